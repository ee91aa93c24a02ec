package gongkai.synth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Composes the running text of one report from the sentences of {@code sentences.csv}. */
final class Narrative {
  private static final Map<String, List<String>> SENTENCES =
      SynthResources.table("sentences.csv").stream()
          .collect(
              Collectors.groupingBy(
                  row -> row.get(0), Collectors.mapping(row -> row.get(1), Collectors.toList())));
  private static final List<String> ORDINALS = List.of("一是", "二是", "三是", "四是");

  private final SyntheticBody body;
  private final int year;
  private final int received;
  private final SplittableRandom random;

  Narrative(SyntheticBody body, int year, int received, SplittableRandom random) {
    this.body = body;
    this.year = year;
    this.received = received;
    this.random = random;
  }

  String introduction() {
    return sentences("intro", 1);
  }

  /** The five usual parts of section one. */
  List<String> overview() {
    String requests =
        received > 0
            ? sentences("requests", 1) + sentences("requestsmore", 2 + random.nextInt(2))
            : sentences("norequests", 1);
    return List.of(
        sentences("overview", 3 + random.nextInt(3)),
        "（一）主动公开。" + published() + sentences("disclosure", 6 + random.nextInt(6)),
        "（二）依申请公开。" + requests,
        "（三）政府信息管理。" + sentences("manage", 4 + random.nextInt(5)),
        "（四）政府信息公开平台建设。" + sentences("platform", 4 + random.nextInt(4)),
        "（五）监督保障。" + sentences("supervise", 4 + random.nextInt(4)));
  }

  List<String> problems() {
    List<String> problems = draw("problem", 2 + random.nextInt(3));
    StringBuilder listed = new StringBuilder("工作中还存在一些不足：");
    for (int i = 0; i < problems.size(); i++) {
      listed.append(ORDINALS.get(i)).append(problems.get(i));
    }
    return List.of(listed.toString(), "下一步，" + sentences("improve", 3 + random.nextInt(3)));
  }

  List<String> otherMatters() {
    return List.of(sentences("other", 1) + sentences("fee", 1));
  }

  /** A total with the parts that make it up. */
  private String published() {
    int policies = 2 + random.nextInt(60);
    int finances = 2 + random.nextInt(40);
    int notices = 10 + random.nextInt(300);
    return String.format(
        "全年主动公开政府信息%d条，其中政策文件%d条、财政信息%d条、工作动态%d条。",
        policies + finances + notices, policies, finances, notices);
  }

  private String sentences(String topic, int count) {
    return String.join("", draw(topic, count));
  }

  private List<String> draw(String topic, int count) {
    List<String> unused = new ArrayList<>(SENTENCES.getOrDefault(topic, List.of()));
    List<String> drawn = new ArrayList<>();
    while (drawn.size() < count && !unused.isEmpty()) {
      drawn.add(filled(unused.remove(random.nextInt(unused.size()))));
    }
    return drawn;
  }

  private String filled(String sentence) {
    StringBuilder filled = new StringBuilder();
    int from = 0;
    for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', from)) {
      int close = sentence.indexOf('}', open);
      filled.append(sentence, from, open).append(value(sentence.substring(open + 1, close)));
      from = close + 1;
    }
    return filled.append(sentence, from, sentence.length()).toString();
  }

  private Object value(String placeholder) {
    return switch (placeholder) {
      case "agency" -> body.name();
      case "self" -> body.self();
      case "year" -> year;
      case "received" -> received;
      case "few" -> 2 + random.nextInt(8);
      case "some" -> 10 + random.nextInt(40);
      case "many" -> 40 + random.nextInt(400);
      default ->
          throw new IllegalStateException("Invalid placeholder in a sentence: " + placeholder);
    };
  }
}
