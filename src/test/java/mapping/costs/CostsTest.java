package mapping.costs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Costs against published numbers and closed forms. */
class CostsTest {

    /** Williams et al. (2009): Opteron X2, 17.6 GFLOP/s and 15 GB/s, ridge near one operation for each byte. */
    @Test
    void theRidgeOfTheOpteronX2() {
        Roofline roofline = new Roofline(17.6e9, 15e9);
        assertEquals(1.1733, roofline.ridge(), 1e-4);
        assertEquals(17.6e9, roofline.apply(2.0));
        assertEquals(7.5e9, roofline.apply(0.5));
        assertEquals(roofline.peak(), roofline.apply(roofline.ridge()), 1);
        assertThrows(IllegalArgumentException.class, () -> roofline.apply(0.0));
    }

    @Test
    void intensitiesOfDoubles() {
        assertEquals(1.0 / 8, Roofline.ofDot(8));
        assertEquals(1.0 / 12, Roofline.ofAxpy(8), 1e-16);
        assertEquals(512.0 / 12, Roofline.ofProduct(512, 8), 1e-12);
        assertEquals(2.0 * 512 * 512 * 512 / (3.0 * 512 * 512 * 8), Roofline.ofProduct(512, 8), 1e-12);
    }

    /** Hoffmann et al. (2022), formula of approach 3, computed apart from this library. */
    @Test
    void chinchillasFormula() {
        assertEquals(1.93665, ScalingLaw.CHINCHILLA.apply(new TrainingSize(70e9, 1.4e12)), 5e-6);
        assertEquals(1.99326, ScalingLaw.CHINCHILLA.apply(new TrainingSize(280e9, 300e9)), 5e-6);
        assertEquals(2.00229, ScalingLaw.CHINCHILLA.apply(new TrainingSize(175e9, 300e9)), 5e-6);
        assertEquals(1.8242e9, ScalingLaw.CHINCHILLA.best(1e21).parameters(), 5e4);
        assertEquals(9.1363e10, ScalingLaw.CHINCHILLA.best(1e21).tokens(), 5e6);
        assertEquals(3.2190e10, ScalingLaw.CHINCHILLA.best(5.76e23).parameters(), 5e5);
        assertEquals(2.9823e12, ScalingLaw.CHINCHILLA.best(5.76e23).tokens(), 5e7);
    }

    /** nanoGPT's grid for 2.21e19 FLOP has its minimum at 316.23 M parameters; ours is between its neighbours. */
    @Test
    void noOtherSizeOfTheSameCostIsBetter() {
        double flop = 2.21e19;
        double least = ScalingLaw.CHINCHILLA.apply(ScalingLaw.CHINCHILLA.best(flop));
        double[] sizes = IntStream.rangeClosed(0, 100).mapToDouble(i -> StrictMath.pow(10, 7 + i / 25.0)).toArray();
        double[] losses = Arrays.stream(sizes)
            .map(n -> ScalingLaw.CHINCHILLA.apply(new TrainingSize(n, flop / (6 * n)))).toArray();
        assertTrue(Arrays.stream(losses).allMatch(loss -> loss >= least));
        assertEquals(flop, ScalingLaw.CHINCHILLA.best(flop).flop(), 1e6);
    }

    /** Table A4 of Hoffmann et al. (2022), parameters and counts as in nanoGPT's notebook scaling_laws. */
    @ParameterizedTest
    @CsvSource({
        "10, 640, 2560, 10, 73825280, 929877196800",
        "20, 1024, 4096, 16, 305707008, 4135248199680",
        "24, 1280, 5120, 10, 552604160, 7353453772800",
        "26, 1792, 7168, 14, 1143453696, 14670316437504",
        "28, 2048, 8192, 16, 1593126912, 20220437594112",
        "40, 3584, 14336, 28, 6796274688, 83021046743040"})
    void exactCounts(int layers, int width, int feedForward, int heads, double parameters, double flop) {
        TransformerSize size = new TransformerSize(layers, width, feedForward, heads);
        assertEquals(parameters, size.parameters(32_000));
        assertEquals(flop, size.training(2048));
    }

    /** nanoGPT's notebook transformer_sizing, GPT-2: projections, networks and logits of 1024 tokens. */
    @Test
    void partsOfGpt2() {
        TransformerSize gpt2 = new TransformerSize(12, 768, 3072, 12);
        assertEquals(12.0 * (3_623_878_656L + 1_207_959_552L), gpt2.projections(1024));
        assertEquals(12.0 * 2 * 4_831_838_208L, gpt2.networks(1024));
        assertEquals(79_047_426_048.0, gpt2.logits(1024, 50_257));
        assertEquals(12.0 * (2 * 1_610_612_736L + 3 * 12 * 1024 * 1024), gpt2.pairs(1024));
    }

    /** Patterson et al. (2021), table 4: GPT-3 took 14.8 days, 1,287 MWh and 552.1 tonnes; 405 years of one V100. */
    @Test
    void thePublishedBillOfGpt3() {
        TrainingBill.Total total = new TrainingBill(new Cluster(10_000, 125e12, 24.6 / 125, 330, 1.10), 0.429).apply(3.14e23);
        assertEquals(14.8, total.days(), 0.05);
        assertEquals(1287, total.kilowattHours() / 1000, 0.5);
        assertEquals(552.1, total.tonnes(), 0.1);
        assertEquals(405, total.hours() * 10_000 / 24 / 365, 0.5);
    }

    @Test
    void assumptionsMustMakeSense() {
        assertThrows(IllegalArgumentException.class, () -> new Cluster(1, 1e12, 1.2, 300, 1.1));
        assertThrows(IllegalArgumentException.class, () -> new Cluster(0, 1e12, 0.5, 300, 1.1));
        String message = assertThrows(IllegalArgumentException.class, () -> new Cluster(1, 1e12, 0.5, 300, 0.9)).getMessage();
        assertTrue(message.startsWith("The power usage effectiveness must be at least 1, got 0.9"), message);
    }

    /** Points on the curve give it back; scattered ones what SciPy 1.17 finds (least_squares of the relative errors). */
    @Test
    void theBatchLawIsFitted() {
        double[] batches = {1, 4, 16, 64, 256};
        BatchLaw law = new BatchLaw(30, 20);
        BatchLaw again = BatchLaw.fit(batches, Arrays.stream(batches).map(law::apply).toArray());
        assertEquals(30, again.leastSteps(), 1e-9);
        assertEquals(20, again.criticalBatch(), 1e-9);
        BatchLaw scattered = BatchLaw.fit(batches, new double[] {600, 190, 65, 40, 31});
        assertEquals(29.365032, scattered.leastSteps(), 1e-4);
        assertEquals(20.273893, scattered.criticalBatch(), 1e-4);
        assertEquals(2 * scattered.leastSteps(), scattered.apply(scattered.criticalBatch()), 1e-9);
        assertThrows(ArithmeticException.class, () -> BatchLaw.fit(new double[] {1, 2}, new double[] {10, 20}));
    }
}
