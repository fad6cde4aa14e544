package book.bench;

import book.AtomicFile;
import book.Home;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.DoubleStream;
import javax.imageio.ImageIO;
import mapping.plots.Plot;
import mapping.plots.SmallMultiples;
import org.knowm.xchart.XYChart;

/** Whether the time of a step grows linearly with the batch and each hidden layer: R² of the straight line, and a chart. */
final class CostMeasure implements Measure {

    /** Where the chart goes. */
    static final Path CHART = Path.of("bench", "cost-per-step.png");
    private static final double LEAST_R2 = 0.99;
    private static final int POINTS = 8;

    /** What grows, in multiples of {@code step}, while everything else stays as in the MLP 784–256–128–10 with batches of 64. */
    private enum Growing {
        BATCH("batch", "example", 64),
        FIRST("width of the first hidden layer", "neuron", 64),
        SECOND("width of the second hidden layer", "neuron", 64);

        final String title;
        final String unit;
        final int step;

        Growing(String title, String unit, int step) {
            this.title = title;
            this.unit = unit;
            this.step = step;
        }

        String request(int size, double seconds) {
            int batch = this == BATCH ? size : 64;
            int first = this == FIRST ? size : 256;
            int second = this == SECOND ? size : 128;
            return "step " + batch + " " + first + " " + second + " " + seconds;
        }
    }

    @Override
    public String name() {
        return "cost";
    }

    @Override
    public String title() {
        return "cost of a step of the MLP against the batch and the width of each layer";
    }

    @Override
    public int lines(boolean quick, Set<Peer> peers) {
        return Growing.values().length;
    }

    @Override
    public void run(Bench bench) throws InterruptedException {
        List<XYChart> charts = new ArrayList<>();
        try (Session ours = bench.open(Contestant.ours(1, true, "cost"))) {
            ours.ask(Growing.BATCH.request(64, bench.quick() ? 1.5 : 4)); // warm-up
            for (Growing growing : Growing.values()) {
                double[] sizes = new double[POINTS];
                double[] micros = new double[POINTS];
                for (int round = 0; round < (bench.quick() ? 2 : 3); round++) {
                    for (int i = 0; i < POINTS; i++) {
                        sizes[i] = growing.step * (i + 1);
                        double now = 1e6 * ours.ask(growing.request((int) sizes[i], bench.quick() ? 0.08 : 0.5)).value();
                        micros[i] = round == 0 ? now : Math.min(micros[i], now);
                    }
                }
                LinearFit fit = LinearFit.of(sizes, micros);
                charts.add(chart(growing, sizes, micros, fit));
                String slope = String.format(Locale.ROOT, "%.2f µs more per %s, %.0f µs at 0", fit.slope(), growing.unit,
                        fit.intercept());
                bench.report(new Result("step against the " + growing.title + ", R²", fit.r2(), null, "", "",
                        Target.atLeast(LEAST_R2), slope));
            }
        }
        draw(charts);
    }

    private static XYChart chart(Growing growing, double[] sizes, double[] micros, LinearFit fit) {
        double last = sizes[POINTS - 1];
        return Plot.lines(String.format(Locale.ROOT, "R² %.4f, %.2f µs per %s", fit.r2(), fit.slope(), growing.unit),
                growing.title, "time of a step, µs")
                .series("straight line", new double[] {0, last}, new double[] {fit.at(0), fit.at(last)})
                .points("measured", sizes, micros)
                .yRange(0, 1.05 * Math.max(fit.at(last), DoubleStream.of(micros).max().orElse(0))).chart();
    }

    private static void draw(List<XYChart> charts) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            String title = "A step of the MLP 784–256–128–10, batch 64, and what makes it longer";
            ImageIO.write(SmallMultiples.of(title, charts.size(), charts).image(), "png", bytes);
            AtomicFile.write(Home.target().resolve(CHART), bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
