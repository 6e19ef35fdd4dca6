package dev.relaylab.server.shell.lang;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the types that statements declare, whatever the order in which they need each other. */
final class Declarations {
  private final Session session;

  Declarations(Session session) {
    this.session = session;
  }

  /**
   * Declares types; one that is there already, from the same declaration, stays.
   *
   * @throws PsException when one of them cannot be made
   */
  void declare(List<Statement> types) {
    List<Statement> left = new ArrayList<>(types);
    while (!left.isEmpty()) {
      int before = left.size();
      PsException refused = null;
      for (Statement type : List.copyOf(left)) {
        try {
          declare(type);
          left.remove(type);
        } catch (PsException notYet) {
          refused = refused == null ? session.located(notYet, "", type.extent()) : refused;
        }
      }
      if (left.size() == before) {
        throw refused;
      }
    }
  }

  private void declare(Statement type) {
    session.budget.step();
    if (type instanceof Statement.EnumDeclaration declared) {
      session.types.add(new EnumType(declared.name(), numbers(declared), declared.flags()));
    } else if (type instanceof Statement.ClassDeclaration declared) {
      boolean known =
          session
              .types
              .find(declared.name())
              .filter(each -> each instanceof ClassType same && same.isOf(declared))
              .isPresent();
      if (!known) {
        session.types.add(new ClassType(session, declared));
      }
    }
  }

  /** Each word's number: one more than the last where none is written, or the next bit. */
  private Map<String, Integer> numbers(Statement.EnumDeclaration declared) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    int next = 0;
    for (var word : declared.words().entrySet()) {
      int number =
          word.getValue() == null ? next : Convert.integer(session.evaluator.eval(word.getValue()));
      numbers.put(word.getKey(), number);
      next = number + 1;
    }
    return numbers;
  }
}
