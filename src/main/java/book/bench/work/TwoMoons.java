package book.bench.work;

import mapping.data.Dataset;
import mapping.data.sets.Synthetic;
import mapping.layers.Layer;
import mapping.losses.Losses;
import mapping.optimizers.Optimizer;
import mapping.optimizers.rules.Adam;
import mapping.tensor.Tensor;

/**
 * A tiny network, where the overhead counts and not the arithmetic: 2–16–16–2 on 400 points of two moons, all of them in every
 * step, Adam with rate 0.01. {@code steps N} answers with the seconds of N steps from the beginning; the check is the loss at the
 * end.
 */
final class TwoMoons implements Work {

    private final Dataset moons = Synthetic.twoMoons(400, 0.1).apply(1L).dataset();

    @Override
    public Answer answer(String[] request) {
        int steps = Integer.parseInt(request[1]);
        Layer network = Networks.ofThePlane();
        Optimizer optimizer = Optimizer.of(Adam.of(0.01), network);
        double loss = 0;
        Stopwatch watch = Stopwatch.of(request);
        for (int i = 0; i < steps; i++) {
            optimizer.zeroGrad();
            Tensor cost = Losses.crossEntropy().apply(network.apply(moons.x()), moons.y());
            cost.backward();
            optimizer.step();
            loss = cost.item();
        }
        return new Answer(watch.seconds(), loss);
    }
}
