package book.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Products of matrices, in GFLOP/s: squares, and those of the MLP 784–256–128–10 with batches of 64, forward (ABᵀ, since weights
 * are stored as out × in), by the weights (AᵀB) and by the input (AB).
 */
final class Products implements Measure {

    /** With two threads, work too small to be divided must cost the same, up to this much noise. */
    private static final double NEVER_SLOWER = 0.97;
    private static final int BATCH = 64;
    private static final int WARM_UPS = 3;
    private static final int[] SQUARES = {64, 128, 256, 512};
    private static final int[] WIDTHS = {784, 256, 128, 10};
    private static final Rounds ROUNDS = new Rounds(1, 0, 9, 9, 0);
    private static final Rounds FEW_ROUNDS = new Rounds(0, 0, 3, 3, 0);

    /** A product of the kind "AB", "AtB" or "ABt": m × n numbers, each a sum over k. */
    record Product(String kind, int m, int n, int k) {

        /** Whether it has ten rows or columns, or ten terms in a sum: too few for whole vectors. */
        boolean isNarrow() {
            return Math.min(m, Math.min(n, k)) < BATCH;
        }

        boolean isLargeSquare() {
            return m >= 256 && m == n;
        }

        String name() {
            return kind.replace("t", "ᵀ") + " " + m + "×" + n + ", k = " + k;
        }
    }

    private final String name;
    private final String title;
    private final Opponents opponents;

    private enum Opponents { SIMD_AND_OPENBLAS, PLAIN_AND_OPENBLAS, TWO_THREADS_AND_ONE, TWO_AT_ONCE_AND_ONE }

    private Products(String name, String title, Opponents opponents) {
        this.name = name;
        this.title = title;
        this.opponents = opponents;
    }

    static Products simd() {
        return new Products("matmul", "matrix products with vector instructions, one thread, against OpenBLAS",
                Opponents.SIMD_AND_OPENBLAS);
    }

    static Products plain() {
        return new Products("plain", "matrix products in plain Java, one thread, against OpenBLAS", Opponents.PLAIN_AND_OPENBLAS);
    }

    static Products threads() {
        return new Products("threads", "matrix products on two threads, against our own on one", Opponents.TWO_THREADS_AND_ONE);
    }

    /** What a second processor is worth on this machine where no work is shared: what two threads are to be held against. */
    static Products atOnce() {
        return new Products("atonce", "matrix products, one for each of two threads, against our own on one",
                Opponents.TWO_AT_ONCE_AND_ONE);
    }

    /** Returns all shapes, squares first; if quick, only every second square and the first layer. */
    static List<Product> shapes(boolean quick) {
        List<Product> all = new ArrayList<>();
        int step = quick ? 2 : 1;
        for (int i = 0; i < SQUARES.length; i += step) {
            int n = SQUARES[i];
            List.of("AB", "AtB", "ABt").forEach(kind -> all.add(new Product(kind, n, n, n)));
        }
        for (int layer = 0; layer + 1 < WIDTHS.length; layer += quick ? WIDTHS.length : 1) {
            int in = WIDTHS[layer];
            int out = WIDTHS[layer + 1];
            all.add(new Product("ABt", BATCH, out, in));
            all.add(new Product("AtB", out, in, BATCH));
            all.add(new Product("AB", BATCH, in, out));
        }
        return all;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String title() {
        return title;
    }

    private static int warmUpSeconds(boolean quick) {
        return quick ? 3 : 25;
    }

    @Override
    public String warmUp(Bench bench) {
        return "at least " + WARM_UPS + " rounds of all products, until none gets faster by a tenth or "
                + warmUpSeconds(bench.quick()) + " s have passed";
    }

    @Override
    public int lines(boolean quick, Set<Peer> peers) {
        return measured(quick).size();
    }

    @Override
    public void run(Bench bench) throws InterruptedException {
        try (PairedRuns runs = pair(bench)) {
            List<Product> products = measured(bench.quick());
            runs.warmUp(products.stream().map(product -> question(product, bench.quick() ? 0.02 : 0.1)).toList(), WARM_UPS,
                    warmUpSeconds(bench.quick()));
            for (Product product : products) {
                bench.report(runs.run(question(product, bench.quick() ? 0.02 : 0.06), bench.quick() ? FEW_ROUNDS : ROUNDS,
                        false));
            }
        }
    }

    /** Two at once are measured where two threads have to be faster than one. */
    private List<Product> measured(boolean quick) {
        return shapes(quick).stream().filter(product -> opponents != Opponents.TWO_AT_ONCE_AND_ONE || product.isLargeSquare())
                .toList();
    }

    private PairedRuns pair(Bench bench) throws InterruptedException {
        return switch (opponents) {
            case SIMD_AND_OPENBLAS -> bench.pair(Contestant.ours(1, true, "matmul"), Peer.OPENBLAS, 1);
            case PLAIN_AND_OPENBLAS -> bench.pair(Contestant.ours(1, false, "matmul"), Peer.OPENBLAS, 1);
            case TWO_THREADS_AND_ONE -> againstOneThread(bench, Contestant.ours(2, true, "matmul"));
            case TWO_AT_ONCE_AND_ONE -> againstOneThread(bench, Contestant.ours(1, true, "matmuls"));
        };
    }

    private static PairedRuns againstOneThread(Bench bench, Contestant ours) throws InterruptedException {
        return new PairedRuns(bench.interruption(), ours, "ours, one thread", () -> {
            if (Bench.processors() < 2) {
                throw new NotMeasured("This machine has one processor.");
            }
            return bench.open(Contestant.ours(1, true, "matmul").named("ours, one thread"));
        });
    }

    private Question question(Product product, double seconds) {
        String line = product.kind() + " " + product.m() + " " + product.n() + " " + product.k() + " " + seconds;
        String end = switch (opponents) {
            case SIMD_AND_OPENBLAS -> "";
            case PLAIN_AND_OPENBLAS -> ", plain Java";
            case TWO_THREADS_AND_ONE -> ", two threads";
            case TWO_AT_ONCE_AND_ONE -> ", one for each of two threads";
        };
        return new Question(product.name() + end, line, "GFLOP/s", target(product), true, Question.SAME);
    }

    private Target target(Product product) {
        return switch (opponents) {
            case SIMD_AND_OPENBLAS -> Target.ratioAtLeast(product.isNarrow() ? 0.9 : 0.95);
            case PLAIN_AND_OPENBLAS -> Target.ratioAtLeast(0.25);
            case TWO_THREADS_AND_ONE -> Target.ratioAtLeast(product.isLargeSquare() ? 1.7 : NEVER_SLOWER);
            case TWO_AT_ONCE_AND_ONE -> Target.none();
        };
    }
}
