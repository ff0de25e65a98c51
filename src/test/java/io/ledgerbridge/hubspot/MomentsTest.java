package io.ledgerbridge.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2026-11-23T18:00:00Z,          2026-11-23T18:00:00Z",
    "2026-11-23T18:00:00.123Z,      2026-11-23T18:00:00.123Z",
    "2026-11-23T13:00:00-05:00,     2026-11-23T18:00:00Z",
    "2026-11-23T18:00Z,             2026-11-23T18:00:00Z",
    "2026-11-23,                    2026-11-23T00:00:00Z",
    "1795456800000,                 2026-11-23T18:00:00Z",
    "-86400000,                     1969-12-31T00:00:00Z",
    "1000000000,                    1970-01-12T13:46:40Z"
  })
  void each_of_hubspots_ways_to_write_a_time_is_read(String text, Instant expected) {
    assertThat(Moments.parse(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "2026-11-23T18:00:00",
        "2026-02-30",
        "23.11.2026",
        "99999999999999999999999",
        "12"
      })
  void any_other_text_is_an_unexpected_answer(String text) {
    assertThatThrownBy(() -> Moments.parse(text))
        .isInstanceOf(UnexpectedAnswer.class)
        .hasMessageContaining("the time '" + text + "'");
    assertThatThrownBy(() -> Moments.day(text, ZoneId.of("UTC")))
        .isInstanceOf(UnexpectedAnswer.class);
  }

  @Test
  void a_date_alone_is_that_day_in_every_zone() {
    LocalDate day = LocalDate.of(2026, 11, 23);

    assertThat(Moments.day("2026-11-23", ZoneId.of("Pacific/Kiritimati"))).isEqualTo(day);
    assertThat(Moments.day("2026-11-23", ZoneId.of("Pacific/Pago_Pago"))).isEqualTo(day);
  }

  @Test
  void a_moment_is_another_day_in_another_zone() {
    assertThat(Moments.day("2026-11-24T03:30:00Z", ZoneId.of("America/New_York")))
        .isEqualTo("2026-11-23");
    assertThat(Moments.day("1795491000000", ZoneId.of("Europe/Berlin"))).isEqualTo("2026-11-24");
  }

  @Test
  void milliseconds_of_ten_characters_are_not_taken_for_a_date() {
    assertThat(Moments.day("-100000000", ZoneId.of("UTC"))).isEqualTo("1969-12-30");
    assertThat(Moments.day("1000000000", ZoneId.of("UTC"))).isEqualTo("1970-01-12");
  }
}
