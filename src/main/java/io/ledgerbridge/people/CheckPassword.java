package io.ledgerbridge.people;

import java.util.Optional;

/** Whether somebody knows the password; guessing is slowed down. */
public class CheckPassword {
  private final People people;
  private final Throttle throttle;
  private final Passwords passwords = new Passwords();

  public CheckPassword(People people, Throttle throttle) {
    this.people = people;
    this.throttle = throttle;
  }

  /**
   * @param address from where
   * @return empty when it is wrong, and for a person who is unknown or disabled
   * @throws TooManyFailures when it was wrong too often
   */
  Optional<Person> check(String name, String password, String address) {
    throttle.check(name, address);
    Optional<Person> person = people.find(name).filter(Person::enabled);
    Optional<String> hash = person.flatMap(people::password);
    boolean right = passwords.same(password, hash.orElse(Passwords.NOBODYS)) && hash.isPresent();
    if (right) {
      throttle.passed(name);
      return person;
    }
    throttle.failed(name, address);
    return Optional.empty();
  }
}
