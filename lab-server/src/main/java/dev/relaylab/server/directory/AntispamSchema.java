package dev.relaylab.server.directory;

import static dev.relaylab.server.directory.Property.of;
import static dev.relaylab.server.directory.ValueTypes.BOOLEAN;
import static dev.relaylab.server.directory.ValueTypes.multi;
import static dev.relaylab.server.directory.ValueTypes.text;
import static dev.relaylab.server.directory.ValueTypes.word;

import java.util.List;

/**
 * The settings of the sender and recipient filters, with Exchange's defaults. They act only where
 * the server's AntispamAgentsEnabled is set.
 */
public final class AntispamSchema {
  public static final Property<List<String>> BLOCKED_SENDERS = list("BlockedSenders");
  public static final Property<List<String>> BLOCKED_DOMAINS = list("BlockedDomains");
  public static final Property<List<String>> BLOCKED_DOMAINS_AND_SUBDOMAINS =
      list("BlockedDomainsAndSubdomains");
  public static final Property<String> ACTION =
      of("Action", word("StampStatus", "Reject"), "Reject");
  public static final Property<Boolean> BLANK_SENDER_BLOCKING_ENABLED =
      of("BlankSenderBlockingEnabled", BOOLEAN, false);
  public static final Property<List<String>> BLOCKED_RECIPIENTS = list("BlockedRecipients");
  public static final Property<Boolean> RECIPIENT_VALIDATION_ENABLED =
      of("RecipientValidationEnabled", BOOLEAN, false);
  public static final Property<Boolean> BLOCK_LIST_ENABLED = of("BlockListEnabled", BOOLEAN, false);

  /** Of either filter: whether it acts at all, on strangers, on who has logged on. */
  public static final Property<Boolean> ENABLED = of("Enabled", BOOLEAN, true);

  public static final Property<Boolean> EXTERNAL_MAIL_ENABLED =
      of("ExternalMailEnabled", BOOLEAN, true);
  public static final Property<Boolean> INTERNAL_MAIL_ENABLED =
      of("InternalMailEnabled", BOOLEAN, false);

  public static final Schema SENDER_FILTER =
      schema(
          "SenderFilterConfig",
          List.of(
              BLOCKED_SENDERS,
              BLOCKED_DOMAINS,
              BLOCKED_DOMAINS_AND_SUBDOMAINS,
              ACTION,
              BLANK_SENDER_BLOCKING_ENABLED,
              of("RecipientBlockedSenderAction", word("Reject", "Delete"), "Reject"),
              ENABLED,
              EXTERNAL_MAIL_ENABLED,
              INTERNAL_MAIL_ENABLED));

  public static final Schema RECIPIENT_FILTER =
      schema(
          "RecipientFilterConfig",
          List.of(
              BLOCKED_RECIPIENTS,
              RECIPIENT_VALIDATION_ENABLED,
              BLOCK_LIST_ENABLED,
              ENABLED,
              EXTERNAL_MAIL_ENABLED,
              INTERNAL_MAIL_ENABLED));

  private AntispamSchema() {}

  private static Property<List<String>> list(String name) {
    return of(name, multi(text(1024)), List.of());
  }

  private static Schema schema(String name, List<Property<?>> properties) {
    return new Schema(
        "msExch" + name,
        "Microsoft.Exchange.Data.Directory.SystemConfiguration." + name,
        "CN=" + name,
        "0.1 (8.0.535.0)",
        properties);
  }

  /** The settings of a filter in an organisation; as setup made them until they are changed. */
  public static AdObject in(Organisation organisation, Schema filter) {
    return organisation.only(filter, filter.objectClass().substring("msExch".length()));
  }
}
