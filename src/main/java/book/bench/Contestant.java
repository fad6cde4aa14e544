package book.bench;

import book.bench.work.BenchWorker;
import book.jvm.Java;
import book.jvm.VectorModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A program that can be asked to work, see {@link Session}; each runs in its own process.
 *
 * @param name        as the table shows it
 * @param command     the program and its arguments
 * @param environment variables to set; those with an empty value are removed
 * @param place       which program it is, if a peer has several; may be empty
 */
public record Contestant(String name, List<String> command, Map<String, String> environment, String place) {

    Contestant(String name, List<String> command, Map<String, String> environment) {
        this(name, command, environment, "");
    }

    /** Returns the book's own engine, doing one kind of work of {@link BenchWorker} on that many threads. */
    static Contestant ours(int threads, boolean simd, String... work) {
        return ours(VectorModule.option(),
                Map.of("BOOK_THREADS", Integer.toString(threads), "BOOK_SIMD", simd ? "on" : "off"), work);
    }

    /** Returns the book's tool, started as {@code ./book} starts it for short commands. */
    static Contestant ourTool(String... work) {
        String archive = System.getProperty("book.archive");
        List<String> options = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1"));
        if (archive != null && Files.isRegularFile(Path.of(archive))) {
            options.addAll(List.of("-XX:SharedArchiveFile=" + archive, "-Dbook.archive=" + archive));
        }
        return ours(options, Map.of(), work);
    }

    private static Contestant ours(List<String> options, Map<String, String> environment, String... work) {
        List<String> command = new ArrayList<>(List.of(Java.program(), "-Xshare:auto", "-Xlog:disable", "-Xlog:all=off",
                "-XX:+UseSerialGC"));
        command.addAll(Java.settings());
        command.addAll(options);
        command.addAll(List.of("-cp", Java.classPath(), BenchWorker.class.getName()));
        command.addAll(List.of(work));
        return new Contestant("ours", command, environment);
    }

    /** Returns the same under another name. */
    Contestant named(String other) {
        return new Contestant(other, command, environment, place);
    }

    /** Returns the same with one more variable. */
    Contestant with(String variable, String value) {
        Map<String, String> all = new TreeMap<>(environment);
        all.put(variable, value);
        return new Contestant(name, command, all, place);
    }
}
