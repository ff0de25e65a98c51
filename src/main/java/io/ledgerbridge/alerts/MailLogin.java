package io.ledgerbridge.alerts;

import jakarta.mail.PasswordAuthentication;
import org.apache.camel.component.mail.MailAuthenticator;

/** Who sends the e-mails; nobody in particular where the mail server does not ask. */
public final class MailLogin extends MailAuthenticator {
  private final String name;
  private final String password;

  /**
   * @param name blank where none is needed
   */
  public MailLogin(String name, String password) {
    this.name = name.isBlank() ? null : name;
    this.password = name.isBlank() ? null : password;
  }

  @Override
  public PasswordAuthentication getPasswordAuthentication() {
    return new PasswordAuthentication(name, password);
  }
}
