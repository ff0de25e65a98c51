package io.ledgerbridge.alerts;

import java.time.Instant;

/**
 * What is to be told of an alert over one channel.
 *
 * @param change {@value #BEGUN} or {@value #ENDED}
 * @param notedAt when that was
 * @param tries how often it was tried, this time included
 */
public record Notice(
    long id,
    String alert,
    String change,
    String sentence,
    Instant beganAt,
    String channel,
    Instant notedAt,
    int tries) {
  static final String BEGUN = "begun";
  static final String ENDED = "ended";

  /** The kind of alert: its id without what it is about. */
  public String kind() {
    return alert.split(":", 2)[0];
  }

  /** One line for people: the subject of the e-mail. */
  public String title() {
    return "Ledgerbridge: " + alert.replaceAll("\\s+", " ") + (ended() ? " is over" : "");
  }

  /** All of it for people. */
  public String text() {
    return ended() ? title() + ". It was: " + sentence : title() + ". " + sentence;
  }

  private boolean ended() {
    return change.equals(ENDED);
  }
}
