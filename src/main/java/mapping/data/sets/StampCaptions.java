package mapping.data.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mapping.data.files.DamagedData;
import mapping.data.files.Lines;

/** Captions of the 161 stamps in English and Chinese, section 8.3.1: a mapping stamp ↦ sentences, as a table. */
public final class StampCaptions {

    private static final String FOLDER = "stamp-captions";

    private StampCaptions() {
    }

    /**
     * All captions, in the order of {@link Stamps#load()}.
     *
     * @throws DamagedData if a file is missing or damaged
     */
    public static List<StampCaption> load() {
        Map<String, String> mended = new TreeMap<>();
        for (String line : Lines.of(FOLDER, "mended.tsv")) {
            String[] cells = line.split("\t", -1);
            mended.put(cells[0], cells[1]);
        }
        List<StampCaption> captions = new ArrayList<>();
        List<String> lines = Lines.of(FOLDER, "captions.tsv");
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            captions.add(new StampCaption(cells[1], cells[2], mended.getOrDefault(cells[0], cells[2])));
        }
        return List.copyOf(captions);
    }
}
