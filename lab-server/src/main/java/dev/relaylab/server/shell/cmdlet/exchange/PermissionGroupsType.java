package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.InvalidValueException;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.directory.ValueType;
import dev.relaylab.server.directory.ValueTypes;
import dev.relaylab.server.shell.lang.ParameterType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What -PermissionGroups takes: groups or None; Custom can be read and not set. */
final class PermissionGroupsType implements ParameterType {
  private static final ValueType<Set<PermissionGroup>> GROUPS =
      ValueTypes.flags(PermissionGroup.class);

  @Override
  public String name() {
    return "PermissionGroups";
  }

  @Override
  public List<String> choices() {
    List<String> choices = new ArrayList<>(List.of("None"));
    Arrays.stream(PermissionGroup.values()).map(Enum::name).forEach(choices::add);
    return choices;
  }

  /** A set of groups; {@link Custom} where Custom is among them, for the cmdlet to refuse. */
  @Override
  public Object convert(Object value) {
    List<String> words = new ArrayList<>();
    for (String text : Types.texts(value)) {
      words.addAll(Arrays.asList(text.split(",")));
    }
    if (words.stream().anyMatch(word -> word.strip().equalsIgnoreCase("Custom"))) {
      return new Custom();
    }
    String text = words.isEmpty() ? "None" : String.join(",", words);
    try {
      return GROUPS.parse(text);
    } catch (InvalidValueException bad) {
      throw Types.cannotConvert(
          text,
          "Microsoft.Exchange.Data.Directory.SystemConfiguration.PermissionGroups",
          bad.getMessage());
    }
  }

  /** A value with Custom in it. */
  record Custom() {}
}
