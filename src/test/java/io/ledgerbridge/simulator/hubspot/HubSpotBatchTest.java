package io.ledgerbridge.simulator.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubSpotBatchTest extends HubSpotCase {
  private static final String DEALS = "/crm/v3/objects/deals/batch/";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/crm/v3/objects/deals/batch/read",
        "/crm/objects/2026-03/0-3/batch/read",
        "/crm/objects/2026-09/deals/batch/read"
      })
  void a_batch_read_shows_the_asked_properties_and_histories(String path) {
    String id = hubSpot.create("deals", Map.of("dealname", "a", "dealstage", "contractsent"));

    Reply reply =
        post(
            path,
            "{'properties':['dealname','amount'],'propertiesWithHistory':['dealstage'],"
                + "'inputs':[{'id':'"
                + id
                + "'}]}");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text("/status")).isEqualTo("COMPLETE");
    assertThat(reply.text("/results/0/properties/dealname")).isEqualTo("a");
    assertThat(reply.at("/results/0/properties/amount").isNull()).isTrue();
    assertThat(reply.text("/results/0/propertiesWithHistory/dealstage/0/value"))
        .isEqualTo("contractsent");
    assertThat(reply.body().has("numErrors")).isFalse();
  }

  @Test
  void a_batch_read_with_missing_ids_is_a_207_with_the_found_ones() {
    String id = deal("a");

    Reply reply = post(DEALS + "read", "{'inputs':[{'id':'" + id + "'},{'id':'4711'},{'id':'x'}]}");

    assertThat(reply.status()).isEqualTo(207);
    assertThat(reply.ids()).containsExactly(id);
    assertThat(reply.at("/numErrors").asInt()).isEqualTo(1);
    assertThat(reply.at("/errors/0").toString())
        .isEqualTo(
            "{\"status\":\"error\",\"message\":\"Could not get some DEAL objects, they may be"
                + " deleted or not exist. Check that ids are valid.\",\"category\":"
                + "\"OBJECT_NOT_FOUND\",\"context\":{\"ids\":[\"4711\",\"x\"]}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"read", "update", "create", "upsert", "archive"})
  void more_than_100_inputs_are_refused(String act) {
    assertThat(post(DEALS + act, inputs(101)).status()).isEqualTo(400);
    assertThat(post(DEALS + act, "{'inputs':[]}").status()).isEqualTo(400);
  }

  @Test
  void a_hundred_inputs_are_read() {
    assertThat(post(DEALS + "read", inputs(100)).status()).isEqualTo(207);
  }

  @Test
  void a_batch_update_tells_the_new_modified_date_of_each() {
    String one = deal("a");
    String two = deal("b");
    clock.forward(Duration.ofMillis(7));

    Reply reply =
        post(DEALS + "update", "{'inputs':[" + renamed(one, "c") + "," + renamed(two, "d") + "]}");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body().findValuesAsText("updatedAt"))
        .containsExactly("2026-08-04T09:00:00.130Z", "2026-08-04T09:00:00.130Z");
    assertThat(hubSpot.find("deals", two).orElseThrow().property("dealname")).contains("d");
  }

  @Test
  void a_batch_update_with_missing_ids_is_a_207_and_changes_the_others() {
    String id = deal("a");

    Reply reply =
        post(
            DEALS + "update", "{'inputs':[" + renamed("4711", "c") + "," + renamed(id, "d") + "]}");

    assertThat(reply.status()).isEqualTo(207);
    assertThat(reply.ids()).containsExactly(id);
    assertThat(reply.text("/errors/0/context/ids/0")).isEqualTo("4711");
    assertThat(hubSpot.find("deals", id).orElseThrow().property("dealname")).contains("d");
  }

  @Test
  void a_batch_update_with_an_unknown_property_changes_nothing() {
    String id = deal("a");

    Reply reply =
        post(
            DEALS + "update",
            "{'inputs':[" + renamed(id, "d") + ",{'id':'4711','properties':{'nonsense':'1'}}]}");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("/message")).contains("PROPERTY_DOESNT_EXIST");
    assertThat(hubSpot.find("deals", id).orElseThrow().property("dealname")).contains("a");
  }

  @Test
  void a_batch_update_that_names_a_record_twice_is_refused() {
    String id = deal("a");

    Reply reply =
        post(DEALS + "update", "{'inputs':[" + renamed(id, "c") + "," + renamed(id, "d") + "]}");

    assertThat(reply.text("/message")).contains("Duplicate IDs found in batch input");
  }

  @Test
  void a_batch_create_makes_all_or_none() {
    String good = "{'properties':{'dealname':'a'}}";
    String bad = "{'properties':{'nonsense':'a'}}";

    assertThat(post(DEALS + "create", "{'inputs':[" + good + "," + bad + "]}").status())
        .isEqualTo(400);
    assertThat(hubSpot.count("deals")).isZero();
    Reply reply = post(DEALS + "create", "{'inputs':[" + good + "," + good + "]}");
    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.ids()).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void a_batch_create_with_trace_ids_makes_what_it_can() {
    Reply reply =
        post(
            DEALS + "create",
            "{'inputs':[{'objectWriteTraceId':'t1','properties':{'dealname':'a'}},"
                + "{'objectWriteTraceId':'t2','properties':{'nonsense':'a'}}]}");

    assertThat(reply.status()).isEqualTo(207);
    assertThat(reply.text("/results/0/objectWriteTraceId")).isEqualTo("t1");
    assertThat(reply.text("/errors/0/context/objectWriteTraceId/0")).isEqualTo("t2");
  }

  @Test
  void an_upsert_says_which_records_are_new() {
    String input =
        "{'inputs':[{'idProperty':'email','id':'ada@example.com','properties':{'firstname':'%s'}}]}";

    Reply first = post("/crm/v3/objects/contacts/batch/upsert", input.formatted("Ada"));
    Reply second = post("/crm/v3/objects/contacts/batch/upsert", input.formatted("Countess"));

    assertThat(first.at("/results/0/new").asBoolean()).isTrue();
    assertThat(second.at("/results/0/new").asBoolean()).isFalse();
    assertThat(second.ids()).isEqualTo(first.ids());
    assertThat(second.text("/results/0/properties/firstname")).isEqualTo("Countess");
  }

  @Test
  void a_batch_archive_answers_with_nothing() {
    String id = deal("a");

    assertThat(post(DEALS + "archive", "{'inputs':[{'id':'" + id + "'}]}").status()).isEqualTo(204);
    assertThat(hubSpot.find("deals", id)).isEmpty();
  }

  private static String renamed(String id, String name) {
    return "{'id':'" + id + "','properties':{'dealname':'" + name + "'}}";
  }

  private static String inputs(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "{'id':'" + i + "'}")
        .collect(Collectors.joining(",", "{'inputs':[", "]}"));
  }
}
