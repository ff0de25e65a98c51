package io.ledgerbridge.quickbooks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.sales.Address;
import io.ledgerbridge.sales.Cut;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An address as QuickBooks takes it, within its lengths.
 *
 * @see <a
 *     href="https://developer.intuit.com/app/developer/qbo/docs/api/accounting/all-entities/invoice">
 *     Intuit: physical addresses</a>
 */
public final class PostalAddress {
  private static final int LINES = 5;
  private static final int LINE = 400; // 500, but 2000 all together
  private static final int NAME = 255;
  private static final int POSTAL_CODE = 30;
  private static final String MARGINS = "[\\p{Cntrl}\\s]+";

  private PostalAddress() {}

  /** Empty where nothing is known. */
  public static Optional<ObjectNode> of(Address address) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    List<String> lines = lines(address);
    for (int index = 0; index < lines.size(); index++) {
      node.put("Line" + (index + 1), lines.get(index));
    }
    put(node, "City", address.city(), NAME);
    put(node, "CountrySubDivisionCode", address.state(), NAME);
    put(node, "PostalCode", address.postalCode(), POSTAL_CODE);
    put(node, "Country", address.country().map(PostalAddress::country), NAME);
    return node.isEmpty() ? Optional.empty() : Optional.of(node);
  }

  /** A street may have been typed on several lines. */
  private static List<String> lines(Address address) {
    return Stream.of(address.street(), address.secondLine())
        .flatMap(Optional::stream)
        .flatMap(String::lines)
        .map(line -> line.replaceAll(MARGINS, " ").strip())
        .filter(line -> !line.isEmpty())
        .map(line -> Cut.to(LINE, line))
        .limit(LINES)
        .toList();
  }

  private static void put(ObjectNode node, String field, Optional<String> text, int length) {
    text.map(each -> each.replaceAll(MARGINS, " ").strip())
        .filter(clean -> !clean.isEmpty())
        .ifPresent(clean -> node.put(field, Cut.to(length, clean)));
  }

  /** QuickBooks wants three letters or the name, HubSpot's payments say two letters. */
  private static String country(String text) {
    String code = text.strip().toUpperCase(Locale.ROOT);
    return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code)
        ? new Locale("", code).getISO3Country()
        : text;
  }
}
