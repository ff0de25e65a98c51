package io.ledgerbridge.alerts;

/**
 * Something that needs a person.
 *
 * @param id the kind of alert, and after a colon what it is about where there may be several
 * @param sentence what is wrong and what to do
 */
public record Alert(String id, String sentence) {
  private static final int LONGEST = 250;

  public Alert {
    id = id.length() > LONGEST ? id.substring(0, LONGEST) : id;
  }

  /** An alert of which there may be several. */
  static Alert of(String kind, String subject, String sentence) {
    return new Alert(kind + ":" + subject, sentence);
  }
}
