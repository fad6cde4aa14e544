package mapping.speech;

import java.util.Arrays;
import mapping.Mapping;
import mapping.Requirement;

/**
 * Sound ↦ the same from its first loud block to its last, with one more on each side, section 6.3.1. A block is loud if its root
 * mean square is more than {@code level} times that of the loudest; a last block that is short is looked at by no one. A sound
 * without a whole block stays as it is.
 *
 * @param block samples of a block
 * @param level 0 to 1
 */
public record Trim(int block, double level) implements Mapping<float[], float[]> {

    public Trim {
        Requirement.atLeast("The number of samples of a block", block, 1);
        Requirement.fraction("The level", level);
    }

    @Override
    public float[] apply(float[] samples) {
        double[] power = new double[Requirement.given("The samples", samples).length / block];
        for (int i = 0; i < power.length * block; i++) {
            power[i / block] += (double) samples[i] * samples[i];
        }
        double limit = level * level * Arrays.stream(power).max().orElse(0);
        int first = 0;
        int last = power.length - 1;
        while (first < last && power[first] <= limit) {
            first++;
        }
        while (last > first && power[last] <= limit) {
            last--;
        }
        return power.length == 0 ? samples.clone()
            : Arrays.copyOfRange(samples, Math.max(0, first - 1) * block, Math.min(samples.length, (last + 2) * block));
    }
}
