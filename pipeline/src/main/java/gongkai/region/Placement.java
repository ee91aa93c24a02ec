package gongkai.region;

/** The region that a report belongs to, and the body that reports. */
public record Placement(RegionMatch region, Body body) {}
