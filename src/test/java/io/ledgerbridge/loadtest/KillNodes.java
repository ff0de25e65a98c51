package io.ledgerbridge.loadtest;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Kills nodes at random and starts whatever is down, until it is told to end. */
final class KillNodes {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private final List<Node> nodes;
  private final Random random;
  private int kills;

  KillNodes(List<Node> nodes, long seed) {
    this.nodes = nodes;
    this.random = new Random(seed);
  }

  int kills() {
    return kills;
  }

  /** One kill, at a random moment within four seconds after some node has become ready. */
  void next() {
    revive();
    if (!Rest.until(PATIENCE, Duration.ofMillis(100), this::oneIsReady)) {
      throw new IllegalStateException("No node became ready within " + PATIENCE);
    }
    Rest.pause(500 + random.nextInt(3500));
    Node victim = nodes.get(random.nextInt(nodes.size()));
    if (victim.runs()) {
      victim.kill();
      kills++;
    }
    Rest.pause(random.nextInt(1000));
    revive();
  }

  void revive() {
    nodes.stream().filter(node -> !node.runs()).forEach(Node::start);
  }

  private boolean oneIsReady() {
    revive();
    return nodes.stream().anyMatch(KillNodes::answers);
  }

  private static boolean answers(Node node) {
    try {
      return node.answers();
    } catch (UncheckedIOException e) {
      return false;
    }
  }
}
