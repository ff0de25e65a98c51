package io.ledgerbridge.delivery;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Faults of the database that pass by themselves: it is down, restarts, or two acts collided. */
public final class Outage {
  private Outage() {}

  public static boolean of(Throwable fault) {
    return fault instanceof DataAccessResourceFailureException
        || fault instanceof NonTransientDataAccessResourceException
        || fault instanceof RecoverableDataAccessException
        || fault instanceof TransientDataAccessException
        || fault instanceof TransactionException;
  }
}
