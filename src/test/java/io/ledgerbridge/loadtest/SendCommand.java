package io.ledgerbridge.loadtest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sends an event about each deal. */
@Command(
    mixinStandardHelpOptions = true,
    name = "send",
    description = "Make deals in the simulators and send a signed event about each.")
final class SendCommand implements Callable<Integer> {
  @Mixin Addresses addresses;

  @Option(names = "--deals", defaultValue = "1000", description = "New deals (${DEFAULT-VALUE}).")
  int deals;

  @Option(names = "--open", defaultValue = "0", description = "Share that is not won.")
  double open;

  @Option(names = "--unknown", defaultValue = "0", description = "Share with an unknown product.")
  double unknown;

  @Option(names = "--seed", defaultValue = "1", description = "Of the deals (${DEFAULT-VALUE}).")
  long seed;

  @Option(
      names = "--size",
      defaultValue = "1",
      description = "Events in one post (${DEFAULT-VALUE}).")
  int size;

  @Option(names = "--connections", defaultValue = "16", description = "(${DEFAULT-VALUE})")
  int connections;

  @Option(names = "--rate", defaultValue = "0", description = "Events a second; 0: all at once.")
  int rate;

  @Option(names = "--twice", description = "Send each event twice, in another order.")
  boolean twice;

  @Override
  public Integer call() {
    World world = addresses.world();
    int before = world.deals().size();
    world.add(Map.of("seed", seed, "deals", deals, "open", open, "unknown", unknown));
    List<Deal> added = world.deals().subList(before, before + deals);
    SendEvents.Sent sent =
        new SendEvents(
                addresses.ports(),
                world.environment().get("HUBSPOT_CLIENT_SECRET"),
                size,
                connections,
                rate,
                Duration.ofMinutes(2))
            .send(events(added));
    System.out.printf(
        "%d events accepted in %.1f s: %d/s; %d refused; %d posts sent again%n",
        sent.accepted(),
        sent.time().toMillis() / 1000.0,
        sent.perSecond(),
        sent.refused(),
        sent.retried());
    return sent.refused() == 0 ? 0 : 1;
  }

  private List<Event> events(List<Deal> added) {
    List<Event> events = new ArrayList<>(added.stream().map(Deal::event).toList());
    if (twice) {
      List<Event> again = new ArrayList<>(events);
      java.util.Collections.shuffle(again, new Random(seed));
      events.addAll(again);
    }
    return events;
  }
}
