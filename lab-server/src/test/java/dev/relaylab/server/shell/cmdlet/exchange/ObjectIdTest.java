package dev.relaylab.server.shell.cmdlet.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ObjectIdTest {
  private final ObjectId id =
      new ObjectId("EX01\\Relay", "CN=Relay,CN=Protocols,DC=contoso,DC=example", new UUID(1, 2));

  @Test
  void printsAsTheIdentityAndHasTheNameAndTheGuid() {
    assertThat(id).hasToString("EX01\\Relay");
    assertThat(id.property("name")).isEqualTo("Relay");
    assertThat(id.property("ObjectGuid")).isEqualTo(new UUID(1, 2));
    assertThat(id.property("Rdn")).isEqualTo("CN=Relay");
    assertThat(id.property("Depth")).isEqualTo(4);
    assertThat(id.property("DomainId")).hasToString("contoso.example");
    assertThat(id.property("Nothing")).isNull();
  }

  @Test
  void theParentsEndAtTheRoot() {
    ObjectId parent = (ObjectId) id.property("Parent");
    assertThat(parent.property("Name")).isEqualTo("Protocols");
    ObjectId root = new ObjectId("example", "DC=example", null);
    assertThat(root.property("Parent")).isNull();
  }
}
