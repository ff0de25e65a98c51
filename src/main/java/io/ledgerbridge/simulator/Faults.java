package io.ledgerbridge.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/** The faults still to come. The first one that matches a call and is due hits it. */
public final class Faults {
  private final List<Armed> armed = new ArrayList<>();
  private final Random random = new Random(4711);

  public synchronized void arm(Fault fault) {
    armed.add(new Armed(fault));
  }

  public synchronized void clear() {
    armed.clear();
  }

  /** Those that did not hit as many calls as they should; one without an end, not a single one. */
  public synchronized List<Fault> unspent() {
    return armed.stream().filter(Armed::unspent).map(each -> each.fault).toList();
  }

  /** How many calls each has hit so far. */
  synchronized List<Hits> hits() {
    return armed.stream().map(each -> new Hits(each.fault, each.hits)).toList();
  }

  /** A fault and how many calls it has hit. */
  public record Hits(Fault fault, int hits) {}

  synchronized Optional<Fault> hit(Call call) {
    String line = call.method() + " " + call.path();
    for (Armed each : armed) {
      if (each.due(line, random)) {
        return Optional.of(each.fault);
      }
    }
    return Optional.empty();
  }

  private static final class Armed {
    private final Fault fault;
    private final Pattern pattern;
    private int seen;
    private int hits;

    Armed(Fault fault) {
      this.fault = fault;
      this.pattern = Pattern.compile(fault.match());
    }

    boolean unspent() {
      return hits < Math.max(1, fault.times());
    }

    boolean due(String line, Random random) {
      boolean spent = fault.times() > 0 && hits >= fault.times();
      if (spent || !pattern.matcher(line).matches()) {
        return false;
      }
      boolean due = ++seen % fault.every() == 0 && random.nextDouble() < fault.rate();
      hits += due ? 1 : 0;
      return due;
    }
  }
}
