package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.InvalidValueException;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.directory.Principal;
import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.ScriptObject;
import dev.relaylab.server.shell.lang.ScriptType;
import java.util.List;
import java.util.Map;

/**
 * .NET's SecurityIdentifier and NTAccount for the accounts that every Windows has: scripts find the
 * local name of ANONYMOUS LOGON by its identifier {@code S-1-5-7}.
 */
final class SecurityTypes {
  private static final String NAMESPACE = "System.Security.Principal.";

  private SecurityTypes() {}

  static List<ScriptType> all() {
    return List.of(new Named("SecurityIdentifier"), new Named("NTAccount"), new Ranges());
  }

  /** Exchange's own type of the addresses that a Receive connector takes. */
  private record Ranges() implements ScriptType {

    @Override
    public String fullName() {
      return "Microsoft.Exchange.Data.IPRange";
    }

    @Override
    public Object convert(Object value) {
      return parsed(Types.text(value));
    }

    @Override
    public Object call(String name, List<Object> arguments) {
      if (!name.equalsIgnoreCase("Parse")) {
        return ScriptType.super.call(name, arguments);
      }
      return parsed(Types.text(arguments.get(0)));
    }

    private static Object parsed(String text) {
      try {
        return ShownValues.of(IpRange.parse(text));
      } catch (InvalidValueException bad) {
        throw PsException.called("Parse", 1, bad.getMessage(), "FormatException");
      }
    }
  }

  private record Named(String shortName) implements ScriptType {

    @Override
    public String fullName() {
      return NAMESPACE + shortName;
    }

    @Override
    public Object make(List<Object> arguments) {
      String text = String.join("\\", arguments.stream().map(Types::text).toList());
      if (shortName.equals("SecurityIdentifier") && !text.matches("(?i)S-1-\\d+(-\\d+)+")) {
        throw PsException.called(
            ".ctor",
            arguments.size(),
            "Value was invalid.\nParameter name: sddlForm",
            "ArgumentException");
      }
      return object(shortName, text);
    }
  }

  private static ScriptObject object(String shortName, String text) {
    return new ScriptObject(NAMESPACE + shortName)
        .with("Value", text)
        .showing(() -> text)
        .does("ToString", none -> text)
        .does("Translate", wanted -> translated(text, Types.text(wanted.get(0))));
  }

  private static ScriptObject translated(String text, String wanted) {
    boolean toName = wanted.endsWith("NTAccount") || wanted.endsWith("NTAccount]");
    for (Map.Entry<String, Principal> known : Principals.BY_SID.entrySet()) {
      String name = known.getValue().name();
      if (known.getKey().equalsIgnoreCase(text) || Principals.isNamed(name, text)) {
        return toName ? object("NTAccount", name) : object("SecurityIdentifier", known.getKey());
      }
    }
    throw PsException.called(
        "Translate",
        1,
        "Some or all identity references could not be translated.",
        "IdentityNotMappedException");
  }
}
