package mapping.speech.speakers;

import java.util.Arrays;
import mapping.Mapping;
import mapping.Requirement;
import mapping.signal.CosineTransform;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/**
 * The frames of a sound ↦ the mean of their first 13 mel cepstral coefficients (6.3.1), the simplest vector that says who speaks,
 * section 6.3.3: what is said averages out, the shape of the throat stays (Atal, 1974, compares the vectors of this kind).
 * {@code (batch, frames, bands) → (batch, 13)}; frames whose numbers are all 0 are padding.
 *
 * @param mean      subtracted from each coefficient
 * @param deviation then divided by, positive
 */
public record MeanCepstrum(double[] mean, double[] deviation) implements Mapping<Tensor, Tensor> {

    /** Coefficients. */
    public static final int SIZE = 13;

    public MeanCepstrum {
        Requirement.finite("The mean", Requirement.given("The mean", mean));
        Requirement.given("The deviation", deviation);
        Requirement.asMany("means", mean.length, "coefficients", SIZE);
        Requirement.asMany("deviations", deviation.length, "coefficients", SIZE);
        for (double each : deviation) {
            Requirement.positive("A deviation", each);
        }
        mean = mean.clone();
        deviation = deviation.clone();
    }

    /** The coefficients as they are. */
    public static MeanCepstrum plain() {
        double[] ones = new double[SIZE];
        Arrays.fill(ones, 1);
        return new MeanCepstrum(new double[SIZE], ones);
    }

    /** Coefficients with mean 0 and standard deviation 1 over these sounds, two or more. */
    public static MeanCepstrum standardized(Tensor frames) {
        Tensor vectors = plain().apply(frames);
        int count = vectors.size(0);
        Requirement.atLeast("The number of sounds", count, 2);
        double[] mean = new double[SIZE];
        double[] deviation = new double[SIZE];
        for (int i = 0; i < vectors.numel(); i++) {
            mean[i % SIZE] += vectors.data()[i] / (double) count;
        }
        for (int i = 0; i < vectors.numel(); i++) {
            double apart = vectors.data()[i] - mean[i % SIZE];
            deviation[i % SIZE] += apart * apart / count;
        }
        return new MeanCepstrum(mean, Arrays.stream(deviation).map(Math::sqrt).toArray());
    }

    @Override
    public Tensor apply(Tensor frames) {
        Requirement.given("The frames", frames);
        if (frames.dim() != 3 || frames.numel() == 0 || frames.size(2) < SIZE) {
            throw new IllegalArgumentException("The frames must have shape (batch, frames, bands) with " + SIZE
                + " bands or more, got " + Shape.text(frames.shape()) + ".");
        }
        int times = frames.size(1);
        int bands = frames.size(2);
        CosineTransform cosine = new CosineTransform(bands);
        float[] vectors = new float[frames.size(0) * SIZE];
        for (int n = 0; n < frames.size(0); n++) {
            double[] sum = new double[bands];
            int count = 0;
            for (int t = n * times; t < (n + 1) * times; t++) {
                boolean heard = false;
                for (int b = 0; b < bands; b++) {
                    sum[b] += frames.data()[t * bands + b];
                    heard |= frames.data()[t * bands + b] != 0;
                }
                count += heard ? 1 : 0;
            }
            double[] coefficients = cosine.apply(sum);           // linear: that of the sum is the sum
            for (int k = 0; k < SIZE; k++) {
                vectors[n * SIZE + k] = (float) ((coefficients[k] / Math.max(1, count) - mean[k]) / deviation[k]);
            }
        }
        return Tensor.of(vectors, frames.size(0), SIZE);
    }

    @Override
    public String name() {
        return "mean cepstrum";
    }
}
