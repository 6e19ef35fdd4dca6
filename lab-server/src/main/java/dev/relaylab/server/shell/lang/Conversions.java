package dev.relaylab.server.shell.lang;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** .NET's Convert and BitConverter. */
final class Conversions {

  private Conversions() {}

  static Object call(String method, List<Object> a) {
    return switch (method) {
      case "tostring" ->
          a.size() > 1 && a.get(1) instanceof Integer base
              ? Long.toString(((Number) Casts.cast("long", a.get(0))).longValue(), base)
              : Methods.text(a, 0);
      case "toint16", "toint32", "tobyte", "tosbyte", "touint16", "touint32" ->
          a.size() > 1 ? (Object) (int) based(a) : Casts.cast("int", a.get(0));
      case "toint64", "touint64" -> a.size() > 1 ? (Object) based(a) : Casts.cast("long", a.get(0));
      case "toboolean" ->
          a.get(0) instanceof String text
              ? (Object) text.strip().equalsIgnoreCase("true")
              : Casts.cast("bool", a.get(0));
      case "todouble", "tosingle" -> Casts.cast("double", a.get(0));
      case "todecimal" -> Casts.cast("decimal", a.get(0));
      case "todatetime" -> Casts.cast("datetime", a.get(0));
      case "tochar" -> Casts.cast("char", a.get(0));
      case "tobase64string" -> Base64.getEncoder().encodeToString(Bytes.of(a.get(0)));
      case "frombase64string" -> decoded(Methods.text(a, 0));
      default -> Methods.MISSING;
    };
  }

  private static long based(List<Object> a) {
    String digits = Methods.text(a, 0).strip().toLowerCase(Locale.ROOT);
    int base = Methods.number(a, 1);
    try {
      return Long.parseLong(
          base == 16 && digits.startsWith("0x") ? digits.substring(2) : digits, base);
    } catch (NumberFormatException bad) {
      throw PsException.called(
          "ToInt32", a.size(), "Could not find any recognizable digits.", "FormatException");
    }
  }

  private static Object decoded(String text) {
    try {
      return Bytes.list(Base64.getDecoder().decode(text.replaceAll("\\s", "")));
    } catch (IllegalArgumentException bad) {
      throw PsException.called(
          "FromBase64String",
          1,
          "The input is not a valid Base-64 string as it contains a non-base 64 character, more than"
              + " two padding characters, or an illegal character among the padding characters.",
          "FormatException");
    }
  }

  static Object bits(String method, List<Object> a) {
    return switch (method) {
      case "tostring" -> {
        List<String> pairs = new ArrayList<>();
        for (byte each : Bytes.of(a.get(0))) {
          pairs.add(String.format(Locale.ROOT, "%02X", each));
        }
        yield String.join("-", pairs);
      }
      case "touint32", "toint32", "touint64", "toint64", "touint16", "toint16" -> {
        byte[] bytes = Bytes.of(a.get(0));
        int size = Integer.parseInt(method.substring(method.length() - 2)) / 8;
        long value = 0;
        for (int i = size - 1; i >= 0; i--) {
          value = value << 8 | bytes[Methods.number(a, 1) + i] & 0xff;
        }
        yield method.equals("toint32")
            ? (Object) (int) value
            : method.endsWith("16") ? (Object) (int) value : (Object) value;
      }
      case "getbytes" -> {
        long value = ((Number) Casts.cast("long", a.get(0))).longValue();
        int size = a.get(0) instanceof Long ? 8 : 4;
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
          bytes[i] = (byte) (value >> (8 * i));
        }
        yield Bytes.list(bytes);
      }
      default -> Methods.MISSING;
    };
  }
}
