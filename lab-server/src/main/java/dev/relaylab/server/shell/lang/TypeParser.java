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

  /**
   * An enumeration.
   *
   * @param attributes what stands before the word
   */
  Statement enumeration(List<Attribute> attributes) {
    Token word = tokens.next();
    String name = name(word);
    if (tokens.acceptSign(':')) {
      typeName();
    }
    Token open = open();
    Map<String, Expr> words = new LinkedHashMap<>();
    while (!closes(open)) {
      Token each = tokens.peek();
      String member = name(word);
      Expr number = null;
      if (tokens.peek().isOperator("=")) {
        Token equals = tokens.next();
        tokens.needValue(equals, Lexer.Mode.EXPRESSION);
        number = parser.expressions().argumentOfParameter();
      }
      if (words.keySet().stream().anyMatch(member::equalsIgnoreCase)) {
        throw defined(each.extent(), member);
      }
      words.put(member, number);
    }
    boolean flags = attributes.stream().anyMatch(each -> each.is("Flags"));
    return new Statement.EnumDeclaration(upTo(word), name, words, flags);
  }

  private static ParseException defined(Extent extent, String member) {
    return new ParseException(
        extent, "MemberAlreadyDefined", "The member '" + member + "' is already defined.", false);
  }

  Statement classOf(List<Attribute> attributes) {
    Token word = tokens.next();
    for (Attribute attribute : attributes) {
      if (attribute.is("Flags")) {
        throw new ParseException(
            attribute.extent(),
            "AttributeNotAllowedOnDeclaration",
            "Attribute 'Flags' is not valid on this declaration type. It is valid on 'Enum'"
                + " declarations only.",
            false);
      }
    }
    String name = name(word);
    List<String> bases = new ArrayList<>();
    if (tokens.acceptSign(':')) {
      do {
        bases.add(typeName());
      } while (tokens.acceptSign(','));
    }
    Token open = open();
    List<ClassDeclaration.Property> properties = new ArrayList<>();
    List<ClassDeclaration.Method> methods = new ArrayList<>();
    while (!closes(open)) {
      member(name, properties, methods);
    }
    return new ClassDeclaration(upTo(word), name, bases, properties, methods);
  }

  private String typeName() {
    String name = tokens.typeName();
    if (name.isEmpty()) {
      throw tokens.after("TypeNameExpected", "Type name expected.");
    }
    return name;
  }

  /** What stands before a member's name. */
  private static final class Qualifiers {
    private boolean isStatic;
    private boolean hidden;
    private String type;
    private Extent typeAt;
    private final List<Attribute> attributes = new ArrayList<>();
  }

  private Qualifiers qualifiers() {
    Qualifiers found = new Qualifiers();
    while (true) {
      Token token = tokens.peek();
      if (token.is(Kind.OPEN_BRACKET)) {
        Attribute attribute = new ParamParser(parser, tokens).attribute();
        if (attribute != null) {
          found.attributes.add(attribute);
        } else {
          Expr.Type type = parser.expressions().typeLiteral();
          if (found.type != null) {
            throw new ParseException(
                type.extent(),
                "TooManyTypes",
                "Only one type may be specified on class members.",
                false);
          }
          found.type = type.name();
          found.typeAt = type.extent();
        }
      } else if (token.isWord("static") || token.isWord("hidden")) {
        boolean again = token.isWord("static") ? found.isStatic : found.hidden;
        if (again) {
          throw new ParseException(
              token.extent(),
              "DuplicateQualifier",
              "Duplicate '" + token.text() + "' qualifier",
              false);
        }
        found.isStatic |= token.isWord("static");
        found.hidden |= token.isWord("hidden");
        tokens.next();
      } else {
        return found;
      }
      tokens.skipNewLines();
    }
  }

  private void member(
      String className,
      List<ClassDeclaration.Property> properties,
      List<ClassDeclaration.Method> methods) {
    Qualifiers before = qualifiers();
    Token name = tokens.peek();
    if (name.is(Kind.VARIABLE)) {
      tokens.next();
      property(before, name, properties);
    } else if (name.is(Kind.WORD)) {
      tokens.next();
      method(className, before, name, methods);
    } else if (before.type != null || !before.attributes.isEmpty()) {
      throw tokens.after(
          "IncompleteMemberDefinition", "Incomplete member definition: a name is missing.");
    } else {
      throw tokens.unexpected(tokens.next());
    }
  }

  private void property(Qualifiers before, Token name, List<ClassDeclaration.Property> properties) {
    Expr initial = null;
    if (tokens.peek().isOperator("=")) {
      Token equals = tokens.next();
      tokens.skipNewLines();
      tokens.needValue(equals, Lexer.Mode.EXPRESSION);
      initial = parser.expressions().expression();
    }
    if (properties.stream().anyMatch(each -> each.name().equalsIgnoreCase(name.text()))) {
      throw defined(name.extent(), name.text());
    }
    properties.add(
        new ClassDeclaration.Property(
            name.extent(),
            name.text(),
            before.type,
            initial,
            before.isStatic,
            before.hidden,
            before.attributes));
  }

  private void method(
      String className, Qualifiers before, Token name, List<ClassDeclaration.Method> methods) {
    tokens.skipNewLines();
    if (!tokens.accept(Kind.OPEN_PAREN)) {
      throw tokens.after(
          "MissingMethodParameterList", "The method is missing its list of parameters.");
    }
    List<ScriptBlock.Param> parameters = new ParamParser(parser, tokens).list();
    boolean constructs = name.text().equalsIgnoreCase(className);
    if (constructs && before.type != null) {
      throw new ParseException(
          before.typeAt,
          "ConstructorCantHaveReturnType",
          "A constructor cannot have a return type.",
          false);
    }
    if (constructs && before.isStatic && !parameters.isEmpty()) {
      throw new ParseException(
          name.extent(),
          "StaticConstructorCantHaveParameters",
          "A static constructor cannot have any parameters.",
          false);
    }
    List<Expr> toBase = constructs && tokens.acceptSign(':') ? baseArguments() : null;
    Token open =
        tokens.expectAfter(
            Kind.OPEN_BRACE,
            "MissingFunctionBody",
            "Missing function body in function declaration.");
    ScriptBlock body = parser.methodBody(open);
    Token close = tokens.next();
    ClassDeclaration.Method method =
        new ClassDeclaration.Method(
            name.extent().to(close.extent()),
            name.text(),
            before.type,
            body.taking(parameters),
            before.isStatic,
            before.hidden,
            toBase);
    if (methods.stream().anyMatch(method::clashesWith)) {
      throw defined(name.extent(), name.text());
    }
    if (!constructs) {
      ReturnCheck.check(method, name.extent());
    }
    methods.add(method);
  }

  private List<Expr> baseArguments() {
    tokens.skipNewLines();
    if (!tokens.peek().isWord("base")) {
      throw tokens.after("MissingBaseCtorCall", "Missing base constructor call.");
    }
    tokens.next();
    tokens.skipNewLines();
    tokens.expect(
        Kind.OPEN_PAREN,
        "The call of the base constructor is missing its list of arguments.",
        "MissingMethodParameterList");
    return parser.expressions().arguments();
  }

  private String name(Token after) {
    Token name = tokens.peek();
    if (!name.is(Kind.WORD)) {
      throw tokens.after(
          "MissingNameAfterKeyword", "Missing name after " + after.text() + " keyword.");
    }
    return tokens.next().text();
  }

  private Token open() {
    return tokens.expectAfter(
        Kind.OPEN_BRACE, "MissingTypeBody", "Missing '{' in the body of a type.");
  }

  /** Skips what parts members; true when the closing brace was there, and is taken. */
  private boolean closes(Token open) {
    while (tokens.peek().is(Kind.NEWLINE)
        || tokens.peek().is(Kind.SEMICOLON)
        || tokens.peek().is(Kind.COMMA)) {
      tokens.next();
    }
    if (tokens.peek().is(Kind.END)) {
      throw new ParseException(
          new Extent(open.extent().end(), open.extent().end() + 1),
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
