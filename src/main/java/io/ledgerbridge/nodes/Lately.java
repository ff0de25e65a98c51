package io.ledgerbridge.nodes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Function;

/**
 * What the database said within the last second, for that which people set now and then and every
 * document asks: what another node changes is seen within that second.
 */
public final class Lately<K, V> {
  private static final Duration LIFE = Duration.ofSeconds(1);
  private static final long MOST = 10_000;
  private static final Set<Lately<?, ?>> ALL =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
  private final Cache<K, V> cache =
      Caffeine.newBuilder().expireAfterWrite(LIFE).maximumSize(MOST).build();

  public Lately() {
    ALL.add(this);
  }

  /** After the whole database was emptied behind everybody's back. */
  public static void forgetAll() {
    synchronized (ALL) {
      ALL.forEach(Lately::forget);
    }
  }

  /**
   * @param read asks the database; what it answers with null is asked again next time
   */
  public V get(K key, Function<K, V> read) {
    V lately = cache.getIfPresent(key);
    if (lately != null) {
      return lately;
    }
    // Not inside of the cache: who waits for it there may hold the connection that this one needs.
    V now = read.apply(key);
    if (now != null) {
      cache.put(key, now);
    }
    return now;
  }

  /** After this process has changed something of it. */
  public void forget() {
    cache.invalidateAll();
  }
}
