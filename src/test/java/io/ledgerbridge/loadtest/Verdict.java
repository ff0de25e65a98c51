package io.ledgerbridge.loadtest;

import java.io.PrintStream;
import java.util.List;

/** The table of an audit, and whether it is right. */
record Verdict(Audit audit) {
  private static final int SHOWN = 5;

  boolean right() {
    return adds() && audit.waiting() == 0 && offences() == 0;
  }

  void print(PrintStream out) {
    row(out, "sent", audit.sent());
    row(out, "delivered", audit.delivered());
    row(out, "parked", audit.parked());
    row(out, "waiting", audit.waiting());
    row(out, "filtered", audit.filtered());
    row(out, "documents", audit.documents());
    row(out, "written back", audit.writtenBack());
    audit.offences().forEach((name, found) -> print(out, name, found));
    out.println(right() ? "All is right." : "NOT right: " + why());
  }

  private boolean adds() {
    return audit.sent() == audit.delivered() + audit.parked() + audit.waiting() + audit.filtered();
  }

  private long offences() {
    return audit.offences().values().stream().mapToLong(List::size).sum();
  }

  private String why() {
    if (!adds()) {
      return "sent is not delivered + parked + waiting + filtered.";
    }
    return audit.waiting() > 0 ? "some still wait." : "see above.";
  }

  private static void print(PrintStream out, String name, List<String> found) {
    row(out, name, found.size());
    found.stream().limit(SHOWN).forEach(each -> out.println("    " + each));
  }

  private static void row(PrintStream out, String name, long count) {
    out.printf("%-32s %8d%n", name, count);
  }
}
