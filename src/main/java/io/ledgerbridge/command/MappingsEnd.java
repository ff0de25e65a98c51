package io.ledgerbridge.command;

/** Where the mappings are: behind the API of the running application, or in the database. */
interface MappingsEnd {

  /**
   * @throws CommandFailed with the sentence that says why
   */
  String read();

  /**
   * @return how many mappings were imported
   * @throws CommandFailed with the sentence that says why
   */
  int write(String yaml);
}
