package io.ledgerbridge.cases;

import io.ledgerbridge.trial.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What happens up to the first look: the flows are switched on, the records reach their triggers.
 *
 * @param ids of the records that a flow could take
 */
record LiveCase(Case one, Map<Subject, String> ids, FillHubSpot hubspot, SettableClock clock) {
  private static final Duration SOON = Duration.ofMinutes(1);

  private record Act(Instant at, Runnable what) {}

  void live(Runnable on, Runnable look) {
    List<Act> acts = new ArrayList<>();
    acts.add(new Act(one.switchedOnAt(), on));
    acts.addAll(triggers(look));
    for (int index = 0; index < one.given().refunds().size(); index++) {
      int each = index;
      acts.add(
          new Act(one.refundAt(index), () -> hubspot.refund(ids.get(Subject.PAYMENT), one, each)));
    }
    // The sort is stable: what happens with the switching on happens after it.
    acts.sort(Comparator.comparing(Act::at));
    acts.forEach(
        act -> {
          clock.set(act.at());
          act.what().run();
        });
  }

  /** A record reaches its trigger once, also where two flows take it. */
  private List<Act> triggers(Runnable look) {
    List<Act> acts = new ArrayList<>();
    Set<Subject> reached = EnumSet.noneOf(Subject.class);
    for (int index = 0; index < one.before().size(); index++) {
      Instant at = one.beforeAt(index);
      reach(one.before().get(index), at, reached).ifPresent(acts::add);
      acts.add(new Act(at.plus(SOON), look));
    }
    one.also().forEach(flow -> reach(flow, one.reachedAt(), reached).ifPresent(acts::add));
    if (one.given().signed()) {
      acts.add(new Act(one.reachedAt(), () -> hubspot.signature(ids.get(Subject.QUOTE))));
    } else {
      reach(one.when(), one.reachedAt(), reached).ifPresent(acts::add);
    }
    return acts;
  }

  private Optional<Act> reach(String flow, Instant at, Set<Subject> reached) {
    Subject subject = one.subject(flow);
    return reached.add(subject)
        ? Optional.of(new Act(at, () -> hubspot.trigger(ids.get(subject), one, subject)))
        : Optional.empty();
  }
}
