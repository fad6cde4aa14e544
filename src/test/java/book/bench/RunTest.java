package book.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.Home;
import book.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {

    private static final Run RUN = new Run("./book bench",
            new Machine("2026-11-28 14:00", "a processor", 2, "Linux amd64", "17.0.15", 0.05),
            Map.of("mlp", "at least 1 round"),
            List.of(new Standing("PyTorch 1.13.0", 1, "OpenBLAS 0.3.21", "", "", "Python 3.11")),
            Stream.of(product("AB 64×64, k = 64", 160, 0.95), product("AᵀB 128×128, k = 128", 190, 0.95),
                    product("ABᵀ 64×10, k = 128", 70, 0.9),
                    new Result("AB 64×64, k = 64, plain Java", 40.0, null, "OpenBLAS 0.3.31", "GFLOP/s",
                            Target.ratioAtLeast(0.25), "not measured: no network"),
                    new Result("step, residual block", 12.5, 25.0, "PyTorch 1.13.0", "ms", Target.ratioAtMost(0.8), "sizes"),
                    new Result("memory of a step, residual block", 17.8, 16.1, "PyTorch 1.13.0", "MB", Target.none(), ""),
                    new Result("scalar autograd", 85.0, null, "", "M nodes/s", Target.atLeast(30), ""))
                    .map(Result::line).toList());

    private static Result product(String name, double ours, double target) {
        return new Result(name, ours, 180.0, "OpenBLAS 0.3.31", "GFLOP/s", Target.ratioAtLeast(target), "");
    }

    @Test
    void productsThatShareATargetAreOneRow() {
        List<String> rows = RUN.markdown().lines().toList();
        assertEquals("| Work | Ours | Peer's | | Peer | Ratio | Target | |", rows.get(0));
        assertEquals("| matrix products, 2 shapes | 160 to 190 | 180 to 180 | GFLOP/s | OpenBLAS 0.3.31 | 0.889 to 1.06 "
                + "| ≥ 0.95 | 1 MISSED, 1 met |", rows.get(2));
        assertEquals("| ABᵀ 64×10, k = 128 | 70.0 | 180 | GFLOP/s | OpenBLAS 0.3.31 | 0.389 | ≥ 0.9 | MISSED |", rows.get(3));
        assertEquals("| AB 64×64, k = 64, plain Java | 40.0 | – | GFLOP/s | OpenBLAS 0.3.31 | – | ≥ 0.25 | not measured |",
                rows.get(4));
        assertEquals("| step, residual block | 12.5 | 25.0 | ms | PyTorch 1.13.0 | 0.500 | ≤ 0.8 | met |", rows.get(5));
        assertEquals("| memory of a step, residual block | 17.8 | 16.1 | MB | PyTorch 1.13.0 | 1.11 | – |  |", rows.get(6));
        assertEquals("| scalar autograd | 85.0 | – | M nodes/s |  | – | ≥ 30 | met |", rows.get(7));
        assertEquals("- `./book bench`, 2026-11-28 14:00 UTC, a processor, 2 threads, Linux amd64, JDK "
                + "17.0.15, load 0.05 at the start.",
                rows.get(9));
        assertEquals("- PyTorch 1.13.0 (Python 3.11): 1 thread, matrix products by OpenBLAS 0.3.21.", rows.get(11));
    }

    @Test
    void aFileIsReadAsItWasWritten(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("bench.json"), RUN.json());
        assertEquals(RUN.json(), Run.read(file).json());
        assertEquals(RUN.markdown(), Run.read(file).markdown());
    }

    @Test
    void aFileThatIsNoRunIsRefused(@TempDir Path folder) throws Exception {
        for (String text : List.of("", "[]", "{}", "# a page")) {
            Path file = Files.writeString(folder.resolve("other"), text);
            String said = assertThrows(Problem.class, () -> Run.read(file)).getMessage();
            assertTrue(said.contains("holds no run of the benchmark"), said);
        }
        assertThrows(Problem.class, () -> Run.read(folder.resolve("none")));
    }

    @Test
    void thePlaceOfAPageIsRenewedAndNothingElse() {
        String page = "before\n<!-- bench -->\nold\n<!-- /bench -->\nafter\n";
        String renewed = RUN.into(page);
        assertTrue(renewed.startsWith("before\n<!-- bench -->\n\n| Work |") && renewed.endsWith(".\n\n<!-- /bench -->\nafter\n"),
                renewed);
        assertFalse(renewed.contains("old"));
        assertEquals(renewed, RUN.into(renewed));
        assertThrows(Problem.class, () -> RUN.into("no place"));
    }

    /** If this fails: {@code ./book bench --from src/bench/results/DATE.json --into README.md}. */
    @Test
    void theTableOfTheReadmeIsThatOfTheNewestCommittedRun() throws Exception {
        Path newest;
        try (Stream<Path> runs = Files.list(Home.root().resolve("src/bench/results"))) {
            newest = runs.filter(file -> file.toString().endsWith(".json")).max(Comparator.naturalOrder()).orElseThrow();
        }
        String readme = Files.readString(Home.root().resolve("README.md"));
        assertEquals(Run.read(newest).into(readme), readme, newest.toString());
    }
}
