package book.bench;

import java.util.Set;

/** Nodes per second of the scalar autograd, for graph and gradients. */
final class ScalarMeasure implements Measure {

    private static final double LEAST = 80;

    @Override
    public String name() {
        return "scalar";
    }

    @Override
    public String title() {
        return "scalar autograd: graph and gradients of 2–16–16–1 on 100 points";
    }

    @Override
    public int lines(boolean quick, Set<Peer> peers) {
        return 1;
    }

    @Override
    public void run(Bench bench) throws InterruptedException {
        int rounds = bench.quick() ? 3 : 9;
        double best = 0;
        try (Session ours = bench.open(Contestant.ours(1, true, "scalar"))) {
            for (int round = -2; round < rounds; round++) {
                double rate = ours.ask("seconds 0.5").value();
                best = round < 0 ? 0 : Math.max(best, rate);
            }
        }
        bench.report(new Result("scalar autograd", best / 1e6, null, "", "M nodes/s", Target.atLeast(LEAST), ""));
    }
}
