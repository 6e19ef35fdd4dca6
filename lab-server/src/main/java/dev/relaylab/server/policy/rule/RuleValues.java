package dev.relaylab.server.policy.rule;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Property;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The values of a rule's object, by the names of Exchange's parameters. */
record RuleValues(AdObject rule) {
  /** Everything of a rule that is read here, beside its exceptions. */
  private static final Set<String> READ =
      Set.of(
          "Priority",
          "Comments",
          "Mode",
          "State",
          "RuleErrorAction",
          "SenderAddressLocation",
          "SetAuditSeverity",
          "From",
          "FromScope",
          "SentTo",
          "SentToScope",
          "SenderDomainIs",
          "RecipientDomainIs",
          "RecipientAddressContainsWords",
          "AnyOfRecipientAddressContainsWords",
          "FromAddressContainsWords",
          "SubjectContainsWords",
          "SubjectOrBodyContainsWords",
          "HeaderContainsMessageHeader",
          "HeaderContainsWords",
          "SenderIpRanges",
          "MessageSizeOver",
          "RejectMessageReasonText",
          "RejectMessageEnhancedStatusCode",
          "DeleteMessage",
          "RedirectMessageTo",
          "BlindCopyTo",
          "CopyTo",
          "AddToRecipients",
          "PrependSubject",
          "SetHeaderName",
          "SetHeaderValue",
          "RemoveHeader",
          "SetSCL",
          "StopRuleProcessing");

  private static final String EXCEPTION = "ExceptIf";

  /** Whether a parameter of New-TransportRule means something in the lab. */
  static boolean isRead(String parameter) {
    return READ.contains(parameter)
        || (parameter.startsWith(EXCEPTION)
            && READ.contains(parameter.substring(EXCEPTION.length())));
  }

  /** Whether all that is set on the rule is read. */
  boolean complete() {
    return rule.schema().properties().stream()
        .filter(property -> !isRead(property.name()))
        .allMatch(this::unset);
  }

  private boolean unset(Property<?> property) {
    return String.valueOf(rule.get(property)).equals(String.valueOf(property.initial()));
  }

  private Optional<Object> value(String name) {
    return rule.schema().property(name).map(property -> (Object) rule.get(property));
  }

  String text(String name) {
    return value(name).map(Object::toString).orElse("");
  }

  boolean flag(String name) {
    return value(name).map(Boolean.TRUE::equals).orElse(false);
  }

  List<?> list(String name) {
    return value(name).orElse(List.of()) instanceof List<?> list ? list : List.of();
  }

  /** The values of a list as texts. */
  List<String> texts(String name) {
    return list(name).stream().map(Object::toString).toList();
  }

  <T> Optional<T> typed(String name, Class<T> type) {
    return value(name).filter(type::isInstance).map(type::cast);
  }
}
