package book.libraries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.Problem;
import book.weave.TemporaryBook;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mapping.Mapping;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A profile's file is read, and its libraries are fetched whole or not at all; Maven is played. */
class ProfileTest {

    private static final String POM = """
            <project>
              <name>Peer 1.0</name>
              <licenses><license><name>MIT</name></license></licenses>
              <properties>
                <profile.megabytes>7</profile.megabytes>
                <profile.unpacked>30</profile.unpacked>
                <profile.packages>org.peer net.peer</profile.packages>
                <profile.natives>%s plan9-sparc</profile.natives>
                <profile.properties>peer.cache=${profile.folder}/natives</profile.properties>
              </properties>
            </project>
            """.formatted(Natives.ofThisMachine());

    @RegisterExtension
    final TemporaryBook book = new TemporaryBook();

    @BeforeEach
    void list() {
        book.write("src/profiles/peer/pom.xml", POM);
        book.write("src/profiles/tool/pom.xml", "<project><name>Tool</name><properties>"
                + "<profile.megabytes>1</profile.megabytes></properties></project>");
    }

    private static Problem problem(List<String> maven) {
        return assertThrows(Problem.class, () -> new Fetch(maven).into(Profile.named("peer")));
    }

    private List<String> below(String folder) throws IOException {
        try (Stream<Path> files = Files.list(book.root().resolve(folder))) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void itsFileSaysWhatItIs() {
        Profile peer = Profile.named("peer");
        assertEquals(new Profile("peer", "Peer 1.0", "MIT", 7, 30, List.of("org.peer", "net.peer"),
                List.of(Natives.ofThisMachine(), "plan9-sparc"),
                Map.of("peer.cache", book.root() + "/target/profiles/peer/natives")), peer);
        assertEquals(List.of("peer", "tool"), Profile.names());
        assertEquals(List.of(peer), Profile.ofNotebooks());
        assertFalse(peer.isFetched());
    }

    @Test
    void aNameThatIsNotListedIsToldTheOthers() {
        Problem problem = assertThrows(Problem.class, () -> Profile.named("../peer"));
        assertEquals("There is no profile ../peer.", problem.getMessage());
        assertEquals("Known: peer, tool.", problem.mend());
    }

    @Test
    void theLibrariesAreFetchedForThisMachineOnce() throws IOException {
        Profile peer = Profile.named("peer");
        new Fetch(PlayedMaven.that("copies")).into(peer);
        assertTrue(peer.isFetched());
        String jar = "peer-" + Natives.ofThisMachine() + ".jar";
        assertEquals(List.of("fetched.txt", jar), below("target/profiles/peer"));
        assertEquals(List.of("peer"), below("target/profiles"));
        Libraries libraries = peer.fetch(); // real Maven would find nothing to fetch in this file
        assertEquals("book.jar" + File.pathSeparator + peer.folder().resolve(jar), libraries.behind("book.jar"));
        assertEquals(List.of("-Dpeer.cache=" + book.root() + "/target/profiles/peer/natives",
                "--enable-native-access=ALL-UNNAMED"), libraries.options());
    }

    @Test
    void anotherFileMeansOtherLibraries() throws IOException {
        new Fetch(PlayedMaven.that("copies")).into(Profile.named("peer"));
        book.write("target/profiles/peer/old.jar", "");
        book.write("src/profiles/peer/pom.xml", POM.replace("1.0", "1.1"));
        assertFalse(Profile.named("peer").isFetched());
        new Fetch(PlayedMaven.that("copies")).into(Profile.named("peer"));
        assertTrue(Profile.named("peer").isFetched());
        assertFalse(below("target/profiles/peer").contains("old.jar"));
    }

    /** A class that uses the book becomes a jar beside the libraries; a changed source makes the profile another one. */
    @Test
    @SuppressWarnings("unchecked")
    void itsOwnCodeIsCompiled() throws Exception {
        book.write("src/profiles/peer/java/peer/Twice.java",
                "package peer; public class Twice { "
                + "public static mapping.Mapping<Integer, Integer> f() { return x -> 2 * x; } }");
        // the played jars are empty files: the compiler is to be told of none
        Path jars = Files.createDirectories(book.root().resolve("target/jars"));
        new ProfileCode("peer").into(jars);
        assertEquals(List.of("book-peer.jar"), below("target/jars"));
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jars.resolve("book-peer.jar").toUri().toURL()})) {
            Object twice = loader.loadClass("peer.Twice").getMethod("f").invoke(null);
            assertEquals(6, ((Mapping<Object, Object>) twice).apply(3));
        }
        String stamp = Fetch.stamp(Profile.named("peer"));
        book.write("src/profiles/peer/java/peer/Twice.java", "package peer; class Twice {");
        assertFalse(stamp.equals(Fetch.stamp(Profile.named("peer"))));
        Files.delete(jars.resolve("book-peer.jar"));
        Problem problem = assertThrows(Problem.class, () -> new ProfileCode("peer").into(jars));
        assertTrue(problem.getMessage().startsWith("src/profiles/peer/java does not compile: "), problem.getMessage());
    }

    @Test
    void aBrokenFetchSaysWhyAndLeavesNothing() throws IOException {
        Problem problem = problem(PlayedMaven.that("fails half-way"));
        assertEquals("Peer 1.0 could not be fetched: Could not transfer artifact p:peer:pom:1 from/to central: Unknown host m.",
                problem.getMessage());
        assertEquals("Check the network and run the command again; target/profiles/peer.log has all that Maven said.",
                problem.mend());
        assertEquals("Peer 1.0 could not be fetched: Maven copied nothing.",
                problem(PlayedMaven.that("copies nothing")).getMessage());
        assertEquals(List.of("peer.log"), below("target/profiles"));
        assertFalse(Profile.named("peer").isFetched());
    }

    @Test
    void aBrokenFetchLeavesTheOldLibrariesAsTheyAre() throws IOException {
        new Fetch(PlayedMaven.that("copies")).into(Profile.named("peer"));
        List<String> before = below("target/profiles/peer");
        problem(PlayedMaven.that("fails half-way"));
        assertEquals(before, below("target/profiles/peer"));
    }

    @Test
    void aMachineWithoutNativeCodeIsToldSoBeforeAnythingIsFetched() throws IOException {
        book.write("src/profiles/peer/pom.xml", POM.replace(Natives.ofThisMachine() + " ", ""));
        Problem problem = problem(PlayedMaven.that("copies"));
        assertEquals("Peer 1.0 has no native code for " + Natives.ofThisMachine() + ".", problem.getMessage());
        assertEquals("It has some for plan9-sparc; the page can be read here with the outputs that come with it, and all other"
                + " sections run.", problem.mend());
        assertEquals(Problem.Kind.USAGE, problem.kind());
        assertFalse(Files.exists(book.root().resolve("target/profiles")));
    }

    @Test
    void withoutMavenTheReaderIsToldToInstallIt() throws IOException {
        Problem problem = problem(List.of("no-such-maven"));
        assertEquals("Maven (mvn) is needed to fetch Peer 1.0, and it is not installed.", problem.getMessage());
        assertEquals(Problem.Kind.USAGE, problem.kind());
        assertEquals(List.of(), below("target/profiles"));
    }

    @Test
    void aMissingPackageIsToldItsProfile() {
        assertEquals(Optional.of("org.peer.blas is of Peer 1.0, an optional library: fetch it with ./book profile peer,"
                + " then restart the kernel."), Profile.advice("package org.peer.blas does not exist"));
        assertEquals(Optional.empty(), Profile.advice("package org.peerless does not exist"));
        assertEquals(Optional.empty(), Profile.advice("cannot find symbol: class Peer"));
    }

    @Test
    void aKernelFindsWhatWillHaveBeenFetched() {
        Libraries libraries = Profile.fetchedByThen();
        assertEquals(List.of(Profile.named("peer").folder() + File.separator + "*"), libraries.entries());
        assertEquals(Profile.named("peer").properties(), libraries.properties());
        assertEquals(List.of(), Libraries.NONE.options());
    }
}
