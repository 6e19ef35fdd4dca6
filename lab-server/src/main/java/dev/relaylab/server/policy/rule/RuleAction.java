package dev.relaylab.server.policy.rule;

import dev.relaylab.server.policy.Reply;
import java.util.List;

/** One thing that a transport rule wants done. */
public sealed interface RuleAction {

  /** The recipients do not get it, and the sender hears of it. */
  record Reject(Reply reply) implements RuleAction {}

  /** The recipients do not get it, and nobody hears of it. */
  record Delete() implements RuleAction {}

  /** Others get it in the recipients' place. */
  record Redirect(List<String> addresses) implements RuleAction {}

  /**
   * Others get it too.
   *
   * @param field To, Cc or Bcc; the first two are shown in the header
   */
  record Copy(String field, List<String> addresses) implements RuleAction {}

  record PrependSubject(String text) implements RuleAction {}

  /** Sets a header field, in the place of one of that name. */
  record SetHeader(String name, String value) implements RuleAction {}

  record RemoveHeader(String name) implements RuleAction {}
}
