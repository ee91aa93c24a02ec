package gongkai.region;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the region that a report belongs to: a pure function of the query and the gazetteer. The
 * chain of place names in the title comes first, then evidence in a fixed order, as long as more
 * than one place is possible. Where several remain, the match has no code.
 */
final class RegionResolver {
  private final Gazetteer gazetteer;
  private final PlaceChainParser parser;
  private final PathPlaces pathPlaces;
  private final UnlistedZones zones;

  RegionResolver(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.parser = new PlaceChainParser(gazetteer);
    this.zones = new UnlistedZones(gazetteer);
    this.pathPlaces = new PathPlaces(parser, gazetteer);
  }

  /** The match with its reasons; never throws for odd input. */
  RegionMatch resolve(RegionQuery query) {
    return resolution(query).match();
  }

  Resolution resolution(RegionQuery query) {
    TextPlaces text = new TextPlaces(parser, query.text());
    Resolution resolution = new Resolution(gazetteer, query.reportYear());
    Issuer title = Issuer.of(query.title());
    Issuer agency = Issuer.of(query.agency());
    Issuer first = title.name().isEmpty() ? agency : title;
    if (!resolveByPlaces(first, agency, query, text, resolution)
        && !resolveByOtherNames(first, agency, query, text, resolution)) {
      resolveWithoutPlaces(first, query, text, resolution);
    }
    return resolution;
  }

  /** Tries the agency and the names in the text where the title's issuer names no place. */
  private boolean resolveByOtherNames(
      Issuer first, Issuer agency, RegionQuery query, TextPlaces text, Resolution resolution) {
    boolean found =
        !agency.equals(first) && resolveByPlaces(agency, agency, query, text, resolution);
    List<String> names =
        found || OrganPatterns.isNational(first.name()) ? List.of() : text.ownNames();
    for (String name : names) {
      Issuer own = Issuer.of(name);
      // A title that names a body is completed only by a name that ends with the same words.
      boolean completes = first.name().length() < 3 || own.name().endsWith(first.name());
      if (!found && completes && !own.equals(first)) {
        found = resolveByPlaces(own, agency, query, text, resolution);
      }
    }
    if (found) {
      resolution.note("named outside the title");
    }
    return found;
  }

  /** Resolves by the places that an issuer's name starts with; false where there are none. */
  private boolean resolveByPlaces(
      Issuer issuer, Issuer agency, RegionQuery query, TextPlaces text, Resolution resolution) {
    List<PlaceChain> chains = parser.parse(issuer.name());
    List<Evidence> zone = List.of();
    if (chains.isEmpty()) {
      int end = Math.max(0, OrganPatterns.zoneEnd(issuer.name()));
      chains = end == 0 ? chains : parser.behindZone(issuer.name(), end);
      zone = zones.evidence(issuer.name().substring(0, end));
    }
    if (chains.isEmpty()) {
      return false;
    }
    resolution.start(issuer, chains);
    zone.forEach(resolution::apply);
    pathPlaces.of(query.path()).forEach(resolution::apply);
    if (resolution.isOpen()) {
      applyAgency(agency, resolution);
      applyText(query, text, resolution);
    }
    return true;
  }

  private static void applyText(RegionQuery query, TextPlaces text, Resolution resolution) {
    if (!resolution.needsText() || query.text().isEmpty()) {
      return;
    }
    text.before(resolution.printedName(), 0).forEach(resolution::apply);
    text.addresses().forEach(resolution::apply);
    resolution.applyMentions(text.mentions());
  }

  private void applyAgency(Issuer agency, Resolution resolution) {
    if (agency.name().isEmpty() || agency.equals(resolution.issuer())) {
      return;
    }
    List<Region> places =
        parser.parse(agency.name()).stream()
            .filter(chain -> !chain.isBare() || chain.region().level() != Level.TOWNSHIP)
            .map(PlaceChain::region)
            .toList();
    if (!places.isEmpty()) {
      resolution.apply(new Evidence("agency", agency.name(), places));
    }
  }

  /** An issuer whose name starts with no known place: 市教育局, 水利部, or none at all. */
  private void resolveWithoutPlaces(
      Issuer issuer, RegionQuery query, TextPlaces text, Resolution resolution) {
    String name = issuer.name();
    if (name.isEmpty()) {
      resolution.end(issuer, issuer.vertical() ? "national" : "empty", null);
    } else if (OrganPatterns.isNational(name)) {
      resolution.end(issuer, "national", null);
    } else if (!OrganPatterns.areaWord(name).isEmpty()) {
      String areaWord = OrganPatterns.areaWord(name);
      List<Evidence> hints = new ArrayList<>(pathPlaces.of(query.path()));
      hints.addAll(text.before(name, areaWord.length()));
      if (hints.isEmpty()) {
        hints.addAll(text.only(areaWord));
      }
      resolution.resolveRelative(issuer, new RelativeName(areaWord), hints);
    } else if (OrganPatterns.zoneEnd(name) > 0) {
      resolution.end(issuer, "non_gb_zone", null);
      Region enclosing = zones.enclosing(name.substring(0, OrganPatterns.zoneEnd(name)));
      if (enclosing != null) {
        resolution.setEnclosing(enclosing, pathPlaces.of(query.path()));
      }
    } else {
      boolean isTownship = OrganPatterns.startsWithTownship(name);
      resolution.end(issuer, "unknown", isTownship ? Level.TOWNSHIP : null);
    }
  }
}
