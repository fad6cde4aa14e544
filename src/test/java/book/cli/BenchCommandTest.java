package book.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.bench.Result;
import book.bench.Target;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table, and what the command line refuses; nothing is measured here. */
class BenchCommandTest {

    private static final List<Result> RESULTS = List.of(
            new Result("AB 64×64", 171.2, 180.1, "OpenBLAS 0.3.31", "GFLOP/s", Target.ratioAtLeast(0.9), ""),
            new Result("epoch", 0.51, 0.81, "PyTorch 1.13", "s", Target.ratioAtMost(0.6), ""),
            new Result("epoch", 0.51, null, "DJL", "s", Target.ratioAtMost(0.3), "not measured: no network"),
            new Result("epoch of pictures", 8.7, null, "DJL", "s", Target.ratioAtMost(0.3), "not measured: no network"),
            new Result("heap", 0.02, null, "", "MB", Target.atMost(1), "MB after each epoch: 1, 1"));

    @Test
    void theTableHasALineForEachResult() {
        List<String> lines = BenchCommand.table(RESULTS).toString().lines().map(line -> line.replaceAll("  +", "|")).toList();
        assertEquals("Work|Ours|Peer's|Unit|Peer|Ratio|Target", lines.get(0));
        assertEquals("AB 64×64|171|180|GFLOP/s|OpenBLAS 0.3.31|0.951|≥ 0.9|met", lines.get(1));
        assertEquals("epoch|0.510|0.810|s|PyTorch 1.13|0.630|≤ 0.6|MISSED", lines.get(2));
        assertEquals("epoch|0.510|–|s|DJL|–|≤ 0.3|not measured", lines.get(3));
        assertEquals("heap|0.0200|–|MB|–|≤ 1|met", lines.get(5));
    }

    @Test
    void aPeerThatIsMissingIsNamedOnce() {
        assertEquals(List.of("DJL: not measured: no network", "heap: MB after each epoch: 1, 1"), BenchCommand.remarks(RESULTS));
    }

    @Test
    void unknownWorkAndUnknownPeersAreRefusedBeforeAnythingRuns() {
        assertTrue(refused("bench", "--only", "matmull"));
        assertTrue(refused("bench", "--only", "moons", "--peers", "caffe"));
    }

    private static boolean refused(String... arguments) {
        PrintStream old = System.err;
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        try {
            return Main.run(arguments) == 2;
        } finally {
            System.setErr(old);
        }
    }
}
