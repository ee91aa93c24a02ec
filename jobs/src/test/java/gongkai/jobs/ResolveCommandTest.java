package gongkai.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ResolveCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return new CommandLine(new ResolveCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  @Test
  void tellsPeopleThePlaceTheBodyAndWhy() {
    assertThat(run("陕县财政局2014年政府信息公开工作年度报告", "--year", "2014")).isZero();
    assertThat(out.toString())
        .contains("411222", "河南省 三门峡市 陕县", "today      411203", "because", "unit");
  }

  @Test
  void listsWhatWasPossibleWhenNothingDecides() {
    assertThat(run("东和乡2023年政府信息公开工作年度报告")).isZero();
    assertThat(out.toString()).contains("none: ambiguous", "140404203", "330681201", "630223207");
  }

  @Test
  void readsTheTextBesideTheTitle(@TempDir Path folder) throws Exception {
    Path text = Files.writeString(folder.resolve("report.txt"), "现发布互助土族自治县东和乡年度报告。");
    assertThat(run("东和乡2023年政府信息公开工作年度报告", "--text", text.toString(), "--json")).isZero();
    JsonNode object = new ObjectMapper().readTree(out.toString());
    assertThat(object.at("/region/code").asText()).isEqualTo("630223207");
    assertThat(object.at("/region/township").asText()).isEqualTo("东和乡");
  }

  @Test
  void printsOneObjectForEachRowOfABatch(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("a.txt"), "鄂托克前旗办公室：");
    Path batch =
        Files.writeString(
            folder.resolve("titles.csv"),
            "\uFEFFtitle,path,year,text_file\n"
                + "昂素镇2023年政府信息公开工作年度报告,,2023,a.txt\n"
                + "东和乡2023年政府信息公开工作年度报告,青海省,,\n"
                + "\"2021年政府信息公开工作年度报告\",,,\n");
    assertThat(run("--batch", batch.toString())).isZero();
    List<String> lines = out.toString().lines().toList();
    assertThat(lines).hasSize(3);
    ObjectMapper json = new ObjectMapper();
    JsonNode first = json.readTree(lines.get(0));
    assertThat(first.at("/title").asText()).startsWith("昂素镇");
    assertThat(first.at("/region/confidence").asText()).isEqualTo("high");
    assertThat(first.at("/region/evidence").isArray()).isTrue();
    assertThat(first.at("/body/scope").asText()).isEqualTo("unit");
    assertThat(json.readTree(lines.get(1)).at("/region/code").asText()).isEqualTo("630223207");
    assertThat(json.readTree(lines.get(2)).at("/region/code").isNull()).isTrue();
  }

  @Test
  void needsOnlyTheTitleColumn(@TempDir Path folder) throws Exception {
    Path batch = Files.writeString(folder.resolve("titles.csv"), "title\n上海市2012年政府信息公开工作年度报告\n");
    assertThat(run("--batch", batch.toString())).isZero();
    assertThat(out.toString()).contains("\"code\":\"310000\"");
  }

  @Test
  void saysInOneMessageWhatIsWrong(@TempDir Path folder) throws Exception {
    Path batch = Files.writeString(folder.resolve("titles.csv"), "name\n甲\n");
    assertThat(run("--batch", batch.toString())).isEqualTo(2);
    assertThat(err.toString()).startsWith("Missing column title in ");
    assertThat(run("--batch", folder.resolve("none.csv").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("Cannot read ").contains("there is no such file");
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("Invalid arguments: ").doesNotContain("\tat ");
  }

  @Test
  void namesTheRowOfAYearThatIsNone(@TempDir Path folder) throws Exception {
    Path batch = Files.writeString(folder.resolve("titles.csv"), "title,year\n甲,二零\n");
    assertThat(run("--batch", batch.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("Invalid year \"二零\" in row 1 of ");
  }
}
