package dev.relaylab.grader;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The grader reaches the lab through the lab's own dialler, and a server that is not the lab's
 * through one door only, which a person opens.
 */
class NothingLeavesTest {
  private static final String GRADER = "dev.relaylab.grader.";

  /** Who may open a socket or look up a name, and why that is safe. */
  private static final Map<String, String> MAY =
      Map.of(
          GRADER + "analyze.ProberDoor",
              "connects to a server that a person names: on loopback, elsewhere only with --i-may-test-this",
          GRADER + "probe.SocketLine", "layers TLS over a connection that is there");

  private static final Set<String> OPENING =
      Set.of(
          "<init>",
          "open",
          "connect",
          "createSocket",
          "openConnection",
          "openStream",
          "newHttpClient");

  private static final Set<String> LOOKUPS =
      Set.of("getByName", "getAllByName", "getLocalHost", "getHostName", "getCanonicalHostName");

  @Test
  void onlyTheNamedClassesReachTheNetwork() {
    Set<String> found = new TreeSet<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.relaylab.grader")) {
      String outermost = type.getName().replaceFirst("\\$.*", "");
      for (JavaAccess<?> access : type.getAccessesFromSelf()) {
        if (reachesOut(access) && !MAY.containsKey(outermost)) {
          found.add(access.getDescription());
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void theTestSeesWhatItForbids() {
    JavaClass door =
        new ClassFileImporter().importClass(dev.relaylab.grader.analyze.ProberDoor.class);

    assertThat(door.getAccessesFromSelf().stream().filter(NothingLeavesTest::reachesOut).count())
        .isGreaterThanOrEqualTo(3);
  }

  private static boolean reachesOut(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    boolean socket =
        owner.matches(
                "java\\.net\\.(\\w*Socket|URL|http\\..*)|javax\\.net\\..*|java\\.nio\\.channels\\..*Channel")
            && OPENING.contains(name);
    boolean lookup = owner.equals("java.net.InetAddress") && LOOKUPS.contains(name);
    boolean resolving =
        owner.equals("java.net.InetSocketAddress")
            && access.getTarget().getFullName().contains("<init>(java.lang.String");
    return socket || lookup || resolving;
  }
}
