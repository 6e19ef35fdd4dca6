package dev.relaylab.server.policy.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.Ace;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Binding;
import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.directory.Principal;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.Right;
import dev.relaylab.server.directory.TransportRole;
import dev.relaylab.server.policy.RandomOrganisations;
import java.io.StringReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class MapPictureTest {
  private static final Pattern RELAY =
      Pattern.compile("url\\(#hatch\\)\" stroke=\"#333\"><title>([^<]*)");

  private static Organisation relay(List<IpRange> ranges) {
    Set<Ace> aces = new LinkedHashSet<>(PermissionGroup.AnonymousUsers.aces());
    aces.add(Ace.allow(Principal.ANONYMOUS_LOGON, Right.ACCEPT_ANY_RECIPIENT));
    return FreshInstall.contoso()
        .put(
            AdObject.of(ReceiveConnectorSchema.SCHEMA, "relay")
                .with(ReceiveConnectorSchema.TRANSPORT_ROLE, TransportRole.FrontendTransport)
                .with(ReceiveConnectorSchema.BINDINGS, List.of(Binding.parse("0.0.0.0:25")))
                .with(ReceiveConnectorSchema.REMOTE_IP_RANGES, ranges)
                .withAces(aces));
  }

  private static String picture(Organisation organisation) {
    return MapPicture.of(RelayMap.of(organisation), 7);
  }

  private static List<String> relaysIn(String svg) {
    return RELAY
        .matcher(svg)
        .results()
        .map((MatchResult result) -> result.group(1))
        .filter(words -> words.contains(": "))
        .toList();
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  @Test
  void saysInWordsWhatItShows() {
    assertThat(picture(FreshInstall.contoso()))
        .contains("role=\"img\"", "aria-labelledby=\"map-title map-desc\"")
        .contains("Who gets through, revision 7")
        .contains(
            "192.0.2.10:25: Nobody can relay mail from a foreign sender to a foreign recipient")
        .contains("192.0.2.10:465, 192.0.2.10:587, 192.0.2.10:2525: Nobody");
    assertThat(relaysIn(picture(FreshInstall.contoso()))).isEmpty();
  }

  @Test
  void hatchesExactlyTheAddressesThatRelay() {
    String svg = picture(relay(List.of(IpRange.parse("192.0.2.40"))));
    assertThat(relaysIn(svg)).hasSize(3).containsOnly("192.0.2.40-192.0.2.40: A");
    assertThat(svg).contains("1 IPv4 address can relay", ">192.0.2.41</text>");
  }

  @Test
  void showsASingleAddressWideEnoughToBeSeen() throws Exception {
    Document document = parsed(picture(relay(List.of(IpRange.parse("192.0.2.40")))));
    var boxes = document.getElementsByTagName("rect");
    IntStream.range(0, boxes.getLength())
        .mapToObj(i -> (Element) boxes.item(i))
        .forEach(box -> assertThat(Double.parseDouble(box.getAttribute("width"))).isGreaterThan(5));
  }

  @Test
  void isWellFormedWhateverTheOrganisation() throws Exception {
    Random random = new Random(5);
    for (int i = 0; i < 20; i++) {
      Document document = parsed(picture(RandomOrganisations.next(random)));
      assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
      assertThat(document.getElementsByTagName("rect").getLength()).isGreaterThan(6);
    }
  }

  @Test
  void drawsThousandsOfRanges() throws Exception {
    List<IpRange> many =
        IntStream.range(0, 1_200)
            .mapToObj(i -> IpRange.parse("10.1." + i / 100 + "." + 2 * (i % 100)))
            .toList();
    assertThat(parsed(picture(relay(many))).getElementsByTagName("rect").getLength())
        .isGreaterThan(3 * 1_200);
  }

  @Test
  void saysWhenNothingListens() {
    Organisation silent = FreshInstall.contoso();
    for (var connector : silent.receiveConnectors()) {
      silent = silent.remove(connector.object());
    }
    assertThat(picture(silent)).contains("The server listens nowhere.");
  }
}
