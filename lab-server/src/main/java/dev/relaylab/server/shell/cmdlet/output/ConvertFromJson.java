package dev.relaylab.server.shell.cmdlet.output;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.PsException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ConvertFrom-Json}. */
public final class ConvertFromJson extends CollectingCmdlet {
  private static final Pattern DATE = Pattern.compile("/Date\\((-?\\d{1,18})\\)/");

  private static final Pattern TOKEN = Pattern.compile("Unrecognized token '(.*?)'");
  private static final JSON READER = JSON.std.with(JSON.Feature.USE_BIG_DECIMAL_FOR_FLOATS);

  public ConvertFromJson() {
    super(
        "ConvertFrom-Json",
        "Turns JSON into objects.",
        List.of(
            new Example(
                "Get-Content hosts.json -Raw | ConvertFrom-Json",
                "Objects with the members as properties.")),
        INPUT.at(1).required());
  }

  @Override
  void finish(CmdletCall call, List<Object> input) {
    String text = String.join("\n", input.stream().map(Object::toString).toList());
    if (text.isBlank()) {
      return;
    }
    try {
      call.write(converted(READER.anyFrom(text)));
    } catch (IOException bad) {
      throw new PsException(
          new ErrorRecord(
              wording(text, bad),
              "InvalidArgument",
              "",
              "ArgumentException",
              "System.ArgumentException"));
    }
  }

  /** As .NET Framework words what it cannot read, in the commonest cases. */
  private static String wording(String text, IOException bad) {
    String first = text.strip();
    if (!first.startsWith("{") && !first.startsWith("[") && !first.startsWith("\"")) {
      return "Invalid JSON primitive: " + first.split("[\\s,:\\]}]", 2)[0] + ".";
    }
    String why = bad.getMessage();
    Matcher token = TOKEN.matcher(why);
    if (token.find()) {
      return "Invalid JSON primitive: " + token.group(1) + ".";
    }
    String shown = "(" + first.length() + "): " + first;
    if (why.contains("double-quote") || first.startsWith("{") && why.contains("end-of-input")) {
      return "Invalid object passed in, ':' or '}' expected. " + shown;
    }
    return first.startsWith("[")
        ? "Invalid array passed in, ']' expected. " + shown
        : "Invalid object passed in, member name expected. " + shown;
  }

  private static Object converted(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> values = new LinkedHashMap<>();
      map.forEach((name, element) -> values.put(String.valueOf(name), converted(element)));
      PsCustomObject object = new PsCustomObject();
      values.forEach(object::set);
      return object;
    }
    if (value instanceof List<?> list) {
      List<Object> elements = new ArrayList<>();
      list.forEach(element -> elements.add(converted(element)));
      return elements;
    }
    if (value instanceof BigInteger big) {
      return new BigDecimal(big);
    }
    if (value instanceof String text) {
      Matcher date = DATE.matcher(text);
      return date.matches()
          ? Instant.ofEpochMilli(Long.parseLong(date.group(1))).atZone(ZoneId.systemDefault())
          : text;
    }
    return value;
  }
}
