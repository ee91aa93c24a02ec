package gongkai.jobs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.region.Body;
import gongkai.region.RegionCandidate;
import gongkai.region.RegionMatch;

/** Writes regions and bodies the way that {@code parse} and {@code resolve} print them. */
final class RegionJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private RegionJson() {}

  /** The decision; a code only when it is certain. */
  static ObjectNode of(RegionMatch match) {
    ObjectNode node = JSON.objectNode();
    node.put("code", match.code());
    node.put("current_code", match.currentCode());
    node.put("level", match.level());
    node.put("province", match.province());
    node.put("city", match.city());
    node.put("county", match.county());
    node.put("township", match.township());
    node.put("outcome", match.outcome());
    node.put("confidence", match.confidence());
    ArrayNode evidence = node.putArray("evidence");
    match.evidence().forEach(evidence::add);
    ArrayNode candidates = node.putArray("candidates");
    for (RegionCandidate candidate : match.candidates()) {
      candidates
          .addObject()
          .put("code", candidate.code())
          .put("name", candidate.name())
          .put("kept", candidate.kept())
          .put("reason", candidate.reason());
    }
    node.put("gazetteer", match.gazetteerVersion());
    return node;
  }

  /** The body; {@code scope} is null when unknown. */
  static ObjectNode of(Body body) {
    ObjectNode node = JSON.objectNode();
    node.put("id", body.id());
    node.put("name", body.name());
    node.put("kind", body.kind());
    node.put("level", body.level());
    node.put("scope", body.scope());
    node.put("scope_reason", body.scopeReason());
    return node;
  }
}
