package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.ByteSize;
import dev.relaylab.server.directory.InvalidValueException;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.ValueType;
import dev.relaylab.server.directory.ValueTypes;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The types of properties as the files of settings write them. */
final class SettingsTypes {

  /** A date as a text; it prints as Windows prints it. */
  private static final ValueType<String> DATE =
      ValueTypes.of("System.DateTime", List.of(), SettingsTypes::date);

  /** A number, or Unlimited, which {@code $null} means too. */
  static final ValueType<?> COUNT =
      ValueTypes.<Integer>unlimited(ValueTypes.integer(0, Integer.MAX_VALUE));

  /** A parameter that is given without a value. */
  static final ValueType<Boolean> SWITCH =
      ValueTypes.of(
          "System.Management.Automation.SwitchParameter", List.of(), ValueTypes.BOOLEAN::parse);

  private SettingsTypes() {}

  static Property<?> property(String name, String type, String value, boolean writable) {
    return property(name, type(type), value, writable);
  }

  private static <T> Property<T> property(
      String name, ValueType<T> type, String value, boolean writable) {
    boolean list = type.element() != null;
    return new Property<>(
        name, type, value.isEmpty() && !list ? null : type.parse(value), writable);
  }

  private static ValueType<?> type(String name) {
    return switch (name) {
      case "bool" -> ValueTypes.BOOLEAN;
      case "int" -> ValueTypes.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
      case "size" -> ValueTypes.size(0, Long.MAX_VALUE);
      case "limit" -> ValueTypes.<ByteSize>unlimited(ValueTypes.size(0, Long.MAX_VALUE));
      case "count" -> COUNT;
      case "switch" -> SWITCH;
      case "span" -> ValueTypes.timeSpan(Duration.ZERO, Duration.ofDays(24855));
      case "age" ->
          ValueTypes.<Duration>unlimited(
              ValueTypes.timeSpan(Duration.ZERO, Duration.ofDays(24855)));
      case "date" -> DATE;
      case "range" -> ValueTypes.IP_RANGE;
      case "ranges" -> ValueTypes.multi(ValueTypes.IP_RANGE);
      case "list" -> ValueTypes.multi(ValueTypes.text(2048));
      case "text" -> ValueTypes.text(8192);
      default -> {
        if (name.indexOf('|') < 0) {
          throw new IllegalArgumentException(name + " is no type of a setting.");
        }
        boolean several = name.endsWith("|*");
        ValueType<String> word =
            ValueTypes.word((several ? name.substring(0, name.length() - 2) : name).split("\\|"));
        yield several ? flags(word) : word;
      }
    };
  }

  /** Several words at once, with commas between them. */
  private static ValueType<String> flags(ValueType<String> word) {
    return ValueTypes.of(
        "System.String",
        word.choices(),
        text ->
            Arrays.stream(text.split(","))
                .map(part -> word.parse(part.strip()))
                .collect(Collectors.joining(", ")));
  }

  private static String date(String text) {
    try {
      return ((ZonedDateTime) DateType.INSTANCE.convert(text))
          .format(DateTimeFormatter.ofPattern("M/d/yyyy h:mm:ss a", Locale.US));
    } catch (RuntimeException bad) {
      throw new InvalidValueException(
          "String was not recognized as a valid DateTime: \"" + text + "\".");
    }
  }
}
