package io.ledgerbridge.cases;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.config.WrongSetting;
import io.ledgerbridge.connections.Connection;
import io.ledgerbridge.connections.Tokens;
import io.ledgerbridge.delivery.AcceptSettings;
import io.ledgerbridge.delivery.Deliveries;
import io.ledgerbridge.delivery.Delivery;
import io.ledgerbridge.inbox.Inbox;
import io.ledgerbridge.inbox.WebhookEvents;
import io.ledgerbridge.matching.ImportMappings;
import io.ledgerbridge.matching.WrongMappings;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.routefiles.RouteProblems;
import io.ledgerbridge.routing.FlowList;
import io.ledgerbridge.simulator.hubspot.CrmRecord;
import io.ledgerbridge.simulator.quickbooks.Company;
import io.ledgerbridge.trial.SettableClock;
import io.ledgerbridge.trial.Steps;
import io.ledgerbridge.trial.Trial;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Plays a case: fills both systems and connects them, lets the record reach the trigger, looks for
 * it a little later, and goes on until nothing is due; then lets happen what happens afterwards.
 */
final class PlayCase {
  private static final int MOST = 100;
  private final Trial trial;
  private final SettableClock clock;
  private final Steps steps;
  private final JdbcClient db;
  private final FillHubSpot hubspot;
  private final ListenToHubSpot webhooks;
  private final CaseInputs inputs;
  private final Inbox inbox;
  private final WebhookEvents events;
  private final SwitchFlows flows;
  private final ArmFaults faults;

  PlayCase(Trial trial, SettableClock clock) {
    ConfigurableApplicationContext application = trial.application();
    this.trial = trial;
    this.clock = clock;
    steps = new Steps(application);
    db = application.getBean(JdbcClient.class);
    hubspot = new FillHubSpot(trial.hubspot());
    webhooks = new ListenToHubSpot(trial.hubspot().webhooks());
    webhooks.begin();
    inputs = new CaseInputs(application.getEnvironment());
    inbox = application.getBean(Inbox.class);
    events = new WebhookEvents();
    faults = new ArmFaults(trial);
    flows =
        new SwitchFlows(
            application.getBean(FlowList.class), application.getBean(RouteProblems.class));
  }

  Outcome play(Case one) {
    clock.set(one.opensAt());
    flows.off();
    new StartOver(trial, db).now();
    inputs.set(one);
    Company company = books(one.given());
    Map<Subject, String> ids = hubspot.fill(one);
    webhooks.forget();
    steps.connect();
    one.given().mappings().ifPresent(given -> map(company, given));
    settings(company.realm(), one.given());
    WatchBooks books = WatchBooks.of(company, one.then());
    faults.arm(one.given().faults());
    new LiveCase(one, ids, hubspot, clock)
        .live(() -> one.flows().forEach(flows::on), () -> look(one));
    clock.set(one.looksAt());
    Workflow workflow = new Workflow(trial);
    if (one.asked()) {
      workflow.enrol(one.when(), one, ids.get(one.subject()));
    }
    look(one);
    PlayEvents events = new PlayEvents(trial, clock, hubspot, faults, workflow, () -> look(one));
    one.afterwards().forEach(event -> events.play(event, one, ids));
    return outcome(one, ids.get(one.subject()), books);
  }

  private Company books(Given given) {
    Company company =
        new FillQuickBooks(trial.quickbooks()).fill(given.quickbooks().orElse(BooksGiven.PLAIN));
    trial
        .application()
        .getBean(Tokens.class)
        .connect(
            Connection.quickbooks(company.realm()),
            trial.quickbooks().refreshToken(company.realm()));
    return company;
  }

  private void map(Company company, ObjectNode given) {
    ObjectNode file = JsonNodeFactory.instance.objectNode().set(company.realm(), given);
    try {
      trial.application().getBean(ImportMappings.class).from(file.toString());
    } catch (WrongMappings wrong) {
      throw new UnreadableCase("the key 'given.mappings': " + wrong.getMessage());
    }
  }

  private void settings(String realm, Given given) {
    Map<String, String> own = given.quickbooks().orElse(BooksGiven.PLAIN).settings();
    ConfigurableApplicationContext application = trial.application();
    try {
      application
          .getBean(AcceptSettings.class)
          .accept(application.getBean(Companies.class).find(realm).orElseThrow(), own);
    } catch (WrongSetting wrong) {
      throw new UnreadableCase("the key 'given.quickbooks.settings': " + wrong.getMessage());
    }
  }

  private void look(Case one) {
    switch (one.through()) {
      case POLL, ACTION -> one.polled().forEach(subject -> steps.poll(subject.objectType()));
      case WEBHOOK -> webhooks.told().ifPresent(body -> inbox.add(events.read(body)));
    }
    steps.enrol();
    steps.deliver();
    steps.writeBack();
    steps.answerWorkflows();
  }

  private Outcome outcome(Case one, String id, WatchBooks books) {
    String type = one.subject().objectType();
    return new Outcome(
        read(id),
        newest(trial, one, id),
        books.created(),
        writtenBack(type, id),
        trial.quickbooks().refusals(),
        trial.hubspot().actions().executions(),
        faults.unspent());
  }

  /** Quotes and payments are told of on their deal. */
  private Map<String, String> writtenBack(String type, String id) {
    return trial.hubspot().all(Subject.DEAL.objectType()).stream()
        .findFirst()
        .or(() -> trial.hubspot().find(type, id))
        .map(CrmRecord::properties)
        .orElse(Map.of());
  }

  private boolean read(String id) {
    return db.sql("select count(*) from inbox where object_id = ? and outcome = 'offered'")
            .param(id)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Of the record; where several flows take it, of the one that the case is about. */
  static Optional<Delivery> newest(Trial trial, Case one, String id) {
    Deliveries.Query query =
        new Deliveries.Query(
            Optional.empty(),
            Optional.empty(),
            Optional.of(one.subject().objectType()),
            Optional.of(id),
            Optional.empty(),
            MOST);
    return trial.application().getBean(Deliveries.class).list(query).stream()
        .filter(row -> !one.publishes() || of(row).equals(one.when()))
        .findFirst();
  }

  /** An action's deliveries are kept apart by company: it stands behind the name. */
  private static String of(Delivery row) {
    return row.key().flow().replaceFirst("@.*", "");
  }
}
