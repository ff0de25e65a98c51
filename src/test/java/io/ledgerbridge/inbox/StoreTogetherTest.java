package io.ledgerbridge.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.support.TransactionOperations;

class StoreTogetherTest {
  private static final int CALLERS = 30;
  private final List<Integer> sizes = new CopyOnWriteArrayList<>();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch go = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final StoreTogether<String, String> together =
      new StoreTogether<>(TransactionOperations.withoutTransaction(), this::store);

  @AfterEach
  void end() {
    together.close();
    threads.shutdownNow();
  }

  @Test
  void those_that_come_while_one_is_stored_are_stored_in_one_go_and_each_gets_its_own_answer()
      throws Exception {
    Future<String> first = submit("first");
    begun.await();
    List<Future<String>> others = waiting();

    go.countDown();

    assertThat(first.get()).isEqualTo("answer to first");
    for (int i = 0; i < CALLERS; i++) {
      assertThat(others.get(i).get()).isEqualTo("answer to " + i);
    }
    assertThat(sizes).containsExactly(1, CALLERS);
    assertThat(together.callers()).isZero();
  }

  @Test
  void one_that_cannot_be_stored_spoils_no_other() throws Exception {
    submit("first");
    begun.await();
    List<Future<String>> others = waiting();
    Future<String> bad = submit("bad");
    reach(CALLERS + 2);

    go.countDown();

    assertThatThrownBy(bad::get)
        .cause()
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("bad");
    for (int i = 0; i < CALLERS; i++) {
      assertThat(others.get(i).get()).isEqualTo("answer to " + i);
    }
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void who_waits_for_a_database_that_hangs_is_let_go_and_what_it_gave_is_stored_later() {
    StoreTogether<String, String> impatient =
        new StoreTogether<>(
            TransactionOperations.withoutTransaction(), this::store, Duration.ofMillis(500));

    assertThatThrownBy(() -> impatient.store("first"))
        .isInstanceOf(QueryTimeoutException.class)
        .hasMessage("the database has not answered for PT0.5S");
    assertThat(impatient.callers()).isZero();

    go.countDown();
    assertThat(impatient.store("second")).isEqualTo("answer to second");
    assertThat(sizes).containsExactly(1, 1);
    impatient.close();
  }

  private List<Future<String>> waiting() {
    List<Future<String>> others =
        IntStream.range(0, CALLERS).mapToObj(i -> submit("" + i)).toList();
    reach(CALLERS + 1);
    return others;
  }

  /** Until so many callers are in. */
  private void reach(int callers) {
    while (together.callers() < callers) {
      Thread.onSpinWait();
    }
  }

  private Future<String> submit(String name) {
    return threads.submit(() -> together.store(name));
  }

  private List<String> store(List<String> all) {
    sizes.add(all.size());
    begun.countDown();
    awaitGo();
    if (all.stream().anyMatch(each -> each.equals("bad"))) {
      throw new IllegalStateException("bad");
    }
    return all.stream().map(each -> "answer to " + each).toList();
  }

  private void awaitGo() {
    try {
      go.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
