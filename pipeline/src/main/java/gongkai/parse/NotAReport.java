package gongkai.parse;

import gongkai.report.RejectionReason;

/** A document that is no disclosure report. Carries the code under which the file is rejected. */
public final class NotAReport extends Exception {
  private static final long serialVersionUID = 1L;

  private final RejectionReason reason;

  NotAReport(RejectionReason reason) {
    super(reason.labelEn(), null, false, false);
    this.reason = reason;
  }

  public RejectionReason reason() {
    return reason;
  }
}
