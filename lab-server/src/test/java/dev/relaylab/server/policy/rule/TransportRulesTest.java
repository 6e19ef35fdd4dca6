package dev.relaylab.server.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.ByteSize;
import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.directory.ValueType;
import dev.relaylab.server.directory.ValueTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransportRulesTest {
  private static final ValueType<List<String>> LIST = ValueTypes.multi(ValueTypes.text(1024));
  private static final List<String> LISTS =
      List.of(
          "From",
          "SentTo",
          "SenderDomainIs",
          "RecipientDomainIs",
          "RecipientAddressContainsWords",
          "FromAddressContainsWords",
          "SubjectContainsWords",
          "SubjectOrBodyContainsWords",
          "HeaderContainsWords");
  private static final List<String> TEXTS =
      List.of("FromScope", "SentToScope", "HeaderContainsMessageHeader");
  private static final Schema SCHEMA = schema();

  private static Schema schema() {
    List<Property<?>> all = new ArrayList<>();
    for (String prefix : List.of("", "ExceptIf")) {
      LISTS.forEach(name -> all.add(Property.of(prefix + name, LIST, List.of())));
      TEXTS.forEach(name -> all.add(Property.of(prefix + name, ValueTypes.text(99), null)));
      all.add(
          Property.of(
              prefix + "SenderIpRanges",
              ValueTypes.multi(ValueTypes.IP_RANGE),
              List.<IpRange>of()));
      all.add(
          Property.<ByteSize>of(
              prefix + "MessageSizeOver", ValueTypes.size(0, Long.MAX_VALUE), null));
    }
    all.add(Property.of("Priority", ValueTypes.integer(0, 99), 0));
    all.add(Property.of("Mode", ValueTypes.text(99), "Enforce"));
    all.add(Property.of("SenderAddressLocation", ValueTypes.text(99), "Header"));
    all.add(Property.of("PrependSubject", ValueTypes.text(99), "x"));
    all.add(Property.of("HasClassification", ValueTypes.text(99), null));
    return new Schema("msExchTransportRule", "Rule", "CN=Rules", "0.1", all);
  }

  private static AdObject with(AdObject rule, String property, String value) {
    Property<?> found = SCHEMA.property(property).orElseThrow();
    return rule.withUntyped(found, found.type().parse(value));
  }

  private static MailFacts mail(boolean trusted) {
    return new MailFacts(
        "bounce@mail.partner.example",
        List.of(trusted ? "alice@contoso.example" : "pat@partner.example"),
        trusted,
        IpAddress.parse("203.0.113.9"),
        List.of("bob@contoso.example", "kim@fabrikam.example"),
        "Your Invoice 42",
        () -> "Please pay now",
        name -> name.equalsIgnoreCase("X-Tag") ? List.of("one two") : List.of(),
        5_000);
  }

  private static List<String> taken(AdObject rule, boolean trusted) {
    Organisation organisation = FreshInstall.contoso().put(rule);
    return TransportRules.of(organisation, mail(trusted)).stream()
        .flatMap(hit -> hit.recipients().stream())
        .map(address -> address.substring(0, 3))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "From, pat@partner.example, bob kim",
    "From, Alice, ''",
    "FromScope, NotInOrganization, bob kim",
    "FromScope, InOrganization, ''",
    "SentTo, Bob, bob",
    "SentTo, kim@fabrikam.example, kim",
    "SentToScope, InOrganization, bob",
    "SentToScope, NotInOrganization, kim",
    "SenderDomainIs, partner.example, bob kim",
    "SenderDomainIs, example, bob kim",
    "SenderDomainIs, tner.example, ''",
    "RecipientDomainIs, fabrikam.example, kim",
    "RecipientAddressContainsWords, fabrikam, kim",
    "RecipientAddressContainsWords, fabri, ''",
    "FromAddressContainsWords, pat, bob kim",
    "SubjectContainsWords, invoice, bob kim",
    "SubjectContainsWords, 'pay,invoice 42', bob kim",
    "SubjectContainsWords, voice, ''",
    "SubjectOrBodyContainsWords, pay now, bob kim",
    "SubjectOrBodyContainsWords, payment, ''",
    "SenderIpRanges, 203.0.113.0/24, bob kim",
    "SenderIpRanges, 192.0.2.40, ''",
    "MessageSizeOver, 4KB, bob kim",
    "MessageSizeOver, 5KB, ''"
  })
  void aConditionTakesTheRecipientsItHoldsForAndAnExceptionTheOthers(
      String property, String value, String recipients) {
    AdObject rule = AdObject.of(SCHEMA, "rule");
    List<String> expected = recipients.isEmpty() ? List.of() : List.of(recipients.split(" "));
    List<String> others =
        List.of("bob", "kim").stream().filter(each -> !expected.contains(each)).toList();

    assertThat(taken(with(rule, property, value), false)).isEqualTo(expected);
    assertThat(taken(with(rule, "ExceptIf" + property, value), false)).isEqualTo(others);
  }

  @Test
  void headersAreLookedAtByTheirName() {
    AdObject rule = with(AdObject.of(SCHEMA, "rule"), "HeaderContainsMessageHeader", "x-tag");
    assertThat(taken(with(rule, "HeaderContainsWords", "two"), false)).hasSize(2);
    assertThat(taken(with(rule, "HeaderContainsWords", "three"), false)).isEmpty();
  }

  @Test
  void theSenderIsThatOfTheHeaderUnlessTheEnvelopeIsAskedFor() {
    AdObject rule = with(AdObject.of(SCHEMA, "rule"), "From", "bounce@mail.partner.example");
    assertThat(taken(rule, false)).isEmpty();
    assertThat(taken(with(rule, "SenderAddressLocation", "Envelope"), false)).hasSize(2);
    assertThat(taken(with(rule, "SenderAddressLocation", "HeaderOrEnvelope"), false)).hasSize(2);
  }

  @Test
  void aRuleWithSomethingUnknownTakesNothing() {
    AdObject rule = AdObject.of(SCHEMA, "rule");
    assertThat(taken(rule, false)).hasSize(2);
    assertThat(taken(with(rule, "HasClassification", "Secret"), false)).isEmpty();
    assertThat(taken(with(rule, "Mode", "Audit"), false)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void moreConditionsNeverTakeMoreRecipientsAndExceptionsOnlyTakeAway(long seed) {
    Random random = new Random(seed);
    List<String[]> pool =
        List.of(
            new String[] {"FromScope", "NotInOrganization"},
            new String[] {"SentToScope", "InOrganization"},
            new String[] {"SubjectContainsWords", "invoice"},
            new String[] {"SenderDomainIs", "partner.example"},
            new String[] {"RecipientDomainIs", "contoso.example"},
            new String[] {"MessageSizeOver", "4KB"},
            new String[] {"SentTo", "Bob"});
    for (int i = 0; i < 200; i++) {
      AdObject rule = AdObject.of(SCHEMA, "rule");
      boolean trusted = random.nextBoolean();
      List<String> before = taken(rule, trusted);
      for (int more = 0; more < 4; more++) {
        String[] condition = pool.get(random.nextInt(pool.size()));
        rule = with(rule, (random.nextBoolean() ? "ExceptIf" : "") + condition[0], condition[1]);
        List<String> after = taken(rule, trusted);
        assertThat(before).containsAll(after);
        before = after;
      }
    }
  }
}
