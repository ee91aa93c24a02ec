package gongkai.region;

/**
 * A place that the issuer's name can mean, kept or dropped by the evidence.
 *
 * @param name the full chain of names, 甲省/乙市/丙县
 * @param reason why it was kept or dropped
 */
public record RegionCandidate(String code, String name, boolean kept, String reason) {}
