package io.ledgerbridge;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. */
@SpringBootApplication
public class Ledgerbridge {

  public static void main(String[] args) {
    SpringApplication.run(Ledgerbridge.class, args);
  }
}
