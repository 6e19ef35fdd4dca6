package dev.relaylab.server.policy.explain;

import dev.relaylab.server.directory.Organisation;
import java.util.function.UnaryOperator;

/**
 * One shell statement and what it does to an organisation.
 *
 * @param command ready to type in the Exchange Management Shell, without a prompt to answer
 */
public record Statement(String command, UnaryOperator<Organisation> effect) {

  @Override
  public String toString() {
    return command;
  }
}
