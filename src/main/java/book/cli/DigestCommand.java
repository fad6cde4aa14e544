package book.cli;

import book.Problem;
import book.bits.TrainingRun;
import book.bits.TrainingRuns;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./book digest}: whether this machine computes the same bits as every other. */
@Command(name = "digest", description = "trains small models and prints a sum of the weights' bits for each; "
        + "it is the same on every machine, with BOOK_SIMD=off, with any BOOK_THREADS and on any JDK")
public final class DigestCommand implements Callable<Integer> {

    @Option(names = "--check", description = "compare with the sums that the book ships")
    boolean check;

    @Override
    public Integer call() {
        List<String> lines = new ArrayList<>();
        for (TrainingRun run : new TrainingRuns().all()) {
            lines.add(run.line());
            System.out.println(lines.get(lines.size() - 1));
        }
        if (check && !lines.equals(shipped())) {
            throw Problem.wrong("These sums differ from those in src/main/resources/book/bits/expected.txt.",
                "If a computation was changed on purpose, write them there (./book digest > FILE); if not, some operation "
                    + "depends on the machine.");
        }
        if (check) {
            System.out.println("All " + lines.size() + " are as shipped.");
        }
        return 0;
    }

    private static List<String> shipped() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                TrainingRuns.class.getResourceAsStream("expected.txt"), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
