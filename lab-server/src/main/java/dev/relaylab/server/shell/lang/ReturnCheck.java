package dev.relaylab.server.shell.lang;

import dev.relaylab.server.shell.lang.Statement.ClassDeclaration.Method;
import java.util.List;

/** Refuses methods that do not return what they declare. */
final class ReturnCheck {
  private final boolean silent;

  private ReturnCheck(boolean silent) {
    this.silent = silent;
  }

  /**
   * Checks a method's body.
   *
   * @throws ParseException when a way through it ends wrongly
   */
  static void check(Method method, Extent name) {
    boolean silent = method.type() == null || method.type().equalsIgnoreCase("void");
    ReturnCheck check = new ReturnCheck(silent);
    check.returns(method.body().end());
    if (!silent && !leaves(method.body().end())) {
      throw new ParseException(
          name,
          "MethodHasCodePathNotReturn",
          "Not all code path returns value within method.",
          false);
    }
  }

  private void returns(Block block) {
    for (Statement statement : block.statements()) {
      if (statement instanceof Statement.Leave leave && leave.word().equals("return")) {
        returned(leave);
      }
      parts(statement).forEach(this::returns);
    }
  }

  private void returned(Statement.Leave leave) {
    if (silent && leave.value() != null) {
      throw new ParseException(
          leave.extent(),
          "VoidMethodHasReturn",
          "Invalid return statement within void method.",
          false);
    }
    if (!silent && leave.value() == null) {
      throw new ParseException(
          leave.extent(),
          "NonVoidMethodMissingReturnValue",
          "Invalid return statement within non-void method.",
          false);
    }
  }

  private static List<Block> parts(Statement statement) {
    List<Block> parts = new java.util.ArrayList<>();
    if (statement instanceof Statement.If choice) {
      choice.branches().forEach(branch -> parts.add(branch.body()));
      parts.add(choice.otherwise());
    } else if (statement instanceof Statement.While loop) {
      parts.add(loop.body());
    } else if (statement instanceof Statement.Do loop) {
      parts.add(loop.body());
    } else if (statement instanceof Statement.For loop) {
      parts.add(loop.body());
    } else if (statement instanceof Statement.ForEach loop) {
      parts.add(loop.body());
    } else if (statement instanceof Statement.Switch choice) {
      choice.clauses().forEach(clause -> parts.add(clause.body()));
    } else if (statement instanceof Statement.Try attempt) {
      parts.add(attempt.body());
      attempt.catches().forEach(each -> parts.add(each.body()));
      parts.add(attempt.last());
    }
    parts.removeIf(java.util.Objects::isNull);
    return parts;
  }

  /** Whether every way through a block ends in return or throw. */
  private static boolean leaves(Block block) {
    return block != null && block.statements().stream().anyMatch(ReturnCheck::leaves);
  }

  private static boolean leaves(Statement statement) {
    if (statement instanceof Statement.Leave) {
      return true;
    }
    if (statement instanceof Statement.If choice) {
      return leaves(choice.otherwise())
          && choice.branches().stream().allMatch(branch -> leaves(branch.body()));
    }
    if (statement instanceof Statement.Switch choice) {
      return choice.clauses().stream().anyMatch(clause -> clause.condition() == null)
          && choice.clauses().stream().allMatch(clause -> leaves(clause.body()));
    }
    if (statement instanceof Statement.Try attempt) {
      return leaves(attempt.last())
          || leaves(attempt.body())
              && attempt.catches().stream().allMatch(each -> leaves(each.body()));
    }
    if (statement instanceof Statement.Do loop) {
      return leaves(loop.body());
    }
    return statement instanceof Statement.While loop
        && loop.condition() instanceof Statement.Pipeline always
        && always.expression() != null
        && always.expression().expression() instanceof Expr.Variable name
        && name.name().equalsIgnoreCase("true");
  }
}
