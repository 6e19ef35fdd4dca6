package dev.relaylab.server.shell.cmdlet.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaylab.server.directory.AuthMechanism;
import dev.relaylab.server.shell.format.Bag;
import dev.relaylab.server.shell.format.BagModel;
import dev.relaylab.server.shell.lang.PsObject;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CliXmlTest {

  @Test
  void anExchangeObjectHasTypesTextAndProperties() {
    Bag connector =
        Bag.typed(
            "Microsoft.Exchange.Data.Directory.SystemConfiguration.ReceiveConnector",
            "AuthMechanism",
            EnumSet.of(AuthMechanism.Tls, AuthMechanism.BasicAuth),
            "Bindings",
            List.of("0.0.0.0:25"),
            "Banner",
            null,
            "ConnectionTimeout",
            Duration.ofMinutes(10),
            "Enabled",
            true);
    assertThat(write(connector))
        .isEqualToNormalizingNewlines(
            """
            <Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">
              <Obj RefId="0">
                <TN RefId="0">
                  <T>Microsoft.Exchange.Data.Directory.SystemConfiguration.ReceiveConnector</T>
                  <T>System.Object</T>
                </TN>
                <ToString>%s</ToString>
                <Props>
                  <Obj N="AuthMechanism" RefId="1">
                    <TN RefId="1">
                      <T>Microsoft.Exchange.Data.Flags</T>
                      <T>System.Enum</T>
                      <T>System.ValueType</T>
                      <T>System.Object</T>
                    </TN>
                    <ToString>Tls, BasicAuth</ToString>
                    <I32>5</I32>
                  </Obj>
                  <Obj N="Bindings" RefId="2">
                    <TN RefId="2">
                      <T>System.Object[]</T>
                      <T>System.Array</T>
                      <T>System.Object</T>
                    </TN>
                    <LST>
                      <S>0.0.0.0:25</S>
                    </LST>
                  </Obj>
                  <Nil N="Banner" />
                  <TS N="ConnectionTimeout">PT10M</TS>
                  <B N="Enabled">true</B>
                </Props>
              </Obj>
            </Objs>"""
                .formatted(connector));
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    ZonedDateTime time = ZonedDateTime.of(2026, 11, 24, 9, 5, 0, 0, ZoneOffset.UTC);
    Map<String, Object> values =
        Bag.of(
                "text",
                "a<b>&\"\u0001_x0041_\n",
                "n",
                1,
                "l",
                2L,
                "d",
                0.5,
                "span",
                Duration.ofHours(49),
                "list",
                List.of("a", 1),
                "c",
                'x',
                "guid",
                UUID.fromString("11111111-2222-3333-4444-555555555555"))
            .values();
    Bag object = new Bag("System.Management.Automation.PSCustomObject", values);
    PsObject read = (PsObject) CliXmlReader.read(write(object, Bag.of("when", time))).get(0);
    assertThat(FakeCall.values(read)).isEqualTo(values);
    assertThat(read.typeNames())
        .startsWith("Deserialized.System.Management.Automation.PSCustomObject");
    PsObject second = (PsObject) CliXmlReader.read(write(object, Bag.of("when", time))).get(1);
    assertThat(((ZonedDateTime) second.property("when")).toInstant()).isEqualTo(time.toInstant());
  }

  @Test
  void aRealServersShapeIsUnderstood() {
    PsObject read =
        (PsObject)
            CliXmlReader.read(
                    """
                    <Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">
                      <Obj RefId="0">
                        <TN RefId="0"><T>Deserialized.Microsoft.Exchange.Data.Directory.SystemConfiguration.ReceiveConnector</T><T>Deserialized.System.Object</T></TN>
                        <ToString>EX01\\relay</ToString>
                        <Props>
                          <Obj N="AuthMechanism" RefId="1"><TN RefId="1"><T>Deserialized.AuthMechanisms</T></TN><ToString>Tls, Integrated</ToString><I32>3</I32></Obj>
                          <Obj N="Bindings" RefId="2"><TN RefId="2"><T>Deserialized.MultiValuedProperty</T></TN>
                            <LST><Obj RefId="3"><TN RefId="3"><T>Deserialized.IPBinding</T></TN><ToString>0.0.0.0:25</ToString></Obj></LST></Obj>
                          <Ref N="Again" RefId="1" />
                          <Nil N="Banner" />
                          <B N="Enabled">true</B>
                        </Props>
                        <MS><BA N="SerializationData">AAEC</BA><S N="PSComputerName">ex01</S></MS>
                      </Obj>
                    </Objs>""")
                .get(0);
    assertThat(read.property("AuthMechanism")).isEqualTo("Tls, Integrated");
    assertThat(read.property("Again")).isEqualTo("Tls, Integrated");
    assertThat(read.property("Bindings")).isEqualTo(List.of("0.0.0.0:25"));
    assertThat(read.property("PSComputerName")).isEqualTo("ex01");
    assertThat(read.propertyNames()).doesNotContain("SerializationData");
    assertThat(read).hasToString("EX01\\relay");
  }

  @Test
  void documentTypesAndEntitiesAreRefused() {
    String bomb = "<!DOCTYPE x [<!ENTITY a \"b\">]><Objs><S>&a;</S></Objs>";
    assertThatThrownBy(() -> CliXmlReader.read(bomb)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CliXmlReader.read("<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><Objs/>"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nestingIsBounded() {
    String deep = "<Objs>" + "<Obj><LST>".repeat(5000) + "</LST></Obj>".repeat(5000) + "</Objs>";
    assertThatThrownBy(() -> CliXmlReader.read(deep)).hasMessageContaining("nested");
    assertThatThrownBy(() -> CliXmlReader.read("<html/>")).hasMessageContaining("<Objs>");
    assertThatThrownBy(() -> CliXmlReader.read("no xml"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String write(Object... objects) {
    return new CliXmlWriter(new BagModel()).write(List.of(objects), 2);
  }
}
