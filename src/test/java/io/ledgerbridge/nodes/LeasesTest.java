package io.ledgerbridge.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.OnEachDatabase;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

class LeasesTest {
  private static final String NAME = "company:9130357849";
  private final Database database;
  private final JdbcClient db;
  private final Leases one;
  private final Leases other;

  LeasesTest(Database database) {
    this.database = database;
    db = database.client();
    one = new Leases(db, new Lanes(10), System::nanoTime);
    other = new Leases(db, new Lanes(10), System::nanoTime);
  }

  @OnEachDatabase
  void who_comes_first_has_it_and_keeps_it() {
    Optional<Lease> lease = one.hold(NAME);

    assertThat(lease).contains(new Lease(NAME, 1));
    assertThat(other.hold(NAME)).isEmpty();
    assertThat(one.hold(NAME)).isEqualTo(lease);
  }

  @OnEachDatabase
  void each_name_is_leased_by_itself() {
    assertThat(one.hold(NAME)).isPresent();
    assertThat(other.hold("portal:62515")).isPresent();
    assertThat(one.hold("portal:62515")).isEmpty();
  }

  @OnEachDatabase
  void of_two_that_come_at_once_one_wins() throws Exception {
    for (int round = 0; round < 50; round++) {
      String name = "company:" + round;

      List<Optional<Lease>> got = database.together(() -> one.hold(name), () -> other.hold(name));

      assertThat(got.stream().flatMap(Optional::stream)).as(name).hasSize(1);
    }
  }

  @OnEachDatabase
  void of_two_that_come_at_once_to_an_expired_one_one_wins() throws Exception {
    for (int round = 0; round < 50; round++) {
      String name = "company:" + round;
      new Leases(db, new Lanes(10), System::nanoTime).hold(name);
      expire();

      List<Optional<Lease>> got = database.together(() -> one.hold(name), () -> other.hold(name));

      assertThat(got.stream().flatMap(Optional::stream)).containsExactly(new Lease(name, 2));
    }
  }

  @OnEachDatabase
  void an_expired_lease_moves_with_a_higher_fence() {
    one.hold(NAME);
    expire();

    assertThat(other.hold(NAME)).contains(new Lease(NAME, 2));
    expire();
    assertThat(new Leases(db, new Lanes(10), System::nanoTime).hold(NAME))
        .contains(new Lease(NAME, 3));
  }

  @OnEachDatabase
  void a_renewed_lease_stays() {
    one.hold(NAME);
    db.sql("update lease set expires_at = current_timestamp + interval '1' second").update();

    one.renew();

    assertThat(
            db.sql("select expires_at > current_timestamp + interval '5' second from lease")
                .query(Boolean.class)
                .single())
        .isTrue();
    assertThat(other.hold(NAME)).isEmpty();
  }

  @OnEachDatabase
  void what_was_lost_is_let_go_at_the_next_renewal() {
    one.hold(NAME);
    expire();
    other.hold(NAME);

    one.renew();

    assertThat(one.hold(NAME)).isEmpty();
    assertThat(other.hold(NAME)).contains(new Lease(NAME, 2));
  }

  /** Another may have come and gone meanwhile: what it held must be told apart from what we had. */
  @OnEachDatabase
  void an_expired_lease_is_not_renewed_but_taken_anew() {
    one.hold(NAME);
    expire();

    one.renew();

    assertThat(one.hold(NAME)).contains(new Lease(NAME, 2));
  }

  @OnEachDatabase
  void close_gives_back_what_is_held_and_nothing_else() {
    one.hold(NAME);
    other.hold("portal:62515");

    one.close();

    assertThat(other.hold(NAME)).contains(new Lease(NAME, 2));
    assertThat(new Leases(db, new Lanes(10), System::nanoTime).hold("portal:62515")).isEmpty();
  }

  private void expire() {
    db.sql("update lease set expires_at = current_timestamp - interval '1' second").update();
  }
}
