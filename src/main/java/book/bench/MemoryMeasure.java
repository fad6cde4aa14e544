package book.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Whether epochs leak memory: the heap in use after each one, after garbage collection, and its range after the first. */
final class MemoryMeasure implements Measure {

    /** More than what the trainer's history of losses grows by. */
    private static final double MOST_MEGABYTES = 1;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public String title() {
        return "heap in use after each epoch of the MLP";
    }

    @Override
    public int lines(boolean quick, Set<Peer> peers) {
        return 1;
    }

    @Override
    public void run(Bench bench) throws InterruptedException {
        double[] heap = new double[bench.quick() ? 4 : 8];
        try (Session ours = bench.open(Contestant.ours(1, true, "mlp", "12000"))) {
            for (int epoch = 0; epoch < heap.length; epoch++) {
                heap[epoch] = ours.ask("memory").value();
            }
        }
        double[] settled = Arrays.copyOfRange(heap, 1, heap.length);
        double range = DoubleStream.of(settled).max().orElse(0) - DoubleStream.of(settled).min().orElse(0);
        bench.report(new Result("heap after an epoch, range", range, null, "", "MB", Target.atMost(MOST_MEGABYTES),
                "MB after each epoch: " + DoubleStream.of(heap).mapToObj(each -> String.format(Locale.ROOT, "%.2f", each))
                        .collect(Collectors.joining(", "))));
    }
}
