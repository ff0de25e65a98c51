package io.ledgerbridge.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.threads.TaskQueue;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;
import org.junit.jupiter.api.Test;

class UnansweredRequestsTest {
  private final UnansweredRequests unanswered = new UnansweredRequests();

  @Test
  void there_are_none_before_tomcat_runs() {
    assertThat(unanswered.getAsInt()).isZero();
  }

  @Test
  void those_worked_on_count_and_those_that_wait() throws InterruptedException {
    TaskQueue queue = new TaskQueue();
    ThreadPoolExecutor threads = new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, queue);
    queue.setParent(threads);
    Http11NioProtocol tomcat = new Http11NioProtocol();
    tomcat.setExecutor(threads);
    unanswered.customize(tomcat);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    try {
      for (int i = 0; i < 3; i++) {
        threads.execute(() -> await(begun, done));
      }
      begun.await();
      assertThat(unanswered.getAsInt()).isEqualTo(3);
    } finally {
      done.countDown();
      threads.shutdown();
    }
  }

  private static void await(CountDownLatch begun, CountDownLatch done) {
    begun.countDown();
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
