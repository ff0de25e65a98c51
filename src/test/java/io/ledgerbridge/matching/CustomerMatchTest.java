package io.ledgerbridge.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.OnEachDatabase;
import io.ledgerbridge.matching.CustomerMatch.Match;
import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.Party;
import io.ledgerbridge.sales.Reason.Code;
import io.ledgerbridge.sales.SalesDocument;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

class CustomerMatchTest {
  private static final String REALM = "9130357849";
  private static final Party ADA = Sales.contact("51", "Ada", "Lovelace", "ada@example.com");
  private final Mirror mirror;
  private final CustomerLinks links;
  private final CustomerMatch match;

  CustomerMatchTest(Database database) {
    mirror = new Mirror(database.client(), new ObjectMapper());
    links = new CustomerLinks(database.client());
    match = new CustomerMatch(mirror, links);
  }

  @OnEachDatabase
  void nobody_fits() {
    person("7", "Grace", "Hopper", "grace@example.com");

    assertThat(match.find(REALM, Sales.to(ADA))).isEmpty();
  }

  @OnEachDatabase
  void the_only_customer_with_the_address_is_the_one_whatever_its_name() {
    person("7", "Augusta", "King", "office@example.com, ADA@example.com");
    person("8", "Ada", "Lovelace", "");

    assertThat(match.find(REALM, Sales.to(ADA)))
        .contains(new Match("7", "has the e-mail address ada@example.com"));
  }

  @OnEachDatabase
  void the_only_customer_of_the_name_without_an_address_is_the_one() {
    person("8", "ADA", "lovelace", "");
    person("9", "Ada", "Lovelace", "another@example.com");

    assertThat(match.find(REALM, Sales.to(ADA)))
        .contains(new Match("8", "has the same name and no e-mail address"));
  }

  @OnEachDatabase
  void the_same_name_with_another_address_is_another_person() {
    person("9", "Ada", "Lovelace", "another@example.com");

    assertThat(match.find(REALM, Sales.to(ADA))).isEmpty();
  }

  @OnEachDatabase
  void a_contact_without_an_address_is_not_the_namesake_who_has_one() {
    person("9", "Ada", "Lovelace", "ada@example.com");

    assertThat(match.find(REALM, Sales.to(Sales.contact("52", "Ada", "Lovelace", "")))).isEmpty();
  }

  @OnEachDatabase
  void first_and_last_name_must_both_be_the_same() {
    person("7", "Ada", "King", "");
    person("8", "", "Lovelace", "");

    assertThat(match.find(REALM, Sales.to(ADA))).isEmpty();
    assertThat(match.find(REALM, Sales.to(Sales.contact("53", "", "Lovelace", ""))))
        .map(Match::customerId)
        .contains("8");
  }

  @OnEachDatabase
  void several_customers_with_the_address_park_and_are_named() {
    person("7", "Ada", "Lovelace", "ada@example.com");
    person("8", "Augusta", "King", "ada@example.com");

    parks(
        () -> match.find(REALM, Sales.to(ADA)),
        Code.CUSTOMER_AMBIGUOUS,
        "Deal 4711 'Acme renewal': 2 QuickBooks customers have the e-mail address ada@example.com:"
            + " 'Ada Lovelace 7' (7), 'Augusta King 8' (8). Merge them or change one; then replay.");
  }

  @OnEachDatabase
  void several_namesakes_without_an_address_park_and_are_named() {
    person("7", "Ada", "Lovelace", "");
    person("8", "Ada", "Lovelace", "");

    parks(
        () -> match.find(REALM, Sales.to(ADA)),
        Code.CUSTOMER_AMBIGUOUS,
        "Deal 4711 'Acme renewal': 2 QuickBooks customers have the name Ada Lovelace and no e-mail"
            + " address: 'Ada Lovelace 7' (7), 'Ada Lovelace 8' (8). Merge them or change one; then"
            + " replay.");
  }

