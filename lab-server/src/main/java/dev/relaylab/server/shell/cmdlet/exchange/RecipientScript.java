package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The commands for recipients: those that differ are made anew, groups last. */
final class RecipientScript {
  private static final Map<Schema, String> NOUNS =
      Map.of(
          RecipientSchema.MAILBOX, "Mailbox",
          RecipientSchema.MAIL_USER, "MailUser",
          RecipientSchema.MAIL_CONTACT, "MailContact",
          RecipientSchema.DISTRIBUTION_GROUP, "DistributionGroup");

  private final Organisation target;
  private final List<String> commands;

  private RecipientScript(Organisation target, List<String> commands) {
    this.target = target;
    this.commands = commands;
  }

  static void write(Organisation fresh, Organisation target, List<String> commands) {
    RecipientScript script = new RecipientScript(target, commands);
    for (AdObject mailbox : fresh.all(RecipientSchema.MAILBOX)) {
      if (!same(mailbox, target)) {
        script.run("Remove-Mailbox", script.identity(mailbox, Map.of("Confirm", false)));
      }
    }
    for (AdObject account : target.all(RecipientSchema.USER)) {
      script.account(account);
    }
    List<AdObject> made = new ArrayList<>();
    for (Schema schema : RecipientSchema.ALL) {
      for (AdObject recipient : target.all(schema)) {
        if (!same(recipient, fresh)) {
          script.made(recipient);
          made.add(recipient);
        }
      }
    }
    made.forEach(recipient -> PermissionScript.write(recipient, target, commands));
    made.stream()
        .filter(recipient -> recipient.schema() == RecipientSchema.MAILBOX)
        .forEach(script::access);
    target.all(RecipientSchema.DISTRIBUTION_GROUP).forEach(script::members);
  }

  private static boolean same(AdObject recipient, Organisation other) {
    return other
        .find(recipient.schema(), recipient.name())
        .map(recipient::sameContentAs)
        .orElse(false);
  }

  private void account(AdObject account) {
    Map<String, Object> parameters =
        account(account, new LinkedHashMap<>(Map.of("Name", account.name())));
    parameters.put("DisplayName", account.get(RecipientSchema.DISPLAY_NAME));
    run("New-Mailbox", parameters);
    if (account.get(RecipientSchema.ACCOUNT_DISABLED)
        != (account.get(RecipientSchema.PASSWORD) == null)) {
      run(
          "Set-Mailbox",
          identity(
              account, Map.of("AccountDisabled", account.get(RecipientSchema.ACCOUNT_DISABLED))));
    }
    run("Disable-Mailbox", identity(account, Map.of("Confirm", false)));
    directory(account, "User");
  }

  private static Map<String, Object> account(AdObject recipient, Map<String, Object> parameters) {
    parameters.put("UserPrincipalName", recipient.get(RecipientSchema.USER_PRINCIPAL_NAME));
    parameters.put("SamAccountName", recipient.get(RecipientSchema.SAM_ACCOUNT_NAME));
    String password = recipient.get(RecipientSchema.PASSWORD);
    if (password == null) {
      parameters.put("AccountDisabled", true);
    } else {
      parameters.put("Password", new SecretType.Secret(password));
    }
    return parameters;
  }

  private void made(AdObject recipient) {
    Schema schema = recipient.schema();
    boolean account = schema == RecipientSchema.MAILBOX || schema == RecipientSchema.MAIL_USER;
    Map<String, Object> made = new LinkedHashMap<>();
    made.put("Name", recipient.name());
    made.put("Alias", recipient.get(RecipientSchema.ALIAS));
    made.put("DisplayName", recipient.get(RecipientSchema.DISPLAY_NAME));
    made.put("PrimarySmtpAddress", recipient.get(RecipientSchema.PRIMARY_SMTP_ADDRESS));
    if (account) {
      account(recipient, made);
    }
    if (schema == RecipientSchema.MAIL_USER || schema == RecipientSchema.MAIL_CONTACT) {
      made.put("ExternalEmailAddress", recipient.get(RecipientSchema.EXTERNAL_EMAIL_ADDRESS));
    }
    if (schema == RecipientSchema.DISTRIBUTION_GROUP
        && recipient.get(RecipientSchema.GROUP_TYPE).contains("Security")) {
      made.put("Type", "Security");
    }
    run("New-" + NOUNS.get(schema), made);
    Map<String, Object> set = new LinkedHashMap<>();
    set.put("EmailAddresses", recipient.get(RecipientSchema.EMAIL_ADDRESSES));
    for (Property<?> property :
        List.of(
            RecipientSchema.EMAIL_ADDRESS_POLICY_ENABLED,
            RecipientSchema.MAX_RECEIVE_SIZE,
            RecipientSchema.MAX_SEND_SIZE,
            RecipientSchema.REQUIRE_SENDER_AUTHENTICATION_ENABLED,
            RecipientSchema.HIDDEN)) {
      set.put(property.name(), recipient.get(property));
    }
    AdObject untouched = AdObject.of(schema, recipient.name());
    Map<String, Object> differences = Differences.between(untouched, recipient);
    for (Property<?> property : RecipientSchema.kept(schema)) {
      if (differences.containsKey(property.name())) {
        set.put(property.name(), differences.get(property.name()));
      }
    }
    if (schema == RecipientSchema.MAILBOX) {
      String type = recipient.get(RecipientSchema.RECIPIENT_TYPE_DETAILS).replace("Mailbox", "");
      set.put("Type", type.equals("User") ? "Regular" : type);
      set.put("AccountDisabled", recipient.get(RecipientSchema.ACCOUNT_DISABLED));
    }
    run("Set-" + NOUNS.get(schema), identity(recipient, set));
    directory(
        recipient,
        schema == RecipientSchema.MAIL_CONTACT
            ? "Contact"
            : schema == RecipientSchema.DISTRIBUTION_GROUP ? "Group" : "User");
  }

  /** What Active Directory knows of it. */
  private void directory(AdObject object, String noun) {
    Map<String, Object> set =
        Differences.between(AdObject.of(object.schema(), object.name()), object);
    set.keySet()
        .retainAll(
            RecipientSchema.directory(object.schema()).stream().map(Property::name).toList());
    if (!set.isEmpty()) {
      run("Set-" + noun, identity(object, set));
    }
  }

  private void access(AdObject mailbox) {
    for (MailboxAccess access : MailboxAccess.of(mailbox)) {
      Map<String, Object> parameters = new LinkedHashMap<>();
      parameters.put("User", access.user());
      parameters.put("AccessRights", List.copyOf(access.rights()));
      parameters.put("InheritanceType", access.inheritance());
      if (access.deny()) {
        parameters.put("Deny", true);
      }
      run("Add-MailboxPermission", identity(mailbox, parameters));
    }
  }

  private void members(AdObject group) {
    for (String member : group.get(RecipientSchema.MEMBERS)) {
      run("Add-DistributionGroupMember", identity(group, Map.of("Member", member)));
    }
  }

  private Map<String, Object> identity(AdObject object, Map<String, Object> more) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("Identity", Names.identity(object, target.server()));
    parameters.putAll(more);
    return parameters;
  }

  private void run(String cmdlet, Map<String, Object> parameters) {
    commands.add(CommandText.of(cmdlet, parameters));
  }
}
