package gongkai.notebooks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The commands that a cell can contain besides SQL. */
enum Magic {
  CHART(
      "%chart bar|line|heatmap x=COLUMN y=COLUMN [series=COLUMN] [value=COLUMN] [title=\"...\"]",
      "draws the query below it, or the one above where none follows; heatmap takes value and no"
          + " series, bar and line take several y with commas between them"),
  EXPORT(
      "%export FILE.csv",
      "writes every row of the query below it, or of the one above where none follows"),
  TABLES("%tables", "lists the tables and what a row of each is"),
  METRICS("%metrics [WORD]", "lists the figures and their formulas, or those that hold the word"),
  ASOF(
      "%asof [RUN|now]",
      "reads the tables as a run published them; without a run, lists the runs that are kept"),
  HELP("%help", "shows this page");

  private final String form;
  private final String meaning;

  Magic(String form, String meaning) {
    this.form = form;
    this.meaning = meaning;
  }

  /** The word after the percent sign. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The syntax. */
  String form() {
    return form;
  }

  /** What it does, in one sentence without a full stop. */
  String meaning() {
    return meaning;
  }

  static Optional<Magic> of(String word) {
    return Arrays.stream(values()).filter(magic -> magic.word().equals(word)).findFirst();
  }
}
