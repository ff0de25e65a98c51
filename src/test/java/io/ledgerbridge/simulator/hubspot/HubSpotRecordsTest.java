package io.ledgerbridge.simulator.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubSpotRecordsTest extends HubSpotCase {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/crm/v3/objects/deals/",
        "/crm/v3/objects/0-3/",
        "/crm/objects/2026-03/deals/",
        "/crm/objects/2026-09/0-3/"
      })
  void both_generations_of_paths_and_both_names_of_a_type_show_the_same(String path) {
    String id = hubSpot.create("deals", Map.of("dealname", "Acme", "amount", "3200.00"));

    Reply reply = get(path + id + "?properties=dealname,amount,deal_currency_code,nonsense");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.raw().body())
        .isEqualTo(
            """
            {"id":"%1$s","properties":{"createdate":"2026-08-04T09:00:00.123Z",\
            "hs_lastmodifieddate":"2026-08-04T09:00:00.123Z","hs_object_id":"%1$s",\
            "dealname":"Acme","amount":"3200.00","deal_currency_code":null},\
            "createdAt":"2026-08-04T09:00:00.123Z","updatedAt":"2026-08-04T09:00:00.123Z",\
            "archived":false,"url":"https://app.hubspot.com/contacts/62515/record/0-3/%1$s"}"""
                .formatted(id));
  }

  @Test
  void ids_are_digits_that_do_not_fit_into_32_bits_and_rise() {
    assertThat(Long.parseLong(deal("a"))).isGreaterThan(Integer.MAX_VALUE);
    assertThat(Long.parseLong(deal("b"))).isGreaterThan(Long.parseLong(deal("a")) - 2);
  }

  @Test
  void a_chosen_id_is_taken_once() {
    hubSpot.create("deals", "4711", Map.of("dealname", "a"));

    assertThat(get("/crm/v3/objects/deals/4711").text("/properties/dealname")).isEqualTo("a");
    assertThatThrownBy(() -> hubSpot.create("deals", "4711", Map.of()))
        .hasMessage("There is a deal 4711 already");
  }

  @Test
  void an_update_moves_the_modified_date_and_keeps_the_history_newest_first() {
    String id = hubSpot.create("deals", Map.of("dealname", "a", "dealstage", "contractsent"));
    clock.forward(Duration.ofSeconds(5));
    Reply patched =
        patch("/crm/v3/objects/deals/" + id, "{'properties':{'dealstage':'closedwon'}}");

    assertThat(patched.text("/updatedAt")).isEqualTo("2026-08-04T09:00:05.123Z");
    assertThat(patched.text("/properties/hs_lastmodifieddate"))
        .isEqualTo("2026-08-04T09:00:05.123Z");
    Reply read = get("/crm/v3/objects/deals/" + id + "?propertiesWithHistory=dealstage,dealname");
    assertThat(read.at("/propertiesWithHistory/dealstage").findValuesAsText("value"))
        .containsExactly("closedwon", "contractsent");
    assertThat(read.at("/propertiesWithHistory/dealstage").findValuesAsText("timestamp"))
        .containsExactly("2026-08-04T09:00:05.123Z", "2026-08-04T09:00:00.123Z");
    assertThat(read.at("/propertiesWithHistory/dealname")).hasSize(1);
  }

  @Test
  void contacts_call_their_modified_date_otherwise() {
    String id = hubSpot.create("contacts", Map.of("email", "ada@example.com"));

    Reply read = get("/crm/v3/objects/contacts/" + id);

    assertThat(read.at("/properties").has("lastmodifieddate")).isTrue();
    assertThat(read.at("/properties").has("hs_lastmodifieddate")).isFalse();
  }

  @Test
  void the_stage_decides_whether_a_deal_is_closed_and_won_also_in_the_history() {
    String id = hubSpot.create("deals", Map.of("dealstage", "appointmentscheduled"));
    hubSpot.update("deals", id, Map.of("dealstage", "closedwon"));
    hubSpot.update("deals", id, Map.of("dealstage", "closedlost"));

    Reply read =
        get(
            "/crm/v3/objects/deals/"
                + id
                + "?properties=pipeline,hs_is_closed,hs_is_closed_won"
                + "&propertiesWithHistory=hs_is_closed_won,hs_is_closed");

    assertThat(read.text("/properties/pipeline")).isEqualTo("default");
    assertThat(read.text("/properties/hs_is_closed")).isEqualTo("true");
    assertThat(read.text("/properties/hs_is_closed_won")).isEqualTo("false");
    assertThat(read.at("/propertiesWithHistory/hs_is_closed_won").findValuesAsText("value"))
        .containsExactly("false", "true", "false");
    assertThat(read.at("/propertiesWithHistory/hs_is_closed").findValuesAsText("value"))
        .containsExactly("true", "false");
  }

  @Test
  void an_empty_text_clears_a_property() {
    String id = hubSpot.create("deals", Map.of("dealname", "a", "description", "b"));

    patch("/crm/v3/objects/deals/" + id, "{'properties':{'description':''}}");

    Reply read = get("/crm/v3/objects/deals/" + id + "?properties=description");
    assertThat(read.at("/properties/description").isNull()).isTrue();
  }

  @Test
  void times_are_kept_in_utc_with_milliseconds_whatever_form_they_came_in() {
    String id = hubSpot.create("deals", Map.of("closedate", "1754300000000", "amount", "10"));
    assertThat(hubSpot.find("deals", id).orElseThrow().property("closedate"))
        .contains("2025-08-04T09:33:20.000Z");

    hubSpot.update("deals", id, Map.of("closedate", "2026-01-02T03:04:05+02:00"));
    assertThat(hubSpot.find("deals", id).orElseThrow().property("closedate"))
        .contains("2026-01-02T01:04:05.000Z");
  }

  @Test
  void bad_values_are_refused_all_at_once_and_nothing_changes() {
    String id = hubSpot.create("deals", Map.of("dealname", "a"));

    Reply reply =
        patch(
            "/crm/v3/objects/deals/" + id,
            "{'properties':{'dealname':'b','nonsense':'1','amount':'many','dealstage':'won',"
                + "'closedate':'soon','hs_is_closed_won':'true'}}");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("/status")).isEqualTo("error");
    assertThat(reply.text("/category")).isEqualTo("VALIDATION_ERROR");
    assertThat(reply.text("/correlationId")).hasSize(36);
    assertThat(reply.at("/errors").findValuesAsText("code"))
        .containsExactlyInAnyOrder(
            "PROPERTY_DOESNT_EXIST",
            "INVALID_INTEGER",
            "INVALID_OPTION",
            "INVALID_DATE",
            "READ_ONLY_VALUE");
    assertThat(reply.text("/message"))
        .startsWith("Property values were not valid: [{\"isValid\":false,\"message\":")
        .contains(
            "\"Property \\\"nonsense\\\" does not exist\",\"error\":\"PROPERTY_DOESNT_EXIST\","
                + "\"name\":\"nonsense\"");
    assertThat(hubSpot.find("deals", id).orElseThrow().property("dealname")).contains("a");
  }

  @Test
  void a_record_is_created_with_its_associations() {
    String deal = deal("a");

    Reply created =
        post(
            "/crm/v3/objects/line_items",
            "{'properties':{'name':'Widget','price':10,'quantity':'2'},'associations':[{'to':{'id':'"
                + deal
                + "'},'types':[{'associationCategory':'HUBSPOT_DEFINED','associationTypeId':20}]}]}");

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.at("/properties/price").isTextual()).isTrue();
    Reply read =
        get("/crm/v3/objects/deals/" + deal + "?associations=line_items,contacts,nonsense");
    assertThat(read.at("/associations").toString())
        .isEqualTo(
            "{\"line items\":{\"results\":[{\"id\":\""
                + created.text("/id")
                + "\",\"type\":\"deal_to_line_item\"}]}}");
  }

  @Test
  void an_archived_record_is_gone_unless_asked_for() {
    String id = deal("a");

    assertThat(delete("/crm/v3/objects/deals/" + id).status()).isEqualTo(204);

    Reply gone = get("/crm/v3/objects/deals/" + id);
    assertThat(gone.status()).isEqualTo(404);
    assertThat(gone.text("/category")).isEqualTo("OBJECT_NOT_FOUND");
    Reply archived = get("/crm/v3/objects/deals/" + id + "?archived=true");
    assertThat(archived.at("/archived").asBoolean()).isTrue();
    assertThat(hubSpot.count("deals")).isZero();
  }

  @Test
  void a_list_goes_on_after_its_last_record_until_there_are_no_more() {
    List<String> ids = List.of(deal("a"), deal("b"), deal("c"));

    Reply first = get("/crm/v3/objects/deals?limit=2");
    Reply second = get("/crm/v3/objects/deals?limit=2&after=" + first.text("/paging/next/after"));

    assertThat(first.ids()).isEqualTo(ids.subList(0, 2));
    assertThat(first.text("/paging/next/link")).startsWith(hubSpot.url());
    assertThat(second.ids()).isEqualTo(ids.subList(2, 3));
    assertThat(second.body().has("paging")).isFalse();
    assertThat(get("/crm/v3/objects/deals?limit=101").status()).isEqualTo(400);
  }

  @Test
  void a_unique_property_addresses_a_record_and_cannot_be_taken_twice() {
    String id = hubSpot.create("contacts", Map.of("email", "ada@example.com"));

    assertThat(get("/crm/v3/objects/contacts/ada@example.com?idProperty=email").text("/id"))
        .isEqualTo(id);
    assertThat(get("/crm/v3/objects/contacts/Ada?idProperty=firstname").status()).isEqualTo(400);
    Reply twin = post("/crm/v3/objects/contacts", "{'properties':{'email':'ada@example.com'}}");
    assertThat(twin.status()).isEqualTo(409);
    assertThat(twin.text("/message")).endsWith("Existing ID: " + id);
  }

  @Test
  void clearing_forgets_the_records_and_nothing_else() {
    String deal = deal("a");
    String line = hubSpot.create("line_items", Map.of("name", "x"));
    hubSpot.associate("deals", deal, "line_items", line);
    hubSpot.define("deals", "qbo_invoice_id", "string");

    hubSpot.clear();

    assertThat(hubSpot.count("deals") + hubSpot.count("line_items")).isZero();
    assertThat(hubSpot.create("deals", Map.of("qbo_invoice_id", "145"))).isNotEqualTo(deal);
  }

  @Test
  void starting_over_gives_the_same_ids_again() {
    String deal = deal("a");

    hubSpot.startOver();

    assertThat(hubSpot.count("deals")).isZero();
    assertThat(deal("b")).isEqualTo(deal);
  }

  @Test
  void other_types_and_other_addresses_are_refused() {
    assertThat(get("/crm/v3/objects/unicorns").text("/message"))
        .isEqualTo("Unable to infer object type from: unicorns");
    assertThat(get("/crm/v3/nothing").status()).isEqualTo(404);
    assertThat(get("/crm/objects/deals").status()).isEqualTo(404);
  }

  @Test
  void quotes_and_payments_are_records_like_all_others() {
    String quote = hubSpot.create("quotes", Map.of("hs_title", "Q", "hs_status", "APPROVED"));
    String payment =
        hubSpot.create(
            "commerce_payments",
            Map.of("hs_initial_amount", "99.50", "hs_latest_status", "succeeded"));
    hubSpot.associate("0-101", payment, "quotes", quote);

    Reply read = get("/crm/objects/2026-03/commerce_payments/" + payment + "?associations=quotes");

    assertThat(read.at("/properties").has("hs_createdate")).isTrue();
    assertThat(read.text("/associations/quotes/results/0/id")).isEqualTo(quote);
  }
}
