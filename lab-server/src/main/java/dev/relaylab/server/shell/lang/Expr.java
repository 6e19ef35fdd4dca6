package dev.relaylab.server.shell.lang;

import java.util.List;

/** An expression of the syntax tree. */
sealed interface Expr {
  Extent extent();

  record Literal(Extent extent, Object value) implements Expr {}

  /** A string whose pieces are joined. */
  record Expandable(Extent extent, List<Expr> parts) implements Expr {}

  record Variable(Extent extent, String name) implements Expr {}

  /** {@code @name} among arguments. */
  record Splat(Extent extent, String name) implements Expr {}

  record ArrayOf(Extent extent, List<Expr> elements) implements Expr {}

  /** {@code @( … )}. */
  record ArrayExpression(Extent extent, Block body) implements Expr {}

  /** {@code $( … )}. */
  record SubExpression(Extent extent, Block body) implements Expr {}

  /** {@code ( … )}. */
  record Paren(Extent extent, Statement body) implements Expr {}

  record Hash(Extent extent, List<Entry> entries) implements Expr {
    record Entry(Expr key, Statement value) {}
  }

  record Script(Extent extent, ScriptBlock block) implements Expr {}

  record Binary(Extent extent, String operator, Expr left, Expr right, Extent operatorExtent)
      implements Expr {}

  record Unary(Extent extent, String operator, Expr operand) implements Expr {}

  /** {@code ++} and {@code --}, before or after. */
  record Step(Extent extent, boolean up, boolean before, Expr target) implements Expr {}

  record Member(Extent extent, Expr object, Expr name, boolean isStatic) implements Expr {}

  record Invoke(Extent extent, Expr object, Expr name, List<Expr> arguments, boolean isStatic)
      implements Expr {}

  record Index(Extent extent, Expr object, Expr index) implements Expr {}

  record Type(Extent extent, String name) implements Expr {}

  record Cast(Extent extent, String type, Expr operand) implements Expr {}
}
