package mapping.speech.synthesis;

import java.util.Arrays;
import mapping.Requirement;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/**
 * (vectors of the pieces of a text, their durations) ↦ vectors of frames: the vector of a piece is repeated as often as the piece
 * has frames (Ren et al., 2019, FastSpeech), section 6.3.3. Linear in the vectors; the pullback adds up what the frames of a
 * piece get. PyTorch: {@code repeat_interleave} for each example, padded.
 */
public final class LengthRegulator {

    private LengthRegulator() {
    }

    /**
     * {@code (batch, pieces, channels) → (batch, frames, channels)}; frames that no piece fills are 0.
     *
     * @param durations {@code (batch, pieces)}, whole numbers of 0 or more; no gradient goes there
     * @param frames    how many a text has room for: at least the sum of its durations
     */
    public static Tensor expand(Tensor x, Tensor durations, int frames) {
        Requirement.given("The vectors", x);
        Requirement.given("The durations", durations);
        if (x.dim() != 3 || durations.dim() != 2 || x.size(0) != durations.size(0) || x.size(1) != durations.size(1)) {
            throw new IllegalArgumentException("The vectors must have shape (batch, pieces, channels) and their durations (batch, "
                + "pieces), got " + Shape.text(x.shape()) + " and " + Shape.text(durations.shape()) + ".");
        }
        Requirement.atLeast("The number of frames", frames, 1);
        int channels = x.size(2);
        int[] sources = sources(durations, frames);
        float[] result = new float[Math.multiplyExact(sources.length, channels)];
        for (int i = 0; i < sources.length; i++) {
            if (sources[i] >= 0) {
                System.arraycopy(x.data(), sources[i] * channels, result, i * channels, channels);
            }
        }
        return Tensor.computed("expand", result, new int[] {x.size(0), frames, channels}, u -> {
            float[] into = x.gradient();
            for (int i = 0; i < sources.length; i++) {
                for (int c = 0; sources[i] >= 0 && c < channels; c++) {
                    into[sources[i] * channels + c] += u[i * channels + c];
                }
            }
        }, x);
    }

    /** For each frame of each text the number of the piece in the whole batch, or −1. */
    static int[] sources(Tensor durations, int frames) {
        int pieces = durations.size(1);
        int[] sources = new int[Math.multiplyExact(durations.size(0), frames)];
        Arrays.fill(sources, -1);
        for (int n = 0; n < durations.size(0); n++) {
            int at = 0;
            for (int j = 0; j < pieces; j++) {
                float duration = durations.data()[n * pieces + j];
                if (!(duration >= 0 && duration == Math.rint(duration) && at + duration <= frames)) {
                    throw new IllegalArgumentException("The durations must be whole numbers of at least 0 whose sum is at most "
                        + frames + " frames, got " + Requirement.number(duration) + " after " + at + " frames.");
                }
                Arrays.fill(sources, n * frames + at, n * frames + at + (int) duration, n * pieces + j);
                at += (int) duration;
            }
        }
        return sources;
    }
}
