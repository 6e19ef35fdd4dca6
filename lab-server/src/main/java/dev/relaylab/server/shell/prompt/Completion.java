package dev.relaylab.server.shell.prompt;

import dev.relaylab.server.shell.cmdlet.output.CommandTable;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.prompt.LineTokens.Kind;
import dev.relaylab.server.shell.prompt.LineTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What Tab offers: cmdlets and aliases where a command stands, parameters after a dash, and where a
 * value stands its choices or the names of objects.
 */
public final class Completion {
  private static final List<String> COMMON =
      List.of(
          "Verbose",
          "Debug",
          "ErrorAction",
          "WarningAction",
          "InformationAction",
          "ErrorVariable",
          "WarningVariable",
          "InformationVariable",
          "OutVariable",
          "OutBuffer",
          "PipelineVariable");
  private static final List<String> ACTIONS =
      List.of("Continue", "SilentlyContinue", "Stop", "Ignore", "Inquire");

  /** One offer: what stands in the line afterwards, and a word about it. */
  public record Offer(String text, String about) {}

  private static final Pattern MEMBER = Pattern.compile("(\\$(\\w+))\\.(\\w*)");
  private static final List<String> OF_FILES =
      List.of("Path", "FilePath", "LiteralPath", "Destination");
  private static final List<String> OF_PROPERTIES =
      List.of("Property", "ExpandProperty", "ExcludeProperty", "GroupBy", "FilterScript");
  private static final List<String> OF_COMMANDS = List.of("Get-Help", "Get-Command");

  private final Supplier<CommandTable> commands;
  private final NameSource names;
  private final Pipe pipe = new Pipe();

  /**
   * @param commands asked at the first Tab, so that the prompt need not wait for it
   */
  public Completion(Supplier<CommandTable> commands, NameSource names) {
    this.commands = commands;
    this.names = names;
  }

  /** Remembers what was run: the variables it set can be completed from now on. */
  public void ran(String text) {
    pipe.ran(text);
  }

  /** The beginning of the word under the cursor at the end of this text. */
  public static String word(String before) {
    List<Token> tokens = LineTokens.of(before);
    if (tokens.isEmpty()) {
      return "";
    }
    Token last = tokens.get(tokens.size() - 1);
    return switch (last.kind()) {
      case SPACE, BREAK, OPERATOR -> "";
      default -> last.text();
    };
  }

  /** The offers for the word under the cursor, which stands at the end of this text. */
  public List<Offer> offers(String before) {
    String word = word(before);
    List<Token> tokens = new ArrayList<>(statement(before));
    if (!word.isEmpty()) {
      tokens.remove(tokens.size() - 1);
    }
    tokens.removeIf(token -> token.kind() == Kind.SPACE);
    if (word.startsWith("$")) {
      return variableOffers(word, before);
    }
    if (tokens.stream().noneMatch(token -> token.kind() == Kind.COMMAND)) {
      return word.startsWith("\"") || word.startsWith("'") ? List.of() : commandOffers(word);
    }
    String name =
        tokens.stream()
            .filter(token -> token.kind() == Kind.COMMAND)
            .findFirst()
            .orElseThrow()
            .text();
    Optional<CmdletSpec> cmdlet = commands.get().find(name);
    if (cmdlet.isEmpty()) {
      return List.of();
    }
    return word.startsWith("-")
        ? parameterOffers(cmdlet.get(), word)
        : valueOffers(cmdlet.get(), tokens, word, Pipe.source(LineTokens.of(before)));
  }

  /** A variable's name, or behind its dot the properties of what it holds. */
  private List<Offer> variableOffers(String word, String before) {
    Matcher member = MEMBER.matcher(word);
    if (!member.matches()) {
      return pipe.variables(before.substring(0, before.length() - word.length())).stream()
          .map(name -> "$" + name)
          .filter(name -> begins(name, word))
          .map(name -> new Offer(name, ""))
          .toList();
    }
    String variable = member.group(2);
    String maker =
        variable.equals("_") || variable.equalsIgnoreCase("PSItem")
            ? Pipe.source(LineTokens.of(before))
            : pipe.maker(variable, before);
    return properties(maker).stream()
        .filter(name -> begins(name, member.group(3)))
        .map(name -> new Offer(member.group(1) + "." + name, ""))
        .toList();
  }

  private List<String> properties(String command) {
    return commands
        .get()
        .find(command)
        .map(spec -> names.properties(spec.name()))
        .orElse(List.of());
  }

