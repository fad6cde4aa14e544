package mapping.data.sets;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import mapping.data.files.DamagedData;
import mapping.data.files.Lines;

/**
 * English words rated for sentiment by one person, from −5 (very negative) to 5 (very positive): AFINN-165 (Nielsen, 2011),
 * section 6.2.1. A mapping word ↦ rating as a table; made for other texts than the book's.
 */
public final class Afinn {

    private Afinn() {
    }

    /**
     * All 3,382 of them, in small letters and alphabetical order; some are phrases such as "not good".
     *
     * @throws DamagedData if the file is missing or damaged
     */
    public static Map<String, Integer> load() {
        Map<String, Integer> ratings = new TreeMap<>();
        for (String line : Lines.of("afinn", "afinn.tsv")) {
            String[] cells = line.split("\t");
            ratings.put(cells[0], Integer.valueOf(cells[1]));
        }
        return Collections.unmodifiableMap(ratings);
    }
}
