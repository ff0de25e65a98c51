package io.ledgerbridge.simulator.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubSpotAssociationsTest extends HubSpotCase {
  private static final String READ = "/crm/v4/associations/deals/contacts/batch/read";

  @BeforeEach
  void two_deals_and_a_contact() {
    hubSpot.create("deals", "1", Map.of());
    hubSpot.create("deals", "2", Map.of());
    hubSpot.create("contacts", "7", Map.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/crm/v4/objects/deals/1/associations/contacts",
        "/crm/v4/objects/0-3/1/associations/0-1",
        "/crm/objects/2026-03/deals/1/associations/contacts"
      })
  void the_associations_of_one_record_have_a_number_as_id(String path) {
    hubSpot.associate("deals", "1", "contacts", "7");

    assertThat(get(path).raw().body())
        .isEqualTo(
            "{\"results\":[{\"toObjectId\":7,\"associationTypes\":[{\"category\":"
                + "\"HUBSPOT_DEFINED\",\"typeId\":3,\"label\":null}]}]}");
  }

  @Test
  void the_other_direction_has_its_own_type_id() {
    hubSpot.associate("deals", "1", "contacts", "7");

    Reply reply = get("/crm/v4/objects/contacts/7/associations/deals");

    assertThat(reply.at("/results/0/toObjectId").asInt()).isEqualTo(1);
    assertThat(reply.at("/results/0/associationTypes/0/typeId").asInt()).isEqualTo(4);
  }

  @Test
  void a_label_stands_beside_the_plain_association() {
    hubSpot.create("companies", "8", Map.of());
    hubSpot.associate("deals", "1", "companies", "8", "Primary");
    hubSpot.associate("deals", "1", "contacts", "7", "Decision maker");
    hubSpot.associate("contacts", "7", "companies", "8", 1);

    assertThat(types("deals/1/associations/companies")).containsExactly("341 null", "5 Primary");
    assertThat(types("companies/8/associations/deals")).containsExactly("342 null", "6 Primary");
    assertThat(types("deals/1/associations/contacts"))
        .containsExactly("3 null", "35 Decision maker");
    assertThat(types("contacts/7/associations/companies")).containsExactly("279 null", "1 Primary");
  }

  @Test
  void a_long_list_comes_in_pages() {
    IntStream.range(100, 105)
        .forEach(
            id -> {
              hubSpot.create("line_items", "" + id, Map.of());
              hubSpot.associate("deals", "1", "line_items", "" + id);
            });
    String path = "/crm/v4/objects/deals/1/associations/line_items?limit=3";

    Reply first = get(path);
    Reply second = get(path + "&after=" + first.text("/paging/next/after"));

    assertThat(first.body().findValuesAsText("toObjectId")).containsExactly("100", "101", "102");
    assertThat(second.body().findValuesAsText("toObjectId")).containsExactly("103", "104");
    assertThat(second.body().has("paging")).isFalse();
  }

  @Test
  void a_batch_read_tells_records_without_associations_in_a_207() {
    hubSpot.associate("deals", "1", "contacts", "7");

    Reply reply = post(READ, "{'inputs':[{'id':'1'},{'id':'2'}]}");

    assertThat(reply.status()).isEqualTo(207);
    assertThat(reply.at("/results").toString())
        .isEqualTo(
            "[{\"from\":{\"id\":\"1\"},\"to\":[{\"toObjectId\":7,\"associationTypes\":[{"
                + "\"category\":\"HUBSPOT_DEFINED\",\"typeId\":3,\"label\":null}]}]}]");
    assertThat(reply.at("/numErrors").asInt()).isEqualTo(1);
    assertThat(reply.at("/errors/0").toString())
        .isEqualTo(
            "{\"status\":\"error\",\"message\":\"No contact is associated with deal 2.\","
                + "\"category\":\"OBJECT_NOT_FOUND\",\"context\":{\"fromObjectId\":[\"2\"],"
                + "\"fromObjectType\":[\"deal\"],\"toObjectType\":[\"contact\"]},"
                + "\"subCategory\":\"crm.associations.NO_ASSOCIATIONS_FOUND\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {READ, "/crm/associations/2026-03/deals/contacts/batch/read"})
  void a_batch_read_pages_inside_each_record(String path) {
    hubSpot.settings().associationPage(2);
    hubSpot.associate("deals", "1", "contacts", "7");
    for (String contact : List.of("71", "72")) {
      hubSpot.create("contacts", contact, Map.of());
      hubSpot.associate("deals", "1", "contacts", contact);
    }

    Reply first = post(path, "{'inputs':[{'id':'1'}]}");
    String after = first.text("/results/0/paging/next/after");
    Reply second = post(path, "{'inputs':[{'id':'1','after':'" + after + "'}]}");

    assertThat(first.body().findValuesAsText("toObjectId")).containsExactly("7", "71");
    assertThat(second.body().findValuesAsText("toObjectId")).containsExactly("72");
    assertThat(second.at("/results/0").has("paging")).isFalse();
    Reply inline = get("/crm/v3/objects/deals/1?associations=contacts");
    assertThat(inline.at("/associations/contacts/results")).hasSize(2);
    assertThat(inline.text("/associations/contacts/paging/next/after")).isEqualTo("2");
  }

  @Test
  void the_far_id_can_be_made_a_text() {
    hubSpot.settings().toObjectIdAsText(true);
    hubSpot.associate("deals", "1", "contacts", "7");

    Reply reply = get("/crm/v4/objects/deals/1/associations/contacts");
    assertThat(reply.at("/results/0/toObjectId").isTextual()).isTrue();
  }

  @Test
  void a_default_association_is_put_in_both_directions() {
    Reply reply = put("/crm/v4/objects/deals/1/associations/default/contacts/7", "");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.at("/results/0/associationSpec/associationTypeId").asInt()).isEqualTo(3);
    assertThat(reply.at("/results/1/associationSpec/associationTypeId").asInt()).isEqualTo(4);
    assertThat(types("contacts/7/associations/deals")).containsExactly("4 null");
  }

  @Test
  void new_labels_replace_those_before() {
    Reply made =
        post("/crm/v4/associations/deals/contacts/labels", "{'label':'Payer','name':'payer'}");
    int payer = made.at("/results/0/typeId").asInt();
    hubSpot.associate("deals", "1", "contacts", "7", "Decision maker");

    Reply reply =
        put(
            "/crm/v4/objects/deals/1/associations/contacts/7",
            "[{'associationCategory':'USER_DEFINED','associationTypeId':" + payer + "}]");

    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.raw().body())
        .isEqualTo(
            "{\"fromObjectTypeId\":\"0-3\",\"fromObjectId\":1,\"toObjectTypeId\":\"0-1\","
                + "\"toObjectId\":7,\"labels\":[\"Payer\"]}");
    assertThat(types("deals/1/associations/contacts")).containsExactly("3 null", payer + " Payer");
    assertThat(get("/crm/v4/associations/deals/contacts/labels").at("/results")).hasSize(3);
  }

  @Test
  void an_unknown_association_type_is_refused() {
    Reply reply =
        put(
            "/crm/v4/objects/deals/1/associations/contacts/7",
            "[{'associationCategory':'USER_DEFINED','associationTypeId':999}]");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.at("/context").has("INVALID_ASSOCIATION_TYPE_ID")).isTrue();
    assertThatThrownBy(() -> hubSpot.associate("deals", "1", "products", "9"))
        .hasMessage("deal and product cannot be associated");
  }

  @Test
  void a_deleted_association_is_gone_on_both_ends() {
    hubSpot.associate("deals", "1", "contacts", "7");

    assertThat(delete("/crm/v4/objects/contacts/7/associations/deals/1").status()).isEqualTo(204);

    assertThat(get("/crm/v4/objects/deals/1/associations/contacts").at("/results")).isEmpty();
    assertThat(get("/crm/v4/objects/deals/4711/associations/contacts").status()).isEqualTo(404);
  }

  private List<String> types(String path) {
    return IntStream.range(0, 9)
        .mapToObj(i -> get("/crm/v4/objects/" + path).at("/results/0/associationTypes/" + i))
        .filter(type -> !type.isMissingNode())
        .map(type -> type.path("typeId").asText() + " " + type.path("label").asText())
        .toList();
  }
}
