package dev.relaylab.server.directory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The value types that Exchange's configuration objects are made of. */
public final class ValueTypes {
  private static final Pattern TIME_SPAN =
      Pattern.compile("(?:(\\d+)\\.)?(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:\\.\\d+)?)?");
  private static final Pattern FQDN =
      Pattern.compile(
          "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*");

  private static final Pattern CERTIFICATE = Pattern.compile("(?i)<I>(.+)<S>(.+)");

  public static final ValueType<Boolean> BOOLEAN =
      of("System.Boolean", List.of("$true", "$false"), ValueTypes::parseBoolean);
  public static final ValueType<String> FQDN_NAME =
      of("Microsoft.Exchange.Data.Fqdn", List.of(), ValueTypes::parseFqdn);
  public static final ValueType<String> CERTIFICATE_NAME =
      of("Microsoft.Exchange.Data.SmtpX509Identifier", List.of(), ValueTypes::parseCertificateName);
  public static final ValueType<Binding> BINDING =
      of("Microsoft.Exchange.Data.IPBinding", List.of(), Binding::parse);
  public static final ValueType<IpRange> IP_RANGE =
      of("Microsoft.Exchange.Data.IPRange", List.of(), IpRange::parse);

  private ValueTypes() {}

  private static String parseCertificateName(String text) {
    Matcher name = CERTIFICATE.matcher(text.strip());
    if (!name.matches()) {
      throw new InvalidValueException(
          "The certificate name \""
              + text
              + "\" isn't valid. Write <I>, the certificate's Issuer, <S> and its Subject.");
    }
    return "<I>" + name.group(1) + "<S>" + name.group(2);
  }

