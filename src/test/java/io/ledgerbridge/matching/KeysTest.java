package io.ledgerbridge.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class KeysTest {

  @Test
  void case_and_outer_blanks_do_not_count() {
    assertThat(Keys.of("  ADA@Example.COM\t")).isEqualTo("ada@example.com");
    assertThat(Keys.of("\u2003Widget\u2003")).isEqualTo("widget");
  }

  @Test
  void the_two_unicode_forms_of_a_letter_are_the_same() {
    assertThat(Keys.of("Jose\u0301")).isEqualTo(Keys.of("JOS\u00C9")).isEqualTo("jos\u00E9");
  }

  @Test
  void the_language_of_the_machine_does_not_count() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(Keys.of("INFO@ISTANBUL.COM")).isEqualTo("info@istanbul.com");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void inner_blanks_and_other_letters_do_count() {
    assertThat(Keys.of("Acme  Inc")).isNotEqualTo(Keys.of("Acme Inc"));
    assertThat(Keys.of("Muller")).isNotEqualTo(Keys.of("M\u00FCller"));
  }

  @Test
  void a_field_may_hold_several_addresses() {
    assertThat(Keys.emails("a@x.com, B@X.com;c@x.com ,, ; "))
        .containsExactly("a@x.com", "b@x.com", "c@x.com");
    assertThat(Keys.emails("")).isEmpty();
  }

  @Test
  void first_and_last_name_do_not_run_into_each_other() {
    assertThat(Keys.person("Anna", "Lee")).isNotEqualTo(Keys.person("AnnaLee", ""));
    assertThat(Keys.person("Ada", "Lovelace")).isEqualTo(Keys.person(" ada ", "LOVELACE"));
  }

  @Test
  void a_key_fits_its_column() {
    assertThat(Keys.person("x".repeat(300), "y".repeat(300))).hasSize(250);
    assertThat(Keys.name("Item", Sales.json("{\"Name\":\"" + "x".repeat(700) + "\"}")))
        .hasSize(600);
  }
}
