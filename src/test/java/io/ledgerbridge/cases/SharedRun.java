package io.ledgerbridge.cases;

import io.ledgerbridge.simulator.quickbooks.StrictReader;
import java.util.Map;

/** One application for all tests of this package; it ends with the process. */
final class SharedRun {
  static final RunCases CASES = start();

  private SharedRun() {}

  private static RunCases start() {
    RunCases cases = new RunCases(Map.of("logging.level.root", "warn"));
    cases.onPayload(StrictReader::read);
    Runtime.getRuntime().addShutdownHook(new Thread(cases::close));
    return cases;
  }
}
