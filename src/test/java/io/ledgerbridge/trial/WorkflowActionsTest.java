package io.ledgerbridge.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.delivery.Delivery;
import io.ledgerbridge.inbox.Replays;
import io.ledgerbridge.simulator.Fault;
import io.ledgerbridge.simulator.hubspot.ActionExecution;
import io.ledgerbridge.simulator.hubspot.ActionExecution.State;
import io.ledgerbridge.simulator.hubspot.ActionOrder;
import io.ledgerbridge.simulator.hubspot.CrmRecord;
import io.ledgerbridge.simulator.hubspot.OptionsOrder;
import io.ledgerbridge.simulator.hubspot.OptionsReply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The actions inside HubSpot's workflow editor, from the first call to the completion. */
class WorkflowActionsTest extends TrialTest {
  private DemoWorld world;

  @BeforeEach
  void begin() {
    world = world();
    start(Map.of("flows.enabled", ""));
    CLOCK.forward(Duration.ofMinutes(1));
  }

  @Test
  void a_deal_becomes_an_invoice_and_its_workflow_hears_of_it() {
    CrmRecord deal = world.wonDeals(1).deals().get(0);

    ActionExecution execution = run("create-invoice", "deals", deal.id(), Map.of());
    assertThat(execution.state()).isEqualTo(State.WAITING);
    work();

    assertThat(execution.state()).isEqualTo(State.SUCCESS);
    ObjectNode invoice = invoices().get(0);
    assertThat(execution.outputs())
        .containsEntry("documentId", invoice.path("Id").asText())
        .containsEntry("documentNumber", invoice.path("DocNumber").asText())
        .containsEntry("total", deal.properties().get("amount"))
        .containsEntry("reason", "");
    assertThat(execution.effectiveCompletions()).isEqualTo(1);
  }

  @Test
  void an_execution_that_hubspot_sends_again_makes_nothing_new() {
    CrmRecord deal = world.wonDeals(1).deals().get(0);
    ActionOrder order = order("create-invoice", "deals", deal.id(), Map.of()).repeat(3);

    ActionExecution execution = trial.hubspot().actions().start(order).get(0);
    execution.answered().join();
    work();

    assertThat(execution.state()).isEqualTo(State.SUCCESS);
    assertThat(invoices()).hasSize(1);
    assertThat(execution.completions()).isEqualTo(1);
  }

  @Test
  void a_record_that_has_its_document_gets_no_other_and_its_workflow_that_one() {
    CrmRecord deal = world.wonDeals(1).deals().get(0);
    ActionExecution first = run("create-invoice", "deals", deal.id(), Map.of());
    work();

    ActionExecution again = run("create-invoice", "deals", deal.id(), Map.of());
    work();

    assertThat(again.outputs()).isEqualTo(first.outputs());
    assertThat(invoices()).hasSize(1);
  }

  @Test
  void an_action_on_a_record_that_it_is_not_made_of_says_so_at_once() {
    CrmRecord deal = world.wonDeals(1).deals().get(0);

    ActionExecution execution = run("create-expense", "deals", deal.id(), Map.of());

    assertThat(execution.state()).isEqualTo(State.FAIL_CONTINUE);
    assertThat(execution.outputs().get("reason"))
        .startsWith("An expense is made from a payment, and record " + deal.id() + " is a deal.");
    assertThat(counts()).isEmpty();
  }

  @Test
  void what_parks_tells_its_workflow_why_and_running_it_again_takes_it_up_again() {
    String deal = dealWithoutContact();
    ActionExecution first = run("create-invoice", "deals", deal, Map.of());
    CLOCK.forward(Duration.ofMinutes(6));
    work();
    assertThat(first.state()).isEqualTo(State.FAIL_CONTINUE);
    assertThat(first.outputs().get("reason")).contains("contact").contains("then replay");

    trial.hubspot().associate("deals", deal, "contacts", contact());
    CLOCK.forward(Duration.ofMinutes(1));
    ActionExecution second = run("create-invoice", "deals", deal, missing());
    work();

    assertThat(second.state()).isEqualTo(State.SUCCESS);
    assertThat(invoices()).hasSize(1);
    assertThat(counts()).containsOnly(Map.entry("delivered", 1L));
  }

  @Test
  void a_replay_after_the_workflow_went_on_still_writes_back() {
    String deal = dealWithoutContact();
    ActionExecution first = run("create-invoice", "deals", deal, missing());
    CLOCK.forward(Duration.ofMinutes(6));
    work();
    trial.hubspot().associate("deals", deal, "contacts", contact());

    Delivery parked = deliveriesOf(deal).get(0);
    trial.application().getBean(Replays.class).replay(parked, "Ada");
    work();
    CLOCK.forward(Duration.ofMinutes(5));
    steps.writeBack();

    assertThat(first.completions()).isEqualTo(1);
    assertThat(trial.hubspot().find("deals", deal).orElseThrow().properties())
        .containsKey("quickbooks_invoice_id");
  }

