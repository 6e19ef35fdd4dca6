package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.format.ListView;
import dev.relaylab.server.shell.format.TableView;
import dev.relaylab.server.shell.lang.Cmdlet;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The cmdlets of Windows PowerShell that reach into the network; every machine has them. */
public final class NetworkCmdlets {

  private NetworkCmdlets() {}

  /**
   * @param files the folder that attachments are read from
   */
  public static List<Cmdlet> of(Network network, Path files) {
    return List.of(
        new SendMailMessage(network, files),
        new TestNetConnection(network),
        new TestConnection(network),
        new ResolveDnsName(network),
        new GetNetTcpConnection(network));
  }

  /** What Test-NetConnection shows: the less, the fewer things it tried. */
  static List<ListView> lists() {
    return List.of(
        connection("Ping", "PingSucceeded", "PingReplyDetails (RTT)"),
        connection("Tcp", "TcpTestSucceeded"),
        connection("Refused", "PingSucceeded", "PingReplyDetails (RTT)", "TcpTestSucceeded"),
        ListView.of("TestNetConnectionResult#Detailed"));
  }

  private static ListView connection(String kind, String... results) {
    Stream<String> port = kind.equals("Ping") ? Stream.empty() : Stream.of("RemotePort");
    Stream<String> where =
        Stream.concat(
            Stream.concat(Stream.of("ComputerName", "RemoteAddress"), port),
            Stream.of("InterfaceAlias", "SourceAddress"));
    return new ListView(
        "TestNetConnectionResult#" + kind, Stream.concat(where, Stream.of(results)).toList());
  }

  /** How the objects they write look by themselves. */
  public static List<TableView> views() {
    return List.of(
        GetNetTcpConnection.VIEW,
        TableView.of("DnsRecord_A", "Name", "Type", "TTL", "Section", "IPAddress"),
        TableView.of(
            "DnsRecord_MX", "Name", "Type", "TTL", "Section", "NameExchange", "Preference"),
        TableView.of(
            "ManagementObject#root\\cimv2\\Win32_PingStatus",
            "Source",
            "Destination",
            "IPV4Address",
            "IPV6Address",
            "Bytes",
            "Time(ms)"));
  }
}
