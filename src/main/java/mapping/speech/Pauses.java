package mapping.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mapping.Mapping;
import mapping.Requirement;

/**
 * Sound ↦ its loud stretches, in order, cut where it is silent for long enough (after Rabiner and Sambur, 1975), sections
 * 1.1.3 and 6.3.2. The samples are looked at in blocks, the last one dropped if it is short; a block is loud if its mean
 * square is more than {@code level} times that of the loudest block. A stretch begins and ends with a loud block, and holds
 * no {@code silence} quiet blocks in a row.
 *
 * @param block   samples of a block
 * @param level   share of the greatest mean square, 0 to 1
 * @param silence this many quiet blocks in a row end a stretch
 */
public record Pauses(int block, double level, int silence) implements Mapping<float[], List<float[]>> {

    public Pauses {
        Requirement.atLeast("The number of samples of a block", block, 1);
        Requirement.fraction("The level", level);
        Requirement.atLeast("The number of quiet blocks", silence, 1);
    }

    @Override
    public List<float[]> apply(float[] samples) {
        double[] power = new double[Requirement.given("The samples", samples).length / block];
        for (int i = 0; i < power.length * block; i++) {
            power[i / block] += (double) samples[i] * samples[i] / block;
        }
        double limit = level * Arrays.stream(power).max().orElse(0);
        List<float[]> stretches = new ArrayList<>();
        int first = -1;
        int last = -1;
        for (int i = 0; i < power.length; i++) {
            if (power[i] > limit) {
                first = first < 0 ? i : first;
                last = i;
            } else if (first >= 0 && i - last >= silence) {
                stretches.add(Arrays.copyOfRange(samples, first * block, (last + 1) * block));
                first = -1;
            }
        }
        if (first >= 0) {
            stretches.add(Arrays.copyOfRange(samples, first * block, (last + 1) * block));
        }
        return stretches;
    }
}
