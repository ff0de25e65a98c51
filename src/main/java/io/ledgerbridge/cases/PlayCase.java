package io.ledgerbridge.cases;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.config.WrongSetting;
import io.ledgerbridge.delivery.AcceptSettings;
import io.ledgerbridge.delivery.Deliveries;
import io.ledgerbridge.inbox.Inbox;
import io.ledgerbridge.inbox.WebhookEvents;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.quickbooks.Tokens;
import io.ledgerbridge.routing.FlowList;
import io.ledgerbridge.routing.RouteProblems;
import io.ledgerbridge.simulator.hubspot.CrmRecord;
import io.ledgerbridge.simulator.quickbooks.Company;
import io.ledgerbridge.trial.SettableClock;
import io.ledgerbridge.trial.Steps;
import io.ledgerbridge.trial.Trial;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
  private final ListenToHubSpot webhooks;
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
    webhooks = new ListenToHubSpot(trial.hubspot().webhooks());
    webhooks.begin();
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
    String id = hubspot.fill(one);
    webhooks.forget();
    steps.connect();
    settings(company.realm(), one.given());
    WatchBooks books = WatchBooks.of(company, one.then());
    live(one, id);
    move(one);
    return outcome(one, id, books);
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

  /** What a case lets happen, and when. */
  private record Act(Instant at, Runnable what) {}

  private void live(Case one, String id) {
    List<Act> acts = new ArrayList<>();
    acts.add(new Act(one.switchedOnAt(), () -> flows.on(one.when())));
    acts.add(new Act(one.reachedAt(), () -> hubspot.trigger(id, one)));
    for (int index = 0; index < one.given().refunds().size(); index++) {
      int each = index;
      acts.add(new Act(one.refundAt(index), () -> hubspot.refund(id, one, each)));
    }
    // The sort is stable: what happens with the switching on happens after it.
    acts.sort(Comparator.comparing(Act::at));
    acts.forEach(
        act -> {
          clock.set(act.at());
          act.what().run();
        });
  }

  private void move(Case one) {
    clock.set(one.looksAt());
    switch (one.through()) {
      case POLL -> steps.poll(one.subject().objectType());
      case WEBHOOK -> webhooks.told().ifPresent(body -> inbox.add(events.read(body)));
    }
    steps.enrol();
    steps.deliver();
    steps.writeBack(1);
  }

  private Outcome outcome(Case one, String id, WatchBooks books) {
    String type = one.subject().objectType();
    return new Outcome(
        read(id),
        trial.application().getBean(Deliveries.class).list(deliveries(type, id)).stream()
            .findFirst(),
        books.created(),
        writtenBack(type, id),
        trial.quickbooks().refusals());
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
