package io.ledgerbridge.simulator.hubspot;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The tax rates of the account. */
final class TaxRates {
  private final List<TaxRate> rates = new CopyOnWriteArrayList<>();

  void set(List<TaxRate> all) {
    rates.clear();
    rates.addAll(all);
  }

  List<TaxRate> all() {
    return List.copyOf(rates);
  }

  Optional<TaxRate> find(String id) {
    return rates.stream().filter(rate -> rate.id().equals(id)).findFirst();
  }
}
