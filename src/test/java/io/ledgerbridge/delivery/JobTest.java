package io.ledgerbridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Routes ask a job with Simple, which takes {@code isOpen}, {@code getOpen} and {@code open} for
 * one.
 */
class JobTest {

  @Test
  void no_two_methods_of_a_job_are_one_to_simple() {
    assertThat(
            Arrays.stream(Job.class.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .map(method -> bare(method.getName())))
        .doesNotHaveDuplicates();
  }

  private static String bare(String name) {
    return name.replaceFirst("^(is|get)(?=[A-Z])", "").toLowerCase(Locale.ROOT);
  }
}
