package io.ledgerbridge.config;

/** A setting that the application cannot start with; the message says which and why. */
public class WrongSetting extends IllegalArgumentException {

  public WrongSetting(String sentence) {
    super(sentence);
  }
}
