import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SplitByPersonHiddenTest {

    @Test
    @DisplayName("many people with few and many pictures, in any order")
    void many() {
        Random random = Seed.random();
        int[] who = new int[300];
        for (int i = 0; i < who.length; i++) {
            who[i] = i < 40 ? 1000 + i : 1000 + random.nextInt(40) * random.nextInt(40) / 40;
        }
        boolean[] test = SplitByPerson.test(who, 0.25, random.nextInt(1000));
        Set<Integer> tested = new TreeSet<>();
        Set<Integer> trained = new TreeSet<>();
        for (int i = 0; i < who.length; i++) {
            (test[i] ? tested : trained).add(who[i]);
        }
        Check.equal("people in the test, of 40 with the share 0.25", 10, tested.size());
        Check.equal("people in the training part", 30, trained.size());
    }
}
