package io.ledgerbridge.hubspot;

import io.ledgerbridge.hubspot.FilterWords.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the text of a {@link SyncFilter}: conditions joined by AND, and groups of them by OR. A
 * condition is a property, an operator, and the values that the operator takes.
 */
final class FilterText {
  private final FilterWords words;

  FilterText(String text) {
    this.words = new FilterWords(text);
  }

  List<List<Condition>> groups() {
    List<List<Condition>> groups = new ArrayList<>();
    groups.add(group());
    while (words.skip("OR")) {
      groups.add(group());
    }
    if (!words.atEnd()) {
      throw words.refusal("here stands '" + words.next().text() + "' where AND or OR was expected");
    }
    return List.copyOf(groups);
  }

  private List<Condition> group() {
    List<Condition> group = new ArrayList<>();
    group.add(condition());
    while (words.skip("AND")) {
      group.add(condition());
    }
    return List.copyOf(group);
  }

  private Condition condition() {
    String property = property();
    FilterOperator operator = operator(property);
    List<String> values =
        switch (operator.takes()) {
          case NONE -> List.of();
          case ONE -> List.of(value(operator));
          case MANY -> values(operator);
        };
    return new Condition(property, operator, values);
  }

  private String property() {
    Word word = words.take("the name of a property");
    if (word.quoted() || !word.text().matches("\\w+")) {
      throw words.refusalAt(word, "'" + word.text() + "' is no name of a property");
    }
    return word.text();
  }

  private FilterOperator operator(String property) {
    Word word = words.take("an operator after " + property);
    return FilterOperator.of(word.text())
        .orElseThrow(
            () ->
                words.refusalAt(
                    word,
                    "'%s' is no operator; there are %s"
                        .formatted(
                            word.text(),
                            Stream.of(FilterOperator.values())
                                .map(Enum::name)
                                .collect(Collectors.joining(", ")))));
  }

  private List<String> values(FilterOperator operator) {
    boolean bracket = words.skip("(");
    List<String> values = new ArrayList<>();
    do {
      values.add(value(operator));
    } while (words.skip(","));
    if (bracket && !words.skip(")")) {
      throw words.refusal("the bracket is not closed");
    }
    return List.copyOf(values);
  }

  private String value(FilterOperator operator) {
    Word word = words.take("a value after " + operator);
    if (!word.quoted() && word.text().matches("(?i)AND|OR|[(),]")) {
      throw words.refusalAt(word, operator + " needs a value");
    }
    return word.text();
  }
}
