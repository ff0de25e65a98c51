package io.ledgerbridge.sales;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who buys.
 *
 * @param objectType of the HubSpot record, {@code contacts} or {@code companies}
 * @param objectId of the HubSpot record
 * @param chosen the rule that chose this one, e.g. {@code the first of 3 associated contacts}
 */
public record Party(
    String objectType,
    String objectId,
    String chosen,
    Optional<String> firstName,
    Optional<String> lastName,
    Optional<String> email,
    Optional<String> phone,
    Optional<String> companyName,
    Address address) {

  /** First and last name, else the company's name, else the e-mail address, else blank. */
  public String name() {
    String person =
        Stream.of(firstName, lastName).flatMap(Optional::stream).collect(Collectors.joining(" "));
    return Stream.of(Optional.of(person), companyName, email)
        .flatMap(Optional::stream)
        .filter(name -> !name.isBlank())
        .findFirst()
        .orElse("");
  }
}
