package io.ledgerbridge.simulator.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerbridge.simulator.Answer;
import io.ledgerbridge.simulator.Call;
import io.ledgerbridge.simulator.Fault;
import io.ledgerbridge.simulator.LocalServer;
import io.ledgerbridge.simulator.hubspot.ActionExecution.State;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How workflows call an app, and what its answers mean. */
class HubSpotActionsTest extends HubSpotCase {
  private final BlockingQueue<Call> received = new LinkedBlockingQueue<>();
  private volatile Answer answer = outputs("'hs_execution_state': 'BLOCK'");
  private final LocalServer app =
      new LocalServer(
          0,
          call -> {
            received.add(call);
            return answer;
          });
  private final ActionCaller actions = hubSpot.actions();

  @BeforeEach
  void retry_soon() {
    actions.settings().retryDelays(Collections.nCopies(3, Duration.ofMillis(1)));
  }

  @AfterEach
  void stop_the_app() {
    app.close();
  }

  @Test
  void a_record_comes_to_an_action_signed_and_whole() throws Exception {
    hubSpot.create("deals", "904", Map.of("dealname", "Acme", "amount", "10.00"));
    ActionOrder order = order("deals", "904", Map.of("account", "9130", "terms", "3"));

    ActionExecution execution = actions.start(asking(order, "dealname", "closedate")).get(0);
    Call call = next();

    assertThat(call.text())
        .isEqualTo(
            """
            {"callbackId":"%s","origin":{"portalId":62515,"actionDefinitionId":10646377,\
            "actionDefinitionVersion":1},"context":{"source":"WORKFLOWS","workflowId":192814114},\
            "object":{"objectId":904,"properties":{"dealname":"Acme"},"objectType":"DEAL"},\
            "inputFields":{"account":"9130","terms":"3"},"fields":{"account":"9130","terms":"3"}}"""
                .formatted(execution.callbackId()));
    assertThat(call.header("X-HubSpot-Signature-Version")).contains("v2");
    assertThat(call.header("X-HubSpot-Signature"))
        .contains(Signatures.v2(hubSpot.clientSecret(), "POST", address(), call.text()));
    assertThat(call.header("X-HubSpot-Signature-v3")).isEmpty();
  }

  @Test
  void the_public_address_is_signed_and_v3_comes_beside_v2_when_asked_for() throws Exception {
    actions.settings().publicAddress("https://bridge.example.com/hubspot/actions").v3(true);
    start(order("quotes", "88", Map.of()));
    Call call = next();

    String signed = "https://bridge.example.com/hubspot/actions/create-invoice";
    String secret = hubSpot.clientSecret();
    assertThat(call.header("X-HubSpot-Signature"))
        .contains(Signatures.v2(secret, "POST", signed, call.text()));
    assertThat(call.header("X-HubSpot-Request-Timestamp")).contains("1785834000123");
    assertThat(call.header("X-HubSpot-Signature-v3"))
        .contains(Signatures.v3(secret, "POST", signed, call.text(), 1785834000123L));
  }

  @Test
  void what_is_not_documented_can_be_otherwise() throws Exception {
    actions.settings().typeIds(true).repeatsFields(false).badSignature(true);
    start(order("commerce_payments", "77", Map.of("account", "1")));
    Call call = next();

    JsonNode body = Json.read(call.text());
    assertThat(body.at("/object/objectType").asText()).isEqualTo("0-101");
    assertThat(body.has("fields")).isFalse();
    assertThat(call.header("X-HubSpot-Signature").orElseThrow())
        .isNotEqualTo(Signatures.v2(hubSpot.clientSecret(), "POST", address(), call.text()));
  }

