package mapping.speech.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Scanner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mapping.losses.Ctc;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** Losses, decoders and alignments beside the values of other programs; each test says whose. */
class CtcDecodingTest {

    private static final double[][] GRAVES_0 = {
        {.633766, .221185, .0917319, .0129757, .0142857, .0260553},
        {.111121, .588392, .278779, .0055756, .00569609, .010436},
        {.0357786, .633813, .321418, .00249248, .00272882, .0037688},
        {.0663296, .643849, .280111, .00283995, .0035545, .00331533},
        {.458235, .396634, .123377, .00648837, .00903441, .00623107}
    };

    private static final double[][] GRAVES_1 = {
        {.30176, .28562, .0831517, .0862751, .0816851, .161508},
        {.24082, .397533, .0557226, .0546814, .0557528, .19549},
        {.230246, .450868, .0389607, .038309, .0391602, .202456},
        {.280884, .429522, .0326593, .0339046, .0326856, .190345},
        {.423286, .315517, .0338439, .0393744, .0339315, .154046}
    };

    private static final double[][] BEAM = {
        {.30999, .309938, .0679938, .0673362, .0708352, .173908},
        {.215136, .439699, .0370931, .0393967, .0381581, .230517},
        {.199959, .489485, .0233221, .0251417, .0233289, .238763},
        {.279611, .452966, .0204795, .0209126, .0194803, .20655},
        {.51286, .288951, .0243026, .0220788, .0219297, .129878}
    };

    private static final double[][] LETTERS_1 = {
        {.06390443, .21124858, .27323887, .06870235, .0361254, .18184413, .16493624},
        {.03309247, .22866108, .24390638, .09699597, .31895462, .0094893, .06890021},
        {.218104, .19992557, .18245131, .08503348, .14903535, .08424043, .08120984},
        {.12094152, .19162472, .01473646, .28045061, .24246305, .05206269, .09772094},
        {.1333387, .00550838, .00301669, .21745861, .20803985, .41317442, .01946335},
        {.16468227, .1980699, .1906545, .18963251, .19860937, .04377724, .01457421}
    };

    private static final double[][] LETTERS_2 = {
        {.08034842, .22671944, .05799633, .36814645, .11307441, .04468023, .10903471},
        {.09742457, .12959763, .09435383, .21889204, .15113123, .10219457, .20640612},
        {.45033529, .09091417, .15333208, .07939558, .08649316, .12298585, .01654384},
        {.02512238, .22079203, .19664364, .11906379, .07816055, .22538587, .13483174},
        {.17928453, .06065261, .41153005, .1172041, .11880313, .07113197, .04139363},
        {.15882358, .1235788, .23376776, .20510435, .00279306, .05294827, .22298418}
    };

    private static double[][] log(double[][] probabilities) {

                   return Arrays.stream(probabilities).map(row -> Arrays.stream(row).map(StrictMath::log).toArray())
            .toArray(double[][]::new);
    }

    private static double[][] logSoftmax(double[][] logits) {
        return Arrays.stream(logits).map(row -> {
            double sum = StrictMath.log(Arrays.stream(row).map(StrictMath::exp).sum());
            return Arrays.stream(row).map(x -> x - sum).toArray();
        }).toArray(double[][]::new);
    }

    private static Tensor logits(double[][] probabilities) {
        float[] numbers = new float[probabilities.length * probabilities[0].length];
        for (int i = 0; i < numbers.length; i++) {
            int width = probabilities[0].length;
            numbers[i] = (float) StrictMath.log(probabilities[i / width][i % width]);
        }
        return Tensor.of(numbers, 1, probabilities.length, probabilities[0].length);
    }

    private static double loss(int blank, double[][] probabilities, float... labels) {
        return new Ctc(blank, false, null).each(logits(probabilities), Tensor.of(labels, 1, labels.length)).get(0);
    }

    private static String letters(Decoded decoded) {
        return decoded.labels().stream().map(k -> "" + "' abcd_".charAt(k)).collect(Collectors.joining());
    }

    /** TensorFlow, ctc_loss_op_test.py, from Graves' implementation. */
    @Test
    void lossesOfGraves() {
        assertEquals(3.34211, loss(5, GRAVES_0, 0, 1, 2, 1, 0), 2e-5);
        assertEquals(5.42262, loss(5, GRAVES_1, 0, 1, 1, 0), 2e-5);
    }

