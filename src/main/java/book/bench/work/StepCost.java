package book.bench.work;

import java.util.Arrays;
import mapping.layers.Layer;
import mapping.losses.Losses;
import mapping.optimizers.Optimizer;
import mapping.optimizers.rules.Adam;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * The time of a step of an MLP 784–first–second–10 on random data: {@code step BATCH FIRST SECOND SECONDS} takes steps for that
 * long and answers with the lower quartile of their seconds, since noise only adds time; the check is the loss at the end.
 */
final class StepCost implements Work {

    private static final int FEWEST = 20;
    private static final int MOST = 10_000;

    @Override
    public Answer answer(String[] request) {
        int batch = Integer.parseInt(request[1]);
        Layer network = Networks.mlp(Integer.parseInt(request[2]), Integer.parseInt(request[3]));
        RandomSource random = RandomSource.of(1);
        Tensor x = Tensors.rand(random, batch, 784);
        int[] labels = new int[batch];
        Arrays.setAll(labels, i -> i % 10);
        Tensor y = Tensors.labels(labels);
        Optimizer optimizer = Optimizer.of(Adam.of(1e-3), network);
        double[] times = new double[MOST];
        double loss = 0;
        int steps = 0;
        long end = System.nanoTime() + (long) (Double.parseDouble(request[4]) * 1e9);
        while (steps < MOST && (steps < FEWEST || System.nanoTime() < end)) {
            long begin = System.nanoTime();
            optimizer.zeroGrad();
            Tensor cost = Losses.crossEntropy().apply(network.apply(x), y);
            cost.backward();
            optimizer.step();
            loss = cost.item();
            times[steps++] = (System.nanoTime() - begin) / 1e9;
        }
        double[] ordered = Arrays.copyOf(times, steps);
        Arrays.sort(ordered);
        return new Answer(ordered[steps / 4], loss);
    }
}
