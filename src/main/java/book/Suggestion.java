package book;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What someone who wrote an unknown name may have meant. */
public final class Suggestion {

    private static final int NEAREST = 3;

    private Suggestion() {
    }

    /**
     * Returns the three whose names are nearest to what was asked for, nearest first. Names that contain it come first; the
     * others follow by their edit distance.
     *
     * @param names the names of one of them, in lower case
     */
    public static <T> List<T> nearest(String asked, Collection<T> all, Function<T, Stream<String>> names) {
        return all.stream().sorted(Comparator.comparingInt(each -> names.apply(each)
                .mapToInt(name -> name.contains(asked) && !asked.isEmpty() ? 0 : distance(asked, name)).min().orElseThrow()))
                .limit(NEAREST).toList();
    }

    /** Returns the Levenshtein distance: the least number of letters to insert, delete or change. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
