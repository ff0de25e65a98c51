package io.ledgerbridge.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.OnEachDatabase;
import java.time.Clock;
import java.util.Optional;

class ChangePeopleTest {
  private static final String PASSWORD = "correct horse battery";
  private final Database database;
  private final People people;
  private final Audit audit;
  private final ChangePeople change;

  ChangePeopleTest(Database database) {
    this.database = database;
    this.people = new People(database.client(), Clock.systemUTC());
    this.audit = new Audit(database.client(), Clock.systemUTC());
    EndSessions sessions = new SessionsOf(database).end();
    this.change = new ChangePeople(people, sessions, audit, FirstPersonTest.settings(""));
  }

  @OnEachDatabase
  void the_last_who_acts_stays() {
    change.add("test", "ada", PASSWORD, "acts");
    change.add("test", "bob", PASSWORD, "looks");

    assertThatThrownBy(() -> inTransaction(() -> change.disable("ada", id("ada"))))
        .isInstanceOf(NotAccepted.class)
        .hasMessage("Nobody would be left who acts. Give another person that role first.");
    assertThatThrownBy(() -> inTransaction(() -> change.role("ada", id("ada"), "looks")))
        .isInstanceOf(NotAccepted.class);

    assertThat(people.find("ada").orElseThrow()).matches(Person::enabled).matches(Person::acts);
    change.role("ada", id("bob"), "acts");
    inTransaction(() -> change.disable("bob", id("ada")));
    assertThat(people.find("ada").orElseThrow().enabled()).isFalse();
  }

  @OnEachDatabase
  void of_two_who_take_the_role_from_each_other_at_once_one_keeps_it() throws Exception {
    change.add("test", "ada", PASSWORD, "acts");
    change.add("test", "bob", PASSWORD, "acts");

    assertThat(database.together(() -> took("ada"), () -> took("bob")))
        .containsExactlyInAnyOrder(true, false);
    assertThat(people.all().stream().filter(Person::acts)).hasSize(1);
  }

  @OnEachDatabase
  void a_password_is_stored_as_its_hash_and_told_to_nobody() {
    change.add("test", "Ada", PASSWORD, "acts");
    change.password("bob", id("ada"), PASSWORD + "2");

    assertThat(people.password(people.find("ada").orElseThrow()).orElseThrow())
        .startsWith("{bcrypt}")
        .doesNotContain(PASSWORD);
    assertThat(audit.list(Optional.empty(), Optional.empty(), 10))
        .hasSize(2)
        .allMatch(each -> !each.toString().contains(PASSWORD))
        .first()
        .matches(each -> each.who().equals("bob") && each.subject().equals("ada"));
  }

  @OnEachDatabase
  void who_comes_by_single_sign_on_gets_no_password() {
    people.addKnownElsewhere("ada", "https://issuer", "1", Role.LOOKS);

    assertThatThrownBy(() -> change.password("bob", id("ada"), PASSWORD))
        .hasMessage("ada comes by single sign-on and has no password here.");
    assertThat(people.find("ada").orElseThrow().hasPassword()).isFalse();
  }

  private boolean took(String from) {
    try {
      inTransaction(() -> change.role("test", id(from), "looks"));
      return true;
    } catch (NotAccepted last) {
      return false;
    }
  }

  private void inTransaction(Runnable act) {
    database.transaction().executeWithoutResult(done -> act.run());
  }

  private long id(String name) {
    return people.find(name).orElseThrow().id();
  }
}
