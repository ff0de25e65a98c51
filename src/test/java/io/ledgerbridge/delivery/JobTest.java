package io.ledgerbridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Routes ask a job with Simple, which takes {@code isOpen}, {@code getOpen} and {@code open} for
 * one.
 */
class JobTest {

  @Test
  void no_two_methods_of_a_job_are_one_to_simple() {
    List<String> names =
        Arrays.stream(Job.class.getDeclaredMethods())
            .filter(method -> !method.isSynthetic())
            .map(Method::getName)
            .toList();

    assertThat(names)
        .filteredOn(name -> !bare(name).equals(name))
        .noneMatch(name -> names.contains(bare(name)));
  }

  private static String bare(String name) {
    String bare = name.replaceFirst("^(is|get)(?=[A-Z])", "");
    return bare.substring(0, 1).toLowerCase(Locale.ROOT) + bare.substring(1);
  }
}
