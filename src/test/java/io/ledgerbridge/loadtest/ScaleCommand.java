package io.ledgerbridge.loadtest;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Three nodes behind a proxy. */
@Command(
    mixinStandardHelpOptions = true,
    name = "scale",
    description =
        "Three nodes on one PostgreSQL behind HAProxy, events sent through it while a node is"
            + " restarted; exit code 1 when a document is lost, twice or wrong.")
final class ScaleCommand implements Callable<Integer> {
  @Option(names = "--deals", defaultValue = "300", description = "Documents (${DEFAULT-VALUE}).")
  int deals;

  @Option(names = "--java-options", defaultValue = "-Xmx256m", description = "(${DEFAULT-VALUE})")
  String javaOptions;

  @Override
  public Integer call() {
    if (Proxy.program().isEmpty()) {
      System.err.println("HAProxy is not installed here: install the package haproxy first.");
      return 1;
    }
    Path folder = Application.folder("scale");
    System.out.println("Logs in " + folder);
    try (Scale scale = new Scale(folder, new Application(javaOptions), deals, System.out)) {
      return scale.run() ? 0 : 1;
    }
  }
}
