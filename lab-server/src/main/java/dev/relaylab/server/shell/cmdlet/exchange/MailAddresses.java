package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.PsObject;
import dev.relaylab.server.shell.lang.ScriptObject;
import dev.relaylab.server.shell.lang.ScriptType;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * .NET's MailAddressCollection: what is added becomes addresses, one for each that stands between
 * commas.
 */
final class MailAddresses extends AbstractList<Object> implements ScriptType.Instance {
  static final String ADDRESS = "System.Net.Mail.MailAddress";
  private static final String NO_ADDRESS =
      "The specified string is not in the form required for an e-mail address.";
  private final List<Object> addresses = new ArrayList<>();

  /** An address; a text may carry the display name: {@code App <app@contoso.example>}. */
  static PsObject address(Object value) {
    if (value instanceof PsObject object && object.hasProperty("Address")) {
      return object;
    }
    String text = Types.text(value).strip();
    int open = text.lastIndexOf('<');
    boolean named = open >= 0 && text.endsWith(">");
    String name = named ? text.substring(0, open).strip().replaceAll("^\"|\"$", "") : "";
    return address(named ? text.substring(open + 1, text.length() - 1) : text, name);
  }

  static PsObject address(String address, String name) {
    int at = address.lastIndexOf('@');
    if (at <= 0 || at == address.length() - 1) {
      throw new IllegalArgumentException(NO_ADDRESS);
    }
    return new ScriptObject(ADDRESS)
        .with("DisplayName", name)
        .with("User", address.substring(0, at))
        .with("Host", address.substring(at + 1))
        .with("Address", address)
        .showing(() -> name.isEmpty() ? address : "\"" + name + "\" <" + address + ">");
  }

  /** The same, for a method that a script calls. */
  static PsObject address(Object value, String method, int arguments) {
    try {
      return address(value);
    } catch (IllegalArgumentException bad) {
      throw PsException.called(method, arguments, bad.getMessage(), "FormatException");
    }
  }

  /** Adds what a list with commas names. */
  void addAll(Object value) {
    if (value instanceof PsObject one) {
      addresses.add(address(one, "Add", 1));
      return;
    }
    Arrays.stream(Types.text(value).split(","))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .forEach(text -> addresses.add(address(text, "Add", 1)));
  }

  @Override
  public Object get(int index) {
    return addresses.get(index);
  }

  @Override
  public int size() {
    return addresses.size();
  }

  @Override
  public Object item(Object index) {
    int at = (Integer) Types.INT.convert(index);
    int place = at < 0 ? addresses.size() + at : at;
    return place < 0 || place >= addresses.size() ? null : addresses.get(place);
  }

  @Override
  public Object call(String method, List<Object> arguments) {
    switch (method.toLowerCase(Locale.ROOT)) {
      case "add" -> arguments.forEach(this::addAll);
      case "clear" -> addresses.clear();
      case "remove" -> {
        String gone = address(arguments.get(0), "Remove", 1).toString();
        return addresses.removeIf(address -> address.toString().equalsIgnoreCase(gone));
      }
      case "contains" -> {
        String wanted = address(arguments.get(0), "Contains", 1).toString();
        return addresses.stream().anyMatch(one -> one.toString().equalsIgnoreCase(wanted));
      }
      case "tostring" -> {
        return toString();
      }
      default -> throw noMethod(method);
    }
    return null;
  }

  @Override
  public List<String> typeNames() {
    return List.of("System.Net.Mail.MailAddressCollection", "System.Object");
  }

  @Override
  public List<String> propertyNames() {
    return List.of("Count");
  }

  @Override
  public Object property(String name) {
    return name.equalsIgnoreCase("Count") ? size() : null;
  }

  @Override
  public String toString() {
    return String.join(", ", addresses.stream().map(Object::toString).toList());
  }
}
