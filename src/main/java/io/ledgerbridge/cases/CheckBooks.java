package io.ledgerbridge.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.sales.DocumentKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares what QuickBooks made with what it had to make.
 *
 * @param came by entity, in the order of creation
 */
record CheckBooks(Then then, Map<String, List<ObjectNode>> came) {

  List<String> problems() {
    List<String> problems = new ArrayList<>(documents());
    // That a document is missing as a whole was told already.
    then.created().entrySet().stream()
        .filter(each -> problems.isEmpty() || !document(each.getKey()))
        .toList()
        .forEach(each -> problems.addAll(created(each.getKey(), each.getValue())));
    then.notCreated()
        .forEach(
            entity ->
                came.get(entity)
                    .forEach(
                        each ->
                            problems.add("expected no new %s, came %s".formatted(entity, each))));
    return problems;
  }

  private List<String> documents() {
    int made = entities().mapToInt(this::made).sum();
    int expected = then.times().orElseGet(() -> entities().mapToInt(this::named).sum());
    return made == expected
        ? List.of()
        : List.of("expected %d documents, came %d".formatted(expected, made));
  }

  /** The documents' entities; the payment of a paid invoice is no document of its own. */
  private static Stream<String> entities() {
    return Arrays.stream(DocumentKind.values()).map(DocumentKind::entity).distinct();
  }

  private List<String> documentsMade() {
    return entities().filter(each -> made(each) > 0).map(each -> "a new " + each).toList();
  }

  private int made(String entity) {
    return came.get(entity).size();
  }

  private int named(String entity) {
    JsonNode named = then.created().get(entity);
    return named == null ? 0 : number(named);
  }

  private static int number(JsonNode expected) {
    return expected.isArray() ? expected.size() : 1;
  }

  private static boolean document(String entity) {
    return Arrays.stream(DocumentKind.values()).anyMatch(kind -> kind.entity().equals(entity));
  }

  /** A mapping stands for each one that was made; of customers and products that is one. */
  private List<String> created(String entity, JsonNode expected) {
    List<ObjectNode> made = came.get(entity);
    boolean free = !expected.isArray() && document(entity);
    if (free && made.isEmpty()) {
      return List.of("expected a new %s, came %s".formatted(entity, documentsMade()));
    }
    if (!free && made.size() != number(expected)) {
      return List.of(
          "expected %d new %s, came %d: %s".formatted(number(expected), entity, made.size(), made));
    }
    return expected.isArray()
        ? anyOrder(entity, expected, made)
        : made.stream().flatMap(each -> difference(entity, expected, each).stream()).toList();
  }

  /** Documents go out side by side; what fits none is compared with what is left. */
  private static List<String> anyOrder(String entity, JsonNode expected, List<ObjectNode> made) {
    List<ObjectNode> left = new ArrayList<>(made);
    List<JsonNode> missing = new ArrayList<>();
    for (JsonNode one : expected) {
      left.stream()
          .filter(each -> difference(entity, one, each).isEmpty())
          .findFirst()
          .ifPresentOrElse(left::remove, () -> missing.add(one));
    }
    List<String> problems = new ArrayList<>();
    for (int index = 0; index < missing.size(); index++) {
      difference(entity, missing.get(index), left.get(index)).ifPresent(problems::add);
    }
    return problems;
  }

  private static Optional<String> difference(String entity, JsonNode expected, ObjectNode came) {
    return Subset.difference("created " + entity, expected, came);
  }
}
