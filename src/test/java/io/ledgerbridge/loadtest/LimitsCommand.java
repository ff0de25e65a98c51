package io.ledgerbridge.loadtest;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How much of QuickBooks' limits is used, and whether any call is one too many. */
@Command(
    mixinStandardHelpOptions = true,
    name = "limits",
    description =
        "With QuickBooks' limits on (10/s, 500/min, 10 at once): how much of them is used; exit code 1"
            + " when a call is refused with 429 or less than 95 % is used.")
final class LimitsCommand implements Callable<Integer> {
  @Option(names = "--companies", defaultValue = "6", description = "(${DEFAULT-VALUE})")
  int companies;

  @Option(names = "--seconds", defaultValue = "120", description = "(${DEFAULT-VALUE})")
  int seconds;

  @Option(names = "--nodes", split = ",", defaultValue = "1,3", description = "(${DEFAULT-VALUE})")
  List<Integer> nodes;

  @Option(
      names = "--java-options",
      defaultValue = "-Xmx256m -XX:+UseSerialGC",
      description = "(${DEFAULT-VALUE})")
  String javaOptions;

  @Override
  public Integer call() {
    Application application = new Application(javaOptions);
    boolean right = true;
    for (int count : nodes) {
      Path folder = Application.folder("limits");
      try (MeasureLimits limits = new MeasureLimits(folder, application, count, companies)) {
        right &= limits.measure(seconds);
      }
    }
    return right ? 0 : 1;
  }
}
