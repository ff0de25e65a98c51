package io.ledgerbridge.people;

/** Where a browser goes after the login: only to a page of this application. */
public final class LocalAddress {
  private LocalAddress() {}

  /**
   * @param wanted path and query; anything else, null too, becomes the first page
   */
  public static String of(String wanted) {
    boolean ours = wanted != null && wanted.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");
    return ours ? wanted : "/";
  }
}
