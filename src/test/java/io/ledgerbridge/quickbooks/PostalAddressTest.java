package io.ledgerbridge.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.sales.Address;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses within QuickBooks' lengths and spellings. */
class PostalAddressTest {

  @Test
  void nothing_known_is_no_address() {
    assertThat(PostalAddress.of(address("", "", ""))).isEmpty();
    assertThat(PostalAddress.of(address(" \n", "\t", ""))).isEmpty();
  }

  @Test
  void a_street_typed_on_several_lines_is_several_lines() {
    ObjectNode node = node(address("Acme Ltd\r\n  1  New\tStreet \n\nDoor 4", "Leeds", ""));

    assertThat(node.path("Line1").asText()).isEqualTo("Acme Ltd");
    assertThat(node.path("Line2").asText()).isEqualTo("1 New Street");
    assertThat(node.path("Line3").asText()).isEqualTo("Door 4");
    assertThat(node.has("Line4")).isFalse();
  }

  @Test
  void five_long_lines_have_less_than_two_thousand_characters_and_no_half_ones() {
    String line = "x".repeat(399) + "\uD83C\uDFE0".repeat(60) + "\n";
    ObjectNode node = node(address(line.repeat(7), "y".repeat(300), "z".repeat(300)));

    int characters = 0;
    for (int number = 1; number <= 5; number++) {
      String text = node.path("Line" + number).asText();
      assertThat(text).isEqualTo("x".repeat(399));
      characters += text.length();
    }
    assertThat(characters).isLessThanOrEqualTo(2000);
    assertThat(node.has("Line6")).isFalse();
    assertThat(node.path("City").asText()).hasSize(255);
    assertThat(node.path("Country").asText()).hasSize(255);
  }

  @ParameterizedTest
  @CsvSource({"US, USA", "gb, GBR", "Germany, Germany", "USA, USA", "XX, XX"})
  void a_country_of_two_letters_becomes_one_of_three(String given, String sent) {
    assertThat(node(address("", "", given)).path("Country").asText()).isEqualTo(sent);
  }

  private static ObjectNode node(Address address) {
    return PostalAddress.of(address).orElseThrow();
  }

  private static Address address(String street, String city, String country) {
    return new Address(
        Optional.of(street).filter(text -> !text.isEmpty()),
        Optional.of(city).filter(text -> !text.isEmpty()),
        Optional.empty(),
        Optional.empty(),
        Optional.of(country).filter(text -> !text.isEmpty()));
  }
}
