package io.ledgerbridge.trial;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When the first request for a document with that private note reached QuickBooks. */
final class Arrivals implements BiConsumer<String, String> {
  private static final Pattern NOTE = Pattern.compile("\"PrivateNote\":\"(Ledgerbridge [^:\"]+:)");
  private final Map<String, Long> millis = new ConcurrentHashMap<>();

  @Override
  public void accept(String entity, String json) {
    Matcher note = NOTE.matcher(json);
    if (note.find()) {
      millis.putIfAbsent(note.group(1), System.currentTimeMillis());
    }
  }

  OptionalLong of(String note) {
    int colon = note.indexOf(':');
    Long at = colon < 0 ? null : millis.get(note.substring(0, colon + 1));
    return at == null ? OptionalLong.empty() : OptionalLong.of(at);
  }
}
