package dev.relaylab.server.policy.rule;

import java.util.List;

/** A rule that takes a message, for these of its recipients. */
public record RuleHit(String rule, List<String> recipients, List<RuleAction> actions) {}
