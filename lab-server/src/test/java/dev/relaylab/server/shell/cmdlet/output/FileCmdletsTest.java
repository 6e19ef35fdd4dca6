package dev.relaylab.server.shell.cmdlet.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaylab.server.shell.format.Bag;
import dev.relaylab.server.shell.format.BagModel;
import dev.relaylab.server.shell.format.Printing;
import dev.relaylab.server.shell.format.Views;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCmdletsTest {
  @TempDir Path workspace;
  private final Printing printing = BagModel.printing(60);
  private LabFiles files;

  @BeforeEach
  void open() {
    files = new LabFiles(workspace.resolve("files"), workspace.resolve("logs"));
  }

  @Test
  void outFileWritesUnicodeAndAppendsInTheEncodingThatTheFileHas() throws IOException {
    FakeCall.run(new OutFile(printing, files), List.of("Grüezi"), "FilePath", "C:\\temp\\a.txt");
    assertThat(Files.readAllBytes(workspace.resolve("files/a.txt"))).startsWith(0xFF, 0xFE, 'G', 0);
    FakeCall.run(
        new OutFile(printing, files), List.of("zwei"), "FilePath", "a.txt", "Append", true);
    assertThat(FakeCall.run(new GetContent(files), null, "Path", "a.txt").output)
        .containsExactly("Grüezi", "zwei");
  }

  @Test
  void outFileHoldsWhatTheScreenWouldShow() {
    FakeCall.run(
        new OutFile(printing, files),
        List.of(Bag.of("Name", "a", "Port", 25)),
        "FilePath",
        "t.txt",
        "Encoding",
        "utf8");
    assertThat(files.read("t.txt", null))
        .isEqualTo("\r\nName Port\r\n---- ----\r\na      25\r\n\r\n\r\n");
  }

  @Test
  void noClobberLeavesAFileAlone() {
    FakeCall.run(SetContent.set(printing, files), List.of("old"), "Path", "a.txt");
    assertThatThrownBy(
            () ->
                FakeCall.run(
                    new OutFile(printing, files),
                    List.of("new"),
                    "FilePath",
                    "a.txt",
                    "NoClobber",
                    true))
        .hasMessage("The file 'C:\\files\\a.txt' already exists.");
    assertThat(files.read("a.txt", null)).isEqualTo("old\r\n");
  }

  @Test
  void contentIsSetAddedAndReadInParts() throws IOException {
    FakeCall.run(SetContent.set(printing, files), List.of("1", "2", "ü"), "Path", "a.txt");
    FakeCall.run(SetContent.add(printing, files), List.of("4"), "Path", "a.txt");
    assertThat(Files.readString(workspace.resolve("files/a.txt"), StandardCharsets.ISO_8859_1))
        .isEqualTo("1\r\n2\r\nü\r\n4\r\n");
    assertThat(FakeCall.run(new GetContent(files), null, "Path", "a.txt", "Tail", 2).output)
        .containsExactly("ü", "4");
    assertThat(FakeCall.run(new GetContent(files), null, "Path", "a.txt", "TotalCount", 1).output)
        .containsExactly("1");
    assertThat(FakeCall.run(new GetContent(files), null, "Path", "a.txt", "Raw", true).text())
        .startsWith("1\r\n2");
  }

  @Test
  void selectStringNamesFileAndLine() {
    FakeCall.run(
        SetContent.set(printing, files),
        List.of("250 ok", "550 5.7.54 Unable to relay", "221 bye"),
        "Path",
        "a.log");
    assertThat(
            FakeCall.run(new SelectString(files), null, "Pattern", "unable", "Path", "*.log")
                .text())
        .isEqualTo("C:\\files\\a.log:2:550 5.7.54 Unable to relay");
    assertThat(
            FakeCall.run(
                    new SelectString(files),
                    null,
                    "Pattern",
                    "unable",
                    "Path",
                    "*.log",
                    "CaseSensitive",
                    true)
                .output)
        .isEmpty();
    assertThat(
            FakeCall.run(
                    new SelectString(files),
                    List.of("a.b", "axb"),
                    "Pattern",
                    "a.b",
                    "SimpleMatch",
                    true)
                .output)
        .hasSize(1);
    Match match =
        (Match)
            FakeCall.run(
                    new SelectString(files),
                    null,
                    "Pattern",
                    "550",
                    "Path",
                    "a.log",
                    "Context",
                    List.of(1, 0))
                .output
                .get(0);
    assertThat(match.printed()).isEqualTo("  a.log:1:250 ok\n> a.log:2:550 5.7.54 Unable to relay");
  }

  @Test
  void aBadExpressionNamesTheRemedy() {
    assertThatThrownBy(() -> FakeCall.run(new SelectString(files), List.of("x"), "Pattern", "("))
        .hasMessageContaining("-SimpleMatch");
  }

  @Test
  void itemsAreMadeListedTestedAndRemoved() {
    FakeCall.run(new NewItem(files), null, "Path", "reports", "ItemType", "Directory");
    FakeCall.run(new NewItem(files), null, "Path", "reports", "Name", "a.txt", "Value", "x");
    assertThat(FakeCall.run(new GetChildItem(files), null, "Recurse", true, "File", true).text())
        .isEqualTo("C:\\files\\reports\\a.txt");
    assertThat(FakeCall.run(new TestPath(files), null, "Path", "reports\\a.txt").output)
        .containsExactly(true);
    assertThatThrownBy(() -> FakeCall.run(new RemoveItem(files), null, "Path", "reports"))
        .hasMessageContaining("-Recurse");
    FakeCall.run(new RemoveItem(files), null, "Path", "reports", "Recurse", true);
    assertThat(FakeCall.run(new TestPath(files), null, "Path", "reports").output)
        .containsExactly(false);
    assertThat(FakeCall.run(new RemoveItem(files), null, "Path", "reports").errors).hasSize(1);
  }

  @Test
  void aListingHasItsFolderAsHeading() throws IOException {
    FakeCall.run(SetContent.set(printing, files), List.of("1"), "Path", "sub\\a.txt");
    LocalDateTime written = LocalDateTime.of(2026, 11, 24, 9, 5);
    Files.setLastModifiedTime(
        workspace.resolve("files/sub/a.txt"),
        FileTime.from(written.atZone(ZoneId.systemDefault()).toInstant()));
    Printing withViews =
        new Printing(
            printing.objects(),
            Views.standard().with(OutputViews.all()),
            printing.values(),
            printing.width());
    List<Object> items = FakeCall.run(new GetChildItem(files), null, "Path", "sub").output;
    assertThat(String.join("\n", withViews.lines(items, 60)) + "\n")
        .isEqualTo(
            """


                Directory: C:\\files\\sub


            Mode                LastWriteTime         Length Name
            ----                -------------         ------ ----
            -a----       11/24/2026   9:05 AM              3 a.txt


            """);
  }

  @Test
  void outStringIsOneTextOrAStreamOfLines() {
    assertThat(FakeCall.run(new OutString(printing), List.of("a", "b")).output)
        .containsExactly("a\r\nb\r\n");
    assertThat(FakeCall.run(new OutString(printing), List.of("a", "b"), "Stream", true).output)
        .containsExactly("a", "b");
  }
}
