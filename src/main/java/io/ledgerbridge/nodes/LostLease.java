package io.ledgerbridge.nodes;

/** Another node has taken over; what was about to be written must not be. */
public class LostLease extends RuntimeException {

  public LostLease(String name) {
    super("The lease " + name + " went to another node; this one leaves the work to it");
  }
}
