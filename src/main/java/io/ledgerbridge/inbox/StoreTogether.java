package io.ledgerbridge.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Stores what arrives at the same moment in one transaction. Each caller waits until its own row is
 * committed; hundreds of them share a few commits.
 *
 * @param <T> what is stored
 * @param <R> what its caller is told
 */
public final class StoreTogether<T, R> implements AutoCloseable {
  private static final int MOST = 100;

  /** HubSpot waits half as long, then asks again. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final LinkedBlockingQueue<Waiting<T, R>> queue = new LinkedBlockingQueue<>();
  private final ExecutorService thread = Executors.newSingleThreadExecutor(StoreTogether::daemon);
  private final AtomicInteger callers = new AtomicInteger();
  private final TransactionOperations transactions;
  private final Function<List<T>, List<R>> store;
  private final Duration patience;

  /**
   * @param store answers as many, in the same order
   */
  public StoreTogether(TransactionOperations transactions, Function<List<T>, List<R>> store) {
    this(transactions, store, PATIENCE);
  }

  /**
   * @param patience a database that does not answer must not keep the threads of all requests
   */
  StoreTogether(
      TransactionOperations transactions, Function<List<T>, List<R>> store, Duration patience) {
    this.transactions = transactions;
    this.store = store;
    this.patience = patience;
  }

  private record Waiting<T, R>(T given, CompletableFuture<R> answer) {}

  /**
   * Throws what the storing of this one throws.
   *
   * @throws QueryTimeoutException after ten seconds; it may still be stored later
   */
  public R store(T given) {
    Waiting<T, R> mine = new Waiting<>(given, new CompletableFuture<>());
    queue.add(mine);
    callers.incrementAndGet();
    try {
      thread.execute(this::work);
      return mine.answer().orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException own ? own : late();
    } finally {
      callers.decrementAndGet();
    }
  }

  private QueryTimeoutException late() {
    return new QueryTimeoutException("the database has not answered for " + patience);
  }

  /** How many wait for their row to be committed. */
  int callers() {
    return callers.get();
  }

  @Override
  public void close() {
    thread.shutdown();
  }

  private void work() {
    List<Waiting<T, R>> batch = new ArrayList<>();
    queue.drainTo(batch, MOST);
    if (!batch.isEmpty() && !tried(batch)) {
      batch.forEach(each -> alone(each));
    }
  }

  /** Whether they are stored; when one of them spoils it, none is. */
  private boolean tried(List<Waiting<T, R>> batch) {
    try {
      commit(batch);
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  private void alone(Waiting<T, R> one) {
    try {
      commit(List.of(one));
    } catch (RuntimeException e) {
      one.answer().completeExceptionally(e);
    }
  }

  /** Answers after the commit only. */
  private void commit(List<Waiting<T, R>> batch) {
    List<T> all = batch.stream().map(Waiting::given).toList();
    List<R> answers = transactions.execute(status -> store.apply(all));
    for (int i = 0; i < batch.size(); i++) {
      batch.get(i).answer().complete(answers.get(i));
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "store-together");
    thread.setDaemon(true);
    return thread;
  }
}
