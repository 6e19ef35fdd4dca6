package dev.relaylab.server.shell.cmdlet.exchange;

/** The filters of recipients that cmdlets take and keep. */
final class RecipientFilter {

  private RecipientFilter() {}

  /** Refuses what is no filter, and for recipients what filters by a property they do not have. */
  static OpathFilter check(String parameter, String text, ExchangeErrors errors) {
    try {
      OpathFilter filter = OpathFilter.parse(text);
      if (parameter.equals("Filter") || parameter.startsWith("Recipient")) {
        filter
            .unknown(FilterableProperties.NAMES)
            .ifPresent(
                name -> {
                  throw malformed(
                      parameter,
                      "\""
                          + name
                          + "\" is not a recognized filterable property. For a complete list of filterable properties see the command help.",
                      text,
                      Math.max(0, text.indexOf(name)) + 1,
                      errors);
                });
      }
      return filter;
    } catch (OpathFilter.Malformed bad) {
      throw malformed(
          parameter,
          "Invalid filter syntax. For a description of the filter parameter syntax see the command help.",
          text,
          bad.position,
          errors);
    }
  }

  private static Refusal malformed(
      String parameter, String why, String text, int position, ExchangeErrors errors) {
    return errors.refusal(
        "ParameterBindingException",
        "WriteError",
        "Cannot bind parameter '"
            + parameter
            + "' to the target. Exception setting \""
            + parameter
            + "\": \""
            + why
            + "\n\""
            + text
            + "\" at position "
            + position
            + ".\"");
  }
}
