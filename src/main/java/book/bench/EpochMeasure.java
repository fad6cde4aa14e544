package book.bench;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The time of an epoch on Fashion-MNIST, in batches of 64, with automatic differentiation and Adam: the median of all epochs
 * after the first. A side whose mean loss is above 1 afterwards (guessing has 2.3) has not done the work.
 *
 * @param name     of the measure and of the work, "mlp" or "cnn"
 * @param network  the network in a few characters
 * @param rivals   in the order of the table
 */
record EpochMeasure(String name, String network, List<Rival> rivals) implements Measure {

    private static final int PICTURES = 60_000;
    private static final int FEW_PICTURES = 4_000;
    private static final double LEARNED = 1;

    /**
     * What to compare with.
     *
     * @param threads of both sides; 0 for as many as the machine has processors
     * @param limit   the largest ours ÷ peer's that meets the target
     */
    record Rival(Peer peer, int threads, double limit) {
    }

    static EpochMeasure mlp() {
        return new EpochMeasure("mlp", "784–256–128–10", List.of(
                new Rival(Peer.PYTORCH, 1, 0.5), new Rival(Peer.PYTORCH, 0, 0.5), new Rival(Peer.TENSORFLOW, 0, 0.5),
                new Rival(Peer.DJL, 0, 0.25), new Rival(Peer.DL4J, 0, 0.1), new Rival(Peer.SMILE, 0, 0.1)));
    }

    static EpochMeasure cnn() {
        return new EpochMeasure("cnn", "2 × (3×3 convolution, pool), dense", List.of(
                new Rival(Peer.PYTORCH, 1, 0.6), new Rival(Peer.PYTORCH, 0, 0.4)));
    }

    /** Returns the rivals asked for, one per peer if quick. If none was, returns the first, and our number stands alone. */
    private List<Rival> chosen(boolean quick, Set<Peer> peers) {
        Set<Peer> seen = EnumSet.noneOf(Peer.class);
        List<Rival> chosen = rivals.stream().filter(rival -> peers.contains(rival.peer()))
                .filter(rival -> seen.add(rival.peer()) || !quick).toList();
        return chosen.isEmpty() ? rivals.subList(0, 1) : chosen;
    }

    @Override
    public String title() {
        return "an epoch of the " + name.toUpperCase(Locale.ROOT) + " " + network;
    }

    private static Rounds rounds(boolean quick) {
        return quick ? new Rounds(1, 3, 3, 9, 3) : new Rounds(1, 6, 2, 7, 25);
    }

    @Override
    public String warmUp(Bench bench) {
        return rounds(bench.quick()).warmUp();
    }

    @Override
    public int lines(boolean quick, Set<Peer> peers) {
        return chosen(quick, peers).size();
    }

    @Override
    public void run(Bench bench) throws InterruptedException {
        int pictures = bench.quick() ? FEW_PICTURES : PICTURES;
        Map<Integer, Double> alone = new TreeMap<>(); // by the number of threads, for peers that are missing
        for (Rival rival : chosen(bench.quick(), bench.peers())) {
            int threads = rival.threads() == 0 ? Bench.processors() : rival.threads();
            String[] work = {name, Integer.toString(pictures), Integer.toString(threads)};
            String line = name.toUpperCase(Locale.ROOT) + ", epoch of " + pictures / 1000 + ",000, "
                    + (threads == 1 ? "1 thread" : threads + " threads");
            Question question = new Question(line, bench.timed("epoch"), bench.unit("s"),
                    Target.ratioAtMost(rival.limit()), false, Question.bothBelow(LEARNED));
            try (PairedRuns runs = bench.pair(Contestant.ours(threads, true, work), rival.peer(), threads, work)) {
                Double known = alone.get(threads);
                Result result = known != null && runs.hasNoPeer() ? runs.without(question, known)
                        : runs.run(question, rounds(bench.quick()), true);
                alone.put(threads, result.ours());
                bench.report(result);
            }
        }
    }
}
