package dev.relaylab.server.policy.explain;

import dev.relaylab.server.directory.Directory;
import dev.relaylab.server.directory.DirectoryException;
import dev.relaylab.server.directory.Organisation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A few statements that belong together, in the order in which they are run. */
public record Change(List<Statement> statements) {

  public static Change of(Statement... statements) {
    return new Change(List.of(statements));
  }

  /** This change and then another. */
  public Change then(Change next) {
    List<Statement> all = new ArrayList<>(statements);
    all.addAll(next.statements);
    return new Change(List.copyOf(all));
  }

  /** The organisation afterwards; the rules of Exchange are not asked. */
  public Organisation apply(Organisation organisation) {
    Organisation next = organisation;
    for (Statement statement : statements) {
      next = statement.effect().apply(next);
    }
    return next;
  }

  /** Whether Exchange would run every statement of it on this organisation. */
  public boolean isAccepted(Organisation organisation) {
    Directory trial = new Directory("trial", organisation, Instant.EPOCH, "trial");
    try {
      for (Statement statement : statements) {
        trial.change(statement.command(), statement.command(), Instant.EPOCH, statement.effect());
      }
      return true;
    } catch (DirectoryException refused) {
      return false;
    }
  }

  /** One command line: the statements joined by a semicolon. */
  public String commandLine() {
    return statements.stream().map(Statement::command).collect(Collectors.joining("; "));
  }
}
