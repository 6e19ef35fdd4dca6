package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.Binding;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.directory.Unlimited;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values of the directory as scripts see them: with members, printing as they always do. */
final class ShownValues {

  private ShownValues() {}

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
    return value;
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

  private static Shown limit(Unlimited<?> limit) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("IsUnlimited", limit.isUnlimited());
    members.put("Value", limit.value());
    return new Shown("Microsoft.Exchange.Data.Unlimited", members, limit.toString());
  }
}
