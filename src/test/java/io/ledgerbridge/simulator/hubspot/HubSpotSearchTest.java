package io.ledgerbridge.simulator.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HubSpotSearchTest extends HubSpotCase {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          amount      | EQ                 | 'value':'100'                        | 1
          amount      | NEQ                | 'value':'100'                        | 2 3
          amount      | LT                 | 'value':'100'                        | 2
          amount      | LTE                | 'value':'100'                        | 1 2
          amount      | GT                 | 'value':'20'                         | 1 3
          amount      | GTE                | 'value':'100'                        | 1 3
          amount      | BETWEEN            | 'value':'20','highValue':'100'       | 1 2
          amount      | IN                 | 'values':['20','1000']               | 2 3
          amount      | NOT_IN             | 'values':['20','1000']               | 1
          amount      | HAS_PROPERTY       | 'value':''                           | 1 2 3
          amount      | NOT_HAS_PROPERTY   | 'value':''                           | 4
          dealname    | EQ                 | 'value':'acme payment links'         | 1
          dealname    | IN                 | 'values':['acme payment links']      | 1
          dealname    | IN                 | 'values':['Acme Payment Links']      |
          dealname    | CONTAINS_TOKEN     | 'value':'payment'                    | 1 3
          dealname    | CONTAINS_TOKEN     | 'value':'Payment Links'              | 1
          dealname    | CONTAINS_TOKEN     | 'value':'pay*'                       | 1 3
          dealname    | CONTAINS_TOKEN     | 'value':'pay'                        |
          dealname    | NOT_CONTAINS_TOKEN | 'value':'payment'                    | 2 4
          dealstage   | EQ                 | 'value':'closedwon'                  | 1 2
          dealstage   | EQ                 | 'value':'ClosedWon'                  |
          closedate   | GTE                | 'value':'1767225600000'              | 2
          closedate   | LT                 | 'value':'2026-01-01T00:00:00Z'       | 1
          hs_object_id| GT                 | 'value':'2'                          | 3 4
          associations.contact | EQ        | 'value':'9'                          | 3
          """)
  void each_operator_finds_its_records(
      String property, String operator, String values, String expected) {
    hubSpot.create(
        "deals",
        "1",
        Map.of(
            "dealname", "Acme Payment Links",
            "amount", "100.00",
            "dealstage", "closedwon",
            "closedate", "2025-12-31T23:59:59.999Z"));
    hubSpot.create(
        "deals",
        "2",
        Map.of(
            "dealname", "Bolt",
            "amount", "20",
            "dealstage", "closedwon",
            "closedate", "2026-01-01T00:00:00Z"));
    hubSpot.create("deals", "3", Map.of("dealname", "Coil-payment", "amount", "1000"));
    hubSpot.create("deals", "4", Map.of("dealname", "Dyno"));
    hubSpot.create("contacts", "9", Map.of());
    hubSpot.associate("contacts", "9", "deals", "3");

    Reply reply = search("deals", groups(filter(property, operator, values)));

    assertThat(String.join(" ", reply.ids())).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void filters_of_a_group_must_all_hold_and_one_group_is_enough() {
    hubSpot.create("deals", "1", Map.of("dealname", "a", "amount", "1"));
    hubSpot.create("deals", "2", Map.of("dealname", "a", "amount", "2"));
    hubSpot.create("deals", "3", Map.of("dealname", "b", "amount", "1"));
    String a = filter("dealname", "EQ", "'value':'a'");
    String two = filter("amount", "EQ", "'value':'2'");
    String b = filter("dealname", "EQ", "'value':'b'");

    Reply reply =
        search(
            "deals",
            "{'filterGroups':[{'filters':[" + a + "," + two + "]},{'filters':[" + b + "]}]}");

    assertThat(reply.ids()).containsExactly("2", "3");
    assertThat(reply.at("/total").asInt()).isEqualTo(2);
  }

  @Test
  void results_show_the_default_properties_unless_others_are_asked_for() {
    hubSpot.create("deals", "1", Map.of("dealname", "a"));

    assertThat(search("deals", "{}").at("/results/0/properties").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "dealname",
            "amount",
            "closedate",
            "pipeline",
            "dealstage",
            "createdate",
            "hs_lastmodifieddate",
            "hs_object_id");
    assertThat(search("deals", "{'properties':['dealtype']}").at("/results/0/properties"))
        .hasSize(4);
  }

  @Test
  void results_are_sorted_by_the_rule_with_empty_values_last() {
    hubSpot.create("deals", "1", Map.of("amount", "9"));
    hubSpot.create("deals", "2", Map.of("amount", "10"));
    hubSpot.create("deals", "3", Map.of());

    assertThat(sortedBy("amount", "ASCENDING").ids()).containsExactly("1", "2", "3");
    assertThat(sortedBy("amount", "DESCENDING").ids()).containsExactly("2", "1", "3");
    assertThat(sortedBy("hs_object_id", "DESCENDING").ids()).containsExactly("3", "2", "1");
    assertThat(sortedBy("nonsense", "ASCENDING").status()).isEqualTo(400);
  }

  @Test
  void without_a_rule_the_oldest_comes_first() {
    hubSpot.create("deals", "2", Map.of("createdate", "2026-01-01"));
    hubSpot.create("deals", "1", Map.of());

    assertThat(search("deals", "{}").ids()).containsExactly("2", "1");
  }

  @Test
  void paging_by_after_reaches_every_record_once() {
    IntStream.rangeClosed(1, 450).forEach(id -> hubSpot.create("deals", "" + id, Map.of()));
    List<String> seen = new ArrayList<>();
    String after = "0";
    while (!after.isEmpty()) {
      Reply page = search("deals", "{'limit':200,'after':'" + after + "'}");
      assertThat(page.at("/total").asInt()).isEqualTo(450);
      seen.addAll(page.ids());
      after = page.text("/paging/next/after");
    }
    assertThat(seen).hasSize(450).doesNotHaveDuplicates();
  }

  @Test
  void nobody_gets_past_ten_thousand_results() {
    assertThat(search("deals", "{'limit':200,'after':'9800'}").status()).isEqualTo(200);
    assertThat(search("deals", "{'limit':200,'after':'9801'}").status()).isEqualTo(400);
    assertThat(search("deals", "{'limit':200,'after':'10000'}").status()).isEqualTo(400);
  }

  @Test
  void ten_thousand_deals_with_three_lines_each_are_searched_quickly() {
    for (int i = 1; i <= 10_000; i++) {
      String deal = hubSpot.create("deals", Map.of("dealname", "Deal " + i, "amount", "" + i));
      for (int line = 0; line < 3; line++) {
        Map<String, String> values = Map.of("name", "Line", "price", "10", "quantity", "2");
        hubSpot.associate("deals", deal, "line_items", hubSpot.create("line_items", values));
      }
    }
    String body =
        "{'limit':200,'sorts':[{'propertyName':'hs_object_id','direction':'ASCENDING'}],"
            + groups(
                    filter("hs_lastmodifieddate", "GTE", "'value':'1754300000000'"),
                    filter("amount", "GT", "'value':'5000'"))
                .substring(1);
    List<Long> millis = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      long start = System.nanoTime();
      assertThat(search("deals", body).at("/total").asInt()).isEqualTo(5000);
      millis.add((System.nanoTime() - start) / 1_000_000);
    }
    assertThat(Collections.min(millis)).isLessThan(100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'limit':201}",
        "{'limit':0}",
        "{'after':'x'}",
        "{'filterGroups':[{'filters':[{'propertyName':'nonsense','operator':'EQ','value':'1'}]}]}",
        "{'filterGroups':[{'filters':[{'propertyName':'amount','operator':'LIKE','value':'1'}]}]}",
        "{'filterGroups':[{'filters':[{'propertyName':'amount','operator':'EQ','value':'x'}]}]}",
        "{'filterGroups':[{'filters':[{'propertyName':'amount','operator':'EQ'}]}]}",
        "{'filterGroups':[{'filters':[{'propertyName':'amount','operator':'IN'}]}]}",
        "{'sorts':[{'propertyName':'amount'},{'propertyName':'dealname'}]}",
        "{not json"
      })
  void what_cannot_be_understood_is_refused(String body) {
    Reply reply = search("deals", body);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("/category")).isEqualTo("VALIDATION_ERROR");
  }

  @Test
  void five_groups_six_filters_in_each_and_eighteen_in_all_are_the_most() {
    assertThat(search("deals", grouped(3, 6)).status()).isEqualTo(200);
    assertThat(search("deals", grouped(5, 3)).status()).isEqualTo(200);
    assertThat(search("deals", grouped(6, 1)).status()).isEqualTo(400);
    assertThat(search("deals", grouped(1, 7)).status()).isEqualTo(400);
    assertThat(search("deals", grouped(4, 5)).status()).isEqualTo(400);
  }

  @Test
  void a_body_over_3000_characters_is_refused() {
    String start = "{'query':'";
    assertThat(search("deals", start + "x".repeat(2988) + "'}").status()).isEqualTo(200);
    assertThat(search("deals", start + "x".repeat(2989) + "'}").status()).isEqualTo(400);
  }

  @Test
  void a_late_index_shows_the_old_state_and_no_new_records() {
    String id = hubSpot.create("deals", Map.of("dealname", "old"));
    hubSpot.settings().indexDelay(Duration.ofSeconds(30));
    assertThat(search("deals", "{}").ids()).isEmpty();

    clock.forward(Duration.ofSeconds(30));
    assertThat(search("deals", "{}").ids()).containsExactly(id);
    hubSpot.update("deals", id, Map.of("dealname", "new"));
    clock.forward(Duration.ofMillis(29_999));

    Reply late = search("deals", "{}");
    assertThat(late.text("/results/0/properties/dealname")).isEqualTo("old");
    assertThat(late.text("/results/0/updatedAt")).isEqualTo("2026-08-04T09:00:00.123Z");
    assertThat(get("/crm/v3/objects/deals/" + id).text("/properties/dealname")).isEqualTo("new");
    assertThat(search("deals", groups(filter("dealname", "EQ", "'value':'new'"))).ids()).isEmpty();
    clock.forward(Duration.ofMillis(1));
    assertThat(search("deals", "{}").text("/results/0/properties/dealname")).isEqualTo("new");
  }

  @Test
  void archived_records_never_show() {
    String id = deal("a");
    hubSpot.archive("deals", id);

    assertThat(search("deals", "{}").ids()).isEmpty();
  }

  private Reply sortedBy(String property, String direction) {
    return search(
        "deals", "{'sorts':[{'propertyName':'" + property + "','direction':'" + direction + "'}]}");
  }

  private static String grouped(int groups, int filters) {
    String filter = filter("amount", "GT", "'value':'1'");
    String group = "{'filters':[" + String.join(",", Collections.nCopies(filters, filter)) + "]}";
    return "{'filterGroups':[" + String.join(",", Collections.nCopies(groups, group)) + "]}";
  }

  private static String groups(String... filters) {
    return List.of(filters).stream()
        .collect(Collectors.joining(",", "{'filterGroups':[{'filters':[", "]}]}"));
  }

  private static String filter(String property, String operator, String values) {
    return "{'propertyName':'" + property + "','operator':'" + operator + "'," + values + "}";
  }
}
