package dev.relaylab.server.shell.lang;

import java.util.List;
import java.util.Locale;

/** A statement of the syntax tree. */
sealed interface Statement {
  Extent extent();

  record Pipeline(Extent extent, List<Stage> stages) implements Statement {

    /** The expression that is all there is, or null; its value needs no pipeline. */
    ExpressionStage expression() {
      return stages.size() == 1
              && stages.get(0) instanceof ExpressionStage only
              && only.redirections().isEmpty()
          ? only
          : null;
    }
  }

  record Assign(Extent extent, Expr target, String operator, Statement value)
      implements Statement {}

  record If(Extent extent, List<Branch> branches, Block otherwise) implements Statement {
    record Branch(Statement condition, Block body) {}
  }

  record While(Extent extent, String label, Statement condition, Block body) implements Statement {}

  /** {@code do … while} and {@code do … until}. */
  record Do(Extent extent, String label, Block body, Statement condition, boolean until)
      implements Statement {}

  record For(
      Extent extent, String label, Statement first, Statement condition, Statement step, Block body)
      implements Statement {}

  record ForEach(
      Extent extent, String label, Expr.Variable variable, Statement collection, Block body)
      implements Statement {}

  record Switch(
      Extent extent,
      String label,
      String mode,
      boolean caseSensitive,
      Statement value,
      List<Clause> clauses)
      implements Statement {
    /** One case; a null condition is {@code default}. */
    record Clause(Expr condition, Block body) {}
  }

  record Function(Extent extent, String name, ScriptBlock body, boolean filter)
      implements Statement {

    /** Whether it is a whole script file. */
    boolean isFile() {
      return name.toLowerCase(Locale.ROOT).endsWith(".ps1");
    }
  }

  record Try(Extent extent, Block body, List<Catch> catches, Block last) implements Statement {
    /** No types: catches everything. */
    record Catch(List<String> types, Block body) {

      /** Whether one of the types, or none given, is what an error is. */
      static boolean matches(List<String> types, ErrorValue error) {
        return types.isEmpty() || error.isOf(types);
      }
    }
  }

  /**
   * {@code enum}: each word with its number, or null for the one after the last.
   *
   * @param flags whether its values are bits that can be combined
   */
  record EnumDeclaration(
      Extent extent, String name, java.util.Map<String, Expr> words, boolean flags)
      implements Statement {}

  /**
   * {@code class}.
   *
   * @param bases the class it derives from and the interfaces it implements, as written
   */
  record ClassDeclaration(
      Extent extent,
      String name,
      List<String> bases,
      List<Property> properties,
      List<Method> methods)
      implements Statement {

    /** A property with its type and initial value, each null where none is written. */
    record Property(
        Extent extent,
        String name,
        String type,
        Expr initial,
        boolean isStatic,
        boolean hidden,
        List<Attribute> attributes) {}

    /**
     * A method; one with the class's own name is a constructor.
     *
     * @param toBase what a constructor passes to that of its base, or null where it says nothing
     */
    record Method(
        Extent extent,
        String name,
        String type,
        ScriptBlock body,
        boolean isStatic,
        boolean hidden,
        List<Expr> toBase) {

      List<ScriptBlock.Param> parameters() {
        return body.parameters();
      }

      /** Whether both would be called in the same way. */
      boolean clashesWith(Method other) {
        return name.equalsIgnoreCase(other.name) && isStatic == other.isStatic && hasTypesOf(other);
      }

      /** Whether both take parameters of the same types. */
      boolean hasTypesOf(Method other) {
        if (parameters().size() != other.parameters().size()) {
          return false;
        }
        for (int i = 0; i < parameters().size(); i++) {
          if (!type(parameters().get(i)).equalsIgnoreCase(type(other.parameters().get(i)))) {
            return false;
          }
        }
        return true;
      }

      private static String type(ScriptBlock.Param param) {
        return param.type() == null ? "object" : param.type();
      }
    }
  }

  /** {@code using namespace}: the types in it are found by their bare names. */
  record Using(Extent extent, String namespace) implements Statement {}

  /** What is done about errors of the block it stands in; no types: about all. */
  record Trap(Extent extent, List<String> types, Block body) implements Statement {}

  /** {@code throw}, {@code return} and {@code exit}, each with or without a value. */
  record Leave(Extent extent, String word, Statement value) implements Statement {}

  /** {@code break} and {@code continue}. */
  record Jump(Extent extent, boolean isBreak, String label) implements Statement {}

  /** One stage of a pipeline. */
  sealed interface Stage {
    Extent extent();

    List<Redirection> redirections();
  }

  record ExpressionStage(Extent extent, Expr expression, List<Redirection> redirections)
      implements Stage {}

  /**
   * A command with its arguments.
   *
   * @param name a literal for a bare word
   * @param invoked {@code &} or {@code .} before it, or empty
   */
  record Command(
      Extent extent,
      Expr name,
      String invoked,
      List<Argument> arguments,
      List<Redirection> redirections)
      implements Stage {}

  /**
   * An argument.
   *
   * @param parameter its name after the dash, or null for a positional one
   * @param value null for a parameter without a value behind a colon
   */
  record Argument(Extent extent, String parameter, Expr value) {}

  /**
   * {@code 2>$null}, {@code > file}, {@code >> file}, {@code 2>&1}.
   *
   * @param stream 1 to 6, or * for all
   * @param target null when merged into the output
   */
  record Redirection(Extent extent, String stream, boolean append, Expr target) {}
}
