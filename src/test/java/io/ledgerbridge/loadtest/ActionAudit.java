package io.ledgerbridge.loadtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether each execution was completed once, with the one document of its deal. */
final class ActionAudit {
  private final Map<String, List<Execution>> executions;
  private final Map<String, List<Document>> documents;

  ActionAudit(List<Execution> executions, List<Document> documents) {
    this.executions = executions.stream().collect(Collectors.groupingBy(Execution::deal));
    this.documents = documents.stream().collect(Collectors.groupingBy(Document::record));
  }

  /** A sentence for each thing that must not be. */
  List<String> offences(List<Deal> deals) {
    List<String> found = new ArrayList<>();
    for (Deal deal : deals) {
      List<Document> made = documents.getOrDefault(deal.id(), List.of());
      if (made.size() != 1) {
        found.add("deal " + deal.id() + " has " + made.size() + " documents: " + made);
      }
      List<Execution> asked = executions.getOrDefault(deal.id(), List.of());
      if (asked.size() != 1) {
        found.add("deal " + deal.id() + " came to the action " + asked.size() + " times");
      }
      asked.stream()
          .filter(each -> !right(each, made))
          .map(Execution::toString)
          .forEach(found::add);
    }
    return found;
  }

  /** How many were told what they wait for more than once, which had no effect. */
  long toldAgain() {
    return all().filter(each -> each.completions() > each.effective()).count();
  }

  /** How many were ended by completing them. */
  long completed() {
    return all().filter(each -> each.effective() == 1).count();
  }

  private java.util.stream.Stream<Execution> all() {
    return executions.values().stream().flatMap(List::stream);
  }

  private static boolean right(Execution execution, List<Document> made) {
    return execution.state().equals("success")
        && execution.effective() == 1
        && made.stream().anyMatch(each -> each.id().equals(execution.documentId()));
  }
}
