package book.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The processor, as Linux describes it in {@code /proc/cpuinfo}.
 *
 * @param name     such as "Intel(R) Xeon(R) Processor"; of other systems what Java knows
 * @param features such as "avx2"; none if they are not known
 */
public record Processor(String name, Set<String> features) {

    private static final Path FILE = Path.of("/proc/cpuinfo");
    private static final Set<String> AVX512 = Set.of("avx512f", "avx512bw", "avx512dq", "avx512vl", "avx512cd");
    private static final Set<String> AVX2 = Set.of("avx2", "fma");

    /** Returns this machine's. */
    static Processor here() {
        try {
            return of(Files.isReadable(FILE) ? Files.readAllLines(FILE) : List.of());
        } catch (IOException e) {
            return of(List.of());
        }
    }

    /** Reads lines of that file. */
    static Processor of(List<String> lines) {
        String name = value(lines, "model name");
        String features = value(lines, "flags");
        return new Processor(name.isEmpty() ? System.getProperty("os.arch") : name,
                Set.copyOf(Arrays.asList(features.split(" "))));
    }

    private static String value(List<String> lines, String key) {
        return lines.stream().filter(line -> line.startsWith(key)).map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst().orElse("");
    }

    /** Returns the newest kind of x86 processor, by OpenBLAS's name, whose instructions this one has; empty if unknown. */
    String openBlasCore() {
        return features.containsAll(AVX512) ? "SkylakeX" : features.containsAll(AVX2) ? "Haswell" : "";
    }
}
