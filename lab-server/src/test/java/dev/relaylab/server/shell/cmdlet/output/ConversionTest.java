package dev.relaylab.server.shell.cmdlet.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaylab.server.shell.format.Bag;
import dev.relaylab.server.shell.format.BagModel;
import dev.relaylab.server.shell.lang.PsObject;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversionTest {
  private static final BagModel MODEL = new BagModel();
  private static final Bag CONNECTOR =
      Bag.typed(
          "Microsoft.Exchange.Data.Directory.SystemConfiguration.ReceiveConnector",
          "Name",
          "relay \"A\"",
          "Bindings",
          List.of("0.0.0.0:25", "[::]:25"),
          "Banner",
          null,
          "Enabled",
          true);

  @Test
  void csvQuotesEveryValueAndLeavesNullAway() {
    assertThat(FakeCall.run(new ConvertToCsv(MODEL), List.of(CONNECTOR)).text())
        .isEqualTo(
            """
            #TYPE Microsoft.Exchange.Data.Directory.SystemConfiguration.ReceiveConnector
            "Name","Bindings","Banner","Enabled"
            "relay ""A\""","0.0.0.0:25 [::]:25",,"True\"""");
    assertThat(
            FakeCall.run(
                    new ConvertToCsv(MODEL),
                    List.of(Bag.of("a", List.of(1, 2))),
                    "NoTypeInformation",
                    true,
                    "Delimiter",
                    ";")
                .text())
        .isEqualTo("\"a\"\n\"System.Object[]\"");
  }

  @Test
  void csvReadsWhatItWrites(@TempDir Path workspace) {
    LabFiles files = new LabFiles(workspace.resolve("files"), workspace.resolve("logs"));
    List<Object> rows =
        List.of(Bag.of("Name", "a,b", "Ip", "1\r\n2"), Bag.of("Name", "\"q\"", "Ip", ""));
    FakeCall.run(
        new ExportCsv(MODEL, files),
        rows,
        "Path",
        "C:\\temp\\x.csv",
        "NoTypeInformation",
        true,
        "Encoding",
        "UTF8");
    FakeCall.run(
        new ExportCsv(MODEL, files),
        List.of(Bag.of("Ip", "3", "Name", "c")),
        "Path",
        "x.csv",
        "Append",
        true);
    List<Object> read = FakeCall.run(new ImportCsv(files), null, "Path", "x.csv").output;
    assertThat(read)
        .extracting(FakeCall::values)
        .containsExactly(
            Map.of("Name", "a,b", "Ip", "1\r\n2"),
            Map.of("Name", "\"q\"", "Ip", ""),
            Map.of("Name", "c", "Ip", "3"));
  }

  @Test
  void csvTakesHeadersTypesAndShortLines() {
    assertThat(
            FakeCall.run(new ConvertFromCsv(), List.of("#TYPE X.Y", "a,b", "1"), new Object[0])
                .output)
        .singleElement()
        .satisfies(row -> assertThat(((PsObject) row).typeNames()).startsWith("CSV:X.Y"))
        .satisfies(row -> assertThat(((PsObject) row).property("b")).isNull());
    assertThat(
            FakeCall.run(
                    new ConvertFromCsv(),
                    List.of("1;2"),
                    "Delimiter",
                    ";",
                    "Header",
                    List.of("x", "y"))
                .output)
        .singleElement()
        .satisfies(row -> assertThat(((PsObject) row).property("Y")).isEqualTo("2"));
    assertThatThrownBy(() -> FakeCall.run(new ConvertFromCsv(), List.of("a,A", "1,2")))
        .hasMessageContaining("already present");
  }

  @Test
  void jsonStandsUnderItsOwnBrackets() {
    Map<String, Object> inner = new LinkedHashMap<>();
    inner.put("d", 1);
    assertThat(
            FakeCall.run(
                    new ConvertToJson(MODEL),
                    List.of(
                        Bag.of(
                            "a",
                            1,
                            "b",
                            List.of("x", "<y>"),
                            "c",
                            inner,
                            "e",
                            List.of(),
                            "f",
                            null)))
                .text())
        .isEqualToNormalizingNewlines(
            """
            {
                "a":  1,
                "b":  [
                          "x",
                          "\\u003cy\\u003e"
                      ],
                "c":  {
                          "d":  1
                      },
                "e":  [

                      ],
                "f":  null
            }""");
    assertThat(FakeCall.run(new ConvertToJson(MODEL), List.of(1, "a"), "Compress", true).text())
        .isEqualTo("[1,\"a\"]");
  }

  @Test
  void jsonDeeperThanItsDepthIsText() {
    Bag deep = Bag.of("a", Bag.of("b", Bag.of("c", Bag.of("d", 1))));
    assertThat(FakeCall.run(new ConvertToJson(MODEL), List.of(deep), "Compress", true).text())
        .isEqualTo("{\"a\":{\"b\":{\"c\":\"@{d=1}\"}}}");
    assertThat(
            FakeCall.run(new ConvertToJson(MODEL), List.of(deep), "Compress", true, "Depth", 5)
                .text())
        .isEqualTo("{\"a\":{\"b\":{\"c\":{\"d\":1}}}}");
  }

  @Test
  void jsonReadsWhatItWrites() {
    Bag value =
        Bag.of(
            "text",
            "a\\b\"c\u0001\n",
            "list",
            List.of(1, new BigDecimal("2.5"), true),
            "nothing",
            null);
    String json = FakeCall.run(new ConvertToJson(MODEL), List.of(value)).text();
    Object read = FakeCall.run(new ConvertFromJson(), List.of(json)).output.get(0);
    assertThat(FakeCall.values(read)).isEqualTo(value.values());
    assertThatThrownBy(() -> FakeCall.run(new ConvertFromJson(), List.of("{bad")))
        .hasMessageContaining("Invalid object passed in");
  }

  @Test
  void htmlEscapesItsCells() {
    assertThat(
            FakeCall.run(
                    new ConvertToHtml(MODEL),
                    List.of(Bag.of("Name", "<b>", "N", 1)),
                    "Title",
                    "T&T")
                .text())
        .isEqualTo(
            """
            <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"  "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
            <html xmlns="http://www.w3.org/1999/xhtml">
            <head>
            <title>T&amp;T</title>
            </head><body>
            <table>
            <colgroup><col/><col/></colgroup>
            <tr><th>Name</th><th>N</th></tr>
            <tr><td>&lt;b&gt;</td><td>1</td></tr>
            </table>
            </body></html>""");
  }
}
