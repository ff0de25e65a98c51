package io.ledgerbridge.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.json.JSONException;
import org.json.JSONObject;
import org.skyscreamer.jsonassert.JSONCompare;
import org.skyscreamer.jsonassert.JSONCompareMode;
import org.skyscreamer.jsonassert.JSONCompareResult;
import org.skyscreamer.jsonassert.comparator.DefaultComparator;

/**
 * Only what is written is compared: lists in order and whole, numbers by value. {@code null} means
 * absent, {@code {matches: text}} a regular expression that is found in the value.
 */
final class Subset extends DefaultComparator {
  private static final String MATCHES = "matches";

  private Subset() {
    super(JSONCompareMode.STRICT_ORDER);
  }

  /** What differs, in words; empty when nothing does. */
  static Optional<String> difference(String what, JsonNode expected, JsonNode came) {
    try {
      JSONCompareResult result =
          JSONCompare.compareJSON(expected.toString(), came.toString(), new Subset());
      return result.passed()
          ? Optional.empty()
          : Optional.of(what + " differs:\n" + result.getMessage().replace(" ; ", "\n").strip());
    } catch (JSONException e) {
      throw new UnreadableCase("the key 'then': " + what + " must be a mapping");
    }
  }

  @Override
  protected void checkJsonObjectKeysExpectedInActual(
      String prefix, JSONObject expected, JSONObject actual, JSONCompareResult result)
      throws JSONException {
    for (Iterator<?> keys = expected.keys(); keys.hasNext(); ) {
      String key = (String) keys.next();
      String path = prefix.isEmpty() ? key : prefix + "." + key;
      if (expected.isNull(key)) {
        absent(path, actual.opt(key), result);
      } else if (actual.isNull(key)) {
        result.fail(path, expected.get(key).toString(), "nothing");
      } else {
        compareValues(path, expected.get(key), actual.get(key), result);
      }
    }
  }

  @Override
  public void compareValues(String path, Object expected, Object actual, JSONCompareResult result)
      throws JSONException {
    if (expected instanceof JSONObject rule && rule.length() == 1 && rule.has(MATCHES)) {
      matches(path, rule.getString(MATCHES), actual, result);
    } else if (number(expected) && !same((Number) expected, actual)) {
      result.fail(path, expected, actual);
    } else if (!number(expected)) {
      super.compareValues(path, expected, actual, result);
    }
  }

  private static void absent(String path, Object actual, JSONCompareResult result) {
    if (actual != null && actual != JSONObject.NULL) {
      result.fail(path, "nothing", actual);
    }
  }

  private static void matches(
      String path, String pattern, Object actual, JSONCompareResult result) {
    if (!Pattern.compile(pattern).matcher(actual.toString()).find()) {
      result.fail(path, "something that matches " + pattern, actual);
    }
  }

  private static boolean number(Object value) {
    return value instanceof Number;
  }

  /** HubSpot writes numbers as text, and so are the ids and numbers of QuickBooks. */
  private static boolean same(Number expected, Object actual) {
    try {
      return new BigDecimal(expected.toString()).compareTo(new BigDecimal(actual.toString())) == 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
