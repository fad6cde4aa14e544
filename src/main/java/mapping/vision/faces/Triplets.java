package mapping.vision.faces;

import java.util.ArrayList;
import java.util.List;
import mapping.Requirement;
import mapping.random.RandomSource;

/**
 * Draws triplets of pictures: an anchor, another picture of the same person and a picture of somebody else, all equally likely
 * among the people. Section 6.1.3; the examples of {@link mapping.losses.Triplet}. It draws at random; Schroff et al. (2015) look
 * for negatives that are hard.
 */
public final class Triplets {

    private final List<List<Integer>> ofPerson = new ArrayList<>();
    private final RandomSource random;

    /** @param who the person of each picture, from 0 on; two people or more, each with two pictures or more */
    public Triplets(int[] who, RandomSource random) {
        this.random = Requirement.given("The random source", random);
        Requirement.given("The people", who);
        for (int i = 0; i < who.length; i++) {
            Requirement.index("person", who[i], who.length);
            while (ofPerson.size() <= who[i]) {
                ofPerson.add(new ArrayList<>());
            }
            ofPerson.get(who[i]).add(i);
        }
        Requirement.atLeast("The number of people", ofPerson.size(), 2);
        ofPerson.forEach(pictures -> Requirement.atLeast("The number of pictures of a person", pictures.size(), 2));
    }

    /** The numbers of so many anchors, then of their positives, then of their negatives. */
    public int[] draw(int count) {
        int[] numbers = new int[3 * count];
        for (int i = 0; i < count; i++) {
            int person = random.nextInt(ofPerson.size());
            List<Integer> own = ofPerson.get(person);
            int anchor = random.nextInt(own.size());
            List<Integer> others = ofPerson.get((person + 1 + random.nextInt(ofPerson.size() - 1)) % ofPerson.size());
            numbers[i] = own.get(anchor);
            numbers[count + i] = own.get((anchor + 1 + random.nextInt(own.size() - 1)) % own.size());
            numbers[2 * count + i] = others.get(random.nextInt(others.size()));
        }
        return numbers;
    }
}
