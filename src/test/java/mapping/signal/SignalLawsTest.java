package mapping.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import mapping.DifferentiableLawsTest;
import mapping.MappingLawsTest;
import mapping.Sample;
import mapping.VectorSpace;
import mapping.random.RandomSource;
import mapping.speech.features.MelFilterBank;
import mapping.speech.features.MelScale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every transform keeps the laws; its pullback is the transposed one. <b>A new one is checked by adding it to the list.</b> */
public class SignalLawsTest {

    private static final List<LinearTransform> TRANSFORMS = List.of(
        new RealFourier(1), new RealFourier(6), new RealFourier(7), new InverseRealFourier(1), new InverseRealFourier(6),
        new InverseRealFourier(7), new CosineTransform(1), new CosineTransform(8), new CosineTransform(5),
        new CosineTransform(5).transposed(), Stft.hann(8, 2).on(21), Stft.of(6, 5, Windows.hamming(4)).uncentered().on(17),
        Stft.hann(8, 2).inverse(5, 8), Stft.of(5, 2, Windows.hamming(5)).uncentered().inverse(3, 9),
        new Resampling(6, 4), new Resampling(6, 9), new Resampling(5, 8), new Resampling(7, 7), new Resampling(9, 1),
        MelFilterBank.of(MelScale.HTK, 5, 32, 8000, 100, 4000));

    public static Stream<LinearTransform> all() {
        return TRANSFORMS.stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void keepsTheLaws(LinearTransform f) {
        double[] x = normal(f.inputs());
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(f, x));
        DifferentiableLawsTest.keepsAllLaws(Sample.of(f, x, VectorSpace.VECTORS, VectorSpace.VECTORS));
    }

    @ParameterizedTest
    @MethodSource("all")
    void transposedTwiceIsTheSame(LinearTransform f) {
        double[] x = normal(f.inputs());
        assertArrayEquals(f.apply(x), f.transposed().transposed().apply(x));
        assertArrayEquals(f.pullback(f.apply(x)), f.transposed().apply(f.apply(x)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void printsAsItsSignature(LinearTransform f) {
        assertEquals(f.signature(), f.toString());
    }

    private static double[] normal(int n) {
        RandomSource random = RandomSource.of(3);
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextGaussian();
        }
        return x;
    }
}
