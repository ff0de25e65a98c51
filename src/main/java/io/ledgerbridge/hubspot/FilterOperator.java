package io.ledgerbridge.hubspot;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** The operators of HubSpot's search that a {@link SyncFilter} may use. */
enum FilterOperator {
  EQ(Takes.ONE, (stored, wanted) -> StoredValue.compare(stored, wanted.get(0)) == 0),
  NEQ(Takes.ONE, (stored, wanted) -> StoredValue.compare(stored, wanted.get(0)) != 0),
  LT(Takes.ONE, (stored, wanted) -> StoredValue.compare(stored, wanted.get(0)) < 0),
  LTE(Takes.ONE, (stored, wanted) -> StoredValue.compare(stored, wanted.get(0)) <= 0),
  GT(Takes.ONE, (stored, wanted) -> StoredValue.compare(stored, wanted.get(0)) > 0),
  GTE(Takes.ONE, (stored, wanted) -> StoredValue.compare(stored, wanted.get(0)) >= 0),
  IN(Takes.MANY, StoredValue::among),
  NOT_IN(Takes.MANY, (stored, wanted) -> !StoredValue.among(stored, wanted)),
  HAS_PROPERTY(Takes.NONE, (stored, wanted) -> true),
  NOT_HAS_PROPERTY(Takes.NONE, (stored, wanted) -> false),
  CONTAINS_TOKEN(Takes.ONE, (stored, wanted) -> StoredValue.containsToken(stored, wanted.get(0)));

  /** How many values follow. */
  enum Takes {
    NONE,
    ONE,
    MANY
  }

  private final Takes takes;
  private final BiPredicate<String, List<String>> test;

  FilterOperator(Takes takes, BiPredicate<String, List<String>> test) {
    this.takes = takes;
    this.test = test;
  }

  static Optional<FilterOperator> of(String word) {
    return Stream.of(values())
        .filter(each -> each.name().equals(word.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  Takes takes() {
    return takes;
  }

  /**
   * @param stored not blank
   */
  boolean meets(String stored, List<String> wanted) {
    return test.test(stored, wanted);
  }
}
