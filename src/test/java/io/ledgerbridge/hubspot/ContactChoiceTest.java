package io.ledgerbridge.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.hubspot.ContactChoice.Chosen;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContactChoiceTest {
  private static final Association PLAIN = new Association("51", List.of(), List.of(69));
  private static final Association SIGNER =
      new Association("52", List.of("Signataire"), List.of(69, 702));
  private static final Association BILLING =
      new Association("53", List.of("Contact de facturation"), List.of(69, 1226));
  private static final Association OURS =
      new Association("54", List.of("Buyer", "Accounts payable"), List.of(69));

  @Test
  void a_quotes_billing_contact_comes_before_its_signer_and_the_others() {
    assertThat(choose("", "quotes", PLAIN, SIGNER, BILLING))
        .isEqualTo("53, the billing contact of the quote");
    assertThat(choose("", "quotes", PLAIN, SIGNER)).isEqualTo("52, the signer of the quote");
    assertThat(choose("accounts payable", "quotes", PLAIN, OURS, SIGNER))
        .isEqualTo("52, the signer of the quote");
  }

  @Test
  void the_configured_label_comes_before_the_order() {
    assertThat(choose("accounts payable", "deals", PLAIN, OURS))
        .isEqualTo("54, the associated contact with the label 'accounts payable'");
    assertThat(choose("Accounts payable", "quotes", PLAIN, OURS))
        .isEqualTo("54, the associated contact with the label 'Accounts payable'");
  }

  @Test
  void of_several_with_the_label_the_first_is_taken_and_the_rule_says_so() {
    Association other = new Association("55", List.of("Buyer"), List.of());

    assertThat(choose("Buyer", "deals", PLAIN, other, OURS))
        .isEqualTo("55, the first of 2: associated contact with the label 'Buyer'");
  }

  @Test
  void without_a_label_the_first_of_the_answer_is_taken() {
    assertThat(choose("", "deals", SIGNER)).isEqualTo("52, the only associated contact");
    assertThat(choose("", "deals", OURS, BILLING))
        .isEqualTo("54, the first of 2 associated records of type contact");
    assertThat(choose("Buyer", "deals", PLAIN, SIGNER))
        .isEqualTo(
            "51, the first of 2 associated records of type contact; none has the label 'Buyer'");
  }

  /** A number of the account's own may be one of HubSpot's for other records. */
  @Test
  void hubspots_own_labels_count_for_quotes_only() {
    assertThat(choose("", "deals", PLAIN, BILLING))
        .isEqualTo("51, the first of 2 associated records of type contact");
  }

  @Test
  void a_contact_that_could_not_be_read_is_passed_over() {
    assertThat(
            new ContactChoice("Buyer")
                .of("quotes", List.of(BILLING, OURS), List.of(contact("54")))
                .map(Chosen::record))
        .contains(contact("54"));
    assertThat(new ContactChoice("Buyer").of("quotes", List.of(BILLING), List.of())).isEmpty();
  }

  @Test
  void labels_and_hubspots_numbers_are_read_from_the_answer() throws Exception {
    String answer =
        """
        { "toObjectId": 53, "associationTypes": [
            { "category": "HUBSPOT_DEFINED", "typeId": 3, "label": null },
            { "category": "USER_DEFINED", "typeId": 1226, "label": "Buyer" } ] }
        """;

    assertThat(Association.from(new com.fasterxml.jackson.databind.ObjectMapper().readTree(answer)))
        .isEqualTo(new Association("53", List.of("Buyer"), List.of(3)));
  }

  private static String choose(String label, String objectType, Association... links) {
    List<CrmRecord> contacts = Stream.of(links).map(each -> contact(each.id())).toList();
    Chosen chosen = new ContactChoice(label).of(objectType, List.of(links), contacts).orElseThrow();
    return chosen.record().id() + ", " + chosen.rule();
  }

  private static CrmRecord contact(String id) {
    return new CrmRecord(id, Map.of(), Map.of(), Instant.EPOCH, Instant.EPOCH);
  }
}
