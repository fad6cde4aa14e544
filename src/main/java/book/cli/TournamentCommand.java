package book.cli;

import book.Problem;
import book.tournament.ReadersTable;
import book.tournament.TournamentReport;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import mapping.data.sets.Benchmark;
import mapping.training.race.BenchmarkWorkload;
import mapping.training.race.Task;
import mapping.training.race.Tournament;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./book tournament}: the comparison of section 9.1, on the book's data or on the reader's own table. */
@Command(name = "tournament", mixinStandardHelpOptions = true,
        description = "compares optimizers and ways of choosing one (section 9.1), on your own table or on the book's data",
        footer = {"", "The file has a line of names and then one example a line. A column of texts, or of at most",
            "20 whole numbers, is learnt as classes, another one as a number. A star marks an interval that does not contain 0."})
final class TournamentCommand implements Callable<Integer> {

    private static final int MOST_CUTS = 100;

    @Option(names = "--data", paramLabel = "FILE.csv", description = "your table; without it the four data sets of section 9.1")
    private Path data;

    @Option(names = "--target", paramLabel = "COLUMN", description = "the column to learn; the last one if none is named")
    private String target;

    @Option(names = "--cuts", paramLabel = "N", defaultValue = "7",
            description = "how often the table is cut into parts and everything repeated (${DEFAULT-VALUE})")
    private int cuts;

    @Override
    public Integer call() {
        if (cuts < 2 || cuts > MOST_CUTS) {
            throw Problem.usage("The number of cuts must be from 2 to " + MOST_CUTS + ", got " + cuts + ".",
                    "Seven take about a minute for a small table.");
        }
        if (target != null && data == null) {
            throw Problem.usage("--target names a column of your table, and no table is given.", "Name its file with --data.");
        }
        Tournament tournament = Tournament.ofTheBook(cuts);
        String between = "";
        for (BenchmarkWorkload workload : workloads()) {
            System.out.print(between + TournamentReport.of(tournament, tournament.run(workload), workload.cut(1)));
            between = "\n";
        }
        return 0;
    }

    private List<BenchmarkWorkload> workloads() {
        if (data == null) {
            return List.of(BenchmarkWorkload.of(Benchmark::digits, Task.CLASSIFICATION),
                    BenchmarkWorkload.of(Benchmark::clothes, Task.CLASSIFICATION),
                    BenchmarkWorkload.of(Benchmark::tumours, Task.CLASSIFICATION),
                    BenchmarkWorkload.of(Benchmark::reviews, Task.CLASSIFICATION));
        }
        ReadersTable table = ReadersTable.read(data, target);
        if (table.leftOut() > 0) {
            System.out.println("Left out, with empty cells: " + table.leftOut() + " rows.");
        }
        return List.of(BenchmarkWorkload.of(table::cut, table.task()));
    }
}
