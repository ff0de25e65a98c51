package io.ledgerbridge.connecting;

import io.ledgerbridge.findings.Finding;
import java.util.List;

/**
 * What a person is told after connecting.
 *
 * @param title what was connected
 * @param facts about it, a sentence each
 * @param findings what will go wrong as things are
 */
public record Connected(String title, List<String> facts, List<Finding> findings) {}