  @OnEachDatabase
  void an_inactive_customer_is_not_matched() {
    mirror.put(
        REALM,
        "Customer",
        Sales.json(
            """
            {
              "Id": "7", "DisplayName": "Ada Lovelace", "GivenName": "Ada", "FamilyName": "Lovelace",
              "Active": false, "PrimaryEmailAddr": { "Address": "ada@example.com" }
            }
            """));
    links.remember(REALM, "62515", ADA, "7");

    assertThat(match.find(REALM, Sales.to(ADA))).isEmpty();
  }

  @OnEachDatabase
  void the_remembered_customer_wins_even_where_several_fit_now() {
    person("7", "Ada", "Lovelace", "ada@example.com");
    person("8", "Augusta", "King", "ada@example.com");
    links.remember(REALM, "62515", ADA, "7");
    links.remember(REALM, "62515", ADA, "8");

    assertThat(match.find(REALM, Sales.to(ADA)))
        .contains(new Match("8", "was used for this contact before"));
  }

  @OnEachDatabase
  void a_link_holds_for_its_portal_company_and_kind_of_record_only() {
    person("7", "Augusta", "King", "");
    links.remember(REALM, "another portal", ADA, "7");
    links.remember("another realm", "62515", ADA, "7");
    links.remember(REALM, "62515", Sales.company("51", "Acme"), "7");

    assertThat(match.find(REALM, Sales.to(ADA))).isEmpty();
  }

  @OnEachDatabase
  void a_company_is_matched_by_its_display_name() {
    mirror.put(REALM, "Customer", Sales.json("{ \"Id\": \"7\", \"DisplayName\": \"Acme West\" }"));

    assertThat(match.find(REALM, Sales.to(Sales.company("71", "ACME: West"))))
        .map(Match::customerId)
        .contains("7");
  }

  @OnEachDatabase
  void one_fixed_customer_goes_by_name_or_id() {
    person("7", "Counter", "Sales", "");

    Match fixed = new Match("7", "is the one fixed in the flow");
    assertThat(match.find(REALM, Sales.toFixed("counter sales 7"))).contains(fixed);
    assertThat(match.find(REALM, Sales.toFixed("7"))).contains(fixed);
  }

  @OnEachDatabase
  void a_fixed_customer_that_is_not_there_parks() {
    mirror.put(
        REALM,
        "Customer",
        Sales.json("{ \"Id\": \"7\", \"DisplayName\": \"Counter\", \"Active\": false }"));

    parks(
        () -> match.find(REALM, Sales.toFixed("Counter")),
        Code.CUSTOMER_UNKNOWN,
        "Deal 4711 'Acme renewal': QuickBooks has no active customer 'Counter', which the flow names."
            + " Create it or name another; then replay.");
  }

  /** What was made for a contact is found again for the next contact of the same name. */
  @OnEachDatabase
  void a_person_whose_name_quickbooks_does_not_take_as_it_is_is_still_the_same_person() {
    Party colon = Sales.contact("54", "Ada: Augusta", "Lovelace", "");
    mirror.put(
        REALM,
        "Customer",
        NewCustomer.of(colon, DisplayName.of(colon), java.util.Optional.empty()).put("Id", "7"));

    SalesDocument next = Sales.to(Sales.contact("55", "Ada: Augusta", "Lovelace", ""));
    assertThat(match.find(REALM, next)).map(Match::customerId).contains("7");
  }

  private void person(String id, String first, String last, String email) {
    mirror.put(
        REALM,
        "Customer",
        Sales.json(
            """
            {
              "Id": "%s", "DisplayName": "%s %s %s", "GivenName": "%s", "FamilyName": "%s",
              "Active": true, "PrimaryEmailAddr": { "Address": "%s" }
            }
            """
                .formatted(id, first, last, id, first, last, email)));
  }

  private static void parks(ThrowingCallable act, Code code, String sentence) {
    assertThatThrownBy(act)
        .hasMessage(sentence)
        .asInstanceOf(type(Park.class))
        .satisfies(park -> assertThat(park.reason().code()).isEqualTo(code));
  }
}
