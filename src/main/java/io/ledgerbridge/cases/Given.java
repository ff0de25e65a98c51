package io.ledgerbridge.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerbridge.simulator.hubspot.TaxRate;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What there is before the trigger. Keys of records are HubSpot's properties, values are written as
 * HubSpot keeps them; {@code id} is the number of the record, {@code label} of a contact the label
 * that it is associated by. One of deal, quote and payment is the record that the flow takes, the
 * others are associated with it.
 *
 * @param taxRates the account's
 * @param signed all who must sign the quote do so, instead of what its properties say
 * @param mappings as in the file that {@code import} reads, without the company's name
 * @param faults what goes wrong on the way to either system, once both are connected
 * @param refunds how much of the payment is given back, one after the other
 */
record Given(
    Map<String, String> deal,
    Map<String, String> quote,
    Map<String, String> payment,
    Map<String, String> invoice,
    List<Map<String, String>> contacts,
    List<Map<String, String>> companies,
    List<Map<String, String>> lines,
    List<Map<String, String>> discounts,
    List<Map<String, String>> fees,
    List<Map<String, String>> taxes,
    List<Rate> taxRates,
    boolean signed,
    List<BigDecimal> refunds,
    Optional<PortalGiven> portal,
    Optional<BooksGiven> quickbooks,
    Optional<ObjectNode> mappings,
    List<FaultGiven> faults) {

  /** A tax rate of the account; lines name its id in {@code hs_tax_rate_group_id}. */
  record Rate(String id, String label, BigDecimal percentageRate) {
    TaxRate rate() {
      return new TaxRate(id, label, label, percentageRate, true);
    }
  }

  Given {
    contacts = list(contacts);
    companies = list(companies);
    lines = list(lines);
    discounts = list(discounts);
    fees = list(fees);
    taxes = list(taxes);
    taxRates = list(taxRates);
    refunds = list(refunds);
    faults = list(faults);
    Case.require(!signed || quote != null, "given.quote", "the quote that is signed");
    Case.require(refunds.isEmpty() || payment != null, "given.payment", "what is refunded");
  }

  /** The properties of the records that a flow could take. */
  Map<Subject, Map<String, String>> subjects() {
    return subjects(deal, quote, payment);
  }

  static Map<Subject, Map<String, String>> subjects(
      Map<String, String> deal, Map<String, String> quote, Map<String, String> payment) {
    Map<Subject, Map<String, String>> subjects = new EnumMap<>(Subject.class);
    subjects.put(Subject.DEAL, deal);
    subjects.put(Subject.QUOTE, quote);
    subjects.put(Subject.PAYMENT, payment);
    subjects.values().removeIf(properties -> properties == null);
    return subjects;
  }

  static <T> List<T> list(List<T> given) {
    return given == null ? List.of() : given;
  }
}
