package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AddressSpace;
import dev.relaylab.server.directory.Binding;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.directory.Server;
import dev.relaylab.server.directory.SmartHost;
import dev.relaylab.server.directory.Unlimited;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Values of the directory as scripts see them: with members, printing as they always do. */
final class ShownValues {
  private static final Map<String, Function<String, Object>> FORMS =
      Map.of(
          "PrimarySmtpAddress", TextValue::smtpAddress,
          "ExternalEmailAddress", TextValue::proxyAddress,
          "ForwardingSmtpAddress", TextValue::proxyAddress,
          "EmailAddresses", TextValue::proxyAddress,
          "DomainName", TextValue::smtpDomain,
          "AdminDisplayVersion", TextValue::serverVersion);
  private static final List<Schema> PERSON =
      Stream.concat(RecipientSchema.ALL.stream(), Stream.of(RecipientSchema.USER)).toList();
  private static final Set<String> SERVERS = Set.of("Server", "SourceTransportServers");

  /** What holds recipients, which are objects of the directory wherever they are shown. */
  private static final Set<String> PEOPLE =
      Set.of(
          "GrantSendOnBehalfTo",
          "ManagedBy",
          "ModeratedBy",
          "ForwardingAddress",
          "AcceptMessagesOnlyFrom",
          "AcceptMessagesOnlyFromDLMembers",
          "AcceptMessagesOnlyFromSendersOrMembers",
          "RejectMessagesFrom",
          "RejectMessagesFromDLMembers",
          "RejectMessagesFromSendersOrMembers",
          "BypassModerationFromSendersOrMembers");

  private ShownValues() {}

  private static Object person(String name, Organisation organisation) {
    return new Lookup(organisation)
        .find(PERSON, name, false).stream()
            .findFirst()
            .<Object>map(recipient -> Names.id(recipient, organisation.server()))
            .orElse(name);
  }

  /** The value of a property: some texts are more than texts, by what they are the value of. */
  static Object of(Property<?> property, Object value, Organisation organisation) {
    Server server = organisation.server();
    Function<String, Object> form = FORMS.get(property.name());
    if (PEOPLE.contains(property.name())) {
      form = name -> person(name, organisation);
    }
    if (property.name().endsWith("Path") && form == null) {
      form = TextValue::path;
    }
    if (form == null && SERVERS.contains(property.name())) {
      form = name -> new ObjectId(name, Names.serverName(server, name), null);
    }
    if (form == null || value == null) {
      return of(value);
    }
    Function<String, Object> each = form;
    return value instanceof List<?> list
        ? list.stream().map(one -> each.apply(one.toString())).toList()
        : each.apply(value.toString());
  }

  static Object of(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(ShownValues::of).toList();
    }
    if (value instanceof IpRange range) {
      return range(range);
    }
    if (value instanceof Binding binding) {
      return binding(binding);
    }
    if (value instanceof Unlimited<?> limit) {
      return limit(limit);
    }
    if (value instanceof AddressSpace space) {
      return addressSpace(space);
    }
    return value instanceof SmartHost host ? smartHost(host) : value;
  }

  private static Shown range(IpRange range) {
    String form =
        range.lower().equals(range.upper())
            ? "SingleAddress"
            : range.expression().indexOf('/') > 0 ? "CIDR" : "LoHi";
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("LowerBound", range.lower().toString());
    members.put("UpperBound", range.upper().toString());
    members.put("Netmask", "");
    members.put("CIDRLength", cidrLength(range));
    members.put("RangeFormat", form);
    members.put("Size", range.size());
    members.put("Expression", range.expression());
    return new Shown("Microsoft.Exchange.Data.IPRange", members, range.toString());
  }

  private static Object cidrLength(IpRange range) {
    int slash = range.expression().indexOf('/');
    return slash < 0 ? 0 : (Object) Integer.valueOf(range.expression().substring(slash + 1));
  }

  private static Shown binding(Binding binding) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("AddressFamily", binding.address().v4() ? "InterNetwork" : "InterNetworkV6");
    members.put("Address", binding.address().toString());
    members.put("Port", binding.port());
    return new Shown("Microsoft.Exchange.Data.IPBinding", members, binding.toString());
  }

  private static Shown addressSpace(AddressSpace space) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("Type", space.type());
    members.put("Address", space.space());
    members.put("Domain", space.space().replaceFirst("^\\*\\.", ""));
    members.put("Cost", space.cost());
    members.put("IncludeSubDomains", space.space().startsWith("*."));
    members.put("IsSmtpType", space.type().equals("SMTP"));
    return new Shown("Microsoft.Exchange.Data.AddressSpace", members, space.toString());
  }

  private static Shown smartHost(SmartHost host) {
    String text = host.toString();
    boolean address = text.startsWith("[");
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("IsIPAddress", address);
    members.put("Address", address ? text.substring(1, text.length() - 1) : null);
    members.put("Domain", address ? null : text);
    return new Shown("Microsoft.Exchange.Data.SmartHost", members, text);
  }

  private static Shown limit(Unlimited<?> limit) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("IsUnlimited", limit.isUnlimited());
    members.put("Value", limit.value());
    return new Shown("Microsoft.Exchange.Data.Unlimited", members, limit.toString());
  }
}
