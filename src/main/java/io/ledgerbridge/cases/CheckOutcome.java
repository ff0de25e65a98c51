package io.ledgerbridge.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerbridge.delivery.Delivery;
import io.ledgerbridge.delivery.State;
import java.util.ArrayList;
import java.util.List;

/** Compares what came of a case with what had to come; each difference is a sentence. */
final class CheckOutcome {
  private final Then then;
  private final Outcome outcome;
  private final List<String> problems = new ArrayList<>();

  private CheckOutcome(Then then, Outcome outcome) {
    this.then = then;
    this.outcome = outcome;
  }

  static List<String> problems(Then then, Outcome outcome) {
    CheckOutcome check = new CheckOutcome(then, outcome);
    check.refusals();
    check.problems.addAll(outcome.unspent());
    check.end();
    check.problems.addAll(new CheckBooks(then, outcome.created()).problems());
    check.problems.addAll(new CheckWorkflow(then.workflow(), outcome.executions()).problems());
    if (!then.writtenBack().isEmpty()) {
      check.writtenBack();
    }
    return check.problems;
  }

  private void refusals() {
    outcome
        .refusals()
        .forEach(refusal -> problems.add("a strict reader refuses the payload: " + refusal));
  }

  private void end() {
    if (then.filtered()) {
      filtered();
    } else if (then.refused()) {
      outcome.delivery().ifPresent(row -> differs("nothing but the workflow's answer"));
    } else if (then.dismissed()) {
      dismissed();
    } else if (then.parked().isPresent()) {
      held(State.PARKED, then.parked().get());
    } else if (then.waiting().isPresent()) {
      held(State.WAITING, then.waiting().get());
    } else if (!is(State.DELIVERED)) {
      differs("delivered");
    }
  }

  private void dismissed() {
    if (!is(State.DISMISSED)) {
      differs("dismissed");
    }
  }

  private boolean is(State state) {
    return outcome.delivery().filter(row -> row.state() == state).isPresent();
  }

  private void filtered() {
    if (!outcome.read()) {
      problems.add("expected filtered, but the record was never read from HubSpot");
    }
    if (outcome.delivery().isPresent()) {
      differs("filtered");
    }
  }

  private void held(State state, Then.Held held) {
    boolean same =
        outcome
            .delivery()
            .filter(row -> row.state() == state)
            .filter(row -> fits(row, held))
            .isPresent();
    if (!same) {
      String code = held.code().map(each -> " " + each).orElse("");
      String said = String.join(" … ", held.sentence());
      differs(state.id() + code + (said.isEmpty() ? "" : ": " + said));
    }
  }

  private static boolean fits(Delivery row, Then.Held held) {
    return held.code().stream().allMatch(code -> row.reasonCode().orElse("").equals(code.name()))
        && held.sentence().stream().allMatch(row.reason().orElse("")::contains);
  }

  private void differs(String expected) {
    problems.add("expected %s%n     came %s".formatted(expected, outcome.told()));
  }

  private void writtenBack() {
    ObjectMapper json = new ObjectMapper();
    JsonNode came = json.valueToTree(outcome.properties());
    Subset.difference("writtenBack", json.valueToTree(then.writtenBack()), came)
        .ifPresent(problems::add);
  }
}
