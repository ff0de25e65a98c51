package io.ledgerbridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void words_are_letters_and_digits_without_case_and_accents() {
    assertThat(Words.of("4711", "Café Ünder-Müller & Co. <script>", "Ada ADA"))
        .containsExactly("4711", "cafe", "under", "muller", "co", "script", "ada");
  }

  @Test
  void long_names_give_few_and_short_words() {
    assertThat(Words.of("x".repeat(10_000))).containsExactly("x".repeat(64));
    assertThat(Words.of("a b c d e f g h i j k l m n o p q r s t")).hasSize(16);
    assertThat(Words.of("😀".repeat(100), "שלום עולם")).containsExactly("שלום", "עולם");
  }
}
