package gongkai.region;

/** Where a report belongs, and the body that reports. */
public record Placement(RegionMatch region, Body body) {}
