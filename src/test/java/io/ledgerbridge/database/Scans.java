package io.ledgerbridge.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** An H2 that tells how many rows its queries look at: each is explained before it is run. */
final class Scans extends DelegatingDataSource {
  private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");
  private final AtomicLong rows = new AtomicLong();
  private volatile boolean counting;

  Scans(DataSource source) {
    super(source);
  }

  /** How many rows the queries of the act look at. */
  long of(Runnable act) {
    rows.set(0);
    counting = true;
    try {
      act.run();
      return rows.get();
    } finally {
      counting = false;
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection real = super.getConnection();
    return !counting
        ? real
        : proxy(
            Connection.class,
            (self, method, values) ->
                method.getName().equals("prepareStatement")
                        && values[0].toString().startsWith("select")
                    ? explained(real, values)
                    : call(real, method, values));
  }

  private PreparedStatement explained(Connection real, Object[] values) throws SQLException {
    String sql = values[0].toString();
    PreparedStatement statement = real.prepareStatement(sql);
    PreparedStatement explain = real.prepareStatement("explain analyze " + sql);
    return proxy(
        PreparedStatement.class,
        (self, method, given) -> {
          if (method.getName().startsWith("set") && given.length > 1) {
            call(explain, method, given);
          } else if (method.getName().equals("executeQuery")) {
            count(explain);
          }
          return call(statement, method, given);
        });
  }

  private void count(PreparedStatement explain) throws SQLException {
    try (ResultSet plan = explain.executeQuery()) {
      plan.next();
      Matcher scanned = SCANNED.matcher(plan.getString(1));
      while (scanned.find()) {
        rows.addAndGet(Long.parseLong(scanned.group(1)));
      }
    }
  }

  private static Object call(Object target, Method method, Object[] values) throws Throwable {
    try {
      return method.invoke(target, values);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
