package io.ledgerbridge.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What there is before the trigger. Keys of records are HubSpot's properties, values are written as
 * HubSpot keeps them; {@code id} is the number of the record, {@code label} of a contact the label
 * that it is associated by. One of deal, quote and payment is the record that the flow takes.
 */
record Given(
    Map<String, String> deal,
    Map<String, String> quote,
    Map<String, String> payment,
    List<Map<String, String>> contacts,
    List<Map<String, String>> companies,
    List<Map<String, String>> lines,
    List<Map<String, String>> discounts,
    List<Map<String, String>> fees,
    List<Map<String, String>> taxes,
    Optional<PortalGiven> portal,
    Optional<BooksGiven> quickbooks) {

  Given {
    long subjects = Stream.of(deal, quote, payment).filter(each -> each != null).count();
    Case.require(subjects == 1, "given.deal", "the properties of one deal, quote or payment");
    contacts = list(contacts);
    companies = list(companies);
    lines = list(lines);
    discounts = list(discounts);
    fees = list(fees);
    taxes = list(taxes);
  }

  Subject subject() {
    if (deal != null) {
      return Subject.DEAL;
    }
    return quote != null ? Subject.QUOTE : Subject.PAYMENT;
  }

  /** The properties of the record that the flow takes. */
  Map<String, String> record() {
    return switch (subject()) {
      case DEAL -> deal;
      case QUOTE -> quote;
      case PAYMENT -> payment;
    };
  }

  static <T> List<T> list(List<T> given) {
    return given == null ? List.of() : given;
  }
}
