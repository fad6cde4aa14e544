import book.exercise.Check;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SplitByPersonTest {

    private static final int[] WHO = {7, 7, 3, 3, 9, 9, 12, 12, 5, 5, 5, 5, 5, 5};

    private static Set<Integer> people(int[] who, boolean[] test, boolean side) {
        Set<Integer> people = new TreeSet<>();
        for (int i = 0; i < who.length; i++) {
            if (test[i] == side) {
                people.add(who[i]);
            }
        }
        return people;
    }

    @Test
    @DisplayName("nobody is on both sides")
    void nobodyOnBothSides() {
        for (long seed = 1; seed <= 10; seed++) {
            boolean[] test = SplitByPerson.test(WHO.clone(), 0.4, seed);
            Set<Integer> both = people(WHO, test, true);
            both.retainAll(people(WHO, test, false));
            Check.equal("people on both sides", "[]", both.toString());
        }
    }

    @Test
    @DisplayName("the share is one of people")
    void share() {
        share("five with two pictures each", new int[] {7, 7, 3, 3, 9, 9, 12, 12, 5, 5});
        share("five of whom one has six pictures", WHO);
    }

    private static void share(String all, int[] who) {
        int most = 0;
        int fewest = who.length;
        for (long seed = 1; seed <= 10; seed++) {
            int count = people(who, SplitByPerson.test(who.clone(), 0.4, seed), true).size();
            most = Math.max(most, count);
            fewest = Math.min(fewest, count);
        }
        Check.equal("the most people in ten tests with the share 0.4, of " + all, 2, most);
        Check.equal("the fewest people in ten tests with the share 0.4, of " + all, 2, fewest);
    }

    @Test
    @DisplayName("everybody has the same chance")
    void chances() {
        int[] times = new int[13];
        Set<String> draws = new TreeSet<>();
        for (long seed = 1; seed <= 500; seed++) {
            Set<Integer> drawn = people(WHO, SplitByPerson.test(WHO.clone(), 0.4, seed), true);
            drawn.forEach(person -> times[person]++);
            draws.add(drawn.toString());
        }
        Check.holds("the people of the test are not the same for every seed", draws.size() > 1);
        Check.holds("person 5, with six pictures, is in no more than 250 of 500 tests", times[5] < 250);
        for (int person : new int[] {3, 5, 7, 9, 12}) {
            Check.holds("person " + person + " is in about 200 of 500 tests", times[person] > 150 && times[person] < 250);
        }
    }

    @Test
    @DisplayName("the same seed gives the same split, and who stays as it is")
    void repeatable() {
        int[] who = WHO.clone();
        boolean[] first = SplitByPerson.test(who, 0.4, 3);
        Check.holds("the order of the people was not changed", java.util.Arrays.equals(WHO, who));
        Check.holds("seed 3 gives the same split again", java.util.Arrays.equals(first, SplitByPerson.test(WHO.clone(), 0.4, 3)));
    }
}
