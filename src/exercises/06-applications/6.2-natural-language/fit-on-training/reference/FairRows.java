import java.util.List;
import java.util.TreeSet;

/** TF-IDF rows of a training and a test part. */
public final class FairRows {

    private FairRows() {
    }

    /** The rows of the training texts and those of the test texts. */
    public static double[][][] of(List<List<String>> train, List<List<String>> test) {
        TreeSet<String> words = new TreeSet<>();
        train.forEach(words::addAll);
        List<String> vocabulary = List.copyOf(words);
        return new double[][][] {rows(train, train, vocabulary), rows(test, train, vocabulary)};
    }

    private static double[][] rows(List<List<String>> texts, List<List<String>> known, List<String> vocabulary) {
        double[][] rows = new double[texts.size()][vocabulary.size()];
        for (int i = 0; i < rows.length; i++) {
            double squares = 0;
            for (int j = 0; j < rows[i].length; j++) {
                String word = vocabulary.get(j);
                long tf = texts.get(i).stream().filter(word::equals).count();
                long df = known.stream().filter(text -> text.contains(word)).count();
                rows[i][j] = tf * (Math.log((1.0 + known.size()) / (1 + df)) + 1);
                squares += rows[i][j] * rows[i][j];
            }
            double length = squares == 0 ? 1 : Math.sqrt(squares);
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] /= length;
            }
        }
        return rows;
    }
}
