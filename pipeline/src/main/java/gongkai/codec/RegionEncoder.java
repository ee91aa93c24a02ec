package gongkai.codec;

import gongkai.region.Body;
import gongkai.region.RegionCandidate;
import gongkai.region.RegionMatch;

/** The columns {@code report.region} and {@code report.body} of {@code files}. */
final class RegionEncoder {
  private RegionEncoder() {}

  static RecordEncoder<RegionMatch> of(RecordShape shape) {
    RecordEncoder<RegionCandidate> candidate =
        RecordEncoder.<RegionCandidate>of(shape.of("candidates"))
            .column("code", RegionCandidate::code)
            .column("name", RegionCandidate::name)
            .column("kept", RegionCandidate::kept)
            .column("reason", RegionCandidate::reason)
            .build();
    return RecordEncoder.<RegionMatch>of(shape)
        .column("code", RegionMatch::code)
        .column("current_code", RegionMatch::currentCode)
        .column("level", RegionMatch::level)
        .column("province_code", RegionMatch::provinceCode)
        .column("province_name", RegionMatch::province)
        .column("city_code", RegionMatch::cityCode)
        .column("city_name", RegionMatch::city)
        .column("county_code", RegionMatch::countyCode)
        .column("county_name", RegionMatch::county)
        .column("township_code", RegionMatch::townshipCode)
        .column("township_name", RegionMatch::township)
        .column("outcome", RegionMatch::outcome)
        .column("confidence", RegionMatch::confidence)
        .column("evidence", RegionMatch::evidence)
        .column("candidates", region -> candidate.records(region.candidates()))
        .column("gazetteer_version", RegionMatch::gazetteerVersion)
        .build();
  }

  static RecordEncoder<Body> ofBody(RecordShape shape) {
    return RecordEncoder.<Body>of(shape)
        .column("id", Body::id)
        .column("name", Body::name)
        .column("kind", Body::kind)
        .column("level", Body::level)
        .column("scope", Body::scope)
        .column("scope_reason", Body::scopeReason)
        .build();
  }
}
