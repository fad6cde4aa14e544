package book.bench;

import java.util.Set;

/** A thousand full-batch steps of a tiny network, warm: 2–16–16–2 on 400 points of two moons, Adam with rate 0.01. */
final class MoonsMeasure implements Measure {

    private static final double LIMIT = 0.2;
    private static final double LEARNED = 0.3;

    @Override
    public String name() {
        return "moons";
    }

    @Override
    public String title() {
        return "1,000 full-batch steps of 2–16–16–2 on two moons";
    }

    private static Rounds rounds(boolean quick) {
        return quick ? new Rounds(1, 1, 3, 3, 0) : new Rounds(3, 3, 7, 7, 0);
    }

    @Override
    public String warmUp(Bench bench) {
        return rounds(bench.quick()).warmUp();
    }

    @Override
    public int lines(boolean quick, Set<Peer> peers) {
        return 1;
    }

    @Override
    public void run(Bench bench) throws InterruptedException {
        String[] work = {"moons", "0", "1"};
        try (PairedRuns runs = bench.pair(Contestant.ours(1, true, work), Peer.PYTORCH, 1, work)) {
            bench.report(runs.run(new Question("two moons, 1,000 steps", bench.timed("steps 1000"), bench.unit("s"),
                    Target.ratioAtMost(LIMIT), false, Question.bothBelow(LEARNED)), rounds(bench.quick()), false));
        }
    }
}
