package gongkai.notebooks;

/** The help page: what a cell can contain. */
final class Help {
  private Help() {}

  /** In Markdown. */
  static String page() {
    StringBuilder page = new StringBuilder();
    page.append(
        "**A cell is SQL** over the tables of the warehouse; `;` stands between statements");
    page.append(" and bare table names work.\n\n");
    page.append("- `SELECT province_name, count(*) FROM reports GROUP BY 1`\n");
    page.append("- `DESCRIBE applications` shows the unit and the meaning of each column\n");
    page.append("- `SELECT * FROM cells WHERE ...` shows the printed text and the place behind");
    page.append(" every number\n\n");
    page.append("Lines that begin with a percent sign:\n\n");
    for (Magic magic : Magic.values()) {
      page.append("- `").append(magic.form()).append("`: ").append(magic.meaning()).append('\n');
    }
    page.append(
        "\nTab completes tables, columns and functions; Shift-Tab explains a word. A table");
    page.append(" shows at most ")
        .append(Session.MOST_ROWS)
        .append(" rows and says when there are");
    page.append(" more. NULL is what is not known, never zero; charts leave it out.");
    return page.toString();
  }
}
