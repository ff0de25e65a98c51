package io.ledgerbridge.doctor;

import io.ledgerbridge.console.ConnectionView;
import java.util.List;
import java.util.function.Supplier;

/** Whether HubSpot and QuickBooks are connected, and for how long. */
record ConnectionsQuestion(Supplier<List<ConnectionView>> connections) implements Question {
  private static final String NAME = "connections";

  @Override
  public List<Diagnosis> ask() {
    List<ConnectionView> all = connections.get();
    return all.isEmpty()
        ? List.of(
            Diagnosis.bad(
                NAME,
                "Neither HubSpot nor QuickBooks is connected.",
                "Open /connect/hubspot and /connect/quickbooks, or set HUBSPOT_ACCESS_TOKEN and"
                    + " QUICKBOOKS_REFRESH_TOKEN."))
        : all.stream().map(ConnectionsQuestion::of).toList();
  }

  private static Diagnosis of(ConnectionView each) {
    String name = each.system() + " " + (each.name() == null ? each.account() : each.name());
    if (each.state().equals("paused")) {
      return Diagnosis.bad(NAME, name + " is paused: " + each.why(), "Connect it again.");
    }
    return each.warning() == null
        ? Diagnosis.good(NAME, name + " is connected.")
        : Diagnosis.mind(NAME, name + ": " + each.warning(), "Connect it again in time.");
  }
}
