package book.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import book.Home;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./book} says before any Java of its own runs; Java and Maven are played by shell scripts. */
class LauncherTest {

    private static final String TELLS = "#!/bin/sh\necho \"$LC_ALL $*\"\n";

    @TempDir
    Path folder;

    private Path home;
    private Path java;
    private Path maven;
    private String locale = "C.UTF-8";

    @BeforeEach
    void copy() throws IOException {
        assumeTrue(File.separatorChar == '/' && Files.isExecutable(Path.of("/bin/sh")),
                "there is no shell here: book.cmd is used");
        home = Files.createDirectories(folder.resolve("a b"));
        Files.createDirectories(home.resolve("src/main"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.copy(Home.root().resolve("book"), home.resolve("book"));
        java = folder.resolve("jdk");
        program(java.resolve("bin/java"), TELLS);
        program(java.resolve("bin/javac"), "#!/bin/sh\n");
        Files.writeString(java.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
        maven = folder.resolve("bin");
        program(maven.resolve("mvn"), "#!/bin/sh\n");
    }

    private static void program(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertTrue(file.toFile().setExecutable(true));
    }

    private Said book(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", home.resolve("book").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", java.toString());
        builder.environment().put("PATH", maven + ":" + System.getenv("PATH"));
        builder.environment().put("LC_ALL", locale);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        return new Said(process.exitValue(), said);
    }

    private void refuses(int exitCode, String sentence, String mend) throws IOException, InterruptedException {
        Said said = book("list");
        assertEquals(sentence + "\n" + mend + "\n", said.text().replaceFirst("^Building the book .*\n", ""));
        assertEquals(exitCode, said.exitCode());
    }

    @Test
    void anOldJavaIsNamedWithItsVersion() throws Exception {
        Files.writeString(java.resolve("release"), "JAVA_VERSION=\"11.0.22\"\n");
        refuses(2, "This book needs Java 17 or newer; " + java + "/bin/java is version 11.0.22.",
                "Install a JDK 17 or newer, or set JAVA_HOME to one.");
    }

    @Test
    void javaEightHasNoReleaseFile() throws Exception {
        Files.delete(java.resolve("release"));
        program(java.resolve("bin/java"), "#!/bin/sh\necho 'openjdk version \"1.8.0_402\"' >&2\n");
        refuses(2, "This book needs Java 17 or newer; " + java + "/bin/java is version 1.8.0_402.",
                "Install a JDK 17 or newer, or set JAVA_HOME to one.");
    }

    @Test
    void aJreIsNotEnough() throws Exception {
        Files.delete(java.resolve("bin/javac"));
        refuses(2, java + "/bin/java comes without a compiler: it is a JRE, and this book needs a JDK.",
                "Install a JDK 17 or newer (for example: apt-get install openjdk-17-jdk-headless), or set JAVA_HOME to one.");
    }

    @Test
    void aJavaHomeThatIsGoneIsNamed() throws Exception {
        java = folder.resolve("gone");
        refuses(2, "JAVA_HOME points to " + java + ", and there is no Java there.", "Set JAVA_HOME to a JDK 17 or newer.");
    }

    @Test
    void withoutNetworkMavensPageIsOneSentence() throws Exception {
        program(maven.resolve("mvn"), "#!/bin/sh\necho '[ERROR] Could not transfer artifact x: Unknown host y'\nexit 1\n");
        refuses(3, "Maven could not fetch the libraries of the book; it says why in " + home + "/target/build.log.",
                "Check the network (behind a proxy: ~/.m2/settings.xml) and run the command again; it goes on where it stood.");
        assertTrue(Files.notExists(home.resolve("target/build.lock")), "the next build need not wait");
    }

    @Test
    void aFullDiskIsToldFromAWrongSource() throws Exception {
        program(maven.resolve("mvn"), "#!/bin/sh\necho '[ERROR] x.jar: No space left on device'\nexit 1\n");
        refuses(3, "The disk is full: Maven could not write all that the build needs.", "Free 300 MB and run the command again.");
    }

    @Test
    void aWrongSourceIsQuotedWithoutColours() throws Exception {
        program(maven.resolve("mvn"), "#!/bin/sh\nprintf '\\033[0m[ERROR] Home.java:3: wrong\\n'\nexit 1\n");
        refuses(1, "[ERROR] Home.java:3: wrong\nThe build failed.", "Mend what Maven names above.");
    }

    /** Java takes the charset of file names from the locale; in the C locale it could not open this folder. */
    @Test
    void aFolderWithBlanksAndChineseLettersOpensInTheCLocaleToo() throws Exception {
        assumeTrue(System.getProperty("sun.jnu.encoding").equals("UTF-8"), "this test itself runs in a locale without UTF-8");
        Path chinese = folder.resolve("我的 书");
        Files.move(home, chinese);
        home = chinese;
        locale = "C";
        Said said = book("list");
        assertTrue(said.text().contains("C.UTF-8 -XX:SharedArchiveFile="), said.text());
        assertTrue(said.text().endsWith(" book.cli.Main list\n"), said.text());
        assertEquals(0, said.exitCode());
    }
}
