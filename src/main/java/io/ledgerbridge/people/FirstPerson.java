package io.ledgerbridge.people;

import io.ledgerbridge.config.AppSettings;
import io.ledgerbridge.config.WrongSetting;
import java.io.PrintStream;
import java.util.Optional;

/** At each start: somebody can log in. */
public class FirstPerson {
  private static final String FROM = "LEDGERBRIDGE_ADMIN_PASSWORD";
  private final People people;
  private final EndSessions sessions;
  private final Audit audit;
  private final PrintStream out;
  private final Passwords passwords = new Passwords();

  /**
   * @param out where a password is shown that nobody knows yet, once
   */
  public FirstPerson(People people, EndSessions sessions, Audit audit, PrintStream out) {
    this.people = people;
    this.sessions = sessions;
    this.audit = audit;
    this.out = out;
  }

  /**
   * The password of the settings is that of admin; without one and without people, one is made.
   *
   * @param shows whether anybody may see what is printed
   */
  public void arrive(AppSettings settings, boolean shows) {
    if (!settings.adminPassword().isBlank()) {
      fromSettings(settings.adminPassword());
    } else if (shows && people.all().isEmpty()) {
      made();
    }
  }

  private void fromSettings(String password) {
    if (Passwords.tooLong(password)) {
      throw new WrongSetting(FROM + " is longer than 72 bytes. Choose a shorter one.");
    }
    Optional<Person> admin = people.find(Person.ADMIN);
    if (admin.isEmpty()) {
      people.add(Person.ADMIN, passwords.hash(password), Role.ACTS);
      audit.note(FROM, "person added", Person.ADMIN, Role.ACTS.id());
    } else if (!holds(admin.get(), password)) {
      people.password(admin.get(), passwords.hash(password));
      people.role(admin.get(), Role.ACTS);
      people.enable(admin.get());
      sessions.of(admin.get(), Optional.empty());
      audit.note(FROM, "password set", Person.ADMIN, "");
    }
  }

  private boolean holds(Person admin, String password) {
    return admin.acts()
        && admin.enabled()
        && people.password(admin).filter(hash -> passwords.same(password, hash)).isPresent();
  }

  /** Of several nodes that start at once one makes it. */
  private void made() {
    String password = Passwords.random();
    if (people.add(Person.ADMIN, passwords.hash(password), Role.ACTS)) {
      audit.note("the first start", "person added", Person.ADMIN, Role.ACTS.id());
      out.printf(
          "%nLog in as admin with the password %s%nIt is shown this once. See docs/people.md.%n%n",
          password);
    }
  }
}
