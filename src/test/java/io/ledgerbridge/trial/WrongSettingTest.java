package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A wrong setting stops the start with a sentence. */
@ExtendWith(OutputCaptureExtension.class)
class WrongSettingTest extends TrialTest {

  @Test
  void a_sync_filter_that_cannot_be_read_is_named_with_its_column(CapturedOutput output) {
    refused(Map.of("matching.customer-sync-filter", "lifecyclestage IS customer"));

    assertThat(output.getAll())
        .contains("APPLICATION FAILED TO START", "CUSTOMER_SYNC_FILTER", "at column 16: 'IS'")
        .doesNotContain("\tat ");
  }

  @Test
  void a_suffix_that_is_the_same_for_all_is_refused(CapturedOutput output) {
    refused(Map.of("matching.customer-suffix", "(HubSpot)"));

    assertThat(output.getAll()).contains("CUSTOMER_SUFFIX is '(HubSpot)'. It needs {id}");
  }

  private void refused(Map<String, Object> settings) {
    assertThat(catchThrowable(() -> start(settings))).isNotNull();
  }
}
