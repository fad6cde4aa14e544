package mapping.text.classification;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import mapping.Mapping;
import mapping.Requirement;
import mapping.algebra.Vectors;

/**
 * A table of words and their vectors, section 6.2.1: word ↦ vector. A word outside the table has the vector 0.
 *
 * @param bag     the words, in alphabetical order
 * @param vectors one for each, of equal length
 */
public record WordVectors(BagOfWords bag, double[][] vectors) implements Mapping<String, double[]> {

    public WordVectors {
        Requirement.given("The bag of words", bag);
        Requirement.asMany("vectors", Requirement.given("The vectors", vectors).length, "words", bag.vocabulary().size());
        Requirement.atLeast("The number of words", vectors.length, 1);
        Requirement.equalRows("The table of vectors", vectors);
    }

    @Override
    public double[] apply(String word) {
        int place = bag.place(word);
        return place < 0 ? new double[vectors[0].length] : vectors[place].clone();
    }

    /** The cosine of the angle between the vectors of two words, or of 0 if one has none. */
    public double cosine(String one, String other) {
        return cosine(apply(one), apply(other));
    }

    private static double cosine(double[] a, double[] b) {
        double lengths = Math.sqrt(Vectors.dot(a, a) * Vectors.dot(b, b));
        return lengths == 0 ? 0 : Vectors.dot(a, b) / lengths;
    }

    /** The words of the greatest cosines with this one, without itself, the nearest first. */
    public List<String> nearest(String word, int count) {
        Requirement.atLeast("The number of neighbours", count, 0);
        double[] own = apply(word);
        double[] cosines = Arrays.stream(vectors).mapToDouble(other -> cosine(own, other)).toArray();
        return IntStream.range(0, cosines.length).filter(j -> !bag.vocabulary().get(j).equals(word)).boxed()
            .sorted(Comparator.comparingDouble(j -> -cosines[j])).limit(count).map(bag.vocabulary()::get).toList();
    }

    @Override
    public String name() {
        return "vectors of words";
    }
}
