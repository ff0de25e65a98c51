package io.ledgerbridge.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What there is before the trigger. Keys of records are HubSpot's properties, values are written as
 * HubSpot keeps them; {@code id} is the number of the record.
 */
record Given(
    Map<String, String> deal,
    List<Map<String, String>> contacts,
    List<Map<String, String>> companies,
    List<Map<String, String>> lines,
    Optional<PortalGiven> portal,
    Optional<BooksGiven> quickbooks) {

  Given {
    Case.require(deal != null, "given.deal", "the deal's properties");
    contacts = list(contacts);
    companies = list(companies);
    lines = list(lines);
  }

  static <T> List<T> list(List<T> given) {
    return given == null ? List.of() : given;
  }
}
