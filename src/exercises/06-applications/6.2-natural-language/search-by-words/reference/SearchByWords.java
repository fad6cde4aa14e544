import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** Ranks texts by their cosine with a query. */
public final class SearchByWords {

    private SearchByWords() {
    }

    /** ln((1 + n) / (1 + df)) + 1, where df of the n texts have the word. */
    public static double idf(List<List<String>> texts, String word) {
        long df = texts.stream().filter(text -> text.contains(word)).count();
        return Math.log((1.0 + texts.size()) / (1 + df)) + 1;
    }

    /** The cosine of each text with the query. */
    public static double[] similarities(List<List<String>> texts, List<String> query) {
        TreeSet<String> vocabulary = new TreeSet<>();
        texts.forEach(vocabulary::addAll);
        double[] cosines = new double[texts.size()];
        for (int i = 0; i < cosines.length; i++) {
            double product = 0;
            double ofText = 0;
            double ofQuery = 0;
            for (String word : vocabulary) {
                double idf = idf(texts, word);
                double x = Collections.frequency(texts.get(i), word) * idf;
                double q = Collections.frequency(query, word) * idf;
                product += x * q;
                ofText += x * x;
                ofQuery += q * q;
            }
            cosines[i] = product == 0 ? 0 : product / Math.sqrt(ofText * ofQuery);
        }
        return cosines;
    }
}
