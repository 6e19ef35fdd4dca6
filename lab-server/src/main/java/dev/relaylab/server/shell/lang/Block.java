package dev.relaylab.server.shell.lang;

import java.util.List;

/**
 * Statements in a row.
 *
 * @param types the classes and enumerations among them, which are there before the first one runs
 */
record Block(Extent extent, List<Statement> statements, List<Statement> types) {

  Block(Extent extent, List<Statement> statements) {
    this(extent, List.copyOf(statements), typesOf(statements));
  }

  private static List<Statement> typesOf(List<Statement> statements) {
    return statements.stream()
        .filter(
            each ->
                each instanceof Statement.EnumDeclaration
                    || each instanceof Statement.ClassDeclaration)
        .toList();
  }
}
