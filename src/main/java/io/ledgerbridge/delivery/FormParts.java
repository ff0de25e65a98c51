package io.ledgerbridge.delivery;

import io.ledgerbridge.mapping.FormIds;
import io.ledgerbridge.matching.Mirror;
import io.ledgerbridge.matching.Named;
import io.ledgerbridge.sales.Details;
import io.ledgerbridge.sales.DocumentKind;
import io.ledgerbridge.sales.Park;
import io.ledgerbridge.sales.Reason.Code;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Class, location, number and rate of a document, as far as the company's preferences let it. */
record FormParts(Mirror mirror, CompanyPreferences preferences) {
  private static final int DECIMALS = 5;

  /**
   * @throws Park when the flow names what the company does not have, or does not use
   */
  FormIds of(Job job) {
    Optional<String> tracking = tracking(job);
    boolean whole = perDocument(job);
    return new FormIds(
        tracking.filter(id -> whole),
        tracking.filter(id -> !whole),
        location(job),
        preferences.serviceDates(),
        number(job),
        rate(job));
  }

  private Optional<String> tracking(Job job) {
    String wanted = job.getDocument().choices().form().tracking();
    if (wanted.isBlank()) {
      return Optional.empty();
    }
    if (!perDocument(job) && !preferences.classesPerLine()) {
      String why =
          preferences.classesPerTransaction()
              ? "company '%s' tracks classes by transaction, and an expense has them on its lines only"
              : "company '%s' does not track classes";
      throw new Park(Code.CLASS_UNKNOWN, off(job, "class", wanted, why));
    }
    return Optional.of(find(job, "Class", "class", wanted, Code.CLASS_UNKNOWN));
  }

  /** An expense has its class on its lines. */
  private boolean perDocument(Job job) {
    return preferences.classesPerTransaction() && kind(job) != DocumentKind.EXPENSE;
  }

  private Optional<String> location(Job job) {
    String wanted = job.getDocument().choices().form().location();
    if (wanted.isBlank()) {
      return Optional.empty();
    }
    if (!preferences.locations()) {
      String why = "company '%s' does not track locations";
      throw new Park(Code.LOCATION_UNKNOWN, off(job, "location", wanted, why));
    }
    return Optional.of(find(job, "Department", "location", wanted, Code.LOCATION_UNKNOWN));
  }

  /** By its full name ({@code West:Retail}), its own name, or its id. */
  private String find(Job job, String entity, String what, String wanted, Code code) {
    List<Named> usable = mirror.all(job.realm(), entity).stream().filter(Named::active).toList();
    List<Named> found =
        Stream.<Function<Named, String>>of(
                each -> each.text("FullyQualifiedName"), Named::name, Named::id)
            .map(name -> named(usable, name, wanted))
            .filter(some -> !some.isEmpty())
            .findFirst()
            .orElseThrow(() -> new Park(code, unknown(job, what, wanted)));
    if (found.size() > 1) {
      throw new Park(code, several(job, what, wanted, found));
    }
    return found.get(0).id();
  }

  private static List<Named> named(List<Named> all, Function<Named, String> name, String wanted) {
    return all.stream().filter(each -> name.apply(each).equalsIgnoreCase(wanted)).toList();
  }

  /** Where the company numbers by itself a document without one would have none. */
  private Optional<String> number(Job job) {
    if (!preferences.numbersItself(kind(job))) {
      return Optional.empty();
    }
    return Optional.of(
        OwnNumber.of(job)
            .orElseThrow(
                () ->
                    new Park(
                        Code.BAD_VALUE,
                        ("%s: the company numbers its documents itself, and the flow's document"
                                + " number '%s' names a property that is empty. Fill it in HubSpot or"
                                + " change the pattern; then replay.")
                            .formatted(
                                job.label(), job.getDocument().choices().form().documentNumber())))
            .now(job));
  }

  /**
   * HubSpot's rate, when it leads into the currency of the books; QuickBooks takes five decimals,
   * which are not enough for a rate below a thousandth.
   */
  private Optional<BigDecimal> rate(Job job) {
    String home = job.company.currency();
    return job.getDocument()
        .details()
        .rate()
        .filter(rate -> preferences.multiCurrency())
        .filter(rate -> rate.into().equals(home) && !job.getDocument().currency().equals(home))
        .map(Details.Rate::value)
        .filter(value -> value.compareTo(new BigDecimal("0.001")) >= 0)
        .map(value -> value.setScale(DECIMALS, RoundingMode.HALF_UP));
  }

  private static DocumentKind kind(Job job) {
    return DocumentKind.of(job.getKind());
  }

  private static String off(Job job, String what, String wanted, String why) {
    return "%s: the flow names the %s '%s', but QuickBooks %s. Switch it on there or take it out of the flow; then replay."
        .formatted(job.label(), what, wanted, why.formatted(job.company.name()));
  }

  private static String unknown(Job job, String what, String wanted) {
    return "%s: QuickBooks has no active %s '%s', which the flow names. Create it or name another; then replay."
        .formatted(job.label(), what, wanted);
  }

  private static String several(Job job, String what, String wanted, List<Named> found) {
    String names =
        found.stream()
            .map(each -> "'%s' (%s)".formatted(each.text("FullyQualifiedName"), each.id()))
            .collect(Collectors.joining(", "));
    return "%s: QuickBooks has more than one %s '%s': %s. Write the full name in the flow; then replay."
        .formatted(job.label(), what, wanted, names);
  }
}
