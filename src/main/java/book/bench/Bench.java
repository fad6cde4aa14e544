package book.bench;

import book.jvm.Interruption;
import java.util.List;
import java.util.Set;

/**
 * The benchmark: every measure that was chosen, one after the other, each line written as soon as it is there.
 *
 * @param quick    few repetitions, small work, and nothing is fetched
 * @param peers    those that may be measured
 * @param interruption ends the contestants
 * @param progress hears what is done
 */
public record Bench(boolean quick, Set<Peer> peers, Interruption interruption, Results results, Progress progress) {

    /** Hears how far the benchmark is. */
    public interface Progress {

        /** A group begins. */
        void begin(String title);

        /** A line is done. */
        void done(Result result);
    }

    /** All measures, in the order of the table. */
    static List<Measure> measures() {
        return List.of(Products.simd(), Products.plain(), Products.threads(), EpochMeasure.mlp(), EpochMeasure.cnn(),
                new MoonsMeasure(), new ScalarMeasure(), new MemoryMeasure(), new CostMeasure(),
                new CheckMeasure(), new BookMeasure());
    }

    /** The names by which measures are chosen. */
    public static List<String> names() {
        return measures().stream().map(Measure::name).toList();
    }

    /** How many lines the chosen measures give. */
    public static int lines(Set<String> only, boolean quick, Set<Peer> peers) {
        return chosen(only).stream().mapToInt(measure -> measure.lines(quick, peers)).sum();
    }

    private static List<Measure> chosen(Set<String> only) {
        return measures().stream().filter(measure -> only.isEmpty() ? !measure.onlyByName() : only.contains(measure.name()))
                .toList();
    }

    /** Runs the chosen measures, all if none is named. A contestant that fails costs its lines and no others. */
    public void run(Set<String> only) throws InterruptedException {
        for (Measure measure : chosen(only)) {
            progress.begin(measure.title());
            try {
                measure.run(this);
            } catch (NotMeasured e) {
                report(Result.notMeasured(measure.title(), "", "", Target.atLeast(0), e.getMessage()));
            }
        }
    }

    void report(Result result) {
        results.add(result);
        progress.done(result);
    }

    /** Starts a contestant and waits until it is ready. */
    Session open(Contestant contestant) throws InterruptedException {
        return Session.of(contestant, interruption);
    }

    /** A duel with a peer at some work. */
    PairedRuns duel(Contestant ours, Peer peer, int threads, String... work) throws InterruptedException {
        return new PairedRuns(interruption, ours, peer.label(), () -> {
            if (!peers.contains(peer)) {
                throw new NotMeasured("not asked for");
            }
            return peer.contestant(threads, !quick, work);
        });
    }

    /** Threads that this machine can run at once. */
    static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }
}
