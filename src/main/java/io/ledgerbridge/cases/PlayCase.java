package io.ledgerbridge.cases;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.delivery.Deliveries;
import io.ledgerbridge.inbox.Inbox;
import io.ledgerbridge.inbox.WebhookEvents;
import io.ledgerbridge.quickbooks.Tokens;
import io.ledgerbridge.routing.FlowList;
import io.ledgerbridge.routing.RouteProblems;
import io.ledgerbridge.simulator.hubspot.CrmRecord;
import io.ledgerbridge.simulator.quickbooks.Company;
import io.ledgerbridge.trial.SettableClock;
import io.ledgerbridge.trial.Steps;
import io.ledgerbridge.trial.Trial;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Plays a case: fills both systems and connects them, lets the record reach the trigger, looks for
 * it a little later, and goes on until nothing is due.
 */
final class PlayCase {
  private final Trial trial;
  private final SettableClock clock;
  private final Steps steps;
  private final JdbcClient db;
  private final FillHubSpot hubspot;
  private final CaseInputs inputs;
  private final Inbox inbox;
  private final WebhookEvents events;
  private final SwitchFlows flows;

  PlayCase(Trial trial, SettableClock clock) {
    ConfigurableApplicationContext application = trial.application();
    this.trial = trial;
    this.clock = clock;
    steps = new Steps(application);
    db = application.getBean(JdbcClient.class);
    hubspot = new FillHubSpot(trial.hubspot());
    inputs = new CaseInputs(application.getEnvironment());
    inbox = application.getBean(Inbox.class);
    events = new WebhookEvents(application.getBean(ObjectMapper.class));
    flows =
        new SwitchFlows(
            application.getBean(FlowList.class), application.getBean(RouteProblems.class));
  }

  Outcome play(Case one) {
    clock.set(one.opensAt());
    flows.off();
    new StartOver(trial, db).now();
    inputs.set(one.when(), one.inputs());
    Company company = books(one.given());
    String id = hubspot.fill(one.given());
    steps.connect();
    WatchBooks books = WatchBooks.of(company, one.then());
    trigger(one, id);
    move(one, id);
    return outcome(one.given().subject().objectType(), id, books);
  }

  private Company books(Given given) {
    Company company =
        new FillQuickBooks(trial.quickbooks()).fill(given.quickbooks().orElse(BooksGiven.PLAIN));
    trial
        .application()
        .getBean(Tokens.class)
        .connect(company.realm(), trial.quickbooks().refreshToken(company.realm()));
    return company;
  }

  private void trigger(Case one, String id) {
    Runnable reach = () -> hubspot.trigger(id, one.given());
    if (one.reachedAt().isBefore(one.switchedOnAt())) {
      at(one.reachedAt(), reach);
    }
    at(one.switchedOnAt(), () -> flows.on(one.when()));
    if (!one.reachedAt().isBefore(one.switchedOnAt())) {
      at(one.reachedAt(), reach);
    }
  }

  private void at(Instant time, Runnable act) {
    clock.set(time);
    act.run();
  }

  private void move(Case one, String id) {
    clock.set(one.looksAt());
    switch (one.through()) {
      case POLL -> steps.poll(one.given().subject().objectType());
      case WEBHOOK -> hubspot.event(id, one).ifPresent(event -> inbox.add(events.read(event)));
    }
    steps.enrol();
    steps.deliver();
    steps.writeBack(1);
  }

  private Outcome outcome(String type, String id, WatchBooks books) {
    return new Outcome(
        read(id),
        trial.application().getBean(Deliveries.class).list(deliveries(type, id)).stream()
            .findFirst(),
        books.created(),
        trial.hubspot().find(type, id).map(CrmRecord::properties).orElse(Map.of()),
        trial.quickbooks().refusals());
  }

  private boolean read(String id) {
    return db.sql("select count(*) from inbox where object_id = ? and outcome = 'offered'")
            .param(id)
            .query(Integer.class)
            .single()
        > 0;
  }

  private static Deliveries.Query deliveries(String type, String id) {
    return new Deliveries.Query(
        Optional.empty(),
        Optional.empty(),
        Optional.of(type),
        Optional.of(id),
        Optional.empty(),
        1);
  }
}