  @Test
  void a_record_that_is_gone_parks_and_its_workflow_goes_on() {
    ActionExecution execution = run("create-invoice", "deals", "4711", Map.of());
    work();

    assertThat(execution.state()).isEqualTo(State.FAIL_CONTINUE);
    assertThat(execution.outputs().get("reason")).contains("no longer in HubSpot");
    assertThat(counts()).containsOnly(Map.entry("parked RECORD_GONE", 1L));
  }

  @Test
  void a_completion_whose_answer_was_lost_is_told_again_and_counts_once() {
    CrmRecord deal = world.wonDeals(1).deals().get(0);
    ActionExecution execution = run("create-invoice", "deals", deal.id(), Map.of());
    trial.hubspot().server().faults().arm(Fault.dropAfter("POST .*/complete", 1, 1));

    work();
    CLOCK.forward(Duration.ofMinutes(1));
    steps.answerWorkflows();
    CLOCK.forward(Duration.ofMinutes(1));
    steps.answerWorkflows();

    assertThat(execution.state()).isEqualTo(State.SUCCESS);
    assertThat(execution.effectiveCompletions()).isEqualTo(1);
    assertThat(execution.completions()).isGreaterThan(1).isLessThan(5);
  }

  @Test
  void one_execution_that_expired_does_not_keep_the_others_from_being_told() {
    List<CrmRecord> deals = world.wonDeals(3).deals();
    List<ActionExecution> executions =
        deals.stream().map(each -> run("create-invoice", "deals", each.id(), Map.of())).toList();
    steps.enrol();
    steps.deliver();
    trial.hubspot().actions().clear();
    ActionExecution last = run("create-invoice", "deals", deals.get(0).id(), Map.of());
    work();

    assertThat(executions).allMatch(each -> each.completions() == 0);
    assertThat(last.state()).isEqualTo(State.SUCCESS);
    assertThat(invoices()).hasSize(3);
  }

  @Test
  void the_associated_company_can_be_the_customer() {
    String company = trial.hubspot().create("companies", Map.of("name", "Acme Holding"));
    CrmRecord deal = world.wonDeals(1).deals().get(0);
    trial.hubspot().associate("deals", deal.id(), "companies", company);

    run("create-invoice", "deals", deal.id(), Map.of("customer", "company"));
    work();

    assertThat(invoices().get(0).path("CustomerRef").path("name").asText())
        .isEqualTo("Acme Holding");
  }

  @Test
  void drop_downs_show_what_quickbooks_has_and_what_they_give_is_understood() {
    OptionsReply accounts = options("account", Map.of(), "");
    assertThat(accounts.options()).hasSize(1);
    String realm = accounts.options().get(0).value();
    OptionsReply terms = options("terms", Map.of("account", realm), "net 30");
    assertThat(terms.options()).hasSize(1);
    CrmRecord deal = world.wonDeals(1).deals().get(0);

    run(
        "create-invoice",
        "deals",
        deal.id(),
        Map.of("account", realm, "terms", terms.options().get(0).value()));
    work();

    String term = terms.options().get(0).value().replace("id:", "");
    assertThat(invoices().get(0).path("SalesTermRef").path("value").asText()).isEqualTo(term);
  }

  private void work() {
    steps.enrol();
    steps.deliver();
    steps.answerWorkflows();
  }

  private ActionExecution run(String action, String type, String id, Map<String, String> inputs) {
    ActionExecution started =
        trial.hubspot().actions().start(order(action, type, id, inputs)).get(0);
    return started.answered().join();
  }

  private ActionOrder order(String action, String type, String id, Map<String, String> inputs) {
    return ActionOrder.of(address(), action, type, id, inputs);
  }

  private OptionsReply options(String field, Map<String, String> inputs, String text) {
    return trial
        .hubspot()
        .actions()
        .options(OptionsOrder.of(address(), "deals", field, inputs).q(text));
  }

  private String address() {
    String port = trial.application().getEnvironment().getProperty("local.server.port");
    return "http://localhost:" + port + "/hubspot/actions";
  }

  private static Map<String, String> missing() {
    return Map.of("createMissingProducts", "true");
  }

  private String dealWithoutContact() {
    String deal =
        trial.hubspot().create("deals", Map.of("dealname", "Lonely", "dealstage", "closedwon"));
    String line =
        trial
            .hubspot()
            .create("line_items", Map.of("name", "Part", "quantity", "1", "price", "10.00"));
    trial.hubspot().associate("deals", deal, "line_items", line);
    return deal;
  }

  private String contact() {
    return trial
        .hubspot()
        .create(
            "contacts",
            Map.of("firstname", "Nina", "lastname", "New", "email", "nina@example.com"));
  }
}
