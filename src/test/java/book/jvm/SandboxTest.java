package book.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is behind the wall sees and changes nothing in front of it, where bubblewrap works. */
class SandboxTest {

    @TempDir
    Path folder;

    private final Sandbox sandbox = Sandbox.find();

    @Test
    void withoutBubblewrapItSaysSo() {
        assertEquals(sandbox.stands(), sandbox.without().isEmpty());
        assertEquals(List.of("true"), Sandbox.NONE.around(List.of(), List.of("true")));
        assertFalse(Sandbox.NONE.stands());
    }

    @Test
    void nothingInFrontOfTheWallIsSeenOrChanged() throws Exception {
        Assumptions.assumeTrue(sandbox.stands(), sandbox.without());
        Path secret = Files.writeString(folder.resolve("secret"), "x");
        Path given = Files.writeString(Files.createDirectories(folder.resolve("given")).resolve("file"), "given");
        assertEquals("given", said("cat " + given, given.getParent()));
        assertEquals("", said("cat " + secret + "; echo y > " + secret + "; echo y > " + given + "; echo y > /usr/y; echo y > /y",
                given.getParent()));
        assertEquals("x", Files.readString(secret));
        assertEquals("given", Files.readString(given));
        assertEquals("y", said("echo y > /tmp/y; cat /tmp/y"));
        assertEquals("", said("ls /tmp"), "the temporary folder is new each time");
        assertEquals("65534", said("id -u"));
        assertEquals("", said("ls /home; cat /etc/passwd /etc/shadow"));
        assertEquals("lo", said("ls /proc/sys/net/ipv4/conf | grep -v -e all -e default"), "there is no network");
        assertTrue(Integer.parseInt(said("ls /proc | grep -c '^[0-9]'")) < 8, "there are no other processes");
    }

    @Test
    void theTemporaryFolderIsSmall() throws Exception {
        Assumptions.assumeTrue(sandbox.stands() && sandbox.sized());
        assertEquals("full", said("dd if=/dev/zero of=/tmp/z bs=1M count=" + 2 * Sandbox.TEMPORARY + " || echo full"));
    }

    @Test
    void javaRunsBehindIt() throws Exception {
        Assumptions.assumeTrue(sandbox.stands(), sandbox.without());
        Process process = new ProcessBuilder(sandbox.around(Java.files(), List.of(Java.program(), "-Xmx64m", "-cp",
                Java.classPath(), "book.jvm.SandboxTest$Hello"))).start();
        assertEquals("hello", new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
    }

    /** A program. */
    static final class Hello {

        private Hello() {
        }

        public static void main(String[] arguments) {
            System.out.println("hello");
        }
    }

    private String said(String command, Path... readable) throws IOException {
        Process process = new ProcessBuilder(sandbox.around(List.of(readable), List.of("/bin/sh", "-c", command)))
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
