package io.ledgerbridge.simulator.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.simulator.Answer;
import io.ledgerbridge.simulator.Call;
import io.ledgerbridge.simulator.LocalServer;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What an app manages: the definitions of its actions, and its webhooks. */
class HubSpotAppTest extends HubSpotCase {
  private static final String ACTIONS = "/automation/v4/actions/54321";
  private static final String WEBHOOKS = "/webhooks/v3/54321/";
  private static final String DEFINITION =
      """
      {'actionUrl': 'https://bridge.example.com/hubspot/actions/create-invoice',
       'objectTypes': ['DEAL'], 'published': false, 'functions': [],
       'inputFields': [
         {'typeDefinition': {'name': 'account', 'type': 'enumeration', 'fieldType': 'select',
           'optionsUrl': 'https://bridge.example.com/hubspot/actions/options'},
          'supportedValueTypes': ['STATIC_VALUE'], 'isRequired': true},
         {'typeDefinition': {'name': 'create', 'type': 'bool', 'fieldType': 'booleancheckbox'},
          'supportedValueTypes': ['STATIC_VALUE'], 'isRequired': false}],
       'inputFieldDependencies': [{'dependencyType': 'SINGLE_FIELD',
         'controllingFieldName': 'account', 'dependentFieldNames': ['create']}],
       'outputFields': [
         {'typeDefinition': {'name': 'reason', 'type': 'string', 'fieldType': 'text'}}],
       'objectRequestOptions': {'properties': ['dealname']},
       'labels': {'en': {'actionName': 'Create invoice', 'inputFieldLabels': {'account': 'Account'},
         'executionRules': {'failed': 'Failed'}}},
       'executionRules': [{'labelName': 'failed',
         'conditions': {'hs_execution_state': 'FAIL_CONTINUE'}}]}
      """;

  @Test
  void an_action_is_defined_changed_and_removed() {
    Reply made = post(keyed(ACTIONS), DEFINITION);
    assertThat(made.status()).isEqualTo(201);
    String id = made.text("/id");
    assertThat(made.text("/revisionId")).isEqualTo("1");

    Reply changed = patch(keyed(ACTIONS + "/" + id), "{'published': true}");
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.text("/revisionId")).isEqualTo("2");
    assertThat(get(keyed(ACTIONS + "/" + id)).text("/published")).isEqualTo("true");
    assertThat(get(keyed("/automation/actions/2026-03/54321")).ids()).containsExactly(id);

