package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.Bytes;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.ScriptObject;
import dev.relaylab.server.shell.lang.ScriptType;
import dev.relaylab.server.shell.lang.Text;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
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
    return List.of(new Builder(), new Stopwatch(), new IpAddressType(), new RandomType());
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
          .does(
              "Insert",
              given ->
                  set(
                      made,
                      text,
                      Text.of(
                          interpreter.method(
                              text[0], "Insert", List.of(given.get(0), Text.of(given.get(1)))))))
          .does(
              "Replace",
              given -> set(made, text, Text.of(interpreter.method(text[0], "Replace", given))))
          .does(
              "Remove",
              given -> set(made, text, Text.of(interpreter.method(text[0], "Remove", given))))
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

  /** Numbers by chance, the same in every session. */
  private final class RandomType implements ScriptType {
    @Override
    public String fullName() {
      return "System.Random";
    }

    @Override
    public Object make(List<Object> arguments) {
      return new ScriptObject(fullName())
          .does("Next", this::next)
          .does("NextDouble", none -> interpreter.chance().nextDouble());
    }

    private Object next(List<Object> given) {
      int least = given.size() > 1 ? whole(given, 0) : 0;
      int limit =
          given.size() > 1
              ? whole(given, 1)
              : given.isEmpty() ? Integer.MAX_VALUE : whole(given, 0);
      return limit <= least ? least : interpreter.chance().nextInt(least, limit);
    }

    private int whole(List<Object> given, int index) {
      return (Integer) Values.WHOLE.convert(given.get(index));
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
    private static final Pattern V6 = Pattern.compile("(?=.*:)[0-9a-f:.]{2,45}(%\\w+)?");

    @Override
    public String fullName() {
      return "System.Net.IPAddress";
    }

    @Override
    public Object make(List<Object> arguments) {
      Object first = arguments.isEmpty() ? "" : arguments.get(0);
      String text =
          first instanceof List<?> parts
              ? joined(parts)
              : first instanceof Number number
                  ? dotted(number.longValue())
                  : Text.of(first).strip();
      byte[] bytes = V4.matcher(text).matches() ? v4(text) : v6(text);
      if (bytes == null) {
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
      boolean v4 = bytes.length == 4;
      return new ScriptObject(fullName())
          .with("Address", v4 ? number(bytes) : null)
          .with("AddressFamily", v4 ? "InterNetwork" : "InterNetworkV6")
          .with("ScopeId", null)
          .with("IsIPv6Multicast", false)
          .with("IsIPv6LinkLocal", !v4 && text.toLowerCase(Locale.ROOT).startsWith("fe80"))
          .with("IsIPv6SiteLocal", false)
          .with("IsIPv6Teredo", false)
          .with("IsIPv4MappedToIPv6", false)
          .with("IPAddressToString", text)
          .does("GetAddressBytes", none -> Bytes.list(bytes))
          .showing(() -> text);
    }

    private static String joined(List<?> parts) {
      return String.join(".", parts.stream().map(Text::of).toList());
    }

    /** .NET counts an address from its first byte up. */
    private static String dotted(long number) {
      return (number & 255)
          + "."
          + (number >> 8 & 255)
          + "."
          + (number >> 16 & 255)
          + "."
          + (number >> 24 & 255);
    }

    private static byte[] v4(String text) {
      String[] parts = text.split("\\.");
      byte[] bytes = new byte[4];
      for (int i = 0; i < 4; i++) {
        bytes[i] = (byte) Integer.parseInt(parts[i]);
      }
      return bytes;
    }

    /** Reads an address with colons: no name is ever looked up for it. */
    private static byte[] v6(String text) {
      if (!V6.matcher(text.toLowerCase(Locale.ROOT)).matches()) {
        return null;
      }
      IPAddress address = new IPAddressString(text.replaceAll("%.*", "")).getAddress();
      return address == null ? null : address.getBytes();
    }

    private static long number(byte[] bytes) {
      long value = 0;
      for (int i = 3; i >= 0; i--) {
        value = value << 8 | bytes[i] & 0xff;
      }
      return value;
    }

    @Override
    public Object get(String name) {
      return switch (name.toLowerCase(Locale.ROOT)) {
        case "any" -> "0.0.0.0";
        case "loopback" -> "127.0.0.1";
        case "ipv6any" -> "::";
        case "ipv6loopback" -> "::1";
        default -> null;
      };
    }

    @Override
    public Object call(String name, List<Object> arguments) {
      return switch (name.toLowerCase(Locale.ROOT)) {
        case "parse" -> make(arguments);
        case "isloopback" -> Text.of(arguments.get(0)).matches("127\\..*|::1");
        default -> ScriptType.super.call(name, arguments);
      };
    }
  }
}
