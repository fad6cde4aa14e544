package book.bench;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The time of a training step of a part of a network, forward, backward and Adam, on one thread. Before it counts, both sides
 * must have the same number of parameters and, from the same numbers, come to the same loss in three steps.
 *
 * @param name  of the measure and of the part, see {@code book.bench.work.Exercised}
 * @param part  the part in a few words
 * @param sizes of its argument and of itself
 */
record StepMeasure(String name, String part, String sizes) implements Measure {

    private static final double LIMIT = 0.8;
    private static final double MILLISECONDS = 1000;
    private static final String PROOF = "loss 3";

    static StepMeasure residual() {
        return new StepMeasure("residual", "residual block", "32 × 16 × 28 × 28, two 3×3 convolutions with batch normalization");
    }

    static StepMeasure unet() {
        return new StepMeasure("unet", "U-Net with one level", "8 × 3 × 64 × 64, width 16");
    }

    static StepMeasure lstm() {
        return new StepMeasure("lstm", "LSTM over 64 times", "batch 32, 64 inputs, 128 units");
    }

    static StepMeasure transformer() {
        return new StepMeasure("transformer", "Transformer block", "8 × 128 tokens, width 256, 4 heads, 1024 within");
    }

    static StepMeasure depthwise() {
        return new StepMeasure("depthwise", "depthwise 3×3 convolution", "32 × 32 × 28 × 28");
    }

    static StepMeasure layerNorm() {
        return new StepMeasure("layernorm", "layer normalization", "8 × 128 × 256");
    }

    static StepMeasure softmax() {
        return new StepMeasure("softmax", "softmax over 10,000 classes", "cross-entropy, batch 64");
    }

    /** Returns what both sides must come to before anything is compared: parameters, and the loss as the check. */
    static Question proof(String line, String unit, Target target) {
        return new Question(line, PROOF, unit, target, false, Question.SAME);
    }

    /** Returns why two sides did not do the same work; empty if they did, or if there is no peer. */
    static String difference(Result proof) {
        if (proof.peer() == null) {
            return proof.note();
        }
        return proof.ours().equals(proof.peer()) ? "" : String.format(Locale.ROOT,
                "not measured: the two sides have %.0f and %.0f parameters", proof.ours(), proof.peer());
    }

    @Override
    public String title() {
        return "a training step: " + part + ", " + sizes;
    }

    /** Returns how long a side takes steps before it answers. */
    private static double seconds(Bench bench) {
        return bench.quick() ? 0.1 : 0.25;
    }

    /** Where others are at work, seconds of the clock are no warm-up: then as many rounds as these seconds hold of work. */
    private static Rounds rounds(Bench bench) {
        double warmUp = bench.quick() ? 5 : 10;
        int least = bench.ofProcessor() ? (int) (warmUp / (2 * seconds(bench))) : 1;
        return bench.quick() ? new Rounds(least, warmUp, 5, 5, 0) : new Rounds(least, warmUp, 9, 15, 10);
    }

    @Override
    public String warmUp(Bench bench) {
        return rounds(bench).warmUp();
    }

    @Override
    public int lines(boolean quick, Set<Peer> peers) {
        return 1;
    }

    @Override
    public void run(Bench bench) throws InterruptedException {
        String[] work = {"steps", name, "1"};
        String line = "step, " + part;
        Question question = new Question(line, bench.timed("seconds " + seconds(bench)), bench.unit("ms"),
                Target.ratioAtMost(LIMIT), false, Question.bothBelow(Double.MAX_VALUE));
        try (PairedRuns runs = bench.pair(Contestant.ours(1, true, work), Peer.PYTORCH, 1, work)) {
            Result proof = runs.run(proof(line, "ms", question.target()), new Rounds(0, 0, 1, 1, 0), false);
            Result time = runs.run(question, rounds(bench), false);
            String difference = difference(proof);
            String same = String.format(Locale.ROOT, "%s; %,.0f parameters on both sides, the same loss after three steps",
                    sizes, proof.ours());
            boolean counts = difference.isEmpty();
            bench.report(new Result(line, MILLISECONDS * time.ours(), counts && time.peer() != null
                    ? (Double) (MILLISECONDS * time.peer()) : null, time.peerName(), time.unit(), time.target(), difference)
                    .noted(time.note()).noted(same));
        }
    }

    /** Returns the parts whose memory is measured as well. */
    static List<StepMeasure> large() {
        return List.of(residual(), unet(), lstm(), transformer());
    }
}