  /** A type made of a name, its choices and a parser. */
  public static <T> ValueType<T> of(String name, List<String> choices, Function<String, T> parser) {
    return new ValueType<>() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public T parse(String text) {
        return parser.apply(text);
      }

      @Override
      public List<String> choices() {
        return choices;
      }
    };
  }

  /** Text of at most {@code max} characters. */
  public static ValueType<String> text(int max) {
    return of(
        "System.String",
        List.of(),
        text -> {
          if (text.length() > max) {
            throw new InvalidValueException(
                "The length of the value is too long. The maximum length is "
                    + max
                    + " and the length of the value provided is "
                    + text.length()
                    + ".");
          }
          return text;
        });
  }

  public static ValueType<Integer> integer(int min, int max) {
    return of(
        "System.Int32",
        List.of(),
        text -> {
          long number;
          try {
            number = Long.parseLong(text.strip().replace(",", ""));
          } catch (NumberFormatException bad) {
            throw new InvalidValueException("Input string was not in a correct format.");
          }
          if (number < min || number > max) {
            throw new InvalidValueException(
                "The value \""
                    + number
                    + "\" isn't within the valid range of "
                    + min
                    + " to "
                    + max
                    + ".");
          }
          return (int) number;
        });
  }

  /** A value of the given type, or {@code unlimited} in any case. */
  public static <T> ValueType<Unlimited<T>> unlimited(ValueType<T> of) {
    return of(
        "Microsoft.Exchange.Data.Unlimited`1[" + of.name() + "]",
        List.of("unlimited"),
        text ->
            text.strip().equalsIgnoreCase("unlimited")
                ? Unlimited.none()
                : Unlimited.of(of.parse(text)));
  }

  /** A size between two byte counts, both included. */
  public static ValueType<ByteSize> size(long min, long max) {
    return of(
        "Microsoft.Exchange.Data.ByteQuantifiedSize",
        List.of(),
        text -> {
          ByteSize size = ByteSize.parse(text);
          if (size.bytes() < min || size.bytes() > max) {
            throw new InvalidValueException(
                "The value \""
                    + size
                    + "\" isn't within the valid range of "
                    + new ByteSize(min)
                    + " to "
                    + new ByteSize(max)
                    + ".");
          }
          return size;
        });
  }

  /** A time span written {@code d.hh:mm:ss}, {@code hh:mm:ss}, or a number of days. */
  public static ValueType<Duration> timeSpan(Duration min, Duration max) {
    return of(
        "Microsoft.Exchange.Data.EnhancedTimeSpan",
        List.of(),
        text -> {
          Duration span = parseTimeSpan(text);
          if (span.compareTo(min) < 0 || span.compareTo(max) > 0) {
            throw new InvalidValueException(
                "The value \""
                    + text
                    + "\" isn't within the valid range of "
                    + printTimeSpan(min)
                    + " to "
                    + printTimeSpan(max)
                    + ".");
          }
          return span;
        });
  }

  /** One constant, in any case, or an unambiguous prefix of it. */
  public static <E extends Enum<E>> ValueType<E> constant(Class<E> type) {
    return of(type.getSimpleName(), names(type), text -> one(type, text));
  }

  /** One of the given words, in any case, or an unambiguous prefix of one. */
  public static ValueType<String> word(String... words) {
    List<String> choices = List.of(words);
    return of(
        "System.String",
        choices,
        text -> {
          String wanted = text.strip().toLowerCase(Locale.ROOT);
          List<String> near =
              choices.stream().filter(w -> w.toLowerCase(Locale.ROOT).startsWith(wanted)).toList();
          for (String choice : near) {
            if (near.size() == 1 || choice.equalsIgnoreCase(wanted)) {
              return choice;
            }
          }
          throw new InvalidValueException(
              "Unable to match the identifier name "
                  + text.strip()
                  + " to a valid enumerator name. Specify one of the following enumerator names and try again: "
                  + String.join(", ", choices));
        });
  }

  /** Several constants, separated by commas; {@code None} for no constant. */
  public static <E extends Enum<E>> ValueType<Set<E>> flags(Class<E> type) {
    List<String> choices = new ArrayList<>(List.of("None"));
    choices.addAll(names(type));
    return of(
        type.getSimpleName(),
        choices,
        text -> {
          Set<E> set = EnumSet.noneOf(type);
          boolean none = false;
          for (String part : text.split(",")) {
            if (part.strip().equalsIgnoreCase("None")) {
              none = true;
            } else {
              set.add(one(type, part));
            }
          }
          if (none && !set.isEmpty()) {
            throw new InvalidValueException("The value None can't be combined with other values.");
          }
          return Collections.unmodifiableSet(set);
        });
  }

  /** A list of values; in text they are separated by commas. */
  public static <T> ValueType<List<T>> multi(ValueType<T> of) {
    return new ValueType<>() {
      @Override
      public String name() {
        return "Microsoft.Exchange.Data.MultiValuedProperty`1[" + of.name() + "]";
      }

      @Override
      public List<T> parse(String text) {
        List<T> values = new ArrayList<>();
        for (String part : text.split(",")) {
          if (!part.isBlank()) {
            values.add(of.parse(part.strip()));
          }
        }
        return List.copyOf(values);
      }

      @Override
      public ValueType<?> element() {
        return of;
      }

      @Override
      public List<String> choices() {
        return of.choices();
      }
    };
  }

  /** The text form of a time span: {@code 00:05:00}, {@code 2.00:00:00}. */
  public static String printTimeSpan(Duration span) {
    long seconds = span.abs().toSeconds();
    String days = seconds >= 86_400 ? seconds / 86_400 + "." : "";
    return (span.isNegative() ? "-" : "")
        + days
        + String.format(
            Locale.ROOT, "%02d:%02d:%02d", seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
  }

  private static Duration parseTimeSpan(String text) {
    Matcher matcher = TIME_SPAN.matcher(text.strip());
    if (matcher.matches()) {
      long days = matcher.group(1) == null ? 0 : Long.parseLong(matcher.group(1));
      long seconds = matcher.group(4) == null ? 0 : Long.parseLong(matcher.group(4));
      long hours = Long.parseLong(matcher.group(2));
      long minutes = Long.parseLong(matcher.group(3));
      if (hours < 24 && minutes < 60 && seconds < 60) {
        return Duration.ofDays(days).plusHours(hours).plusMinutes(minutes).plusSeconds(seconds);
      }
    } else if (text.strip().matches("\\d{1,7}")) {
      return Duration.ofDays(Long.parseLong(text.strip()));
    }
    throw new InvalidValueException(
        "String was not recognized as a valid TimeSpan. Write it as hh:mm:ss, such as 00:05:00.");
  }

  private static Boolean parseBoolean(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true", "$true", "1" -> true;
      case "false", "$false", "0" -> false;
      default ->
          throw new InvalidValueException(
              "Boolean parameters accept only Boolean values and numbers, such as $True, $False, 1 or 0.");
    };
  }

  private static String parseFqdn(String text) {
    if (text.length() > 255 || !FQDN.matcher(text.strip()).matches()) {
      throw new InvalidValueException("\"" + text + "\" isn't a valid SMTP domain or host name.");
    }
    return text.strip();
  }

  private static <E extends Enum<E>> List<String> names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
  }

  private static <E extends Enum<E>> E one(Class<E> type, String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    List<E> found = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      String name = constant.name().toLowerCase(Locale.ROOT);
      if (name.equals(wanted)) {
        return constant;
      }
      if (!wanted.isEmpty() && name.startsWith(wanted)) {
        found.add(constant);
      }
    }
    if (found.size() == 1) {
      return found.get(0);
    }
    throw new InvalidValueException(
        "Unable to match the identifier name "
            + text.strip()
            + " to a valid enumerator name. Specify one of the following enumerator names and try again: "
            + String.join(", ", names(type)));
  }
}
