package io.ledgerbridge.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyncFilterTest {
  private static final Map<String, String> ADA =
      Map.of(
          "lifecyclestage", "customer",
          "email", "ada@example.com",
          "lastname", "Lovelace King",
          "score", "9",
          "zip", "01234",
          "segments", "gold;west",
          "createdate", "2026-03-02T15:00:00Z",
          "blank", " ");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lifecyclestage EQ customer",
        "lifecyclestage EQ CUSTOMER",
        "lastname EQ 'Lovelace King'",
        "lastname EQ \"lovelace king\"",
        "lifecyclestage NEQ lead",
        "score LT 10",
        "score LTE 9.0",
        "score GT -1",
        "score GTE 9",
        "createdate GTE 2026-03-02",
        "createdate LT 1772500000000",
        "lifecyclestage IN lead, customer",
        "lifecyclestage IN (lead,customer)",
        "segments IN west",
        "lifecyclestage NOT_IN lead, subscriber",
        "email HAS_PROPERTY",
        "phone NOT_HAS_PROPERTY",
        "blank NOT_HAS_PROPERTY",
        "email CONTAINS_TOKEN *@example.com",
        "lastname CONTAINS_TOKEN king",
        "lifecyclestage eq customer and email has_property",
        "lifecyclestage EQ lead OR score EQ 9",
        "score EQ 9 OR lifecyclestage EQ lead AND phone HAS_PROPERTY",
      })
  void the_record_meets(String filter) {
    assertThat(SyncFilter.parse(filter).firstUnmet(ADA)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lifecyclestage EQ lead | lifecyclestage EQ lead (it is 'customer')",
        "score GT 10 | score GT 10 (it is '9')",
        "zip EQ 1234 | zip EQ 1234 (it is '01234')",
        "phone NEQ 1 | phone NEQ 1 (it is empty)",
        "phone NOT_IN 1, 2 | phone NOT_IN 1, 2 (it is empty)",
        "email NOT_HAS_PROPERTY | email NOT_HAS_PROPERTY (it is 'ada@example.com')",
        "email CONTAINS_TOKEN exam | email CONTAINS_TOKEN exam (it is 'ada@example.com')",
        "email HAS_PROPERTY AND score LT 9 AND phone HAS_PROPERTY | score LT 9 (it is '9')",
        "score EQ 1 AND email HAS_PROPERTY OR phone HAS_PROPERTY"
            + " | score EQ 1 (it is '9'), or phone HAS_PROPERTY (it is empty)",
      })
  void the_record_does_not_meet(String filter, String condition) {
    assertThat(SyncFilter.parse(filter).firstUnmet(ADA)).contains(condition);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'' | 1 | 'the name of a property'",
        "lifecyclestage | 15 | an operator after lifecyclestage is missing",
        "lifecyclestage IS customer | 16 | 'IS' is no operator; there are EQ, NEQ, LT",
        "lifecyclestage EQ | 18 | a value after EQ is missing",
        "lifecyclestage EQ AND email HAS_PROPERTY | 19 | EQ needs a value",
        "lastname EQ King Lovelace | 18 | here stands 'Lovelace' where AND or OR was expected",
        "lastname EQ 'King | 13 | the quote is not closed",
        "score IN (1, 2 AND x HAS_PROPERTY | 16 | the bracket is not closed",
        "score IN 1, | 12 | a value after IN is missing",
        "a.b HAS_PROPERTY | 1 | 'a.b' is no name of a property",
      })
  void what_cannot_be_read_is_refused_with_its_column(String filter, int column, String why) {
    String text = filter.equals("''") ? "" : filter;
    String part = why.replace("'the name of a property'", "the name of a property is missing");
    assertThatThrownBy(() -> SyncFilter.parse(text))
        .hasMessageContaining(
            "The sync filter \"%s\" cannot be read at column %d: ".formatted(text, column))
        .hasMessageContaining(part);
  }

  @Test
  void it_says_what_records_must_be_read_with() {
    assertThat(SyncFilter.parse("b EQ 1 AND a HAS_PROPERTY OR b EQ 2").properties())
        .containsExactly("a", "b");
  }
}