  /** The tokens of the statement that the text ends in. */
  private static List<Token> statement(String before) {
    List<Token> tokens = LineTokens.of(before);
    int start = tokens.size();
    while (start > 0
        && tokens.get(start - 1).kind() != Kind.BREAK
        && !tokens.get(start - 1).text().equals("=")) {
      start--;
    }
    return tokens.subList(start, tokens.size());
  }

  private List<Offer> commandOffers(String word) {
    Stream<Offer> cmdlets =
        commands.get().cmdlets().stream()
            .filter(spec -> begins(spec.name(), word))
            .map(spec -> new Offer(spec.name(), spec.synopsis()));
    return cmdlets.sorted((one, other) -> one.text().compareToIgnoreCase(other.text())).toList();
  }

  private static List<Offer> parameterOffers(CmdletSpec cmdlet, String word) {
    List<Offer> offers = new ArrayList<>();
    for (Parameter parameter : cmdlet.parameters()) {
      if (begins("-" + parameter.name(), word)) {
        offers.add(new Offer("-" + parameter.name(), parameter.help()));
      }
    }
    List<String> common = new ArrayList<>(COMMON);
    if (cmdlet.shouldProcess()) {
      common.addAll(0, List.of("WhatIf", "Confirm"));
    }
    common.stream()
        .map(name -> "-" + name)
        .filter(name -> begins(name, word))
        .forEach(name -> offers.add(new Offer(name, "")));
    return offers;
  }

  private List<Offer> valueOffers(
      CmdletSpec cmdlet, List<Token> tokens, String word, String source) {
    String bare = word.replaceAll("^['\"]|['\"]$", "");
    return values(cmdlet, tokens, source).stream()
        .filter(value -> begins(value, bare))
        .map(value -> new Offer(quoted(value), ""))
        .toList();
  }

  private List<String> values(CmdletSpec cmdlet, List<Token> tokens, String source) {
    int last = tokens.size() - 1;
    while (last > 0 && !isParameter(tokens.get(last)) && tokens.get(last).kind() == Kind.OPERATOR) {
      last -= 2;
    }
    Token before = tokens.get(Math.max(0, last));
    if (isParameter(before)) {
      String name = before.text().substring(1).replaceAll(":$", "");
      if (begins(name, "ErrorAction") || begins(name, "WarningAction")) {
        return ACTIONS;
      }
      Optional<Parameter> named = parameter(cmdlet, name);
      if (named.isPresent() && !named.get().type().name().equals("SwitchParameter")) {
        return values(cmdlet, named.get(), source);
      }
    }
    return positional(cmdlet, tokens)
        .map(parameter -> values(cmdlet, parameter, source))
        .orElse(List.of());
  }

  private List<String> values(CmdletSpec cmdlet, Parameter parameter, String source) {
    List<String> choices = parameter.type().choices();
    if (!choices.isEmpty()) {
      return choices;
    }
    if (OF_COMMANDS.contains(cmdlet.name()) && parameter.name().equals("Name")) {
      return commands.get().cmdlets().stream().map(CmdletSpec::name).sorted().toList();
    }
    if (OF_PROPERTIES.contains(parameter.name())) {
      return properties(source);
    }
    return OF_FILES.contains(parameter.name()) ? names.files() : names.names(cmdlet, parameter);
  }

  private static boolean isParameter(Token token) {
    return token.kind() == Kind.PARAMETER;
  }

  private static Optional<Parameter> parameter(CmdletSpec cmdlet, String name) {
    List<Parameter> found =
        cmdlet.parameters().stream()
            .filter(
                one ->
                    begins(one.name(), name)
                        || one.aliases().stream().anyMatch(name::equalsIgnoreCase))
            .toList();
    return found.stream()
        .filter(one -> one.name().equalsIgnoreCase(name))
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  /** The positional parameter that the next value belongs to. */
  private static Optional<Parameter> positional(CmdletSpec cmdlet, List<Token> tokens) {
    int values = 0;
    boolean taken = true;
    for (Token token : tokens) {
      if (isParameter(token)) {
        taken =
            parameter(cmdlet, token.text().substring(1))
                .filter(one -> !one.type().name().equals("SwitchParameter"))
                .isPresent();
      } else if (token.kind() != Kind.OPERATOR) {
        values += taken ? 0 : 1;
        taken = false;
      }
    }
    int wanted = values + 1;
    return cmdlet.parameters().stream().filter(one -> one.position() == wanted).findFirst();
  }

  private static boolean begins(String text, String prefix) {
    return text.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT));
  }

  private static String quoted(String value) {
    return value.matches("\\$?[\\w.:@\\[\\]\\\\/*-]+")
        ? value
        : "'" + value.replace("'", "''") + "'";
  }
}