  @Test
  void a_blocked_execution_waits_until_it_expires() {
    answer = outputs("'hs_execution_state': 'BLOCK', 'hs_expiration_duration': 'P1WT1H'");
    ActionExecution execution = start(order("deals", "904", Map.of()));

    assertThat(execution.state()).isEqualTo(State.WAITING);
    assertThat(execution.answeredIn()).isPresent();
    clock.forward(Duration.ofDays(7).plusMinutes(59));
    assertThat(execution.state()).isEqualTo(State.WAITING);
    clock.forward(Duration.ofMinutes(1));
    assertThat(execution.state()).isEqualTo(State.EXPIRED);
    assertThat(complete(execution).status()).isEqualTo(404);
  }

  @Test
  void an_answer_with_an_end_ends_it_and_one_without_a_state_is_a_success() {
    answer = outputs("'hs_execution_state': 'FAIL_CONTINUE', 'reason': 'No'");
    ActionExecution failed = start(order("deals", "904", Map.of()));
    assertThat(failed.state()).isEqualTo(State.FAIL_CONTINUE);
    assertThat(failed.outputs()).containsEntry("reason", "No");

    answer = Answer.empty(204);
    assertThat(start(order("deals", "904", Map.of())).state()).isEqualTo(State.SUCCESS);
    answer = outputs("'hs_execution_state': 'DONE'");
    assertThat(start(order("deals", "904", Map.of())).problem())
        .isEqualTo("hs_execution_state cannot be DONE");
    answer = outputs("'hs_execution_state': 'BLOCK', 'hs_expiration_duration': '1 week'");
    assertThat(start(order("deals", "904", Map.of())).problem())
        .isEqualTo("hs_expiration_duration is not ISO-8601");
  }

  @Test
  void a_refusal_ends_it_at_once() {
    app.faults().arm(Fault.status("POST .*", 1, 401));
    ActionExecution execution = start(order("deals", "904", Map.of()));

    assertThat(execution.state()).isEqualTo(State.FAILED);
    assertThat(execution.problem()).isEqualTo("answered 401");
    assertThat(execution.posts()).isEqualTo(1);
  }

  @Test
  void what_the_app_could_not_take_comes_again_with_the_same_callback_id() {
    app.faults().arm(Fault.status("POST .*", 1, 503));
    app.faults().arm(Fault.dropAfter("POST .*", 1, 1));
    app.faults().arm(Fault.status("POST .*", 1, 429));
    ActionExecution execution = start(order("deals", "904", Map.of()));

    assertThat(execution.state()).isEqualTo(State.WAITING);
    assertThat(execution.posts()).isEqualTo(4);
    assertThat(received).hasSize(2);
    assertThat(received.stream().map(call -> Json.read(call.text()).path("callbackId").asText()))
        .containsOnly(execution.callbackId());
  }

  @Test
  void after_the_last_retry_it_has_failed() {
    app.faults().arm(Fault.status("POST .*", 0, 500));
    ActionExecution execution = start(order("deals", "904", Map.of()));

    assertThat(execution.state()).isEqualTo(State.FAILED);
    assertThat(execution.problem()).isEqualTo("answered 500");
    assertThat(execution.posts()).isEqualTo(4);
  }

  @Test
  void a_completion_ends_it_once_and_both_are_counted() {
    ActionExecution execution = start(order("deals", "904", Map.of()));

    assertThat(complete(execution).status()).isEqualTo(204);
    assertThat(execution.state()).isEqualTo(State.SUCCESS);
    assertThat(execution.outputs()).containsEntry("documentId", "145");
    assertThat(complete(execution).status()).isEqualTo(404);
    actions.settings().completedAgainIsUnknown(false);
    assertThat(complete(execution).status()).isEqualTo(204);

    assertThat(execution.completions()).isEqualTo(3);
    assertThat(execution.effectiveCompletions()).isEqualTo(1);
    assertThat(complete("ap-1-2-3").status()).isEqualTo(404);
  }

