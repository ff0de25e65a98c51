package io.ledgerbridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which number comes after one that another document has. */
class OwnNumberTest {

  @Test
  void the_second_and_third_have_a_suffix() {
    OwnNumber own = new OwnNumber("INV-4711");

    assertThat(own.after("INV-4711")).contains("INV-4711-2");
    assertThat(own.after("INV-4711-2")).contains("INV-4711-3");
  }

  @Test
  void the_suffix_takes_room_from_a_number_that_is_as_long_as_it_may_be() {
    OwnNumber own = new OwnNumber("A12345678901234567890");

    assertThat(own.after("A12345678901234567890")).contains("A123456789012345678-2");
    assertThat(own.after("A123456789012345678-9")).contains("A12345678901234567-10");
  }

  @Test
  void it_ends_at_some_point() {
    assertThat(new OwnNumber("INV-1").after("INV-1-99")).isEmpty();
  }

  @Test
  void a_number_that_is_none_of_ours_has_no_next_one() {
    assertThat(new OwnNumber("INV-1").after("1001")).isEmpty();
    assertThat(new OwnNumber("INV-1").after("INV-1-2-2")).isEmpty();
  }
}
