package io.ledgerbridge.doctor;

import java.util.List;

/** One thing to look at. */
interface Question {

  /** Never throws: what could not be found out is a diagnosis too. */
  List<Diagnosis> ask();
}
