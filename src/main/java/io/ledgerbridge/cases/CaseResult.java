package io.ledgerbridge.cases;

import io.ledgerbridge.sales.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What came of playing a case.
 *
 * @param flow its id; the folder's name where the file cannot be read
 * @param cell what it shows; empty where the file cannot be read
 * @param reason why the record is not delivered, where it is not
 * @param problems what differs from what was expected, each a sentence; none when it passed
 */
public record CaseResult(
    Path file,
    String flow,
    String name,
    Optional<CaseCell> cell,
    Optional<Reason> reason,
    List<String> problems,
    Duration took) {

  public boolean passed() {
    return problems.isEmpty();
  }
}
