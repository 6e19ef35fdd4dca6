package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.lang.ParameterType;
import dev.relaylab.server.shell.lang.PsObject;

/** The id of a tracking report, or what a search for them found. */
final class ReportId implements ParameterType {

  @Override
  public String name() {
    return "MessageTrackingReportId";
  }

  @Override
  public Object convert(Object value) {
    return value instanceof PsObject object && object.property(name()) != null
        ? object.property(name()).toString()
        : Types.text(value);
  }
}
