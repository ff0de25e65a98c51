package io.ledgerbridge.connecting;

import io.ledgerbridge.quickbooks.Companies;
import io.ledgerbridge.quickbooks.Company;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What flows call a company: one name for one company. */
public final class Aliases {
  private static final Pattern NAME = Pattern.compile("(?=.*[a-z])[a-z0-9][a-z0-9._-]{0,39}");
  private static final int LONGEST = 40;
  private final Companies companies;

  public Aliases(Companies companies) {
    this.companies = companies;
  }

  /**
   * @param given by a person; blank is none
   * @throws NotConnected when it is no name
   */
  public static String check(String given) {
    String alias = given.strip().toLowerCase(Locale.ROOT);
    if (!alias.isEmpty() && !NAME.matcher(alias).matches()) {
      throw new NotConnected(
          "The alias of a company is up to 40 letters, digits, dots and dashes, with a letter in it."
              + " Choose another.");
    }
    return alias;
  }

  /**
   * @throws NotConnected when another company is called so
   */
  void free(String alias, String realm) {
    Optional<Company> other =
        companies.chosen("", alias).filter(company -> !company.realm().equals(realm));
    if (!alias.isEmpty() && other.isPresent()) {
      throw new NotConnected(
          "The company '%s' is called %s already. Choose another alias and begin again at /connect/quickbooks."
              .formatted(other.get().name(), alias));
    }
  }

  /** Of the company's own name; of two with one name the second has its realm behind it. */
  String of(String name, String realm) {
    String alias = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String bare = alias.replaceAll("^-|-$", "");
    String cut = bare.substring(0, Math.min(LONGEST, bare.length()));
    boolean taken = cut.isBlank() || companies.chosen("", cut).isPresent();
    return taken ? (cut + "-" + realm).replaceAll("^-", "") : cut;
  }
}
