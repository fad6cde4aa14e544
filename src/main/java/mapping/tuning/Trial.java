package mapping.tuning;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import mapping.Requirement;
import mapping.random.RandomSource;

/**
 * A setting that was tried, and what came of it. Section 5.3.1.
 *
 * @param number  from 0, in the order in which the search asked for it
 * @param setting what was tried
 * @param loss    on the validation part; NaN counts as worse than any number
 */
public record Trial(int number, Setting setting, double loss) implements Serializable {

    public Trial {
        Requirement.atLeast("The number of a trial", number, 0);
        Requirement.given("The setting", setting);
    }

    /** The seed of a trial's training: from the search's seed and the trial's number, so that it does not matter who runs it. */
    public static long seed(long search, int number) {
        return RandomSource.of(search).fork("trial").fork(number).nextLong();
    }

    /** The trial with the least loss; of equal ones that with the least number, in whatever order they come. */
    public static Trial best(Collection<Trial> trials) {
        Requirement.atLeast("The number of trials", Requirement.given("The trials", trials).size(), 1);
        return trials.stream().min(Comparator.comparingDouble(Trial::loss).thenComparingInt(Trial::number)).orElseThrow();
    }

    @Override
    public String toString() {
        return "trial " + number + " (" + setting + "): loss " + loss;
    }
}