  @Test
  void a_completion_may_overtake_the_answer() {
    app.faults().arm(Fault.status("POST .*", 1, 500));
    actions.settings().retryDelays(List.of(Duration.ofDays(1)));
    ActionExecution execution = actions.start(order("deals", "904", Map.of())).get(0);
    actions.settings().completedEarlyIsUnknown(true);
    assertThat(complete(execution).status()).isEqualTo(404);
    actions.settings().completedEarlyIsUnknown(false);
    assertThat(complete(execution).status()).isEqualTo(204);

    execution.blocked(Duration.ofDays(7), Map.of());

    assertThat(execution.state()).isEqualTo(State.SUCCESS);
  }

  @Test
  void a_completion_that_says_no_end_is_refused() {
    String address = "/automation/v4/actions/callbacks/%s/complete";
    String id = start(order("deals", "904", Map.of())).callbackId();
    String complete = address.formatted(id);

    assertThat(post(complete, "{}").text("/message")).contains("[outputFields]");
    assertThat(post(complete, "{'outputFields': {'hs_execution_state': 'SUCCESS'}}").status())
        .isEqualTo(400);
    assertThat(post(complete, "{'outputFields': {}, 'typedOutputs': {}}").text("/message"))
        .isEqualTo("hs_execution_state must be one of SUCCESS, FAIL_CONTINUE");
    assertThat(
            post(complete, "{'outputFields': {'total': 1}, 'typedOutputs': {}}").text("/message"))
        .isEqualTo("outputFields.total must be a string, not 1");
    actions.settings().typedOutputsRequired(false);
    assertThat(post(complete, "{'outputFields': {'hs_execution_state': 'SUCCESS'}}").status())
        .isEqualTo(204);
  }

  @Test
  void a_batch_completes_all_that_wait_or_none() {
    List<ActionExecution> two = actions.start(order("deals", "904", Map.of()).count(2));
    two.forEach(HubSpotActionsTest::answered);
    String dated = "/automation/actions/callbacks/2026-03/complete";

    assertThat(post(dated, batch(two.get(0).callbackId(), "{}")).status()).isEqualTo(400);
    actions.settings().batchFailsAsAWhole(true);
    assertThat(post(dated, batch(two.get(0).callbackId(), input("gone"))).status()).isEqualTo(404);
    assertThat(two.get(0).state()).isEqualTo(State.WAITING);
    actions.settings().batchFailsAsAWhole(false);
    String both = batch(two.get(0).callbackId(), input("gone"), input(two.get(1).callbackId()));
    assertThat(post(dated, both).status()).isEqualTo(204);

    assertThat(two).extracting(ActionExecution::state).containsOnly(State.SUCCESS);
  }

  @Test
  void completing_needs_the_scope_and_a_token() {
    ActionExecution execution = start(order("deals", "904", Map.of()));
    hubSpot.settings().missingScopes(Set.of("automation"));
    assertThat(complete(execution).text("/category")).isEqualTo("MISSING_SCOPES");
    token = "none";
    assertThat(complete(execution).status()).isEqualTo(401);
    assertThat(execution.completions()).isZero();
  }

  @Test
  void the_same_execution_can_be_posted_twice_and_the_same_record_come_twice() throws Exception {
    List<ActionExecution> two = actions.start(order("deals", "904", Map.of()).count(2).repeat(3));
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      ids.add(Json.read(next().text()).path("callbackId").asText());
    }

