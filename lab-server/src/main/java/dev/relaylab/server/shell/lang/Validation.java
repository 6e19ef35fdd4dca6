package dev.relaylab.server.shell.lang;

import java.util.List;

/** Checks an argument of a function by the attributes of its parameter. */
final class Validation {
  private final Session session;
  private final String parameter;

  /**
   * @param parameter its name, or null for a property
   */
  Validation(Session session, String parameter) {
    this.session = session;
    this.parameter = parameter;
  }

  /**
   * Checks a value.
   *
   * @throws PsException when an attribute does not hold
   */
  void check(List<Attribute> attributes, Object value) {
    for (Attribute attribute : attributes) {
      if (attribute.is("ValidateNotNull") || attribute.is("ValidateNotNullOrEmpty")) {
        present(value, attribute.is("ValidateNotNullOrEmpty"));
      } else if (attribute.is("ValidateCount")) {
        count(attribute, Convert.elements(value).size());
      } else {
        Convert.elements(value).forEach(each -> one(attribute, each));
      }
    }
  }

  private void present(Object value, boolean filled) {
    if (value == null) {
      throw refused(
          "The argument is null. Provide a valid value for the argument, and then try running the"
              + " command again.");
    }
    boolean empty =
        value instanceof List<?> list
            ? list.isEmpty() || list.stream().anyMatch(each -> Text.of(each).isEmpty())
            : Text.of(value).isEmpty();
    if (filled && empty) {
      throw refused(
          "The argument is null or empty. Provide an argument that is not null or empty, and then"
              + " try the command again.");
    }
  }

  private void count(Attribute attribute, int size) {
    List<Object> limits = values(attribute, 2);
    if (size < Convert.integer(limits.get(0)) || size > Convert.integer(limits.get(1))) {
      throw refused(
          "The parameter requires at least "
              + limits.get(0)
              + " value(s) and no more than "
              + limits.get(1)
              + " value(s) - "
              + size
              + " value(s) were provided.");
    }
  }

  private void one(Attribute attribute, Object value) {
    String text = Text.of(value);
    if (attribute.is("ValidateSet")) {
      if (attribute.texts().stream().noneMatch(text::equalsIgnoreCase)) {
        throw refused(
            "The argument \""
                + text
                + "\" does not belong to the set \""
                + String.join(",", attribute.texts())
                + "\" specified by the ValidateSet attribute. Supply an argument that is in the set"
                + " and then try the command again.");
      }
    } else if (attribute.is("ValidateRange")) {
      range(values(attribute, 2), value);
    } else if (attribute.is("ValidateLength")) {
      length(values(attribute, 2), text.length());
    } else if (attribute.is("ValidatePattern")) {
      String pattern = Text.of(values(attribute, 1).get(0));
      if (!NetRegex.regex(pattern, false).matcher(new Bounded(text, session.budget)).find()) {
        throw refused(
            "The argument \""
                + text
                + "\" does not match the \""
                + pattern
                + "\" pattern. Supply an argument that matches \""
                + pattern
                + "\" and try the command again.");
      }
    } else if (attribute.is("ValidateScript")
        && values(attribute, 1).get(0) instanceof ScriptBlock script
        && !holds(script, value)) {
      throw refused(
          "The \""
              + script
              + "\" validation script for the argument with value \""
              + text
              + "\" did not return a result of True. Determine why the validation script failed, and"
              + " then try the command again.");
    }
  }

  /** What the script throws is why the value is refused. */
  private boolean holds(ScriptBlock script, Object value) {
    try {
      return Convert.truth(session.invoke(script, value));
    } catch (PsException thrown) {
      throw refused(thrown.getMessage());
    }
  }

  private void range(List<Object> limits, Object value) {
    boolean small = Comparison.compare(value, limits.get(0), false) < 0;
    if (small || Comparison.compare(value, limits.get(1), false) > 0) {
      throw refused(
          "The "
              + Text.of(value)
              + " argument is "
              + (small ? "less than the minimum" : "greater than the maximum")
              + " allowed range of "
              + limits.get(small ? 0 : 1)
              + ". Supply an argument that is "
              + (small ? "greater" : "less")
              + " than or equal to "
              + limits.get(small ? 0 : 1)
              + " and then try the command again.");
    }
  }

  private void length(List<Object> limits, int length) {
    boolean small = length < Convert.integer(limits.get(0));
    if (small || length > Convert.integer(limits.get(1))) {
      String limit = "\"" + limits.get(small ? 0 : 1) + "\"";
      throw refused(
          "The character length "
              + (small ? "(" + length + ") of the argument" : "of the " + length + " argument")
              + " is too "
              + (small
                  ? "short. Specify an argument with a length that is greater than or equal to "
                      + limit
                      + ", and then try the command again."
                  : "long. Shorten the character length of the argument so it is fewer than or equal"
                      + " to "
                      + limit
                      + " characters, and then try the command again."));
    }
  }

  private List<Object> values(Attribute attribute, int count) {
    List<Object> values = attribute.arguments().stream().map(session.evaluator::eval).toList();
    if (values.size() < count) {
      throw ClassMethods.noOverload(attribute.name() + "Attribute", values.size());
    }
    return values;
  }

  private PsException refused(String why) {
    return new PsException(
        new ErrorRecord(
            parameter == null
                ? why
                : "Cannot validate argument on parameter '" + parameter + "'. " + why,
            "InvalidData",
            "",
            "ParameterBindingValidationException",
            "ParameterArgumentValidationError"));
  }
}
