package gongkai.synth;

import java.util.Locale;
import java.util.SplittableRandom;

/** The file formats that invented reports are written in. */
public enum ReportFormat {
  TXT {
    @Override
    WrittenFile write(PrintedReport report, SplittableRandom random) {
      return new TextFile(report, random).write();
    }
  },
  HTML {
    @Override
    WrittenFile write(PrintedReport report, SplittableRandom random) {
      return new WebPage(report, random).write();
    }
  },
  DOCX {
    @Override
    WrittenFile write(PrintedReport report, SplittableRandom random) {
      return new WordFile(report, random).write();
    }
  },
  PDF {
    @Override
    WrittenFile write(PrintedReport report, SplittableRandom random) {
      return new PdfFile(report, random).write();
    }
  };

  /**
   * A file's bytes.
   *
   * @param layout the name of the layout of its tables
   */
  record WrittenFile(String layout, byte[] content) {}

  abstract WrittenFile write(PrintedReport report, SplittableRandom random);

  /** The ending of the files' names, also the name on the command line. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
