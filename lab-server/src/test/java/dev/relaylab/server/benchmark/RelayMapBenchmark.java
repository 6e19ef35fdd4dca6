package dev.relaylab.server.benchmark;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Binding;
import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.TransportRole;
import dev.relaylab.server.policy.map.RelayMap;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The relay map of a fresh install, and of 20 connectors more with many nested ranges each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RelayMapBenchmark {
  private static final int CONNECTORS = 20;

  /** Ranges on each connector; 0 for the fresh install alone. */
  @Param({"0", "100", "1000"})
  public int ranges;

  private Organisation organisation;

  @Setup
  public void organisation() {
    organisation = FreshInstall.contoso();
    for (int c = 0; ranges > 0 && c < CONNECTORS; c++) {
      organisation = organisation.put(connector(c));
    }
  }

  private AdObject connector(int number) {
    List<IpRange> all = new ArrayList<>();
    for (int i = 0; i < ranges; i++) {
      String prefix = i % 3 == 0 ? "/" + (25 + i % 8) : "";
      all.add(IpRange.parse("10." + number + "." + i / 250 + "." + i % 250 + prefix));
    }
    return AdObject.of(ReceiveConnectorSchema.SCHEMA, "relay " + number)
        .with(ReceiveConnectorSchema.TRANSPORT_ROLE, TransportRole.FrontendTransport)
        .with(ReceiveConnectorSchema.BINDINGS, List.of(Binding.parse("0.0.0.0:25")))
        .with(ReceiveConnectorSchema.REMOTE_IP_RANGES, all)
        .withAces(new LinkedHashSet<>(PermissionGroup.AnonymousUsers.aces()));
  }

  @Benchmark
  public RelayMap map() {
    return RelayMap.of(organisation);
  }
}
