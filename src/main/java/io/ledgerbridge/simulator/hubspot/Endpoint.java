package io.ledgerbridge.simulator.hubspot;

import io.ledgerbridge.simulator.Answer;

/** Answers the calls of one address. */
@FunctionalInterface
interface Endpoint {
  Answer answer(Request request);
}
