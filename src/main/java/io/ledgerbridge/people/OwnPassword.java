package io.ledgerbridge.people;

import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;

/** A person changes the own password. */
public class OwnPassword {
  private final ChangePeople people;
  private final CheckPassword check;
  private final TransactionTemplate transaction;

  public OwnPassword(ChangePeople people, CheckPassword check, TransactionTemplate transaction) {
    this.people = people;
    this.check = check;
    this.transaction = transaction;
  }

  /**
   * The person's other sessions end.
   *
   * @param address from where
   * @param session the one that goes on
   * @throws NotAccepted with the reason
   */
  public void change(
      Person person, String current, String password, String address, String session) {
    if (person.hasPassword() && !right(person, current, address)) {
      throw new NotAccepted("The current password is not right. Nothing was changed.");
    }
    transaction.executeWithoutResult(
        done -> people.set(person.name(), person, password, Optional.of(session)));
  }

  /** Outside of a transaction, so that a wrong one is counted. */
  private boolean right(Person person, String current, String address) {
    try {
      return check.check(person.name(), current, address).isPresent();
    } catch (TooManyFailures wait) {
      throw new NotAccepted(wait.getMessage());
    }
  }
}
