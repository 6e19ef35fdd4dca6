package dev.relaylab.server.shell.lang;

import dev.relaylab.server.shell.lang.Statement.ClassDeclaration;
import dev.relaylab.server.shell.lang.Token.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code enum} and {@code class}. */
final class TypeParser {
  private final Parser parser;
  private final Tokens tokens;

  TypeParser(Parser parser, Tokens tokens) {
    this.parser = parser;
    this.tokens = tokens;
  }

  Statement enumeration() {
    Token word = tokens.next();
    String name = name(word);
    open();
    Map<String, Expr> words = new LinkedHashMap<>();
    while (!closes()) {
      String each = name(word);
      Expr number = null;
      if (tokens.peek().isOperator("=")) {
        tokens.next();
        number = parser.expressions().argumentOfParameter();
      }
      words.put(each, number);
    }
    return new Statement.EnumDeclaration(upTo(word), name, words);
  }

  Statement classOf() {
    Token word = tokens.next();
    String name = name(word);
    Token next = tokens.peek(Lexer.Mode.ARGUMENT);
    if (!next.is(Kind.OPEN_BRACE) && !next.is(Kind.NEWLINE)) {
      throw new ParseException(
          next.extent(),
          "UnsupportedBaseClass",
          "A class of this shell has no base. Write its properties and methods into '"
              + name
              + "' itself.",
          next.is(Kind.END));
    }
    open();
    List<ClassDeclaration.Property> properties = new ArrayList<>();
    List<ClassDeclaration.Method> methods = new ArrayList<>();
    while (!closes()) {
      member(properties, methods);
    }
    return new ClassDeclaration(upTo(word), name, properties, methods);
  }

  private void member(
      List<ClassDeclaration.Property> properties, List<ClassDeclaration.Method> methods) {
    boolean isStatic = false;
    String type = null;
    while (true) {
      Token token = tokens.peek();
      if (token.is(Kind.OPEN_BRACKET)) {
        type = new ParamParser(parser, tokens).type(type);
        tokens.skipNewLines();
      } else if (token.isWord("static") || token.isWord("hidden")) {
        isStatic |= tokens.next().isWord("static");
        tokens.skipNewLines();
      } else {
        break;
      }
    }
    Token name = tokens.next();
    if (name.is(Kind.VARIABLE)) {
      Expr initial = null;
      if (tokens.peek().isOperator("=")) {
        tokens.next();
        tokens.skipNewLines();
        initial = parser.expressions().expression();
      }
      properties.add(new ClassDeclaration.Property(name.text(), type, initial, isStatic));
    } else if (name.is(Kind.WORD) && tokens.accept(Kind.OPEN_PAREN)) {
      List<ScriptBlock.Param> parameters = new ParamParser(parser, tokens).list();
      Token open = open();
      ScriptBlock body = parser.scriptBody(Kind.CLOSE_BRACE, open.extent().end());
      tokens.next();
      methods.add(
          new ClassDeclaration.Method(name.text(), type, body.taking(parameters), isStatic));
    } else {
      throw tokens.unexpected(name);
    }
  }

  private String name(Token after) {
    Token name = tokens.next();
    if (!name.is(Kind.WORD)) {
      throw new ParseException(
          name.extent(),
          "MissingNameAfterKeyword",
          "Missing name after " + after.text() + " keyword.",
          name.is(Kind.END));
    }
    return name.text();
  }

  private Token open() {
    tokens.skipNewLines();
    return tokens.expect(Kind.OPEN_BRACE, "Missing '{' in the body of a type.", "MissingTypeBody");
  }

  /** Skips what parts members; true when the closing brace was there, and is taken. */
  private boolean closes() {
    while (tokens.peek().is(Kind.NEWLINE)
        || tokens.peek().is(Kind.SEMICOLON)
        || tokens.peek().is(Kind.COMMA)) {
      tokens.next();
    }
    if (tokens.peek().is(Kind.END)) {
      throw new ParseException(
          tokens.peek().extent(),
          "MissingEndCurlyBrace",
          "Missing closing '}' in statement block or type definition.",
          true);
    }
    return tokens.accept(Kind.CLOSE_BRACE);
  }

  private Extent upTo(Token word) {
    return new Extent(word.extent().start(), tokens.lastEnd());
  }
}
