package gongkai.region;

/** The entry point of this package: the gazetteer and the resolver over it, read once a process. */
public final class Regions {
  private final Gazetteer gazetteer;
  private final RegionResolver resolver;
  private final ReportingBodies bodies;

  private Regions(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.resolver = new RegionResolver(gazetteer);
    this.bodies = new ReportingBodies(gazetteer);
  }

  /** The shared instance; the first call reads the lists. Safe for use by all threads. */
  public static Regions standard() {
    return Standard.INSTANCE;
  }

  /** The region that a report belongs to and the body that reports. */
  public Placement place(RegionQuery query) {
    Resolution resolution = resolver.resolution(query);
    RegionMatch match = resolution.match();
    return new Placement(match, bodies.of(query, match, resolution.issuer(), resolution.organ()));
  }

  /** The region alone. */
  public RegionMatch resolve(RegionQuery query) {
    return resolver.resolve(query);
  }

  /** The places that matches are chosen from. */
  public Gazetteer gazetteer() {
    return gazetteer;
  }

  private static final class Standard {
    static final Regions INSTANCE = new Regions(Gazetteer.load());
  }
}
