package gongkai.synth;

/**
 * One synthetic report.
 *
 * @param content the file's bytes, in one of the encodings that real reports have
 */
public record SyntheticReport(Truth truth, byte[] content) {}
