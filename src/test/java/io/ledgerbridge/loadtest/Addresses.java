package io.ledgerbridge.loadtest;

import java.net.URI;
import java.util.List;
import picocli.CommandLine.Option;

/** Where the simulators and the nodes are. */
final class Addresses {
  @Option(
      names = "--hubspot",
      defaultValue = "http://127.0.0.1:9101",
      description = "The HubSpot simulator (${DEFAULT-VALUE}).")
  String hubspot;

  @Option(
      names = "--quickbooks",
      defaultValue = "http://127.0.0.1:9102",
      description = "The QuickBooks simulator (${DEFAULT-VALUE}).")
  String quickbooks;

  @Option(
      names = "--node",
      split = ",",
      defaultValue = "http://127.0.0.1:8080",
      description = "The application's nodes, on this machine (${DEFAULT-VALUE}).")
  List<String> nodes;

  World world() {
    return new World(hubspot, quickbooks);
  }

  List<Integer> ports() {
    return nodes.stream().map(node -> URI.create(node).getPort()).toList();
  }
}
