package mapping.data.sets;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mapping.data.files.Csv;
import mapping.data.files.DamagedData;

/** Events in the history of neural networks from 1943 to 2022, section 1.1.1, each with the publication that it rests on. */
public final class NetworkHistory {

    /** What kinds of event there are. */
    public static final List<String> KINDS = List.of("idea", "theory", "algorithm", "architecture", "data", "system", "winter");

    private NetworkHistory() {
    }

    /**
     * One row of the table.
     *
     * @param year   of the publication, or of its first preprint
     * @param event  what happened
     * @param label  the same in a few words
     * @param kind   one of {@link #KINDS}
     * @param people the authors' family names
     * @param title  of the publication
     * @param source where it appeared
     */
    public record Event(int year, String event, String label, String kind, List<String> people, String title, String source) {
    }

    /**
     * All events in the order of their years.
     *
     * @throws DamagedData if the file is missing or damaged
     */
    public static List<Event> load() {
        Csv table = Csv.read("history", "history.csv");
        int[] kinds = table.classes("kind", KINDS);
        double[] years = table.numbers("year");
        return IntStream.range(0, kinds.length).mapToObj(i -> new Event((int) years[i], table.text("event").get(i),
            table.text("label").get(i), KINDS.get(kinds[i]), Arrays.asList(table.text("people").get(i).split("; ")),
            table.text("title").get(i), table.text("source").get(i))).toList();
    }
}
