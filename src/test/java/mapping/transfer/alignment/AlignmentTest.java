package mapping.transfer.alignment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import mapping.Mapping;
import mapping.MappingLawsTest;
import mapping.speech.Warping;
import mapping.speech.recognition.ForcedAlignment;
import org.junit.jupiter.api.Test;

/** Section 8.3.2: when known words were said, subtitles, and what two classifiers say together. */
public class AlignmentTest {

    /** All of this package. <b>A new one is checked by adding it to the list.</b> */
    public static Stream<Mapping<?, ?>> all() {
        return Stream.of(new LabelSpans(2), new CarriedTimes(PATH), new QuietGaps(2, 2, 0.1), ProductRule.uniform(2));
    }

    private static final List<int[]> PATH = List.of(new int[] {0, 0}, new int[] {0, 1}, new int[] {1, 2}, new int[] {2, 2});

    @Test
    void keepTheLaws() {
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(new LabelSpans(2), List.of(2, 0, 0, 1)));
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(new CarriedTimes(PATH), 0.5));
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(new QuietGaps(2, 2, 0.1), new float[] {1, 1, 0, 0, 1, 1}));
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(ProductRule.uniform(2), List.of(new double[] {0.4, 0.6})));
    }

    private static final double[][] GRAVES = {
        {0.633766, 0.221185, 0.0917319, 0.0129757, 0.0142857, 0.0260553},
        {0.111121, 0.588392, 0.278779, 0.0055756, 0.00569609, 0.010436},
        {0.0357786, 0.633813, 0.321418, 0.00249248, 0.00272882, 0.0037688},
        {0.0663296, 0.643849, 0.280111, 0.00283995, 0.0035545, 0.00331533},
        {0.458235, 0.396634, 0.123377, 0.00648837, 0.00903441, 0.00623107}};

    /** The matrix and the paths of torchaudio's tests of forced_align (functional_impl.py; the matrix is TensorFlow's). */
    @Test
    void spansOfTorchaudiosAlignments() {
        double[][] logs = Arrays.stream(GRAVES).map(row -> Arrays.stream(row).map(StrictMath::log).toArray())
            .toArray(double[][]::new);
        record Case(List<Integer> target, List<Integer> path, List<Span> spans) { }
        for (Case known : List.of(
                new Case(List.of(0, 1, 1, 0), List.of(0, 1, 5, 1, 0), List.of(new Span(0, 1), new Span(1, 2), new Span(3, 4),
                    new Span(4, 5))),
                new Case(List.of(0, 1, 2, 3, 4), List.of(0, 1, 2, 3, 4), List.of(new Span(0, 1), new Span(1, 2), new Span(2, 3),
                    new Span(3, 4), new Span(4, 5))),
                new Case(List.of(3, 3, 3), List.of(3, 5, 3, 5, 3), List.of(new Span(0, 1), new Span(2, 3), new Span(4, 5))),
                new Case(List.of(0, 1, 2), List.of(0, 1, 1, 1, 2), List.of(new Span(0, 1), new Span(1, 4), new Span(4, 5))))) {
            List<Integer> path = new ForcedAlignment(known.target(), 5).apply(logs);
            assertEquals(known.path(), path);
            assertEquals(known.spans(), new LabelSpans(5).apply(path));
        }
        assertEquals(List.of(), new LabelSpans(5).apply(List.of()));
        assertEquals(List.of(), new LabelSpans(5).apply(List.of(5, 5)));
    }

    @Test
    void timesAreCarriedAlongAPath() {
        CarriedTimes carried = new CarriedTimes(PATH);
        assertEquals(0.5, carried.apply(0.0));
        assertEquals(2, carried.apply(1.0));
        assertEquals(1.25, carried.apply(0.5));
        assertEquals(0.5, carried.apply(-3.0));
        assertEquals(2, carried.apply(9.0));
        assertThrows(IllegalArgumentException.class, () -> new CarriedTimes(List.of(new int[] {0, 0}, new int[] {2, 1})));
    }

    /** The path of Müller's book (librosa, tests/test_dtw.py): 1 2 3 4 5 beside 1 1 1 2 4 5 6 5 5. */
    @Test
    void aKnownPathCarriesTimes() {
        double[][] distances = Warping.distances(new double[][] {{1}, {2}, {3}, {4}, {5}},
            new double[][] {{1}, {1}, {1}, {2}, {4}, {5}, {6}, {5}, {5}});
        CarriedTimes carried = new CarriedTimes(Warping.FREE.apply(distances).path());
        assertArrayEquals(new double[] {1, 3, 3, 4, 6.5}, DoubleStream.of(0, 1, 2, 3, 4)
            .map(carried::apply).toArray());
    }

    @Test
    void quietGapsDivideWords() {
        float[] sound = {0, 0, 1, 1, 1, 1, 0, 0, 1, -1, 0, 0, 0, 0, 1, 1, 0, 0};
        assertEquals(List.of(new Span(2, 6), new Span(8, 10), new Span(14, 16)), new QuietGaps(3, 2, 0.1).apply(sound));
        assertEquals(List.of(new Span(2, 10), new Span(14, 16)), new QuietGaps(2, 2, 0.1).apply(sound));
        assertEquals(List.of(new Span(2, 4), new Span(4, 6), new Span(8, 10), new Span(14, 16)),
            new QuietGaps(4, 2, 0.1).apply(sound));
        assertEquals(List.of(new Span(0, 3)), new QuietGaps(1, 2, 0.1).apply(new float[3]));
    }

    private static final Subtitles TWO = new Subtitles(List.of(new Subtitle(new Span(0, 1.2345), "one & <two>"),
        new Subtitle(new Span(3661.5, 3662), "three\nfour")));

    /** That Debian's python3-srt 3.5.2 reads this file as two texts and writes it again byte for byte was tried by hand. */
    @Test
    void subRip() {
        assertEquals("1\n00:00:00,000 --> 00:00:01,235\none & <two>\n\n2\n01:01:01,500 --> 01:01:02,000\nthree\nfour\n\n",
            TWO.srt());
        assertEquals("", new Subtitles(List.of()).srt());
    }

    @Test
    void webVtt() {
        assertEquals("WEBVTT\n\n00:00:00.000 --> 00:00:01.235\none &amp; &lt;two>\n\n01:01:01.500 --> 01:01:02.000\n"
            + "three\nfour\n\n", TWO.vtt());
    }

    @Test
    void subtitlesThatNoPlayerWouldShowAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Subtitle(new Span(1, 1.0001), "x"));
        assertThrows(IllegalArgumentException.class, () -> new Subtitle(new Span(-1, 1), "x"));
        assertThrows(IllegalArgumentException.class, () -> new Subtitle(new Span(1, 360_000), "x"));
        for (String text : List.of("", " ", "a\n\nb", "a --> b")) {
            assertThrows(IllegalArgumentException.class, () -> new Subtitle(new Span(0, 1), text), text);
        }
        Subtitle first = new Subtitle(new Span(0, 1), "a");
        assertThrows(IllegalArgumentException.class, () -> new Subtitles(List.of(first, new Subtitle(new Span(0.9, 2), "b"))));
    }

    /** By hand: priors ½, (.8 .2) and (.6 .4): .48 to .08; with priors (.9 .1) the second class gains nine times. */
    @Test
    void productRule() {
        List<double[]> said = List.of(new double[] {0.8, 0.2}, new double[] {0.6, 0.4});
        assertArrayEquals(new double[] {6 / 7.0, 1 / 7.0}, ProductRule.uniform(2).apply(said), 1e-12);
        assertArrayEquals(new double[] {0.4, 0.6}, new ProductRule(List.of(0.9, 0.1)).apply(said), 1e-12);
        assertArrayEquals(new double[] {0.9, 0.1}, new ProductRule(List.of(0.9, 0.1)).apply(List.of()), 1e-12);
        assertArrayEquals(new double[] {1, 0},
            ProductRule.uniform(2).apply(List.of(new double[] {1, 0}, new double[] {0.1, 0.9})), 1e-12);
    }

    /** Bayes' rule on a joint distribution whose two observations are independent once the class is known. */
    @Test
    void productRuleIsBayesRule() {
        double[] prior = {0.5, 0.3, 0.2};
        double[][] one = {{0.7, 0.3}, {0.2, 0.8}, {0.5, 0.5}};
        double[][] other = {{0.1, 0.9}, {0.6, 0.4}, {0.3, 0.7}};
        double[] together = ProductRule.uniform(3).apply(List.of());
        for (int a = 0; a < 2; a++) {
            for (int b = 0; b < 2; b++) {
                double[] joint = new double[3];
                double[] ofA = new double[3];
                double[] ofB = new double[3];
                for (int c = 0; c < 3; c++) {
                    joint[c] = prior[c] * one[c][a] * other[c][b];
                    ofA[c] = prior[c] * one[c][a];
                    ofB[c] = prior[c] * other[c][b];
                }
                together = new ProductRule(List.of(0.5, 0.3, 0.2)).apply(List.of(normalized(ofA), normalized(ofB)));
                assertArrayEquals(normalized(joint), together, 1e-12);
            }
        }
    }

    private static double[] normalized(double[] numbers) {
        double sum = Arrays.stream(numbers).sum();
        return Arrays.stream(numbers).map(x -> x / sum).toArray();
    }
}
