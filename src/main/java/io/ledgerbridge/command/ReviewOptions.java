package io.ledgerbridge.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** What the commands that look back have in common. */
final class ReviewOptions {
  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Where the application runs (default: this machine, at SERVER_PORT or 8080).")
  String url;

  @Option(
      names = "--portal",
      paramLabel = "ID",
      description = "The HubSpot account, where several are connected.")
  String portal;

  @Option(names = "--json", description = "Print the API's answer as it is.")
  boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  @Unmatched List<String> settings = new ArrayList<>();
}
