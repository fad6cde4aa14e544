package book.bench;

import java.util.Set;

/**
 * The memory of a training step: what is alive at most, the network, its gradients, what Adam remembers and the data included.
 * Ours is the most that any of 200 garbage collections leaves, PyTorch's what its profiler adds up of tensors taken and given
 * back. The programs themselves (JVM, Python, libraries) count on neither side, nor what libraries take behind PyTorch's back.
 */
final class StepMemoryMeasure implements Measure {

    private static final int LOOKS = 200;
    private static final int FEW_LOOKS = 60;

    @Override
    public String name() {
        return "stepmemory";
    }

    @Override
    public String title() {
        return "memory of a training step";
    }

    @Override
    public int lines(boolean quick, Set<Peer> peers) {
        return StepMeasure.large().size();
    }

    @Override
    public void run(Bench bench) throws InterruptedException {
        for (StepMeasure part : StepMeasure.large()) {
            String[] work = {"steps", part.name(), "1"};
            String line = "memory of a step, " + part.part();
            try (PairedRuns runs = bench.pair(Contestant.ours(1, true, work), Peer.PYTORCH, 1, work)) {
                Rounds once = new Rounds(0, 0, 1, 1, 0);
                Result proof = runs.run(StepMeasure.proof(line, "MB", Target.none()), once, false);
                Result memory = runs.run(new Question(line, "memory " + (bench.quick() ? FEW_LOOKS : LOOKS), "MB", Target.none(),
                        false, Question.bothBelow(Double.MAX_VALUE)), once, false);
                String difference = StepMeasure.difference(proof);
                bench.report(difference.isEmpty() ? memory : new Result(line, memory.ours(), null, memory.peerName(), "MB",
                        memory.target(), difference));
            }
        }
    }
}
