package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.DirectoryException;
import dev.relaylab.server.directory.InvalidValueException;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.ErrorRecord;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** The error records that Exchange's cmdlets write, in the shape a remote session shows. */
final class ExchangeErrors {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("d/M/yyyy HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final LabServices lab;
  private final String cmdlet;

  /** The errors of one cmdlet. */
  ExchangeErrors(LabServices lab, String cmdlet) {
    this.lab = lab;
    this.cmdlet = cmdlet;
  }

  Refusal notFound(String identity) {
    return refusal(
        "ManagementObjectNotFoundException",
        "NotSpecified",
        "The operation couldn't be performed because object '"
            + identity
            + "' couldn't be found on '"
            + lab.organisation().server().domainController()
            + "'.");
  }

  Refusal ambiguous(String identity) {
    return refusal(
        "ManagementObjectAmbiguousException",
        "NotSpecified",
        "The operation couldn't be performed because '" + identity + "' matches multiple entries.");
  }

  Refusal alreadyExists(String distinguishedName) {
    return refusal(
        "ADObjectAlreadyExistsException",
        "NotSpecified",
        "Active Directory operation failed on "
            + lab.organisation().server().domainController()
            + ". The object '"
            + distinguishedName
            + "' already exists.");
  }

  Refusal missing(String parameter) {
    return refusal(
        "ParameterBindingException",
        "InvalidArgument",
        "Cannot process command because of one or more missing mandatory parameters: "
            + parameter
            + ".");
  }

  /** A recipient of another kind than the cmdlet is for. */
  Refusal wrongType(String identity, String type) {
    return refusal(
        "RecipientTaskException",
        "InvalidArgument",
        "This task does not support recipients of this type. The specified recipient "
            + identity
            + " is of type "
            + type
            + ". Please make sure that this recipient matches the required recipient type for this task.");
  }

  Refusal invalidArgument(String message) {
    return refusal("ArgumentException", "InvalidArgument", message);
  }

  Refusal invalidOperation(String message) {
    return refusal("InvalidOperationException", "InvalidOperation", message);
  }

  ErrorRecord of(DirectoryException refused) {
    return record(refused.exceptionClass(), refused.category().name(), refused.getMessage());
  }

  ErrorRecord of(InvalidValueException refused) {
    return record("DataValidationException", "InvalidData", refused.getMessage());
  }

  Refusal refusal(String exceptionClass, String category, String message) {
    return new Refusal(record(exceptionClass, category, message));
  }

  private ErrorRecord record(String exceptionClass, String category, String message) {
    String server = lab.organisation().server().name();
    String key = lab.directory().current().number() + exceptionClass + message;
    UUID request = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    String id =
        "[Server="
            + server
            + ",RequestId="
            + request
            + ",TimeStamp="
            + STAMP.format(lab.clock().instant())
            + "] [FailureCategory=Cmdlet-"
            + exceptionClass
            + "] "
            + String.format(Locale.ROOT, "%X", message.hashCode())
            + ","
            + TaskType.of(cmdlet);
    return new ErrorRecord(
        message, category, "", exceptionClass, id, lab.organisation().server().fqdn());
  }
}
