package book.jvm;

import book.Home;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
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
}
