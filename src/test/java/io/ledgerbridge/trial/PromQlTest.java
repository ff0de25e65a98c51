package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.trial.PromQl.Asked;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nothing that an expression names is overlooked. */
class PromQlTest {

  @Test
  void metrics_their_labels_and_the_grouping_are_found() {
    PromQl query =
        PromQl.of(
            "histogram_quantile(0.95, sum by (le, kind) (rate(calls_bucket{system=~\"$system\","
                + "status=\"200\"}[$__rate_interval]))) > 2 * max(allowance) or vector(0)");

    assertThat(query.metrics())
        .containsExactly(
            new Asked("calls_bucket", Set.of("system", "status"), Map.of("status", "200")),
            new Asked("allowance", Set.of(), Map.of()));
    assertThat(query.groupedBy()).containsExactly("kind", "le");
  }

  @Test
  void a_number_or_a_text_is_no_metric() {
    assertThat(PromQl.of("a{b!=\"c d{e\"} == 1e3 unless on (x) z[5m] offset 1h").metrics())
        .extracting(Asked::name)
        .containsExactly("a", "z");
  }
}
