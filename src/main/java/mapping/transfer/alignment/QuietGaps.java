package mapping.transfer.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import mapping.Mapping;
import mapping.Requirement;

/**
 * Samples of a sound ↦ where its words stand, in samples, told only how many there are; section 8.3.2, as the simplest thing that
 * might do. A block is quiet if its root mean square is at most {@code level} times that of the loudest. What lies before the
 * first and behind the last block that is not quiet is left out, and the longest runs of quiet blocks divide the rest; of
 * equals the first counts. If there are too few, the longest word is cut in half until there are enough.
 *
 * @param words how many, at least 1
 * @param block samples of a block
 * @param level 0 to 1
 */
public record QuietGaps(int words, int block, double level) implements Mapping<float[], List<Span>> {

    public QuietGaps {
        Requirement.between("The number of words", words, 1, 1 << 16);
        Requirement.atLeast("The number of samples of a block", block, 1);
        Requirement.fraction("The level", level);
    }

    @Override
    public List<Span> apply(float[] samples) {
        Requirement.atLeast("The number of samples", Requirement.given("The samples", samples).length, 1);
        boolean[] quiet = quiet(samples);
        List<int[]> loud = new ArrayList<>();
        for (int i = 0; i < quiet.length; i++) {
            if (!quiet[i] && (i == 0 || quiet[i - 1])) {
                loud.add(new int[] {i, i});
            }
            if (!quiet[i]) {
                loud.get(loud.size() - 1)[1] = i + 1;
            }
        }
        if (loud.isEmpty()) {
            loud.add(new int[] {0, quiet.length});
        }
        while (loud.size() > words) {
            joinAtTheShortestGap(loud);
        }
        while (loud.size() < words) {
            cutTheLongest(loud);
        }
        return loud.stream().map(run ->
            new Span(Math.min(run[0] * block, samples.length), Math.min(run[1] * block, samples.length))).toList();
    }

    private boolean[] quiet(float[] samples) {
        double[] power = new double[(samples.length + block - 1) / block];
        for (int i = 0; i < samples.length; i++) {
            power[i / block] += (double) samples[i] * samples[i] / Math.min(block, samples.length - i / block * block);
        }
        double limit = level * level * Arrays.stream(power).max().orElseThrow();
        boolean[] quiet = new boolean[power.length];
        for (int i = 0; i < quiet.length; i++) {
            quiet[i] = power[i] <= limit;
        }
        return quiet;
    }

    /** Later ones first, so that of equal gaps the first stays. */
    private static void joinAtTheShortestGap(List<int[]> loud) {
        int shortest = loud.size() - 1;
        for (int i = shortest - 1; i > 0; i--) {
            shortest = gap(loud, i) < gap(loud, shortest) ? i : shortest;
        }
        loud.get(shortest - 1)[1] = loud.get(shortest)[1];
        loud.remove(shortest);
    }

    private static int gap(List<int[]> loud, int i) {
        return loud.get(i)[0] - loud.get(i - 1)[1];
    }

    private static void cutTheLongest(List<int[]> loud) {
        int[] longest = loud.stream().max(Comparator.comparingInt(run -> run[1] - run[0])).orElseThrow();
        int middle = (longest[0] + longest[1]) / 2;
        loud.add(loud.indexOf(longest) + 1, new int[] {middle, longest[1]});
        longest[1] = middle;
    }
}
