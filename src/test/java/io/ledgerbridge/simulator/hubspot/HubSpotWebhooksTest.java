package io.ledgerbridge.simulator.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.Answer;
import io.ledgerbridge.simulator.Call;
import io.ledgerbridge.simulator.Fault;
import io.ledgerbridge.simulator.LocalServer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HubSpotWebhooksTest extends HubSpotCase {
  private final BlockingQueue<Call> received = new LinkedBlockingQueue<>();
  private final LocalServer receiver =
      new LocalServer(
          0,
          call -> {
            received.add(call);
            return Answer.empty(204);
          });
  private final WebhookSender webhooks = hubSpot.webhooks();

  @BeforeEach
  void point_at_the_receiver() {
    webhooks.settings().targetUrl(receiver.url() + "/hooks");
    webhooks.settings().retryDelays(Collections.nCopies(10, Duration.ofMillis(1)));
    webhooks.on();
  }

  @AfterEach
  void stop_the_receiver() {
    receiver.close();
  }

  @Test
  void both_directions_of_an_association_are_told_and_its_end_too() throws Exception {
    webhooks.unsubscribeAll();
    webhooks.subscribe(Subscription.associationChange("deals"));
    webhooks.subscribe(Subscription.associationChange("line_items"));
    String deal = hubSpot.create("deals", Map.of("dealname", "Acme"));
    String line = hubSpot.create("line_items", Map.of("name", "Widget"));
    webhooks.hold();
    hubSpot.associate("deals", deal, "line_items", line);
    hubSpot.dissociate("deals", deal, "line_items", line);
    webhooks.release();

    JsonNode events = new ObjectMapper().readTree(next().text());

    assertThat(events)
        .extracting(
            each ->
                each.path("subscriptionType").asText()
                    + " "
                    + each.path("associationType").asText()
                    + " "
                    + each.path("associationRemoved").asText())
        .containsExactly(
            "deal.associationChange DEAL_TO_LINE_ITEM false",
            "line_item.associationChange LINE_ITEM_TO_DEAL false",
            "deal.associationChange DEAL_TO_LINE_ITEM true",
            "line_item.associationChange LINE_ITEM_TO_DEAL true");
    assertThat(events.get(1).path("fromObjectId").asText()).isEqualTo(line);
    assertThat(events.get(1).path("toObjectId").asText()).isEqualTo(deal);
    assertThat(events.get(1).has("objectId")).isFalse();
  }

  @Test
  void a_merge_is_told_and_the_old_ids_lead_to_the_new_record() throws Exception {
    webhooks.unsubscribeAll();
    webhooks.subscribe(Subscription.merge("deals"));
    String first = hubSpot.create("deals", Map.of("dealname", "Acme", "amount", "10"));
    String second = hubSpot.create("deals", Map.of("dealname", "Acme copy", "description", "x"));
    String contact = hubSpot.create("contacts", Map.of("firstname", "Ada"));
    hubSpot.associate("deals", second, "contacts", contact);

    String merged = hubSpot.merge("deals", first, second);

    JsonNode event = new ObjectMapper().readTree(next().text()).get(0);
    assertThat(event.path("primaryObjectId").asText()).isEqualTo(first);
    assertThat(event.path("mergedObjectIds").get(0).asText()).isEqualTo(second);
    assertThat(event.path("newObjectId").asText()).isEqualTo(merged);
    assertThat(hubSpot.find("deals", first)).isEmpty();
    CrmRecord record = hubSpot.find("deals", merged).orElseThrow();
    assertThat(record.property("dealname")).contains("Acme");
    assertThat(record.property("description")).contains("x");
    assertThat(record.property("hs_merged_object_ids")).contains(first + ";" + second);
    assertThat(get("/crm/v3/objects/deals/" + first).text("/id")).isEqualTo(merged);
    assertThat(
            get("/crm/v4/objects/deals/" + merged + "/associations/contacts")
                .text("/results/0/toObjectId"))
        .isEqualTo(contact);
  }

  @Test
  void a_restored_record_is_told_and_there_again() throws Exception {
    webhooks.unsubscribeAll();
    webhooks.subscribe(Subscription.restore("deals"));
    String deal = hubSpot.create("deals", Map.of("dealname", "Acme"));
    hubSpot.archive("deals", deal);

    hubSpot.restore("deals", deal);

    JsonNode event = new ObjectMapper().readTree(next().text()).get(0);
    assertThat(event.path("subscriptionType").asText()).isEqualTo("deal.restore");
    assertThat(event.path("objectId").asText()).isEqualTo(deal);
    assertThat(hubSpot.find("deals", deal)).isPresent();
  }

  @Test
  void a_changed_stage_is_told_signed_for_the_public_address() throws Exception {
    webhooks.settings().publicUrl("https://bridge.example.com/hooks?a=b");
    hubSpot.create("deals", "4711", Map.of("dealstage", "closedwon"));

    Call call = next();

    assertThat(call.text())
        .matches(
            "\\[\\{\"eventId\":\\d+,\"subscriptionId\":12345,\"portalId\":62515,\"appId\":54321,"
                + "\"occurredAt\":1785834000123,\"subscriptionType\":\"deal.propertyChange\","
                + "\"attemptNumber\":0,\"objectId\":4711,\"propertyName\":\"dealstage\","
                + "\"propertyValue\":\"closedwon\",\"changeSource\":\"CRM_UI\","
                + "\"sourceId\":\"userId:959199\",\"isSensitive\":false}]");
    String secret = hubSpot.clientSecret();
    assertThat(call.header("X-HubSpot-Request-Timestamp")).contains("1785834000123");
    assertThat(call.header("X-HubSpot-Signature-Version")).contains("v1");
    assertThat(call.header("X-HubSpot-Signature")).contains(Signatures.v1(secret, call.text()));
    assertThat(call.header("X-HubSpot-Signature-v3"))
        .contains(
            Signatures.v3(
                secret,
                "POST",
                "https://bridge.example.com/hooks?a=b",
                call.text(),
                1785834000123L));
  }

  @Test
  void only_what_was_subscribed_is_told() throws Exception {
    webhooks.subscribe(Subscription.creation("contacts"));
    webhooks.subscribe(Subscription.deletion("contacts"));
    webhooks.subscribe(Subscription.propertyChange("commerce_payments", "hs_latest_status"));
    webhooks.hold();
    String deal = hubSpot.create("deals", Map.of("dealname", "a"));
    hubSpot.update("deals", deal, Map.of("dealname", "b"));
    String contact = hubSpot.create("contacts", Map.of());
    hubSpot.update("contacts", contact, Map.of("firstname", "Ada"));
    hubSpot.archive("contacts", contact);
    String payment = hubSpot.create("commerce_payments", Map.of("hs_latest_status", "succeeded"));
    hubSpot.update("commerce_payments", payment, Map.of("hs_latest_status", "succeeded"));
    hubSpot.update("commerce_payments", payment, Map.of("hs_latest_status", ""));
    webhooks.release().get(5, TimeUnit.SECONDS);

    JsonNode events = Json.read(next().text());

    assertThat(events.findValuesAsText("subscriptionType"))
        .containsExactly(
            "contact.creation",
            "contact.deletion",
            "object.propertyChange",
            "object.propertyChange");
    assertThat(events.findValuesAsText("objectTypeId")).containsExactly("0-101", "0-101");
    assertThat(events.findValuesAsText("propertyValue")).containsExactly("succeeded", "");
    assertThat(events.findValuesAsText("changeFlag")).containsExactly("NEW", "DELETED");
  }

  @Test
  void quotes_and_payments_are_told_by_the_generic_events() throws Exception {
    webhooks.subscribe(Subscription.propertyChange("quotes", "hs_status"));
    webhooks.subscribe(Subscription.creation("quotes"));
    webhooks.subscribe(Subscription.creation("commerce_payments"));
    webhooks.subscribe(Subscription.propertyChange("commerce_payments", "hs_latest_status"));
    webhooks.hold();
    hubSpot.create("quotes", "88", Map.of());
    hubSpot.quotes().publish("88");
    hubSpot.payments().pay("77", Map.of("hs_initial_amount", "10"));
    hubSpot.payments().refund("77", BigDecimal.TEN);
    webhooks.release().get(5, TimeUnit.SECONDS);

    JsonNode events = Json.read(next().text());

    assertThat(events.findValuesAsText("subscriptionType"))
        .containsExactly(
            "object.creation",
            "object.propertyChange",
            "object.creation",
            "object.propertyChange",
            "object.propertyChange");
    assertThat(events.findValuesAsText("objectTypeId"))
        .containsExactly("0-14", "0-14", "0-101", "0-101", "0-101");
    assertThat(events.findValuesAsText("propertyValue"))
        .containsExactly("APPROVAL_NOT_NEEDED", "succeeded", "refunded");
  }

  @Test
  void when_off_nothing_is_told_later_either() throws Exception {
    webhooks.off();
    hubSpot.create("deals", "1", Map.of("dealstage", "closedwon"));
    webhooks.on();
    hubSpot.create("deals", "2", Map.of("dealstage", "closedwon"));

    assertThat(Json.read(next().text()).findValuesAsText("objectId")).containsExactly("2");
  }

  @Test
  void a_hundred_events_go_into_one_array() throws Exception {
    assertThat(webhooks.send(events(250)).get(5, TimeUnit.SECONDS)).isTrue();

    assertThat(received).hasSize(3);
    assertThat(objectIds()).isEqualTo(IntStream.range(0, 250).boxed().toList());
  }

  @Test
  void what_is_not_taken_comes_again_with_a_higher_attempt_number() throws Exception {
    receiver.faults().arm(Fault.status("POST /hooks", 1, 401));
    receiver.faults().arm(Fault.dropAfter("POST /hooks", 1, 1));

    assertThat(webhooks.send(events(1)).get(5, TimeUnit.SECONDS)).isTrue();

    assertThat(received.stream().map(call -> Json.read(call.text()).at("/0/attemptNumber").asInt()))
        .containsExactly(1, 2);
  }

  @Test
  void a_slow_receiver_counts_as_one_that_did_not_take_it() throws Exception {
    webhooks.settings().timeout(Duration.ofMillis(100));
    receiver.faults().arm(Fault.slow("POST /hooks", 1, 400));

    assertThat(webhooks.send(events(1)).get(5, TimeUnit.SECONDS)).isTrue();

    assertThat(receiver.calls().matching("POST /hooks")).isEqualTo(2);
  }

  @Test
  void after_the_last_retry_events_are_given_up() throws Exception {
    receiver.faults().arm(Fault.status("POST /hooks", 0, 500));

    assertThat(webhooks.send(events(1)).get(5, TimeUnit.SECONDS)).isFalse();

    assertThat(receiver.calls().matching("POST /hooks")).isEqualTo(11);
  }

  @Test
  void duplicates_come_twice_and_bad_signatures_are_bad() throws Exception {
    webhooks.settings().duplicates(true).badSignature(true);

    webhooks.send(events(1)).get(5, TimeUnit.SECONDS);

    Call first = next();
    assertThat(next().text()).isEqualTo(first.text());
    assertThat(first.header("X-HubSpot-Signature").orElseThrow())
        .isNotEqualTo(Signatures.v1(hubSpot.clientSecret(), first.text()));
  }

  @Test
  void disorder_follows_from_the_seed() throws Exception {
    webhooks.settings().disorder(true);
    webhooks.send(events(150)).get(5, TimeUnit.SECONDS);
    List<Integer> here = objectIds();

    try (HubSpotSimulator twin = new HubSpotSimulator(0, clock, 42)) {
      twin.webhooks().settings().targetUrl(receiver.url() + "/hooks").disorder(true);
      twin.webhooks().send(events(150)).get(5, TimeUnit.SECONDS);
    }

    assertThat(here)
        .isNotEqualTo(IntStream.range(0, 150).boxed().toList())
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 150).boxed().toList())
        .isEqualTo(objectIds());
  }

  private Call next() throws InterruptedException {
    Call call = received.poll(5, TimeUnit.SECONDS);
    assertThat(call).as("a webhook within five seconds").isNotNull();
    return call;
  }

  private List<Integer> objectIds() {
    List<Call> calls = new java.util.ArrayList<>();
    received.drainTo(calls);
    return calls.stream()
        .flatMap(call -> Json.read(call.text()).findValues("objectId").stream())
        .map(JsonNode::asInt)
        .toList();
  }

  private static List<ObjectNode> events(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Json.object().put("eventId", 1).put("objectId", i))
        .toList();
  }
}
