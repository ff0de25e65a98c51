package io.ledgerbridge.actions;

import io.ledgerbridge.actions.ActionOptions.Option;
import io.ledgerbridge.matching.Mirror;
import io.ledgerbridge.matching.Named;
import io.ledgerbridge.matching.ProductMatch;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What can be chosen for each input, by what the mirror has of a QuickBooks company. */
record OptionLists(Mirror mirror) {
  private static final Set<String> SPENT = Set.of("Expense", "Other Expense", "Cost of Goods Sold");
  private static final Set<String> PAID_FROM = Set.of("Bank", "Credit Card");
  private static final Set<String> ARRIVES = Set.of("Bank", "Other Current Asset");
  private static final Option CONTACT =
      new Option("The associated contact", "contact", "The first one, or the one of the label");
  private static final Option COMPANY =
      new Option("The associated company", "company", "The primary one");
  private static final Option LINES =
      new Option("The record's line items", "line-items", "Each by SKU or name");

  /** All choices, in the order of the list. */
  List<Option> of(ActionInput input, Optional<String> realm) {
    return switch (input) {
      case CUSTOMER -> first(List.of(CONTACT, COMPANY), named(realm, "Customer", Named::active));
      case PRODUCTS -> first(List.of(LINES), named(realm, "Item", ProductMatch::sellable));
      case TERMS -> named(realm, "Term", Named::active).toList();
      case PAYMENT_METHOD -> named(realm, "PaymentMethod", Named::active).toList();
      case VENDOR -> named(realm, "Vendor", Named::active).toList();
      case EXPENSE_ACCOUNT -> named(realm, "Account", of(SPENT)).toList();
      case BANK_ACCOUNT -> named(realm, "Account", of(PAID_FROM)).toList();
      case DEPOSIT_ACCOUNT -> named(realm, "Account", of(ARRIVES)).toList();
      case ACCOUNT, CREATE_MISSING_PRODUCTS -> List.of();
    };
  }

  private static List<Option> first(List<Option> fixed, Stream<Option> more) {
    return Stream.concat(fixed.stream(), more).toList();
  }

  private static Predicate<Named> of(Set<String> types) {
    return each -> each.active() && types.contains(each.text("AccountType"));
  }

  private Stream<Option> named(Optional<String> realm, String entity, Predicate<Named> usable) {
    return realm.stream()
        .flatMap(each -> mirror.all(each, entity).stream())
        .filter(usable)
        .sorted(Comparator.comparing(Named::name, String.CASE_INSENSITIVE_ORDER))
        .map(OptionLists::option);
  }

  /** By its id, so that a name that looks like another's id misleads nobody. */
  private static Option option(Named named) {
    String sku = named.text("Sku");
    String description = sku.isEmpty() ? named.text("AccountType") : "SKU " + sku;
    return new Option(named.name(), Mirror.ID + named.id(), description);
  }
}
