package dev.relaylab.server.console;

import dev.relaylab.server.internet.Machine;
import dev.relaylab.server.internet.Zones;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;

/** {@code nslookup} without a name: names, and {@code set type=mx}, until {@code exit}. */
final class NslookupSession {
  private static final Pattern SET_TYPE =
      Pattern.compile("(?i)set\\s+(?:ty|typ|type|q|query|querytype)=(\\S+)");
  private static final String PROMPT = "> ";

  private final Nslookup nslookup;
  private final Machine machine;
  private final Streams streams;
  private String type = "a";

  NslookupSession(Nslookup nslookup, Machine machine, Streams streams) {
    this.nslookup = nslookup;
    this.machine = machine;
    this.streams = streams;
  }

  int run() {
    streams.say("Default Server:  " + Zones.SERVER + "\nAddress:  " + Zones.SERVER_ADDRESS + "\n");
    LineReader reader =
        streams.terminal() == null
            ? null
            : LineReaderBuilder.builder().terminal(streams.terminal()).build();
    for (String line = next(reader); line != null; line = next(reader)) {
      String typed = line.strip();
      if (typed.equalsIgnoreCase("exit")) {
        break;
      }
      if (!typed.isEmpty()) {
        does(typed);
      }
    }
    return 0;
  }

  private void does(String typed) {
    Matcher set = SET_TYPE.matcher(typed);
    if (set.matches()) {
      type = set.group(1).toLowerCase(Locale.ROOT);
    } else if (typed.toLowerCase(Locale.ROOT).startsWith("set ")) {
      streams.complain("*** Invalid option: " + typed.substring(4).strip());
    } else {
      List<String> arguments = new ArrayList<>(List.of("-type=" + type));
      arguments.addAll(Words.split(typed));
      nslookup.run(machine, arguments, streams);
    }
  }

  private String next(LineReader reader) {
    try {
      if (reader != null) {
        return reader.readLine(PROMPT);
      }
      streams.out().print(PROMPT);
      return streams.line();
    } catch (UserInterruptException | EndOfFileException end) {
      return null;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
