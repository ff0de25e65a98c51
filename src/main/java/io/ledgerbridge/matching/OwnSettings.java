package io.ledgerbridge.matching;

import io.ledgerbridge.config.CompanySettings;
import io.ledgerbridge.nodes.Lately;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The settings that a QuickBooks company has of its own; the environment holds for the rest. */
public class OwnSettings {
  private final JdbcClient db;
  private final CompanySettings environment;
  private final Lately<String, CompanySettings> lately = new Lately<>();

  public OwnSettings(JdbcClient db, CompanySettings environment) {
    this.db = db;
    this.environment = environment;
  }

  /** What holds for the company. */
  public CompanySettings of(String realm) {
    return lately.get(realm, this::read);
  }

  private CompanySettings read(String realm) {
    Map<String, String> own = own(realm);
    return own.isEmpty() ? environment : environment.with(own);
  }

  /** Where no company is chosen, what the environment says. */
  public CompanySettings of(Optional<String> realm) {
    return realm.map(this::of).orElse(environment);
  }

  /** The environment's settings, and those of every company that has some of its own. */
  public List<CompanySettings> all() {
    List<CompanySettings> all =
        new java.util.ArrayList<>(
            db.sql("select distinct realm from company_setting").query(String.class).list().stream()
                .map(this::of)
                .toList());
    all.add(environment);
    return all;
  }

  /** By name. */
  public Map<String, String> own(String realm) {
    Map<String, String> own = new TreeMap<>();
    db.sql("select name, chosen from company_setting where realm = ?")
        .param(realm)
        .query((row, number) -> own.put(row.getString(1), row.getString(2)))
        .list();
    return own;
  }

  /**
   * These and no others, which somebody has checked; part of the caller's transaction.
   *
   * @throws io.ledgerbridge.config.WrongSetting when one cannot be used
   */
  public void replace(String realm, Map<String, String> own) {
    environment.with(own);
    db.sql("delete from company_setting where realm = ?").param(realm).update();
    own.forEach(
        (name, value) ->
            db.sql("insert into company_setting (realm, name, chosen) values (?, ?, ?)")
                .params(realm, name, value)
                .update());
    lately.forget();
  }
}
