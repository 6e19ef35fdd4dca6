package dev.relaylab.server.policy.rule;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.TransportAgents;
import dev.relaylab.server.policy.Reply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The transport rules of an organisation, applied to a message in the order of their priority
 * (Exchange: mail flow rules). All conditions of a rule have to hold, and none of its exceptions; a
 * recipient whom a rule refuses, or takes the message from, is none for the rules after it, and
 * those who get it instead are.
 */
public final class TransportRules {
  private static final String CLASS = "msExchTransportRule";
  private static final String POLICY = "the message was rejected by organization policy";

  private TransportRules() {}

  /** Whether a parameter of New-TransportRule means something in the lab. */
  public static boolean isModelled(String parameter) {
    return RuleValues.isRead(parameter);
  }

  /** Whether there is any rule at all. */
  public static boolean exist(Organisation organisation) {
    return organisation.everything().stream()
        .anyMatch(object -> object.schema().objectClass().equals(CLASS));
  }

  /** The rules that take the message, the first to act first. */
  public static List<RuleHit> of(Organisation organisation, MailFacts mail) {
    if (!TransportAgents.runs(organisation, TransportAgents.TRANSPORT_RULE)) {
      return List.of();
    }
    List<RuleHit> hits = new ArrayList<>();
    List<String> left = new ArrayList<>(mail.recipients());
    for (AdObject object : inOrder(organisation)) {
      RuleValues rule = new RuleValues(object);
      List<String> taken = left.stream().filter(taken(organisation, rule, mail)).toList();
      if (taken.isEmpty()) {
        continue;
      }
      List<RuleAction> actions = actions(organisation, rule);
      hits.add(new RuleHit(object.name(), taken, actions));
      if (actions.stream().anyMatch(TransportRules::takesAway)) {
        left.removeAll(taken);
      }
      actions.stream().map(TransportRules::inTheirPlace).forEach(left::addAll);
      if (rule.flag("StopRuleProcessing")) {
        break;
      }
    }
    return List.copyOf(hits);
  }

  private static List<AdObject> inOrder(Organisation organisation) {
    return organisation.everything().stream()
        .filter(object -> object.schema().objectClass().equals(CLASS))
        .filter(object -> acts(new RuleValues(object)))
        .sorted(Comparator.comparingInt(TransportRules::priority))
        .toList();
  }

  private static boolean acts(RuleValues rule) {
    return rule.complete()
        && !rule.text("State").equals("Disabled")
        && rule.text("Mode").equals("Enforce");
  }

  private static int priority(AdObject rule) {
    String number = new RuleValues(rule).text("Priority");
    return number.matches("\\d{1,9}") ? Integer.parseInt(number) : Integer.MAX_VALUE;
  }

  private static Predicate<String> taken(
      Organisation organisation, RuleValues rule, MailFacts mail) {
    Conditions conditions = new Conditions(organisation, rule, "", mail);
    Conditions exceptions = new Conditions(organisation, rule, "ExceptIf", mail);
    return recipient -> conditions.all(recipient) && !exceptions.any(recipient);
  }

  private static boolean takesAway(RuleAction action) {
    return action instanceof RuleAction.Reject
        || action instanceof RuleAction.Delete
        || action instanceof RuleAction.Redirect;
  }

  private static List<String> inTheirPlace(RuleAction action) {
    return action instanceof RuleAction.Redirect redirect ? redirect.addresses() : List.of();
  }

  private static List<RuleAction> actions(Organisation organisation, RuleValues rule) {
    List<RuleAction> actions = new ArrayList<>();
    if (!rule.text("PrependSubject").isEmpty()) {
      actions.add(new RuleAction.PrependSubject(rule.text("PrependSubject")));
    }
    if (!rule.text("SetSCL").isEmpty()) {
      actions.add(new RuleAction.SetHeader("X-MS-Exchange-Organization-SCL", rule.text("SetSCL")));
    }
    if (!rule.text("SetHeaderName").isEmpty()) {
      actions.add(
          new RuleAction.SetHeader(rule.text("SetHeaderName"), rule.text("SetHeaderValue")));
    }
    if (!rule.text("RemoveHeader").isEmpty()) {
      actions.add(new RuleAction.RemoveHeader(rule.text("RemoveHeader")));
    }
    copies(organisation, rule, "AddToRecipients", "To", actions);
    copies(organisation, rule, "CopyTo", "Cc", actions);
    copies(organisation, rule, "BlindCopyTo", "Bcc", actions);
    if (!rule.texts("RedirectMessageTo").isEmpty()) {
      actions.add(new RuleAction.Redirect(people(organisation, rule, "RedirectMessageTo")));
    }
    String reason = rule.text("RejectMessageReasonText");
    String code = rule.text("RejectMessageEnhancedStatusCode");
    if (!reason.isEmpty() || !code.isEmpty()) {
      String text = "TRANSPORT.RULES.RejectMessage; " + (reason.isEmpty() ? POLICY : reason);
      actions.add(new RuleAction.Reject(new Reply(550, code.isEmpty() ? "5.7.1" : code, text)));
    }
    if (rule.flag("DeleteMessage")) {
      actions.add(new RuleAction.Delete());
    }
    return List.copyOf(actions);
  }

  private static void copies(
      Organisation organisation,
      RuleValues rule,
      String parameter,
      String field,
      List<RuleAction> actions) {
    if (!rule.texts(parameter).isEmpty()) {
      actions.add(new RuleAction.Copy(field, people(organisation, rule, parameter)));
    }
  }

  private static List<String> people(Organisation organisation, RuleValues rule, String parameter) {
    return rule.texts(parameter).stream()
        .map(named -> Conditions.address(organisation, named))
        .toList();
  }
}
