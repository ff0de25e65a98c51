package io.ledgerbridge.sync;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** What has to be told to HubSpot, and what became of it so far. */
public final class ProductPlan {
  private static final int A_CALL = 100;
  final Target target;
  final Synced synced;
  private final Queue<CopiedProduct> creates = new ArrayDeque<>();
  private final Queue<Update> updates = new ArrayDeque<>();

  ProductPlan(Target target) {
    this.target = target;
    this.synced = new Synced(target);
  }

  /**
   * A product that HubSpot has, and does not say what the item says.
   *
   * @param fresh not linked before
   */
  record Update(CopiedProduct copied, String productId, boolean fresh) {}

  /** For the routes: whether something is left to be told. */
  public boolean isMore() {
    return !creates.isEmpty() || !updates.isEmpty();
  }

  /** For the routes: so far, and in the end of all. */
  public Synced getSynced() {
    return synced;
  }

  /** What goes out in one call. */
  record Batch<T>(ProductPlan plan, List<T> all) {
    /** Each by itself, when HubSpot refuses them together. */
    List<Batch<T>> alone() {
      return all.stream().map(each -> new Batch<>(plan, List.of(each))).toList();
    }
  }

  void create(CopiedProduct copied) {
    creates.add(copied);
  }

  void update(Update update) {
    updates.add(update);
  }

  /** The next ones to be made, taken off; none when all are. */
  Batch<CopiedProduct> nextCreates() {
    return next(creates);
  }

  /** The next ones to be told, taken off; none when all are. */
  Batch<Update> nextUpdates() {
    return next(updates);
  }

  private <T> Batch<T> next(Queue<T> left) {
    List<T> all = new ArrayList<>();
    while (all.size() < A_CALL && !left.isEmpty()) {
      all.add(left.remove());
    }
    return new Batch<>(this, all);
  }
}
