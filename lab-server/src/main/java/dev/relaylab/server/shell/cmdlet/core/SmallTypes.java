package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.ScriptObject;
import dev.relaylab.server.shell.lang.ScriptType;
import dev.relaylab.server.shell.lang.Text;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Small .NET classes that scripts make objects of: StringBuilder, Stopwatch, IPAddress. */
final class SmallTypes {
  private final Interpreter interpreter;

  SmallTypes(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  List<ScriptType> all() {
    return List.of(new Builder(), new Stopwatch(), new IpAddressType());
  }

  private final class Builder implements ScriptType {
    @Override
    public String fullName() {
      return "System.Text.StringBuilder";
    }

    @Override
    public Object make(List<Object> arguments) {
      String[] text = {arguments.isEmpty() ? "" : Text.of(arguments.get(0))};
      ScriptObject made = new ScriptObject(fullName()).showing(() -> text[0]);
      return made.does("Append", given -> append(made, text, first(given)))
          .does("AppendLine", given -> append(made, text, first(given) + "\r\n"))
          .does("AppendFormat", given -> append(made, text, formatted(given)))
          .does("Clear", none -> set(made, text, ""));
    }

    private ScriptObject append(ScriptObject made, String[] text, String more) {
      return set(made, text, Text.of(interpreter.operate("+", text[0], more)));
    }

    private ScriptObject set(ScriptObject made, String[] text, String now) {
      text[0] = now;
      return made.with("Length", now.length());
    }

    private String formatted(List<Object> given) {
      return Text.of(
          interpreter.operate(
              "-f", first(given), given.subList(Math.min(1, given.size()), given.size())));
    }

    private static String first(List<Object> given) {
      return given.isEmpty() ? "" : Text.of(given.get(0));
    }
  }

  private final class Stopwatch implements ScriptType {
    @Override
    public String fullName() {
      return "System.Diagnostics.Stopwatch";
    }

    @Override
    public Object make(List<Object> arguments) {
      long start = System.nanoTime();
      ScriptObject made = new ScriptObject(fullName());
      read(made, start);
      return made.does("Start", none -> null)
          .does("Stop", none -> read(made, start))
          .does("Reset", none -> null);
    }

    private static Object read(ScriptObject watch, long start) {
      Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
      watch
          .with("IsRunning", true)
          .with("Elapsed", elapsed)
          .with("ElapsedMilliseconds", elapsed.toMillis());
      return null;
    }

    @Override
    public Object call(String name, List<Object> arguments) {
      return name.equalsIgnoreCase("StartNew")
          ? make(arguments)
          : ScriptType.super.call(name, arguments);
    }
  }

  private static final class IpAddressType implements ScriptType {
    private static final Pattern V4 =
        Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.|$)){4}(?<!\\.)");
    private static final Pattern V6 = Pattern.compile("(?=.*:)[0-9a-f:]{2,39}(%\\w+)?");

    @Override
    public String fullName() {
      return "System.Net.IPAddress";
    }

    @Override
    public Object make(List<Object> arguments) {
      String text = arguments.isEmpty() ? "" : Text.of(arguments.get(0)).strip();
      boolean v4 = V4.matcher(text).matches();
      if (!v4 && !V6.matcher(text.toLowerCase(Locale.ROOT)).matches()) {
        throw new PsException(
            new ErrorRecord(
                "Cannot convert value \""
                    + text
                    + "\" to type \"System.Net.IPAddress\". Error: \"An invalid IP address was specified.\"",
                "InvalidArgument",
                "",
                "RuntimeException",
                "InvalidCastParseTargetInvocation"));
      }
      return new ScriptObject(fullName())
          .with("AddressFamily", v4 ? "InterNetwork" : "InterNetworkV6")
          .with("IPAddressToString", text)
          .showing(() -> text);
    }

    @Override
    public Object get(String name) {
      return switch (name.toLowerCase(Locale.ROOT)) {
        case "any" -> "0.0.0.0";
        case "loopback" -> "127.0.0.1";
        case "ipv6any" -> "::";
        default -> null;
      };
    }

    @Override
    public Object call(String name, List<Object> arguments) {
      return name.equalsIgnoreCase("Parse")
          ? make(arguments)
          : ScriptType.super.call(name, arguments);
    }
  }
}