    assertThat(patch(keyed(ACTIONS + "/" + id), "{'functions': []}").status()).isEqualTo(400);
    assertThat(delete(keyed(ACTIONS + "/" + id)).status()).isEqualTo(204);
    assertThat(get(keyed(ACTIONS + "/" + id)).status()).isEqualTo(404);
    assertThat(get(keyed(ACTIONS)).ids()).isEmpty();
  }

  @Test
  void a_long_list_comes_in_pages() {
    post(keyed(ACTIONS), DEFINITION);
    post(keyed(ACTIONS), DEFINITION);
    Reply first = get(keyed(ACTIONS) + "&limit=1");
    assertThat(first.ids()).hasSize(1);
    Reply second = get(keyed(ACTIONS) + "&limit=1&after=" + first.text("/paging/next/after"));
    assertThat(second.ids()).hasSize(1).isNotEqualTo(first.ids());
    assertThat(second.body().has("paging")).isFalse();
  }

  @Test
  void an_action_that_the_specification_does_not_allow_is_refused() {
    assertThat(refused("'functions': [],", "")).contains("[functions]");
    assertThat(refused("'en'", "'pt'")).contains("labels.en.actionName");
    assertThat(refused("'bool'", "'boolean'")).isEqualTo("type cannot be 'boolean'");
    assertThat(refused("'select'", "'dropdown'")).isEqualTo("fieldType cannot be 'dropdown'");
    assertThat(refused("'STATIC_VALUE'", "'STATIC'")).contains("'STATIC'");
    assertThat(refused("'optionsUrl'", "'optionUrl'"))
        .isEqualTo("The enumeration account has neither options nor optionsUrl");
    assertThat(
            refused("https://bridge.example.com/hubspot/actions/o", "http://bridge.example.com/o"))
        .contains("optionsUrl must be an https address");
    assertThat(refused("['create']", "['creation']"))
        .isEqualTo("inputFields has no field creation");
    assertThat(refused("'labelName': 'failed'", "'labelName': 'broken'"))
        .contains("no text for the rule broken");
    assertThat(refused("'inputFieldLabels': {'account'", "'inputFieldLabels': {'acount'"))
        .isEqualTo("inputFields has no field acount");
    assertThat(get(keyed(ACTIONS)).ids()).isEmpty();
  }

  @Test
  void only_the_developers_key_manages_an_app() {
    assertThat(get(ACTIONS).status()).isEqualTo(401);
    assertThat(get(ACTIONS + "?hapikey=wrong").status()).isEqualTo(401);
    assertThat(get(keyed("/automation/v4/actions/1")).status()).isEqualTo(404);
    assertThat(get(WEBHOOKS + "settings").status()).isEqualTo(401);
  }

  @Test
  void what_the_definition_asks_for_is_sent_of_the_record() throws Exception {
    BlockingQueue<Call> received = new LinkedBlockingQueue<>();
    try (LocalServer app = app(received)) {
      String id =
          post(keyed(ACTIONS), DEFINITION.replace("https://bridge.example.com", app.url()))
              .text("/id");
      patch(keyed(ACTIONS + "/" + id), "{'published': true}");
      hubSpot.create("deals", "904", Map.of("dealname", "Acme", "amount", "10.00"));
      String address = app.url() + "/hubspot/actions";
      hubSpot.actions().start(ActionOrder.of(address, "create-invoice", "deal", "904", Map.of()));
      String body = received.poll(5, TimeUnit.SECONDS).text();

      assertThat(Json.read(body).at("/object/properties").toString())
          .isEqualTo("{\"dealname\":\"Acme\"}");
      assertThat(Json.read(body).at("/origin/actionDefinitionId").asText()).isEqualTo(id);
      assertThat(Json.read(body).at("/origin/actionDefinitionVersion").asInt()).isEqualTo(2);
    }
  }

  @Test
  void webhooks_go_where_the_app_says_once_a_subscription_is_active() throws Exception {
    BlockingQueue<Call> received = new LinkedBlockingQueue<>();
    hubSpot.webhooks().unsubscribeAll();
    try (LocalServer app = app(received)) {
      assertThat(get(keyed(WEBHOOKS + "settings")).status()).isEqualTo(404);
      String settings =
          "{'targetUrl': '%s', 'throttling': {'maxConcurrentRequests': 10}}"
              .formatted(app.url() + "/hooks");
      assertThat(put(keyed(WEBHOOKS + "settings"), settings).status()).isEqualTo(200);
      String quotes =
          "{'eventType': 'object.propertyChange', 'objectTypeId': '0-14',"
              + " 'propertyName': 'hs_status', 'active': false}";
      Reply made = post(keyed(WEBHOOKS + "subscriptions"), quotes);
      assertThat(made.status()).isEqualTo(201);
      assertThat(made.text("/id")).isEqualTo("12345");

      hubSpot.create("quotes", "88", Map.of("hs_status", "DRAFT"));
      patch(keyed(WEBHOOKS + "subscriptions/12345"), "{'active': true}");
      hubSpot.update("quotes", "88", Map.of("hs_status", "APPROVED"));

      String told = received.poll(5, TimeUnit.SECONDS).text();
      assertThat(Json.read(told).findValuesAsText("propertyValue")).containsExactly("APPROVED");
      assertThat(Json.read(told).findValuesAsText("subscriptionId")).containsExactly("12345");
    }
  }

  @Test
  void subscriptions_are_listed_and_removed_and_wrong_ones_refused() {
    hubSpot.webhooks().unsubscribeAll();
    String address = keyed(WEBHOOKS + "subscriptions");
    post(address, "{'eventType': 'deal.propertyChange', 'propertyName': 'dealstage'}");
    Reply second = post(address, "{'eventType': 'contact.creation', 'active': true}");
    assertThat(get(address).ids()).containsExactly("12345", "12346");
    assertThat(second.text("/active")).isEqualTo("true");
    delete(keyed(WEBHOOKS + "subscriptions/12345"));
    assertThat(get(address).ids()).containsExactly("12346");

    assertThat(post(address, "{'eventType': 'quote.sneeze'}").text("/message"))
        .isEqualTo("Unknown eventType quote.sneeze");
    assertThat(post(address, "{'eventType': 'deal.propertyChange'}").text("/message"))
        .isEqualTo("deal.propertyChange needs a propertyName");
    assertThat(put(keyed(WEBHOOKS + "settings"), "{'targetUrl': 'http://example.com'}").status())
        .isEqualTo(400);
    String five = "{'targetUrl': 'https://e.com', 'throttling': {'maxConcurrentRequests': 5}}";
    assertThat(put(keyed(WEBHOOKS + "settings"), five).text("/message"))
        .isEqualTo("throttling.maxConcurrentRequests must be greater than five");
  }

  private String refused(String what, String by) {
    Reply reply = post(keyed(ACTIONS), DEFINITION.replace(what, by));
    assertThat(reply.status()).isEqualTo(400);
    return reply.text("/message");
  }

  private String keyed(String path) {
    return path + "?hapikey=" + hubSpot.developerKey();
  }

  private static LocalServer app(BlockingQueue<Call> received) {
    return new LocalServer(
        0,
        call -> {
          received.add(call);
          return Answer.empty(204);
        });
  }
}
