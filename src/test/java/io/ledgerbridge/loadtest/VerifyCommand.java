package io.ledgerbridge.loadtest;

import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts each document. */
@Command(
    mixinStandardHelpOptions = true,
    name = "verify",
    description = "Wait until all is at rest and count each document; exit code 1 when not right.")
final class VerifyCommand implements Callable<Integer> {
  @Mixin Addresses addresses;

  @Option(
      names = "--patience",
      paramLabel = "SECONDS",
      defaultValue = "300",
      description = "How long to wait for rest, at most (${DEFAULT-VALUE}).")
  long patience;

  @Override
  public Integer call() {
    CountAll count = new CountAll(addresses.world(), new Api(addresses.nodes));
    Verdict verdict = count.after(Duration.ofSeconds(patience));
    verdict.print(System.out);
    return verdict.right() ? 0 : 1;
  }
}
