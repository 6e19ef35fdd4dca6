package dev.relaylab.server;

import dev.relaylab.server.control.LabUnavailableException;
import dev.relaylab.server.internet.Behaviour;
import dev.relaylab.server.internet.ForeignExchanger;
import dev.relaylab.server.internet.Night;
import dev.relaylab.server.internet.NightStory;
import dev.relaylab.server.internet.Strangers;
import dev.relaylab.server.journal.LabRecord;
import dev.relaylab.server.smtp.BackPressure;
import dev.relaylab.server.smtp.log.ProtocolLog;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;

/** What a running lab does on request beside its usual work. */
record LabActions(MailFlow flow, LabRecord record, ExecutorService worker, ProtocolLog log) {

  Object perform(String action, Map<String, Object> arguments) {
    return switch (action) {
      case "night" -> night();
      case "pass" -> pass(Duration.parse((String) arguments.get("time")));
      case "behave" -> behave((String) arguments.get("host"), (String) arguments.get("how"));
      case "pressure" -> pressure((String) arguments.get("level"));
      case "flush" -> flush();
      default ->
          throw new LabUnavailableException(
              "This lab cannot "
                  + action
                  + ". It may be of another version; stop it with lab down and start it again.");
    };
  }

  private Object pressure(String level) {
    flow.services().pressure().set(BackPressure.Level.valueOf(level));
    return level;
  }

  private Object flush() {
    log.flush();
    return true;
  }

  private Map<String, Object> night() {
    Night night =
        new Strangers(new LiveNight(flow, record), record.clock(), flow.foreign().blockList(), 1)
            .night();
    Map<String, Object> story = new LinkedHashMap<>();
    story.put("lines", NightStory.lines(night));
    story.put("night", NightStory.json(night));
    return story;
  }

  private Object pass(Duration time) {
    try {
      worker.submit(() -> flow.transport().pass(time)).get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException failed) {
      throw new LabUnavailableException("Time could not pass: " + failed.getCause().getMessage());
    }
    return record.clock().instant().toString();
  }

  private Object behave(String host, String how) {
    List<ForeignExchanger> exchangers = flow.foreign().named(host);
    if (exchangers.isEmpty()) {
      throw new LabUnavailableException(
          "There is no foreign exchanger "
              + host
              + ". There are: "
              + String.join(
                  ", ",
                  flow.foreign().all().stream().map(each -> each.host().machine().name()).toList())
              + ".");
    }
    Behaviour behaviour = Behaviour.parse(how);
    exchangers.forEach(exchanger -> exchanger.behave(behaviour));
    return exchangers.stream().map(each -> each.host().machine().name()).toList();
  }
}
