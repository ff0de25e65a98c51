package io.ledgerbridge.matching;

import io.ledgerbridge.matching.Mapping.Kind;
import io.ledgerbridge.matching.MappingsFile.Part;
import io.ledgerbridge.nodes.Clash;
import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.quickbooks.Company;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Imports a file of mappings, all of it or nothing. Each list that the file has replaces the
 * company's list of that kind.
 */
public class ImportMappings {
  private final Companies companies;
  private final Mappings mappings;
  private final Mirror mirror;
  private final TransactionOperations transactions;

  public ImportMappings(
      Companies companies, Mappings mappings, Mirror mirror, TransactionOperations transactions) {
    this.companies = companies;
    this.mappings = mappings;
    this.mirror = mirror;
    this.transactions = transactions;
  }

  /**
   * @return how many mappings the file holds
   * @throws WrongMappings naming every wrong line
   */
  public int from(String yaml) {
    MappingsFile file = MappingsFile.read(yaml);
    List<String> faults = file.faults;
    List<Wanted> wanted =
        file.parts.stream().map(part -> wanted(part, faults)).filter(Objects::nonNull).toList();
    twice(wanted, faults);
    if (!faults.isEmpty()) {
      throw new WrongMappings(faults);
    }
    Clash.settle(() -> transactions.executeWithoutResult(status -> wanted.forEach(this::replace)));
    return wanted.stream().mapToInt(each -> each.mappings().size()).sum();
  }

  /**
   * One mapping, at a person's word.
   *
   * @param to id, name or SKU of what it is in QuickBooks
   * @throws WrongMappings when there is nothing of the kind that can be used
   */
  public void one(Company company, Kind kind, String from, String to) {
    List<String> faults = new ArrayList<>();
    WrittenMapping written =
        new WrittenMapping(1, from, Optional.empty(), Optional.empty(), Optional.of(to.strip()));
    Optional<Mapping> found = new MappingTargets(mirror, company, kind).find(written, faults);
    Mapping mapping = found.orElseThrow(() -> new WrongMappings(faults));
    Clash.settle(() -> mappings.put(mapping));
  }

  private record Wanted(Part part, String realm, List<Mapping> mappings) {}

  private Wanted wanted(Part part, List<String> faults) {
    // A blank name would mean the default of a portal.
    Optional<Company> company =
        Optional.of(part.company())
            .filter(name -> !name.isBlank())
            .flatMap(name -> companies.chosen("", name));
    if (company.isEmpty()) {
      faults.add(
          "line %d: no connected QuickBooks company is called '%s'."
              .formatted(part.line(), part.company()));
      return null;
    }
    MappingTargets targets = new MappingTargets(mirror, company.get(), part.kind());
    List<Mapping> found =
        part.entries().stream().flatMap(each -> targets.find(each, faults).stream()).toList();
    return new Wanted(part, company.get().realm(), found);
  }

  private static void twice(List<Wanted> wanted, List<String> faults) {
    Set<String> lists = new HashSet<>();
    for (Wanted each : wanted) {
      if (!lists.add(each.realm() + " " + each.part().kind())) {
        faults.add(
            "line %d: the %s of this company stand in the file twice."
                .formatted(each.part().line(), each.part().kind().list()));
      }
      Set<String> names = new HashSet<>();
      each.part().entries().stream()
          .filter(entry -> !names.add(Keys.of(entry.from())))
          .forEach(
              entry ->
                  faults.add(
                      "line %d: '%s' is mapped twice.".formatted(entry.line(), entry.from())));
    }
  }

  private void replace(Wanted wanted) {
    mappings.removeAll(wanted.realm(), wanted.part().kind());
    wanted.mappings().forEach(mappings::put);
  }
}
