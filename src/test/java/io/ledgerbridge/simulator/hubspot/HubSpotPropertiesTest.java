package io.ledgerbridge.simulator.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubSpotPropertiesTest extends HubSpotCase {
  private static final String INVOICE_ID =
      "{'name':'qbo_invoice_id','label':'Invoice','type':'string','fieldType':'text',"
          + "'groupName':'ledgerbridge','hasUniqueValue':true}";

  @ParameterizedTest
  @ValueSource(strings = {"/crm/v3/properties/deals", "/crm/properties/2026-03/0-3"})
  void the_built_in_properties_are_known(String path) {
    Reply all = get(path);

    assertThat(all.body().findValuesAsText("name"))
        .contains("dealname", "amount", "dealstage", "hs_lastmodifieddate");
    Reply stage = get(path + "/dealstage");
    assertThat(stage.at("/options").findValuesAsText("value"))
        .contains("appointmentscheduled", "closedwon", "closedlost");
    assertThat(get(path + "/nonsense").status()).isEqualTo(404);
  }

  @Test
  void a_property_wants_a_group_and_can_be_written_once_it_is_there() {
    String id = deal("a");
    String write = "{'properties':{'qbo_invoice_id':'145'}}";
    assertThat(patch("/crm/v3/objects/deals/" + id, write).status()).isEqualTo(400);
    assertThat(post("/crm/v3/properties/deals", INVOICE_ID).status()).isEqualTo(400);

    String group = "{'name':'ledgerbridge','label':'Ledgerbridge'}";
    assertThat(post("/crm/v3/properties/deals/groups", group).status()).isEqualTo(201);
    assertThat(post("/crm/v3/properties/deals/groups", group).status()).isEqualTo(409);
    assertThat(post("/crm/v3/properties/deals", INVOICE_ID).status()).isEqualTo(201);
    assertThat(post("/crm/v3/properties/deals", INVOICE_ID).status()).isEqualTo(409);

    assertThat(patch("/crm/v3/objects/deals/" + id, write).status()).isEqualTo(200);
    assertThat(get("/crm/v3/objects/deals/145?idProperty=qbo_invoice_id").text("/id"))
        .isEqualTo(id);
    assertThat(get("/crm/v3/properties/deals/groups").body().findValuesAsText("name"))
        .containsExactly("dealinformation", "ledgerbridge");
  }

  @Test
  void properties_are_created_and_read_in_batches_with_207_for_what_fails() {
    post("/crm/v3/properties/deals/groups", "{'name':'ledgerbridge','label':'L'}");
    String inputs = "{'inputs':[" + INVOICE_ID + "]}";

    assertThat(post("/crm/v3/properties/deals/batch/create", inputs).status()).isEqualTo(201);
    assertThat(post("/crm/v3/properties/deals/batch/create", inputs).status()).isEqualTo(207);
    Reply read =
        post(
            "/crm/v3/properties/deals/batch/read",
            "{'inputs':[{'name':'qbo_invoice_id'},{'name':'nonsense'}]}");
    assertThat(read.status()).isEqualTo(207);
    assertThat(read.text("/results/0/label")).isEqualTo("Invoice");
  }

  @Test
  void an_incomplete_definition_is_refused() {
    Reply reply = post("/crm/v3/properties/deals", "{'name':'x'}");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("/message"))
        .isEqualTo("Some required fields were not set: [label, type, fieldType, groupName]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/crm/v3/pipelines/deals", "/crm/pipelines/2026-09/deals"})
  void the_sales_pipeline_says_as_text_which_stages_are_closed(String path) {
    Reply reply = get(path);

    assertThat(reply.text("/results/0/id")).isEqualTo("default");
    assertThat(reply.at("/results/0/stages/5/metadata").toString())
        .isEqualTo("{\"probability\":\"1.0\",\"isClosed\":\"true\"}");
  }

  @Test
  void the_stages_of_an_added_pipeline_count_too() {
    Stage paid = new Stage("998877", "Paid", "1.0", true);
    hubSpot.addPipeline(new Pipeline("55", "Renewals", java.util.List.of(paid)));

    String id = hubSpot.create("deals", Map.of("dealstage", "998877"));

    CrmRecord deal = hubSpot.find("deals", id).orElseThrow();
    assertThat(deal.property("pipeline")).contains("55");
    assertThat(deal.property("hs_is_closed_won")).contains("true");
  }

  @Test
  void owners_are_listed_and_found() {
    hubSpot.addOwner(new Owner("77002", "new@example.com", "Ned", "New"));

    assertThat(get("/crm/v3/owners").at("/results")).hasSize(2);
    assertThat(get("/crm/v3/owners?email=new@example.com").ids()).containsExactly("77002");
    assertThat(get("/crm/owners/2026-03/77001").text("/type")).isEqualTo("PERSON");
  }
}
