package gongkai.synth;

/**
 * One invented report.
 *
 * @param content the file's bytes, in one of the encodings that real reports have
 */
public record SyntheticReport(Truth truth, byte[] content) {}
