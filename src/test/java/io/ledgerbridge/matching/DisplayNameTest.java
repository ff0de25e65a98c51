package io.ledgerbridge.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.sales.Party;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DisplayNameTest {
  private static final String SUFFIX = "(HubSpot {id})";

  @Test
  void a_person_goes_by_first_and_last_name() {
    assertThat(DisplayName.of(Sales.contact("51", "Ada", "Lovelace", "ada@example.com")))
        .isEqualTo("Ada Lovelace");
    assertThat(DisplayName.of(Sales.contact("51", "", "Lovelace", ""))).isEqualTo("Lovelace");
  }

  @Test
  void without_a_name_the_company_counts_and_then_the_address() {
    assertThat(DisplayName.of(person("", "Acme Inc.", "ada@example.com"))).isEqualTo("Acme Inc.");
    assertThat(DisplayName.of(person("", "", "ada@example.com"))).isEqualTo("ada@example.com");
    assertThat(DisplayName.of(person("", "", ""))).isEmpty();
  }

  @Test
  void what_quickbooks_refuses_in_a_name_becomes_one_blank() {
    assertThat(DisplayName.clean(" Acme: West\t\n Coast::\u0007 Ltd "))
        .isEqualTo("Acme West Coast Ltd");
    assertThat(DisplayName.clean("::")).isEmpty();
  }

  @Test
  void the_suffix_tells_two_people_of_one_name_apart() {
    assertThat(DisplayName.unique(Sales.contact("51", "Ada", "Lovelace", ""), SUFFIX))
        .isEqualTo("Ada Lovelace (HubSpot 51)");
  }

  @Test
  void the_suffix_can_be_another() {
    assertThat(DisplayName.unique(Sales.contact("51", "Ada", "Lovelace", ""), "- no. {id}"))
        .isEqualTo("Ada Lovelace - no. 51");
  }

  @Test
  void a_long_name_is_cut_at_a_hundred_characters_and_the_suffix_stays_whole() {
    Party party = Sales.contact("9007199254740993", "x".repeat(150), "", "");

    assertThat(DisplayName.of(party)).hasSize(100);
    assertThat(DisplayName.unique(party, SUFFIX))
        .hasSize(100)
        .endsWith("x (HubSpot 9007199254740993)");
  }

  @Test
  void a_name_is_never_cut_inside_a_character_nor_ends_with_a_blank() {
    assertThat(DisplayName.of(Sales.contact("51", "x" + "\uD83D\uDE00".repeat(60), "", "")))
        .hasSize(99)
        .endsWith("\uD83D\uDE00");
    assertThat(DisplayName.of(Sales.contact("51", "x".repeat(99) + " y", "", ""))).hasSize(99);
  }

  private static Party person(String first, String company, String email) {
    return new Party(
        "contacts",
        "51",
        "the only associated contact",
        Sales.given(first),
        Optional.empty(),
        Sales.given(email),
        Optional.empty(),
        Sales.given(company),
        Sales.NOWHERE);
  }
}
