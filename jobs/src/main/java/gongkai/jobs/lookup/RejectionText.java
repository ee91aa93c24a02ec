package gongkai.jobs.lookup;

import gongkai.report.RejectionReason;

/** Why a file was rejected, for a person. */
public final class RejectionText {
  private RejectionText() {}

  /** The code and what it means; the code alone where this version of the program has no such. */
  public static String of(String code) {
    return RejectionReason.all().stream()
        .filter(reason -> reason.code().equals(code))
        .map(reason -> code + " " + reason.labelZh() + ", " + reason.labelEn())
        .findFirst()
        .orElse(code);
  }
}
