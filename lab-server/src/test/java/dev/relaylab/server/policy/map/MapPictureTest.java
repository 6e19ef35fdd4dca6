package dev.relaylab.server.policy.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.policy.RandomOrganisations;
import java.io.StringReader;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class MapPictureTest {

  @Test
  void saysInWordsWhatItShows() {
    String svg = MapPicture.of(RelayMap.of(FreshInstall.contoso()).endpoints().get(0));
    assertThat(svg)
        .contains("role=\"img\"", "aria-labelledby=\"map-title map-desc\"")
        .contains("Nobody can relay mail from a foreign sender to a foreign recipient");
  }

  @Test
  void isWellFormedWhateverTheOrganisation() throws Exception {
    Random random = new Random(5);
    for (int i = 0; i < 20; i++) {
      for (RelayMap.Endpoint endpoint : RelayMap.of(RandomOrganisations.next(random)).endpoints()) {
        var document =
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(MapPicture.of(endpoint))));
        assertThat(document.getElementsByTagName("title").getLength()).isEqualTo(1);
        assertThat(document.getElementsByTagName("rect").getLength()).isGreaterThan(6);
      }
    }
  }
}
