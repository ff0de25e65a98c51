package io.ledgerbridge.cases;

import io.ledgerbridge.delivery.Deliveries;
import io.ledgerbridge.delivery.Delivery;
import io.ledgerbridge.inbox.Replays;
import io.ledgerbridge.trial.SettableClock;
import io.ledgerbridge.trial.Trial;
import java.time.Duration;
import java.util.Map;

/**
 * Lets happen what a case has after the first look.
 *
 * @param look at what is new, and at what is due
 */
record PlayEvents(
    Trial trial,
    SettableClock clock,
    FillHubSpot hubspot,
    ArmFaults faults,
    Workflow workflow,
    Runnable look) {
  private static final Duration STEP = Duration.ofMinutes(1);

  void play(Event event, Case one, Map<Subject, String> ids) {
    clock.forward(event.await().orElse(STEP));
    event.await().ifPresent(time -> look.run());
    event.replay().ifPresent(who -> replay(who, one, ids));
    event.action().ifPresent(action -> act(action, one, ids));
    event.dismiss().ifPresent(word -> dismiss(word, one, ids));
    event
        .quickbooks()
        .ifPresent(
            given ->
                FillQuickBooks.more(trial.quickbooks().company(), given, "afterwards.quickbooks"));
    faults.arm(event.faults());
    hubspot.change(event, one.subject(), ids);
  }

  private void replay(String who, Case one, Map<Subject, String> ids) {
    Delivery row = parked("replay", one, ids);
    refuse("replay", row, !bean(Replays.class).replay(row, who));
    look.run();
  }

  private void act(String action, Case one, Map<Subject, String> ids) {
    workflow.enrol(action, one, ids.get(one.subject()));
    look.run();
  }

  private void dismiss(Event.Dismissal word, Case one, Map<Subject, String> ids) {
    Delivery row = parked("dismiss", one, ids);
    refuse("dismiss", row, !bean(Deliveries.class).dismiss(row, word.by(), word.note()));
  }

  private Delivery parked(String key, Case one, Map<Subject, String> ids) {
    return PlayCase.newest(trial, one, ids.get(one.subject()))
        .orElseThrow(
            () -> new UnreadableCase("the key 'afterwards." + key + "': there is no delivery"));
  }

  private static void refuse(String key, Delivery row, boolean refused) {
    if (refused) {
      throw new UnreadableCase(
          "the key 'afterwards.%s': the delivery is %s, not parked%s"
              .formatted(key, row.state().id(), row.reason().map(": "::concat).orElse("")));
    }
  }

  private <T> T bean(Class<T> type) {
    return trial.application().getBean(type);
  }
}
