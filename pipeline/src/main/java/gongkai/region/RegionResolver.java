package gongkai.region;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides where a report belongs: a pure function of the query and the gazetteer. The title's own
 * chain of names comes first, then evidence in a fixed order, only while more than one place is
 * left. What stays undecided has no code.
 */
public final class RegionResolver {
  private final Gazetteer gazetteer;
  private final PlaceChainParser parser;
  private final PathPlaces pathPlaces;
  private final Zones zones;

  public RegionResolver(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.parser = new PlaceChainParser(gazetteer);
    this.zones = new Zones(gazetteer);
    this.pathPlaces = new PathPlaces(parser, gazetteer);
  }

  /** The decision with its reasons; never throws for odd input. */
  public RegionMatch resolve(RegionQuery query) {
    return read(query).match();
  }

  CandidateFilter read(RegionQuery query) {
    TextPlaces text = new TextPlaces(parser, query.text());
    CandidateFilter decision = new CandidateFilter(gazetteer, query.reportYear());
    Issuer title = Issuer.of(query.title());
    Issuer agency = Issuer.of(query.agency());
    Issuer first = title.name().isEmpty() ? agency : title;
    if (!tell(first, agency, query, text, decision)
        && !tellElsewhere(first, agency, query, text, decision)) {
      relate(first, query, text, decision);
    }
    return decision;
  }

  /** A title that names no place may stand above a text that does. */
  private boolean tellElsewhere(
      Issuer first, Issuer agency, RegionQuery query, TextPlaces text, CandidateFilter decision) {
    boolean told = !agency.equals(first) && tell(agency, agency, query, text, decision);
    for (String name :
        told || Organ.isNational(first.name()) ? List.<String>of() : text.ownNames()) {
      Issuer own = Issuer.of(name);
      // A title that names a body is completed by the text only where the text ends the same.
      boolean completes = first.name().length() < 3 || own.name().endsWith(first.name());
      if (!told && completes && !own.equals(first)) {
        told = tell(own, agency, query, text, decision);
      }
    }
    if (told) {
      decision.note("named outside the title");
    }
    return told;
  }

  /** Reads one issuer; false when it starts with no known place. */
  private boolean tell(
      Issuer issuer, Issuer agency, RegionQuery query, TextPlaces text, CandidateFilter decision) {
    List<PlaceChain> chains = parser.parse(issuer.name());
    List<Evidence> zone = List.of();
    if (chains.isEmpty()) {
      int end = Math.max(0, Organ.zoneEnd(issuer.name()));
      chains = end == 0 ? chains : parser.behindZone(issuer.name(), end);
      zone = zones.in(issuer.name().substring(0, end));
    }
    if (chains.isEmpty()) {
      return false;
    }
    decision.start(issuer, chains);
    zone.forEach(decision::weigh);
    if (decision.isOpen()) {
      weigh(agency, query, text, decision);
    } else {
      pathPlaces.of(query.path()).forEach(decision::weigh);
    }
    return true;
  }

  private void weigh(Issuer agency, RegionQuery query, TextPlaces text, CandidateFilter decision) {
    pathPlaces.of(query.path()).forEach(decision::weigh);
    weighAgency(agency, decision);
    if (!decision.needsText() || query.text().isEmpty()) {
      return;
    }
    text.before(decision.printedName(), 0).forEach(decision::weigh);
    text.addresses().forEach(decision::weigh);
    decision.weighParents(text.named());
  }

  private void weighAgency(Issuer line, CandidateFilter decision) {
    if (line.name().isEmpty() || line.equals(decision.issuer())) {
      return;
    }
    List<Region> places =
        parser.parse(line.name()).stream()
            .filter(chain -> !chain.isBare() || chain.region().level() != Level.TOWNSHIP)
            .map(PlaceChain::region)
            .toList();
    if (!places.isEmpty()) {
      decision.weigh(new Evidence("agency", line.name(), places));
    }
  }

  /** An issuer without a place of its own: 市教育局, 水利部, or nobody. */
  private void relate(Issuer issuer, RegionQuery query, TextPlaces text, CandidateFilter decision) {
    if (issuer.name().isEmpty()) {
      decision.end(issuer, issuer.vertical() ? "national" : "empty", null);
    } else if (Organ.isNational(issuer.name())) {
      decision.end(issuer, "national", null);
    } else if (!Organ.relative(issuer.name()).isEmpty()) {
      List<Evidence> hints = new ArrayList<>(pathPlaces.of(query.path()));
      String area = Organ.relative(issuer.name());
      hints.addAll(text.before(issuer.name(), area.length()));
      if (hints.isEmpty()) {
        hints.addAll(text.only(area));
      }
      decision.relate(issuer, new RelativeName(area), hints);
    } else if (Organ.zoneEnd(issuer.name()) > 0) {
      decision.end(issuer, "non_gb_zone", null);
      Region host = zones.host(issuer.name().substring(0, Organ.zoneEnd(issuer.name())));
      if (host != null) {
        decision.liesIn(host, pathPlaces.of(query.path()));
      }
    } else {
      decision.end(issuer, "unknown", Organ.namesTown(issuer.name()) ? Level.TOWNSHIP : null);
    }
  }
}
