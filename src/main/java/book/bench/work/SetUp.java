package book.bench.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a program at work stands on, as it says itself. Parts that it cannot know are null or empty.
 *
 * @param version of the library
 * @param config  what the library says about how it was built
 * @param mapped  the files that the system has mapped into its memory, among them all native libraries
 * @param core    the processor for which OpenBLAS has chosen its code
 * @param threads of the library
 * @param python  the version of Python
 */
public record SetUp(String version, String config, List<String> mapped, String core, Integer threads, String python) {

    private static final Path MAPS = Path.of("/proc/self/maps");
    private static final int COLUMNS = 6;

    /** Returns what a JVM knows about itself. */
    static SetUp here(String version, String config) {
        return new SetUp(version, config, mappedHere(), "", null, null);
    }

    /** Returns the files that are mapped into this process; none where the system does not tell. */
    public static List<String> mappedHere() {
        try (Stream<String> maps = Files.isReadable(MAPS) ? Files.lines(MAPS) : Stream.empty()) {
            return files(maps.toList());
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Returns the files in lines of Linux's {@code /proc/PID/maps}, each once. */
    static List<String> files(List<String> maps) {
        return maps.stream().map(line -> line.split(" +", COLUMNS)).filter(columns -> columns.length == COLUMNS)
                .map(columns -> columns[COLUMNS - 1].strip()).filter(file -> file.startsWith("/")).distinct().sorted().toList();
    }
}
