package book.tournament;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mapping.data.sets.Benchmark;
import mapping.optimizers.rules.Adam;
import mapping.training.race.BenchmarkWorkload;
import mapping.training.race.Entrant;
import mapping.training.race.Racer;
import mapping.training.race.Task;
import mapping.training.race.Tournament;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as readers have them. */
class ReadersTableTest {

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("mine.csv"), text);
    }

    /** Sixty rows: a number, a colour in quotes with a comma, a truth, a class. */
    private static String rows(int count) {
        return "size,colour,sold,kind\n" + IntStream.range(0, count).mapToObj(i -> i * 0.5
                + ",\"" + (i % 3 == 0 ? "red, dark" : "blue")
                + "\"," + (i % 2 == 0) + "," + (i % 2 == 0 ? "a" : "b")).collect(Collectors.joining("\n")) + "\n";
    }

    @Test
    void textsBecomeColumnsAndTheLastColumnIsLearnt() throws IOException {
        ReadersTable table = ReadersTable.read(file(rows(60)), null);
        assertEquals(Task.CLASSIFICATION, table.task());
        Benchmark cut = table.cut(1);
        assertEquals(4, cut.width(), "a number, two colours, a truth");
        assertEquals(2, cut.classes());
        assertEquals(20, cut.train().count(), "36, as a multiple of 20");
        assertEquals(12, cut.test().count());
        assertEquals(0, cut.train().x().mean(0).abs().max(0).item(), 1e-5);
    }

    @Test
    void aNumberIsLearntAsItIs() throws IOException {
        ReadersTable table = ReadersTable.read(file(rows(60)), "size");
        assertEquals(Task.REGRESSION, table.task());
        assertEquals(1, table.cut(1).classes());
        assertEquals(0, table.cut(1).train().y().mean().item(), 1e-5);
    }

    @Test
    void rowsWithEmptyCellsAreLeftOutAndCounted() throws IOException {
        assertEquals(2, ReadersTable.read(file(rows(60) + ",blue,true,a\n3,,false,b\n"), null).leftOut());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\n", "a,b\n1,2\n", "a,b\n1\n2,3,4\n", "\"a,b\n1,2\n", "\u0000\u0001\u0002"})
    void whatIsNoTableIsRefused(String text) throws IOException {
        Path file = file(text);
        Problem problem = assertThrows(Problem.class, () -> ReadersTable.read(file, null));
        assertTrue(problem.getMessage().contains("mine.csv"), problem.getMessage());
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        Path file = file(rows(60));
        assertTrue(assertThrows(Problem.class, () -> ReadersTable.read(file, "price")).mend()
            .contains("size, colour, sold, kind"));
        assertThrows(Problem.class, () -> ReadersTable.read(folder.resolve("none.csv"), null));
        Path names = file("name,x\n" + IntStream.range(0, 60).mapToObj(i -> "n" + i + "x," + i)
            .collect(Collectors.joining("\n")));
        assertTrue(assertThrows(Problem.class, () -> ReadersTable.read(names, "name")).getMessage().contains("got 60"));
    }

    @Test
    void theReportNamesEachWayOfChoosing() throws IOException {
        ReadersTable table = ReadersTable.read(file(rows(60)), null);
        Tournament tournament = new Tournament(Arrays.asList(new Entrant(Racer.of("Adam", Adam.of(1)), 0.001)),
                new double[] {0.1, 0.01}, new long[] {1, 2});
        BenchmarkWorkload workload = BenchmarkWorkload.of(table::cut, table.task());
        String report = TournamentReport.of(tournament, tournament.run(workload), workload.cut(1));
        assertTrue(report.startsWith("mine.csv: 4 inputs, 2 classes, 20 examples to learn from, 2 cuts\n"), report);
        assertTrue(report.contains("Adam, usual rate               1 "), report);
        assertTrue(report.contains("the best of the tuned          2   1.000 (1.000 to 1.000)   +0.000 to +0.000"), report);
    }
}
