package io.ledgerbridge.findings;

/**
 * Something that will go wrong, or differently than one expects.
 *
 * @param code for programs, e.g. {@code ESTIMATES_OFF}
 * @param sentence what is so, of which account, and what comes of it
 * @param remedy what to do about it
 */
public record Finding(String code, String sentence, String remedy) {}
