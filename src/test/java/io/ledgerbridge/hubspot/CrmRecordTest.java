package io.ledgerbridge.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.hubspot.CrmRecord.Change;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrmRecordTest {

  @Test
  void a_record_is_read_with_its_properties_and_times() {
    CrmRecord deal =
        read(
            """
            {
              "id": "4711",
              "properties": {
                "dealname": "Acme renewal", "amount": "280.50", "closedate": null,
                "hs_is_closed_won": true, "description": "  "
              },
              "createdAt": "2026-11-01T10:00:00.000Z",
              "updatedAt": "2026-11-23T17:59:30.123Z",
              "archived": false
            }
            """);

    assertThat(deal.id()).isEqualTo("4711");
    assertThat(deal.text("dealname")).contains("Acme renewal");
    assertThat(deal.text("amount")).contains("280.50");
    assertThat(deal.text("hs_is_closed_won")).contains("true");
    assertThat(deal.createdAt()).isEqualTo(Instant.parse("2026-11-01T10:00:00Z"));
    assertThat(deal.updatedAt()).isEqualTo(Instant.parse("2026-11-23T17:59:30.123Z"));
    assertThat(deal.history()).isEmpty();
  }

  @Test
  void a_property_that_is_null_or_blank_or_was_not_asked_for_is_absent() {
    CrmRecord deal =
        read("{ \"id\": 1, \"properties\": { \"closedate\": null, \"description\": \"  \" } }");

    assertThat(deal.text("closedate")).isEmpty();
    assertThat(deal.text("description")).isEmpty();
    assertThat(deal.text("amount")).isEmpty();
    assertThat(deal.properties()).doesNotContainKey("closedate");
  }

  @Test
  void the_history_is_newest_first_whatever_the_order_of_the_answer() {
    CrmRecord deal =
        read(
            """
            {
              "id": "4711",
              "properties": { "dealstage": "won" },
              "propertiesWithHistory": {
                "dealstage": [
                  { "value": "won", "timestamp": "2026-11-23T17:00:00Z", "sourceType": "CRM_UI" },
                  { "value": null, "timestamp": "2026-11-01T10:00:00Z" },
                  { "value": "open", "timestamp": "2026-11-23T16:00:00.5Z" }
                ]
              }
            }
            """);

    assertThat(deal.history().get("dealstage"))
        .extracting(Change::value)
        .startsWith("won", "open")
        .hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{ \"id\": \"\", \"properties\": {} }",
        "{ \"id\": \"1\" }",
        "{ \"id\": \"1\", \"properties\": [] }",
        "{ \"id\": \"1\", \"properties\": {}, \"createdAt\": \"yesterday\" }"
      })
  void what_is_no_record_is_an_unexpected_answer(String json) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(UnexpectedAnswer.class);
  }

  private static CrmRecord read(String json) {
    try {
      return CrmRecord.from(new ObjectMapper().readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }
}
