package book.cli;

import book.AtomicFile;
import book.Home;
import book.Problem;
import book.bench.Bench;
import book.bench.Peer;
import book.bench.Result;
import book.bench.Results;
import book.bench.Run;
import book.jvm.Interruption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./book bench}: how fast the engine is compared with others, on this machine. */
@Command(name = "bench", mixinStandardHelpOptions = true, description = "measures the engine against other libraries and prints "
        + "ratios of one run; a time alone depends on the machine",
        footer = {"", "The numbers are also written to target/bench.json, each as soon as it is there. A peer that is not on",
            "this machine is not measured; that is no error. Measure on a machine that does nothing else."})
final class BenchCommand implements Callable<Integer> {

    static final Path FILE = Path.of("bench.json");

    @Option(names = "--quick", description = "about two minutes: few repetitions, a fraction of the pictures, nothing is fetched")
    boolean quick;

    @Option(names = "--only", split = ",", paramLabel = "WORK", description = "some of: matmul, plain, threads, atonce, mlp, "
            + "cnn, residual, unet, lstm, transformer, depthwise, layernorm, softmax, stepmemory, moons, scalar, memory, cost, "
            + "check, and book, which takes minutes and is measured only if it is named")
    List<String> only = new ArrayList<>();

    @Option(names = "--peers", split = ",", paramLabel = "PEER", description = "some of: openblas, pytorch, djl, tensorflow, "
            + "dl4j, smile, or none; otherwise all, with --quick the first two")
    List<String> peers;

    @Option(names = "--cpu", description = "times epochs and steps by the processors' work for each process instead of the "
            + "clock: for a machine on which others are at work; only lines of one thread mean anything then")
    boolean cpu;

    @Option(names = "--strict", description = "exit code 1 if a target is missed")
    boolean strict;

    @Option(names = "--from", paramLabel = "FILE",
            description = "measures nothing: shows the run that this file holds, in Markdown")
    Path from;

    @Option(names = "--into", paramLabel = "PAGE", description = "with --from: puts it into this page, between "
            + "<!-- bench --> and <!-- /bench -->, instead of showing it")
    Path into;

    @Override
    public Integer call() throws InterruptedException {
        if (from != null || into != null) {
            return stored();
        }
        if (!Bench.names().containsAll(only)) {
            throw Problem.usage("There is no work \"" + first(only, Bench.names()) + "\" to measure.",
                    "Name some of " + String.join(", ", Bench.names()) + ".");
        }
        Set<String> chosen = new LinkedHashSet<>(only);
        Results results = new Results(Home.target().resolve(FILE), command());
        Set<Peer> asked = chosenPeers();
        int lines = Bench.lines(chosen, quick, asked);
        BenchProgress progress = new BenchProgress(lines);
        try (Interruption interruption = new Interruption(() -> "Interrupted: " + results.all().size() + " of " + lines
                + " lines were measured; they are in " + Home.show(Home.target().resolve(FILE)) + ".")) {
            new Bench(quick, cpu, asked, interruption, results, progress).run(chosen);
        } finally {
            progress.close();
        }
        System.out.print(table(results.all()));
        remarks(results.all()).forEach(System.out::println);
        results.run().setUp().forEach(System.out::println);
        System.out.println(results.summary() + " All of it is in " + Home.show(Home.target().resolve(FILE)) + ".");
        return strict && results.missed() ? Problem.Kind.WRONG.exitCode : 0;
    }

    /** Returns what made this run, as a reader would write it again. */
    private String command() {
        return "./book bench" + (quick ? " --quick" : "") + (cpu ? " --cpu" : "")
                + (only.isEmpty() ? "" : " --only " + String.join(",", only))
                + (peers == null ? "" : " --peers " + String.join(",", peers));
    }

    private int stored() {
        if (from == null) {
            throw Problem.usage("--into needs a run.", "Name its file too: --from target/bench.json.");
        }
        Run run = Run.read(from);
        if (into == null) {
            System.out.print(run.markdown());
        } else {
            try {
                AtomicFile.write(into, run.into(Files.readString(into)));
            } catch (IOException e) {
                throw Problem.usage(Home.show(into) + " cannot be read.", "Name a page that is there.");
            }
        }
        return 0;
    }

    private Set<Peer> chosenPeers() {
        if (peers == null) {
            return quick ? EnumSet.of(Peer.OPENBLAS, Peer.PYTORCH) : EnumSet.allOf(Peer.class);
        }
        List<String> known = Arrays.stream(Peer.values()).map(Peer::key).toList();
        Set<Peer> set = EnumSet.noneOf(Peer.class);
        List<String> wanted = peers.stream().map(each -> each.toLowerCase(Locale.ROOT)).filter(each -> !each.equals("none"))
                .toList();
        if (!known.containsAll(wanted)) {
            throw Problem.usage("There is no peer \"" + first(wanted, known) + "\".",
                    "Name some of " + Peer.keys() + ", or none.");
        }
        wanted.forEach(each -> set.add(Peer.valueOf(each.toUpperCase(Locale.ROOT))));
        return set;
    }

    private static String first(List<String> wanted, List<String> known) {
        return wanted.stream().filter(each -> !known.contains(each)).findFirst().orElseThrow();
    }

    static Table table(List<Result> results) {
        Table table = new Table("Work", "Ours", "Peer's", "Unit", "Peer", "Ratio", "Target", "");
        for (Result result : results) {
            table.row(result.name(), Result.digits(result.ours()), Result.digits(result.peer()), result.unit(), result.peerName(),
                    Result.digits(result.ratio()), result.target().toString(), result.verdict());
        }
        return table;
    }

    /** Returns the notes: one for each peer that was not measured, and one for each line that has details. */
    static List<String> remarks(List<Result> results) {
        Set<String> remarks = new LinkedHashSet<>();
        for (Result result : results) {
            if (!result.note().isEmpty()) {
                boolean missing = result.note().startsWith("not measured");
                remarks.add((missing && !result.peerName().isEmpty() ? result.peerName() : result.name()) + ": " + result.note());
            }
        }
        return List.copyOf(remarks);
    }
}
