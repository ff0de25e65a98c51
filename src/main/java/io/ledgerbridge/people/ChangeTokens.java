package io.ledgerbridge.people;

import org.springframework.transaction.annotation.Transactional;

/** What people do with their own tokens; each change is noted. */
public class ChangeTokens {
  private static final int LONGEST = 100;
  private final PersonalTokens tokens;
  private final Audit audit;

  public ChangeTokens(PersonalTokens tokens, Audit audit) {
    this.tokens = tokens;
    this.audit = audit;
  }

  /**
   * @param label what it is for
   * @return the token, which nobody sees again
   * @throws NotAccepted with the reason
   */
  @Transactional
  public String make(Person person, String label) {
    String name = label.replaceAll("\\p{Cntrl}", " ").strip();
    if (name.isEmpty() || name.length() > LONGEST) {
      throw new NotAccepted("Say what the token is for, in at most " + LONGEST + " characters.");
    }
    String token = tokens.make(person, name);
    audit.note(person.name(), "token made", name, "");
    return token;
  }

  /**
   * @throws NotAccepted when it is not one of this person's
   */
  @Transactional
  public void revoke(Person person, long id) {
    String label =
        tokens
            .revoke(person, id)
            .orElseThrow(() -> new NotAccepted("You have no token with the number " + id + "."));
    audit.note(person.name(), "token revoked", label, "");
  }
}