    /** The gradients of the same file: the probability less the share of the paths through a class. */
    @Test
    void gradientsOfGraves() {
        gradient(GRAVES_0, new int[] {0, 1, 2, 1, 0}, new double[] {.633766 - 1, .588392 - 1, .321418 - 1, .643849 - 1,
            .458235 - 1},
            0, 1, 2, 1, 0);
        gradient(GRAVES_1, new int[] {0, 1, 5, 1, 0}, new double[] {-.69824, -.602467, -.797544, -.570478, -.576714}, 0, 1, 1, 0);
    }

    private static void gradient(double[][] probabilities, int[] path, double[] expected, float... labels) {
        Tensor logits = logits(probabilities).requiresGrad(true);
        new Ctc(5, false, null).each(logits, Tensor.of(labels, 1, labels.length)).sum().backward();
        for (int t = 0; t < path.length; t++) {
            for (int k = 0; k < 6; k++) {
                assertEquals(k == path[t] ? expected[t] : probabilities[t][k], logits.grad().data()[6 * t + k], 2e-5);
            }
        }
    }

    /** warp-ctc's first test. */
    @Test
    void lossOfWarpCtc() {
        Tensor logits = Tensor.of(new float[] {.1f, .6f, .1f, .1f, .1f, .1f, .1f, .6f, .1f, .1f}, 1, 2, 5);
        assertEquals(2.46285839, new Ctc(0, false, null).each(logits, Tensor.of(new float[] {1, 2}, 1, 2)).get(0), 1e-6);
    }

    /** TensorFlow, ctc_decoder_ops_test.py. */
    @Test
    void bestPathOfTensorFlow() {
        Decoded found = new BestPath(3).apply(log(new double[][] {{1, 0, 0, 0}, {0, 0, .4, .6}, {0, 0, .4, .6}, {0, .9, .1, 0}}));
        assertEquals(List.of(0, 1), found.labels());
        assertEquals(-1.12701, found.score(), 1e-5);
    }

    /** TensorFlow, ctc_decoder_ops_test.py, width 2; the scores of width 50 were computed with a wide search in NumPy. */
    @Test
    void beamOfTensorFlow() {
        List<Decoded> two = PrefixBeam.of(5, 2).apply(logSoftmax(BEAM));
        assertEquals(List.of(List.of(1, 0), List.of(1)), two.stream().map(Decoded::labels).toList());
        assertEquals(-5.811451, two.get(0).score(), 2e-6);
        assertEquals(-6.63339, two.get(1).score(), 2e-6);
        List<Decoded> fifty = PrefixBeam.of(5, 50).apply(logSoftmax(BEAM));
        assertEquals(List.of(List.of(1, 0), List.of(0, 1, 0)), fifty.subList(0, 2).stream().map(Decoded::labels).toList());
        assertEquals(-4.717032, fifty.get(0).score(), 2e-6);
        assertEquals(-4.806656, fifty.get(1).score(), 2e-6);
    }

    /** githubharald/CTCDecoder, its toy. */
    @Test
    void toy() {
        double[][] frames = {{.4, 0, .6}, {.4, 0, .6}};
        assertEquals(List.of(), new BestPath(2).apply(log(frames)).labels());
        assertEquals(.36, StrictMath.exp(new BestPath(2).apply(log(frames)).score()), 1e-12);
        Decoded best = PrefixBeam.of(2, 25).apply(log(frames)).get(0);
        assertEquals(List.of(0), best.labels());
        assertEquals(.64, StrictMath.exp(best.score()), 1e-12);
        assertEquals(.446287, loss(2, new double[][] {{.4, 1e-30, .6}, {.4, 1e-30, .6}}, 0), 1e-6);
    }

    /** The same repository, tests/test_real_example.py: a network's frames of a handwritten line, commit 6b5c3dd. */
    @Test
    void aLineOfHandwriting() {
        String known = " !\"#&'()*+,-./0123456789:;?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        double[][] frames;
        try (Scanner file = new Scanner(CtcDecodingTest.class.getResourceAsStream("/ctcdecoder/line.csv"),
                StandardCharsets.UTF_8)) {
            frames = file.useDelimiter("\\R").tokens().map(line -> Arrays.stream(line.split(";"))
                .mapToDouble(Double::parseDouble).toArray()).toArray(double[][]::new);
        }
        assertEquals(100, frames.length);
        assertEquals(known.length() + 1, frames[0].length);
        double[][] logs = logSoftmax(frames);
        assertEquals("the fak friend of the fomly hae tC", spelt(known, new BestPath(79).apply(logs)));
        assertEquals("the fak friend of the fomcly hae tC", spelt(known, PrefixBeam.of(79, 25).apply(logs).get(0)));
        String written = "the fake friend of the family, like the";
        float[] truth = new float[written.length()];
        IntStream.range(0, truth.length).forEach(i -> truth[i] = known.indexOf(written.charAt(i)));
        double[][] probabilities = Arrays.stream(logs).map(row -> Arrays.stream(row).map(StrictMath::exp).toArray())
            .toArray(double[][]::new);
        assertEquals(28.090721774903226, loss(79, probabilities, truth), 2e-5);
    }

