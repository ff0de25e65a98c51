package io.ledgerbridge.people;

import io.ledgerbridge.config.AppSettings;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;

/** What somebody who acts does with people; each change is noted, and counts at once. */
public class ChangePeople {
  private final People people;
  private final EndSessions sessions;
  private final Audit audit;
  private final AppSettings settings;
  private final Passwords passwords = new Passwords();

  public ChangePeople(People people, EndSessions sessions, Audit audit, AppSettings settings) {
    this.people = people;
    this.sessions = sessions;
    this.audit = audit;
    this.settings = settings;
  }

  /**
   * @param who does it
   * @throws NotAccepted with the reason; likewise below
   */
  @Transactional
  public void add(String who, String name, String password, String role) {
    String called = People.lower(name);
    if (!Person.isName(called)) {
      throw new NotAccepted(
          "A name has 1 to 100 letters, digits and . _ - + @, such as ada or ada@example.com.");
    }
    if (!people.add(called, passwords.checked(password), role(role))) {
      throw new NotAccepted("Somebody is called " + called + " already.");
    }
    audit.note(who, "person added", called, role);
  }

  @Transactional
  public void role(String who, long id, String role) {
    people.lockActing();
    Person person = find(id);
    refuseAdmin(person);
    people.role(person, role(role));
    refuseNobody();
    audit.note(who, "role changed", person.name(), role);
  }

  @Transactional
  public void password(String who, long id, String password) {
    set(who, find(id), password, Optional.empty());
  }

  @Transactional
  public void disable(String who, long id) {
    people.lockActing();
    Person person = find(id);
    refuseAdmin(person);
    people.disable(person);
    refuseNobody();
    sessions.of(person, Optional.empty());
    audit.note(who, "person disabled", person.name(), "");
  }

  @Transactional
  public void enable(String who, long id) {
    Person person = find(id);
    people.enable(person);
    audit.note(who, "person enabled", person.name(), "");
  }

  /** Part of the caller's transaction. */
  void set(String who, Person person, String password, Optional<String> session) {
    refuseAdmin(person);
    if (!person.hasPassword()) {
      throw new NotAccepted(person.name() + " comes by single sign-on and has no password here.");
    }
    people.password(person, passwords.checked(password));
    sessions.of(person, session);
    audit.note(who, "password set", person.name(), "");
  }

  /** The next start would take it back. */
  private void refuseAdmin(Person person) {
    if (person.name().equals(Person.ADMIN) && !settings.adminPassword().isBlank()) {
      throw new NotAccepted(
          "LEDGERBRIDGE_ADMIN_PASSWORD says how admin logs in. Take it out of the settings and"
              + " start again, then this can be changed here.");
    }
  }

  private void refuseNobody() {
    if (people.lockActing() == 0) {
      throw new NotAccepted("Nobody would be left who acts. Give another person that role first.");
    }
  }

  private static Role role(String id) {
    return Role.find(id)
        .orElseThrow(() -> new NotAccepted("The roles are looks and acts; not '" + id + "'."));
  }

  private Person find(long id) {
    return people
        .find(id)
        .orElseThrow(() -> new NotAccepted("There is no person with the number " + id + "."));
  }
}
