package book.jvm;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A wall around a child process, built by bubblewrap ({@code bwrap}): the child sees the system's programs and what it is given
 * to read, all of it read-only, and a temporary folder of its own in memory. It has no network, no other processes, no
 * privileges and nobody's user number, and it ends with the program that started it.
 *
 * @param program bubblewrap, or null where there is no wall
 * @param sized   whether this bubblewrap can limit a temporary folder's size
 * @param without why there is no wall, in a sentence; empty if there is one
 */
public record Sandbox(Path program, boolean sized, String without) {

    /** No wall, because nobody asked for one. */
    public static final Sandbox NONE = new Sandbox(null, false, "");

    /** The size of the temporary folder, in megabytes. */
    public static final int TEMPORARY = 64;

    private static final long PATIENCE_SECONDS = 10;
    private static final String NOBODY = "65534";

    /** What programs need of a system besides their own files; links stay links. */
    private static final List<String> SYSTEM = List.of("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/nix/store",
            "/gnu/store", "/etc/ld.so.cache", "/etc/alternatives", "/etc/java-17-openjdk", "/etc/java-21-openjdk",
            "/etc/java-25-openjdk");

    /** Returns a wall if bubblewrap is installed here and works, which is tried once; else {@link #without} says why not. */
    public static Sandbox find() {
        Path program = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty()).map(folder -> Path.of(folder, "bwrap")).filter(Files::isExecutable)
                .findFirst().orElse(null);
        if (program == null) {
            return new Sandbox(null, false, "Bubblewrap (bwrap) is not installed.");
        }
        for (boolean sized : new boolean[] {true, false}) {
            Sandbox sandbox = new Sandbox(program, sized, "");
            if (sandbox.works()) {
                return sandbox;
            }
        }
        return new Sandbox(null, false, "Bubblewrap is installed, but this system does not let it build a wall.");
    }

    /** Whether there is a wall. */
    public boolean stands() {
        return program != null;
    }

    private boolean works() {
        try {
            Process process = new ProcessBuilder(around(List.of(), List.of("/bin/sh", "-c", ":"))).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Returns the command that runs a command behind the wall, or the command itself if there is none. It starts in the
     * temporary folder, {@code /tmp}.
     *
     * @param readable files and folders that it may read besides the system's, such as a class path
     */
    public List<String> around(List<Path> readable, List<String> command) {
        if (!stands()) {
            return command;
        }
        List<String> words = new ArrayList<>(List.of(program.toString(), "--unshare-all", "--unshare-user", "--die-with-parent",
                "--new-session", "--uid", NOBODY, "--gid", NOBODY, "--cap-drop", "ALL"));
        SYSTEM.stream().map(Path::of).filter(Files::exists).forEach(each -> words.addAll(bound(each)));
        words.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
        if (sized) {
            words.addAll(List.of("--size", Long.toString((long) TEMPORARY << 20)));
        }
        words.addAll(List.of("--tmpfs", "/tmp"));
        readable.stream().map(each -> each.toAbsolutePath().normalize()).distinct().filter(Files::exists)
                .filter(each -> SYSTEM.stream().noneMatch(each::startsWith))
                .forEach(each -> words.addAll(List.of("--ro-bind", each.toString(), each.toString())));
        words.addAll(List.of("--remount-ro", "/dev", "--remount-ro", "/", "--chdir", "/tmp", "--"));
        words.addAll(command);
        return words;
    }

    private static List<String> bound(Path each) {
        try {
            return Files.isSymbolicLink(each) ? List.of("--symlink", Files.readSymbolicLink(each).toString(), each.toString())
                    : List.of("--ro-bind", each.toString(), each.toString());
        } catch (IOException e) {
            return List.of();
        }
    }
}
