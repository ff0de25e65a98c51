package io.ledgerbridge.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/people", "/deliveries?state=parked&q=a%20b", "/a//b"})
  void pages_of_ours_are_taken(String wanted) {
    assertThat(LocalAddress.of(wanted)).isEqualTo(wanted);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "people",
        "//evil",
        "/\\evil",
        "/a\\b",
        "https://evil",
        "javascript:x",
        "/a b",
        "/a\r\nSet-Cookie: x",
        "/é"
      })
  void anything_else_is_the_first_page(String wanted) {
    assertThat(LocalAddress.of(wanted)).isEqualTo("/");
  }
}
