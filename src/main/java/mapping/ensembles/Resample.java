package mapping.ensembles;

import java.util.stream.IntStream;
import mapping.Mapping;
import mapping.Requirement;
import mapping.Space;
import mapping.random.RandomSource;

/**
 * Bagging's training sets (Breiman 1996): the mapping seed ↦ numbers of n examples, drawn from 0, …, n − 1 with replacement.
 * Section 5.3.3. An example is left out by about 1/e = 37 % of the draws. Cost: n random numbers.
 *
 * @param examples n
 */
public record Resample(int examples) implements Mapping<Long, int[]> {

    public Resample {
        Requirement.atLeast("The number of examples", examples, 1);
    }

    /** The numbers in ascending order; some occur several times. */
    @Override
    public int[] apply(Long seed) {
        Requirement.given("The seed", seed);
        RandomSource random = RandomSource.of(seed).fork("resample");
        return IntStream.generate(() -> random.nextInt(examples)).limit(examples).sorted().toArray();
    }

    /** The examples that these numbers do not hold, in ascending order: those that the member has not seen. */
    public int[] leftOut(int[] drawn) {
        Requirement.given("The numbers", drawn);
        boolean[] seen = new boolean[examples];
        for (int number : drawn) {
            Requirement.index("number", number, examples);
            seen[number] = true;
        }
        return IntStream.range(0, examples).filter(i -> !seen[i]).toArray();
    }

    @Override
    public Space domain() {
        return Space.named("seeds");
    }

    @Override
    public Space codomain() {
        return Space.named(examples + " numbers from 0 to " + (examples - 1));
    }
}
