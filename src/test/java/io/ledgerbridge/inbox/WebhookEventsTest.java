package io.ledgerbridge.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerbridge.hubspot.SourceRecord.Event;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookEventsTest {
  private static final Instant AT = Instant.ofEpochMilli(1795460400000L);

  @Test
  void a_property_change_of_a_deal_becomes_a_row_with_its_event() {
    List<Incoming> rows =
        read(
            """
            [
              {
                "eventId": 100, "subscriptionId": 7, "portalId": 62515, "appId": 9,
                "occurredAt": 1795460400000, "subscriptionType": "deal.propertyChange",
                "attemptNumber": 0, "objectId": 4711, "propertyName": "dealstage",
                "propertyValue": "closedwon", "changeSource": "CRM_UI"
              }
            ]
            """);

    assertThat(rows)
        .containsExactly(
            new Incoming(
                "62515",
                "deals",
                "4711",
                "webhook",
                "event|62515|7|deal.propertyChange|4711|1795460400000|dealstage|closedwon",
                AT,
                Optional.of(new Event("dealstage", "closedwon", AT))));
  }

  @Test
  void events_of_projects_and_of_generic_subscriptions_are_read_too() {
    assertThat(
            read(
                """
                [
                  { "eventType": "deal.creation", "objectId": 1, "portalId": 62515,
                    "occurredAt": 1795460400000 },
                  { "subscriptionType": "object.propertyChange", "objectTypeId": "0-3",
                    "objectId": "2", "portalId": "62515", "occurredAt": 1795460400000,
                    "propertyName": "amount", "propertyValue": "" },
                  { "subscriptionType": "deal.associationChange", "objectId": 3,
                    "portalId": 62515, "occurredAt": 1795460400000 }
                ]
                """))
        .extracting(Incoming::objectId)
        .containsExactly("1", "2", "3");
  }

  @Test
  void both_directions_of_an_association_are_one_row_for_the_record_that_is_ours() {
    List<Incoming> rows =
        read(
            """
            [
              { "subscriptionType": "deal.associationChange", "portalId": 62515,
                "occurredAt": 1795460400000, "associationType": "DEAL_TO_LINE_ITEM",
                "fromObjectId": 4711, "toObjectId": 8, "associationRemoved": false },
              { "eventType": "line_item.associationChange", "portalId": 62515,
                "occurredAt": 1795460400000, "associationType": "LINE_ITEM_TO_DEAL",
                "fromObjectId": 8, "toObjectId": 4711, "associationRemoved": false }
            ]
            """);

    assertThat(rows).extracting(Incoming::objectType).containsExactly("deals", "deals");
    assertThat(rows).extracting(Incoming::objectId).containsExactly("4711", "4711");
    assertThat(rows.get(0).key()).isEqualTo(rows.get(1).key());
    assertThat(rows).allMatch(row -> row.event().isEmpty());
  }

  @Test
  void an_association_of_two_of_our_records_is_a_row_for_each() {
    assertThat(
            read(
                """
                [ { "subscriptionType": "object.associationChange", "objectTypeId": "0-14",
                    "portalId": 62515, "occurredAt": 1795460400000,
                    "associationType": "QUOTE_TO_DEAL", "fromObjectId": 900, "toObjectId": 4711 } ]
                """))
        .extracting(row -> row.objectType() + " " + row.objectId())
        .containsExactly("quotes 900", "deals 4711");
  }

  @Test
  void a_generic_association_may_say_its_ends_by_type_id_or_only_the_one_it_is_about() {
    assertThat(
            read(
                """
                [ { "subscriptionType": "object.associationChange", "objectTypeId": "0-101",
                    "portalId": 62515, "occurredAt": 1, "fromObjectTypeId": "0-1",
                    "toObjectTypeId": "0-101", "fromObjectId": 5, "toObjectId": 77 },
                  { "subscriptionType": "object.associationChange", "objectTypeId": "0-14",
                    "portalId": 62515, "occurredAt": 1, "fromObjectId": 900 } ]
                """))
        .extracting(row -> row.objectType() + " " + row.objectId())
        .containsExactly("commerce_payments 77", "quotes 900");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"DEAL_TO_TICKET", "CONTACT_TO_COMPANY", "LINE_ITEM_TO_PRODUCT", "X", "_TO_"})
  void other_associations_are_none_of_our_business(String type) {
    assertThat(
            read(
                """
                [ { "subscriptionType": "contact.associationChange", "portalId": 62515,
                    "occurredAt": 1, "associationType": "%s", "fromObjectId": 1,
                    "toObjectId": 2 } ]
                """
                    .formatted(type)))
        .isEmpty();
  }

  @Test
  void a_merge_is_a_row_for_the_new_record_that_names_all_that_went_into_it() {
    String event =
        """
        [ { "subscriptionType": "deal.merge", "portalId": 62515, "occurredAt": 1795460400000,
            "objectId": 1, "primaryObjectId": 1, "mergedObjectIds": [2, "3", null, {}, [4]],
            "newObjectId": 9, "numberOfPropertiesMoved": 12 } ]
        """;

    assertThat(read(event))
        .containsExactly(Incoming.merged("62515", "deals", "9", ids("1", "2", "3"), AT));
    assertThat(read(event.replace("\"newObjectId\": 9,", "")))
        .containsExactly(Incoming.merged("62515", "deals", "1", ids("2", "3"), AT));
  }

  @Test
  void a_merge_without_readable_ids_is_left_out() {
    assertThat(
            read(
                """
                [ { "subscriptionType": "deal.merge", "portalId": 62515, "occurredAt": 1,
                    "mergedObjectIds": "x", "newObjectId": [9] } ]
                """))
        .isEmpty();
  }

  @Test
  void what_is_none_of_our_business_is_counted_by_portal() {
    Map<String, Long> others = new TreeMap<>();
    String body =
        """
        [ { "subscriptionType": "contact.privacyDeletion", "objectId": 1, "portalId": 1,
            "occurredAt": 3 },
          { "subscriptionType": "line_item.propertyChange", "objectId": 1, "portalId": 2,
            "occurredAt": 3, "propertyName": "price", "propertyValue": "1" },
          { "subscriptionType": "product.deletion", "objectId": 1, "portalId": 2, "occurredAt": 3 },
          { "subscriptionType": "deal.creation", "objectId": 1, "portalId": 2, "occurredAt": 3 },
          { "subscriptionType": "company.merge", "objectId": 1, "portalId": [], "occurredAt": 3 } ]
        """;

    List<Incoming> rows =
        new WebhookEvents(others::put).read(body.getBytes(StandardCharsets.UTF_8));

    assertThat(rows).hasSize(1);
    assertThat(others).containsExactly(Map.entry("1", 1L), Map.entry("2", 2L));
  }

  private static Set<String> ids(String... ids) {
    return new LinkedHashSet<>(List.of(ids));
  }

  @Test
  void a_creation_carries_no_property_change() {
    assertThat(
            read(
                """
                [ { "subscriptionType": "deal.creation", "objectId": 1, "portalId": 62515,
                    "occurredAt": 1795460400000 } ]
                """))
        .singleElement()
        .satisfies(row -> assertThat(row.event()).isEmpty());
  }

  @Test
  void a_retry_is_the_same_event_although_its_number_of_tries_differs() {
    assertThat(key("0", "closedwon", "1795460400000"))
        .isEqualTo(key("3", "closedwon", "1795460400000"));
  }

  @Test
  void another_value_or_moment_is_another_event_although_its_id_is_the_same() {
    String first = key("0", "closedwon", "1795460400000");

    assertThat(key("0", "closedlost", "1795460400000")).isNotEqualTo(first);
    assertThat(key("0", "closedwon", "1795460400001")).isNotEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ 'subscriptionType': 'contact.creation', 'objectId': 1, 'portalId': 2, 'occurredAt': 3 }",
        "{ 'subscriptionType': 'object.creation', 'objectTypeId': '0-1', 'objectId': 1,"
            + " 'portalId': 2, 'occurredAt': 3 }",
        "{ 'subscriptionType': 'deal.creation', 'objectId': 'x', 'portalId': 2, 'occurredAt': 3 }",
        "{ 'subscriptionType': 'deal.creation', 'objectId': 1, 'occurredAt': 3 }",
        "{ 'subscriptionType': 'deal.creation', 'objectId': 1, 'portalId': 2 }",
        "{ 'subscriptionType': 'deal.creation', 'objectId': 1, 'portalId': 2, 'occurredAt': 'x' }",
        "{ 'subscriptionType': 'deal.creation', 'objectId': -1, 'portalId': 2, 'occurredAt': 3 }",
        "{ 'subscriptionType': null, 'objectId': null, 'portalId': {}, 'occurredAt': [] }",
        "{ 'subscriptionType': 'deal.creation', 'objectId': 1, 'portalId': 2,"
            + " 'occurredAt': 9223372036854775807 }",
        "{ 'objectId': 1, 'portalId': 2, 'occurredAt': 3 }",
        "null",
        "7",
        "[]"
      })
  void what_no_flow_wants_or_nobody_can_read_is_left_out_and_the_rest_is_kept(String event) {
    String other =
        "{ 'subscriptionType': 'deal.creation', 'objectId': 5, 'portalId': 2, 'occurredAt': 3 }";

    assertThat(read(("[" + event + "," + other + "]").replace('\'', '"')))
        .extracting(Incoming::objectId)
        .containsExactly("5");
  }

  @Test
  void neither_depth_nor_length_of_one_event_takes_the_others_with_it() {
    String deep = "{\"subscriptionType\": " + "[".repeat(5000) + "]".repeat(5000) + "}";
    String deeper = "{\"a\": ".repeat(5000) + "1" + "}".repeat(5000);
    String number = "{\"objectId\": " + "9".repeat(5000) + ", \"portalId\": 1e99999}";
    String name = "{\"" + "n".repeat(100_000) + "\": 1}";
    String good =
        "{ 'subscriptionType': 'deal.creation', 'objectId': 5, 'portalId': 2, 'occurredAt': 3 }"
            .replace('\'', '"');

    assertThat(read("[" + String.join(",", deep, deeper, number, name, good) + "]"))
        .extracting(Incoming::objectId)
        .containsExactly("5");
  }

  @Test
  void an_empty_array_is_no_event() {
    assertThat(read("[]")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{}", "null", "\"x\"", "[{", "[]]", "[] 1", "[{\"a\"", "<html>"})
  void what_is_not_an_array_is_refused(String body) {
    assertThatThrownBy(() -> read(body)).isInstanceOf(IllegalArgumentException.class);
  }

  private static String key(String attempt, String value, String at) {
    return read("""
            [
              {
                "eventId": 100, "subscriptionId": 7, "portalId": 62515, "occurredAt": %s,
                "subscriptionType": "deal.propertyChange", "attemptNumber": %s, "objectId": 4711,
                "propertyName": "dealstage", "propertyValue": "%s"
              }
            ]
            """
            .formatted(at, attempt, value))
        .get(0)
        .key();
  }

  private static List<Incoming> read(String body) {
    return new WebhookEvents().read(body.getBytes(StandardCharsets.UTF_8));
  }
}
