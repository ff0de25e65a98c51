package io.ledgerbridge.doctor;

/**
 * What was found about one question.
 *
 * @param question in a word or two, e.g. {@code database}
 * @param sentence what is so
 * @param remedy what to do; empty when all is well
 */
public record Diagnosis(String question, Verdict verdict, String sentence, String remedy) {

  /** How bad it is. */
  public enum Verdict {
    GOOD,
    /** Something does not work, or will not for long; the rest does. */
    MIND,
    BAD
  }

  static Diagnosis good(String question, String sentence) {
    return new Diagnosis(question, Verdict.GOOD, sentence, "");
  }

  static Diagnosis mind(String question, String sentence, String remedy) {
    return new Diagnosis(question, Verdict.MIND, sentence, remedy);
  }

  static Diagnosis bad(String question, String sentence, String remedy) {
    return new Diagnosis(question, Verdict.BAD, sentence, remedy);
  }
}
