package book.jvm;

import book.Home;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The Java that runs this program, and what the command line of another JVM takes from it. */
public final class Java {

    private Java() {
    }

    /** Returns the program {@code java}. */
    public static String program() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Returns the options of every JVM that the book starts: UTF-8, no windows, and the book's folder. */
    public static List<String> settings() {
        return List.of("-Dfile.encoding=UTF-8", "-Djava.awt.headless=true", "-Dbook.home=" + Home.root());
    }

    /** Returns this JVM's options except the {@link VectorModule} and those that begin with one of {@code without}. */
    public static List<String> options(List<String> without) {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !VectorModule.isGivenBy(option) && without.stream().noneMatch(option::startsWith)).toList();
    }

    /** Returns this JVM's class path, in absolute paths: the other JVM may work in another folder. */
    public static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString()).collect(Collectors.joining(File.pathSeparator));
    }

    /**
     * Returns the command of a JVM that starts fast, works for a short time beside others, and says nothing of its own.
     *
     * @param heap  its limit in megabytes
     * @param more  other options
     * @param start the class with the main method, and its arguments
     */
    public static List<String> small(int heap, List<String> more, String... start) {
        List<String> command = new ArrayList<>(List.of(program(), "-Xmx" + heap + "m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xshare:auto", "-Xlog:disable", "-Xlog:all=off"));
        command.addAll(more);
        command.addAll(settings());
        command.addAll(archive());
        command.addAll(List.of("-cp", classPath()));
        command.addAll(List.of(start));
        return command;
    }

    /** Returns the option that names the class-data archive of the launcher; empty if there is none. */
    public static List<String> archive() {
        String archive = System.getProperty("book.archive");
        return archive != null && new File(archive).isFile() ? List.of("-XX:SharedArchiveFile=" + archive) : List.of();
    }

    /** Returns what another JVM with this one's class path reads: the JDK, the class path, the archive and the book's data. */
    public static List<Path> files() {
        List<Path> files = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
        Arrays.stream(classPath().split(File.pathSeparator)).map(Path::of).forEach(files::add);
        archive().forEach(option -> files.add(Path.of(option.substring(option.indexOf('=') + 1))));
        files.add(Home.root().resolve("datasets"));
        return files;
    }
}
