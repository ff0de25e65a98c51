package io.ledgerbridge.mapping;

import io.ledgerbridge.hubspot.CrmRecord;
import io.ledgerbridge.sales.Cut;
import io.ledgerbridge.sales.DocumentKind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a document is numbered in a company that gives its numbers itself, e.g. {@code INV-{id}}.
 *
 * @param text {@code {id}} is the id of the HubSpot record, {@code {x}} its property {@code x}
 */
public record NumberPattern(String text) {
  /** What QuickBooks takes. */
  public static final int LENGTH = 21;

  private static final Pattern PART = Pattern.compile("\\{(\\w+)}");

  static NumberPattern of(String chosen, DocumentKind kind) {
    return new NumberPattern(chosen.isBlank() ? kind.letters() + "-{id}" : chosen);
  }

  /** The number of a record's document; blank where a property that it names is empty. */
  String fill(CrmRecord record) {
    boolean empty =
        PART.matcher(text).results().anyMatch(part -> value(part.group(1), record).isEmpty());
    return empty
        ? ""
        : cut(PART.matcher(text).replaceAll(part -> quoted(value(part.group(1), record))));
  }

  private static String cut(String number) {
    return Cut.to(LENGTH, number.replaceAll("\\p{Cntrl}+", " ").strip()).strip();
  }

  private static String quoted(Optional<String> value) {
    return Matcher.quoteReplacement(value.orElseThrow());
  }

  private static Optional<String> value(String name, CrmRecord record) {
    return name.equals("id") ? Optional.of(record.id()) : record.text(name);
  }
}
