package io.ledgerbridge.cases;

import io.ledgerbridge.simulator.Faults;
import io.ledgerbridge.trial.Trial;
import java.util.List;
import java.util.stream.Stream;

/** Lets things go wrong, and tells afterwards what did not: such a case would show nothing. */
record ArmFaults(Trial trial) {

  void arm(List<FaultGiven> faults) {
    faults.forEach(each -> side(each).arm(each.fault()));
  }

  /** Each a sentence. */
  List<String> unspent() {
    return Stream.of(trial.quickbooks().server().faults(), trial.hubspot().server().faults())
        .flatMap(faults -> faults.unspent().stream())
        .map(
            fault ->
                "a fault was never met: no call, or too few, like '%s'".formatted(fault.match()))
        .toList();
  }

  private Faults side(FaultGiven fault) {
    return fault.quickbooks().isPresent()
        ? trial.quickbooks().server().faults()
        : trial.hubspot().server().faults();
  }
}
