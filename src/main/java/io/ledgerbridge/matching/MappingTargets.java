package io.ledgerbridge.matching;

import io.ledgerbridge.matching.Mapping.Kind;
import io.ledgerbridge.quickbooks.Company;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the lines of one list mean in QuickBooks: only what is there and can be used. */
record MappingTargets(Mirror mirror, Company company, Kind kind) {

  /** The mapping of a line, or a fault that says what is wrong with it. */
  Optional<Mapping> find(WrittenMapping written, List<String> faults) {
    List<Named> found = candidates(written).filter(this::usable).distinct().toList();
    Optional<String> fault = fault(written, found);
    fault.ifPresent(what -> faults.add("line %d: %s".formatted(written.line(), what)));
    return fault.isPresent()
        ? Optional.empty()
        : Optional.of(new Mapping(company.realm(), kind, written.from(), found.get(0).id()));
  }

  private Stream<Named> candidates(WrittenMapping written) {
    return written
        .id()
        .map(this::byId)
        .or(() -> written.name().map(this::byName))
        .or(() -> written.word().map(word -> Stream.concat(byId(word), byName(word))))
        .orElse(Stream.empty());
  }

  private Optional<String> fault(WrittenMapping written, List<Named> found) {
    if (found.isEmpty()) {
      return Optional.of(
          "QuickBooks company '%s' has no %s '%s' that can be used."
              .formatted(company.alias(), what(), written.wanted()));
    }
    if (found.size() > 1) {
      return Optional.of(
          "QuickBooks company '%s' has %d of %s '%s': write the id."
              .formatted(company.alias(), found.size(), what(), written.wanted()));
    }
    String name = found.get(0).name();
    return written
        .name()
        .filter(wanted -> written.id().isPresent() && !Keys.of(wanted).equals(Keys.of(name)))
        .map(
            wanted ->
                "%s %s of QuickBooks company '%s' is called '%s' and not '%s': correct the id or the name."
                    .formatted(what(), found.get(0).id(), company.alias(), name, wanted));
  }

  private Stream<Named> byId(String id) {
    return mirror.find(company.realm(), kind.entity(), id).stream();
  }

  private Stream<Named> byName(String name) {
    Stream<Named> named = mirror.byName(company.realm(), kind.entity(), name).stream();
    return kind == Kind.ITEM
        ? Stream.concat(named, mirror.itemsBySku(company.realm(), name).stream())
        : named;
  }

  private boolean usable(Named named) {
    return kind == Kind.ITEM ? ProductMatch.sellable(named) : named.active();
  }

  private String what() {
    return switch (kind) {
      case ITEM -> "product";
      case TAX -> "tax code";
      case ACCOUNT -> "account";
      case METHOD -> "payment method";
    };
  }
}
