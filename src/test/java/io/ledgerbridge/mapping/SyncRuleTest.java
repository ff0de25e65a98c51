package io.ledgerbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.ledgerbridge.config.CustomerMode;
import io.ledgerbridge.config.MatchingSettings;
import io.ledgerbridge.hubspot.CrmRecord;
import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.Reason.Code;
import org.junit.jupiter.api.Test;

class SyncRuleTest {
  private static final String FILTER = "lifecyclestage EQ customer AND email HAS_PROPERTY";
  private static final CrmRecord LEAD =
      GivenDeal.record(
          "{ \"id\": 51, \"firstname\": \"Ada\", \"lastname\": \"Lovelace\","
              + " \"lifecyclestage\": \"lead\" }");

  @Test
  void a_contact_that_fails_the_filter_parks_and_is_named_with_the_condition() {
    assertThatThrownBy(() -> rule(CustomerMode.SYNC_FILTER, FILTER).check(LEAD, "Deal 4711 'Acme'"))
        .hasMessage(
            "Deal 4711 'Acme': contact 51 'Ada Lovelace' does not meet the sync filter:"
                + " lifecyclestage EQ customer (it is 'lead'). Change the contact in HubSpot, or"
                + " CUSTOMER_SYNC_FILTER, or the company's own filter; then replay.")
        .asInstanceOf(type(Park.class))
        .satisfies(park -> assertThat(park.reason().code()).isEqualTo(Code.CUSTOMER_FILTERED));
  }

  @Test
  void a_contact_that_meets_it_passes() {
    CrmRecord customer =
        GivenDeal.record("{ \"lifecyclestage\": \"customer\", \"email\": \"ada@example.com\" }");

    assertThatCode(() -> rule(CustomerMode.SYNC_FILTER, FILTER).check(customer, "Deal 4711"))
        .doesNotThrowAnyException();
  }

  @Test
  void in_the_other_mode_everybody_passes_and_nothing_more_is_read() {
    SyncRule rule = rule(CustomerMode.MATCH_OR_CREATE, FILTER);

    assertThatCode(() -> rule.check(LEAD, "Deal 4711")).doesNotThrowAnyException();
    assertThat(rule.properties()).isEmpty();
  }

  @Test
  void it_says_what_contacts_must_be_read_with() {
    assertThat(rule(CustomerMode.SYNC_FILTER, FILTER).properties())
        .containsExactly("email", "lifecyclestage");
  }

  @Test
  void a_wrong_filter_and_a_missing_one_are_refused_at_once() {
    assertThatThrownBy(() -> rule(CustomerMode.MATCH_OR_CREATE, "nonsense"))
        .hasMessageContaining("cannot be read at column 9");
    assertThatThrownBy(() -> rule(CustomerMode.SYNC_FILTER, ""))
        .hasMessageContaining("CUSTOMER_SYNC_FILTER is empty");
  }

  private static SyncRule rule(CustomerMode mode, String filter) {
    return new SyncRule(
        new MatchingSettings(mode, filter, null, null, null, null, null, null, null));
  }
}
