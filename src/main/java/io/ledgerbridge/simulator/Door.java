package io.ledgerbridge.simulator;

/** Answers calls. What it throws becomes a 500, as on a real server. */
@FunctionalInterface
public interface Door {
  Answer answer(Call call);
}
