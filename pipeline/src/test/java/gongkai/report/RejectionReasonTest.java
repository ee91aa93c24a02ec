package gongkai.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RejectionReasonTest {
  private static final Path PAGE = Path.of("../docs/operations.md");

  /** A row of the page's table up to what to do: {@code | `empty_file` | 空文件 | ... |}. */
  private static final Pattern ROW = Pattern.compile("(?m)^(\\| `[a-z_]+` \\| [^|]+ \\| [^|,]+)");

  @Test
  void isToldByTheDocumentsWithTheSameWords() throws IOException {
    List<String> rows =
        RejectionReason.all().stream()
            .map(
                reason ->
                    "| `%s` | %s | %s".formatted(reason.code(), reason.labelZh(), reason.labelEn()))
            .toList();
    String page = Files.readString(PAGE);
    String table = page.substring(page.indexOf("## Rejections"), page.indexOf("## Exit codes"));

    assertThat(ROW.matcher(table).results().map(row -> row.group(1).strip()).toList())
        .containsExactlyElementsOf(rows);
  }
}