    private static String spelt(String known, Decoded found) {
        return found.labels().stream().map(label -> known.substring(label, label + 1)).collect(Collectors.joining());
    }

    /** parlance/ctcdecode, test_decode.py; with width 500 better answers are found, so that these are search errors. */
    @Test
    void lettersOfParlance() {
        assertEquals("ac'bdc", letters(new BestPath(6).apply(log(LETTERS_1))));
        assertEquals("b'da", letters(new BestPath(6).apply(log(LETTERS_2))));
        scored("acdc", -6.480284, PrefixBeam.of(6, 20).apply(log(LETTERS_1)).get(0));
        scored("acd ", -6.483004, PrefixBeam.of(6, 20).apply(log(LETTERS_1)).get(1));
        scored("b'a", -4.989980, PrefixBeam.of(6, 20).apply(log(LETTERS_2)).get(0));
        scored("b'da", -5.298550, PrefixBeam.of(6, 20).apply(log(LETTERS_2)).get(1));
        scored("acb", -6.098899, PrefixBeam.of(6, 500).apply(log(LETTERS_1)).get(0));
        scored("b'a", -4.903181, PrefixBeam.of(6, 500).apply(log(LETTERS_2)).get(0));
    }

    private static void scored(String text, double score, Decoded found) {
        assertEquals(text, letters(found));
        assertEquals(score, found.score(), 2e-6);
    }

    /** torchaudio, functional_impl.py. */
    @Test
    void alignmentsOfTorchaudio() {
        assertEquals(List.of(0, 1, 5, 1, 0), new ForcedAlignment(List.of(0, 1, 1, 0), 5).apply(log(GRAVES_0)));
        assertEquals(List.of(0, 1, 2, 3, 4), new ForcedAlignment(List.of(0, 1, 2, 3, 4), 5).apply(log(GRAVES_0)));
        assertEquals(List.of(3, 5, 3, 5, 3), new ForcedAlignment(List.of(3, 3, 3), 5).apply(log(GRAVES_0)));
        assertEquals(List.of(0, 1, 1, 1, 2), new ForcedAlignment(List.of(0, 1, 2), 5).apply(log(GRAVES_0)));
    }

    /** A wide beam is exact: exp of its score is the loss, for every answer. */
    @Test
    void wideBeamAndLossAgree() {
        for (Decoded found : PrefixBeam.of(5, 5000).apply(log(GRAVES_1)).subList(0, 20)) {
            float[] labels = new float[found.labels().size()];
            IntStream.range(0, labels.length).forEach(i -> labels[i] = found.labels().get(i));
            double sum = Arrays.stream(GRAVES_1).mapToDouble(row -> StrictMath.log(Arrays.stream(row).sum())).sum();
            assertEquals(-found.score() + sum, loss(5, GRAVES_1, labels), 1e-4);
        }
    }

    @Test
    void languageModelDecides() {
        double[][] frames = log(new double[][] {{.51, .49, 1e-9}});
        LabelModel likesOne = (before, next) -> StrictMath.log(next == 1 ? .9 : .1);
        assertEquals(List.of(0), PrefixBeam.of(2, 3).apply(frames).get(0).labels());
        assertEquals(List.of(1), new PrefixBeam(2, 3, likesOne, 1, 0).apply(frames).get(0).labels());
    }

    @Test
    void refusals() {
        assertThrows(IllegalArgumentException.class, () -> new ForcedAlignment(List.of(1, 1), 0).apply(new double[2][3]));
        assertThrows(IllegalArgumentException.class, () -> new BestPath(0).apply(new double[][] {{Double.NaN}}));
        assertThrows(IllegalArgumentException.class, () -> PrefixBeam.of(0, 0));
    }
}
