package io.ledgerbridge.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerbridge.database.Database;
import io.ledgerbridge.database.OnEachDatabase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
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
  void a_lease_whose_work_comes_elsewhere_is_not_taken_and_is_given_back() {
    one.hold("portal:1");
    one.hold("portal:2");

    one.place(
        name ->
            name.startsWith("portal:") ? Optional.of(name.equals("portal:1")) : Optional.empty());
    one.renew();

    assertThat(one.hold("portal:3")).isEmpty();
    assertThat(other.hold("portal:2")).isPresent();
    assertThat(other.hold("portal:1")).isEmpty();
    assertThat(one.hold(NAME)).as("may be done anywhere").isPresent();
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

  @OnEachDatabase
  void a_second_node_gets_its_part_and_the_first_keeps_what_it_is_busy_with() {
    Lanes lanes = new Lanes(10);
    Leases first = new Leases(db, lanes, nanos::get);
    IntStream.range(0, 9).forEach(each -> first.hold("company:" + each));
    lanes.enter("company:8");
    first.renew();
    other.renew();
    assertThat(other.hold("company:7")).as("nothing is given back yet").isEmpty();

    first.renew();

    assertThat(names(first)).hasSize(5);
    assertThat(names(other)).hasSize(3);
    assertThat(first.hold("company:8")).as("it is leaving").isEmpty();

    lanes.leave("company:8");
    first.renew();

    assertThat(names(first)).hasSize(5);
    assertThat(other.hold("company:8")).isPresent();
  }

  @OnEachDatabase
  void a_name_that_is_new_finds_a_node_that_has_room() {
    one.renew();
    other.renew();
    one.renew();
    IntStream.range(0, 21)
        .forEach(
            each -> {
              one.renew();
              other.renew();
              String name = "company:" + each;
              assertThat(one.hold(name).or(() -> other.hold(name))).as(name).isPresent();
            });
  }

  @OnEachDatabase
  void a_node_that_slept_is_not_sure_of_its_lease_and_asks_before_it_goes_on() {
    Leases slept = new Leases(db, new Lanes(10), nanos::get);
    Lease lease = slept.hold(NAME).orElseThrow();
    assertThat(slept.sure(NAME, lease.fence())).isTrue();

    nanos.addAndGet(8_000_000_000L);
    assertThat(slept.sure(NAME, lease.fence())).isFalse();
    expire();
    assertThat(other.hold(NAME)).isPresent();

    assertThat(slept.hold(NAME)).isEmpty();
    assertThat(slept.pin(lease)).isFalse();
  }

  private final AtomicLong nanos = new AtomicLong();

  /** The companies that the node has or can have. */
  private static List<String> names(Leases leases) {
    return IntStream.range(0, 9)
        .mapToObj(each -> "company:" + each)
        .filter(
            name -> leases.hold(name).map(lease -> leases.sure(name, lease.fence())).orElse(false))
        .toList();
  }

  private void expire() {
    db.sql("update lease set expires_at = current_timestamp - interval '1' second").update();
  }
}
