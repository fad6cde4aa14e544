package mapping.data;

import java.util.Arrays;
import mapping.Mapping;
import mapping.Requirement;
import mapping.Space;

/**
 * A target sequence ↦ what a decoder reads and what it should answer at the same time: (start, y₁, …, yₙ) and (y₁, …, yₙ, end).
 * Section 6.2.3 (Williams and Zipser, 1989). At each time it is told the true tokens so far, not its own, and learns the next.
 *
 * @param start the token before the first
 * @param end   the token behind the last
 */
public record TeacherForcing(int start, int end) implements Mapping<int[], TeacherForcing.Shifted> {

    /**
     * One sequence twice, a time apart.
     *
     * @param input  what is read
     * @param output what comes next, at each time
     */
    public record Shifted(int[] input, int[] output) {
    }

    public TeacherForcing {
        Requirement.atLeast("The start token", start, 0);
        Requirement.atLeast("The end token", end, 0);
    }

    /** Both are one longer than the target, which may be empty. */
    @Override
    public Shifted apply(int[] target) {
        Requirement.given("The target", target);
        int[] input = new int[target.length + 1];
        input[0] = start;
        System.arraycopy(target, 0, input, 1, target.length);
        int[] output = Arrays.copyOf(target, target.length + 1);
        output[target.length] = end;
        return new Shifted(input, output);
    }

    @Override
    public Space domain() {
        return Space.named("target sequences");
    }

    @Override
    public Space codomain() {
        return Space.named("pairs (input, output)");
    }
}
