package io.ledgerbridge.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCaseTest {
  private static final String THEN = "then: { filtered: true }\n";

  @TempDir Path folder;

  @Test
  void the_only_record_is_the_subject_whatever_the_flow_is_called() {
    assertThat(read("given: { quote: { id: 1 } }\nwhen: my-flow\n").subject())
        .isEqualTo(Subject.QUOTE);
  }

  @Test
  void of_several_records_the_flows_name_says_which() {
    String given = "given: { payment: { id: 1 }, deal: { id: 2 }, quote: { id: 3 } }\n";

    assertThat(read(given + "when: payment-fee-to-expense\n").subject()).isEqualTo(Subject.PAYMENT);
    assertThat(read(given + "when: deal-won-to-invoice\n").record()).containsEntry("id", "2");
    assertThatThrownBy(() -> read(given + "when: my-flow\n"))
        .hasMessage(
            "the key 'given': which of [deal, quote, payment] does the flow take?"
                + " Its name must begin with it; for an action, say it in 'of'");
  }

  @Test
  void without_a_record_there_is_no_case() {
    assertThatThrownBy(() -> read("given: { lines: [ { price: 1 } ] }\nwhen: x\n"))
        .hasMessage(
            "the key 'given.deal' is missing: the properties of one deal, quote or payment");
  }

  @Test
  void only_payments_are_refunded_and_only_quotes_are_signed() {
    assertThatThrownBy(() -> read("given: { deal: { id: 1 }, refunds: [ 5 ] }\nwhen: x\n"))
        .hasMessage("the key 'given.payment' is missing: what is refunded");
    assertThatThrownBy(() -> read("given: { deal: { id: 1 }, signed: true }\nwhen: x\n"))
        .hasMessage("the key 'given.quote' is missing: the quote that is signed");
  }

  @Test
  void refunds_are_a_minute_apart_and_looked_at_after_the_last() {
    String given = "given: { payment: { id: 1 }, refunds: [ 5.00, 5 ] }\nwhen: x\n";

    assertThat(read(given).refundAt(1)).isEqualTo(Instant.parse("2026-03-02T16:01:00Z"));
    assertThat(read(given).looksAt()).isEqualTo(Instant.parse("2026-03-02T16:02:00Z"));
    assertThat(read("refundedAt: 2026-03-05T09:00:00Z\n" + given).looksAt())
        .isEqualTo(Instant.parse("2026-03-05T09:02:00Z"));
  }

  private Case read(String yaml) {
    try {
      return ReadCase.from(Files.writeString(folder.resolve("one.case.yaml"), yaml + THEN));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
