package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The README's first command. */
class DemoTest {
  private static final int WORKFLOWS = 5;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void deals_and_workflows_become_invoices_and_what_cannot_is_parked() throws Exception {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    try (Demo demo = new Demo(out, Map.of("server.port", 0), WORKFLOWS)) {
      assertThat(demo.run()).isTrue();
    }

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .containsPattern("Delivered +195 ")
        .containsPattern("Parked +10 ")
        .containsPattern("Waiting +0 ");
  }
}