    assertThat(ids.stream().filter(two.get(0).callbackId()::equals)).hasSize(3);
    assertThat(ids.stream().filter(two.get(1).callbackId()::equals)).hasSize(3);
  }

  @Test
  void orders_come_over_http_too() throws Exception {
    Reply started =
        post(
            "/__simulator/actions",
            "{'address': '%s', 'action': 'create-invoice', 'objectType': 'deals', 'objectId': 904}"
                .formatted(app.url() + "/hubspot/actions"));
    String id = started.text("/0/callbackId");
    answered(actions.find(id).orElseThrow());

    assertThat(next().path()).isEqualTo("/hubspot/actions/create-invoice");
    JsonNode told = get("/__simulator/actions").at("/0");
    assertThat(told.path("callbackId").asText()).isEqualTo(id);
    assertThat(told.path("state").asText()).isEqualTo("waiting");
    assertThat(told.path("posts").asInt()).isEqualTo(1);
    assertThat(told.at("/outputs/hs_execution_state").asText()).isEqualTo("BLOCK");
    assertThat(ordered("{'address': 'x'}"))
        .isEqualTo("Not an order for actions: An action needs action");
    assertThat(ordered("{'address': 'x', 'action': 'y', 'objectType': 'z'}"))
        .startsWith("Not an order for actions: ");
    delete("/__simulator/actions");
    assertThat(actions.executions()).isEmpty();
  }

  @Test
  void a_drop_down_is_filled_by_the_app() throws Exception {
    answer =
        json(
            "{'options': [{'label': 'Net 30', 'description': 'Due in 30 days', 'value': '3'}],"
                + " 'after': '12', 'searchable': true}");
    OptionsOrder order =
        OptionsOrder.of(app.url() + "/hubspot/actions", "deals", "terms", Map.of("account", "1"));

    OptionsReply reply = actions.options(order.q("net").after("0"));

    Call call = next();
    assertThat(call.path()).isEqualTo("/hubspot/actions/options");
    assertThat(call.text())
        .isEqualTo(
            """
            {"origin":{"portalId":62515,"actionDefinitionId":10646377,"actionDefinitionVersion":1},\
            "objectTypeId":"0-3","inputFieldName":"terms","inputFields":{"account":\
            {"type":"STATIC_VALUE","value":"1"}},"fetchOptions":{"q":"net","after":"0"}}""");
    assertThat(call.header("X-HubSpot-Signature"))
        .contains(Signatures.v2(hubSpot.clientSecret(), "POST", order.url(), call.text()));
    assertThat(reply.options())
        .containsExactly(new OptionsReply.Option("Net 30", "Due in 30 days", "3"));
    assertThat(reply.after()).contains("12");
    assertThat(reply.searchable()).isTrue();
  }

  private String ordered(String order) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(hubSpot.url() + "/__simulator/actions"))
            .POST(BodyPublishers.ofString(order.replace('\'', '"')))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  private String address() {
    return app.url() + "/hubspot/actions/create-invoice";
  }

  private ActionOrder order(String type, String id, Map<String, String> inputs) {
    return ActionOrder.of(app.url() + "/hubspot/actions", "create-invoice", type, id, inputs);
  }

  private static ActionOrder asking(ActionOrder order, String... properties) {
    return new ActionOrder(
        order.address(),
        order.action(),
        order.objectType(),
        order.objectId(),
        order.inputs(),
        Optional.of(List.of(properties)),
        1,
        1);
  }

  private ActionExecution start(ActionOrder order) {
    return answered(actions.start(order).get(0));
  }

  private static ActionExecution answered(ActionExecution execution) {
    try {
      return execution.answered().get(5, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("no answer within five seconds", e);
    }
  }

  private Reply complete(ActionExecution execution) {
    return complete(execution.callbackId());
  }

  private Reply complete(String callbackId) {
    return post("/automation/v4/actions/callbacks/" + callbackId + "/complete", input(callbackId));
  }

  private static String input(String callbackId) {
    return "{'callbackId': '%s', 'outputFields': {'hs_execution_state': 'SUCCESS',"
            .formatted(callbackId)
        + " 'documentId': '145'}, 'typedOutputs': {}}";
  }

  private static String batch(String first, String... inputs) {
    return "{'inputs': [" + input(first) + ", " + String.join(", ", inputs) + "]}";
  }

  private Call next() throws InterruptedException {
    Call call = received.poll(5, TimeUnit.SECONDS);
    assertThat(call).as("a call within five seconds").isNotNull();
    return call;
  }

  private static Answer outputs(String outputs) {
    return json("{'outputFields': {" + outputs + "}}");
  }

  private static Answer json(String text) {
    return Answer.of(200, "application/json", text.replace('\'', '"'));
  }
}
