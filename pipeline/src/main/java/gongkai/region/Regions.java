package gongkai.region;

/** The one way in: the standard gazetteer with its resolver, read once per process. */
public final class Regions {
  private final Gazetteer gazetteer;
  private final RegionResolver resolver;
  private final ReportingBodies bodies;

  private Regions(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.resolver = new RegionResolver(gazetteer);
    this.bodies = new ReportingBodies(gazetteer);
  }

  /** The shared instance; the first call reads the lists. Safe for all threads. */
  public static Regions standard() {
    return Standard.INSTANCE;
  }

  /** Where a report belongs and who reports; reads the query once. */
  public Placement place(RegionQuery query) {
    CandidateFilter decision = resolver.read(query);
    RegionMatch match = decision.match();
    return new Placement(match, bodies.of(query, match, decision.issuer(), decision.organ()));
  }

  /** Where a report belongs. */
  public RegionMatch resolve(RegionQuery query) {
    return resolver.resolve(query);
  }

  /** The places that decisions rest on. */
  public Gazetteer gazetteer() {
    return gazetteer;
  }

  private static final class Standard {
    static final Regions INSTANCE = new Regions(Gazetteer.load());
  }
}
