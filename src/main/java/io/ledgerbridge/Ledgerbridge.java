package io.ledgerbridge;

import io.ledgerbridge.command.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application, and the way in to its commands. */
@SpringBootApplication
public class Ledgerbridge {

  public static void main(String[] args) {
    System.exit(Commands.execute(args));
  }
}
