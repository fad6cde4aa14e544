package book.run;

import book.page.Block;
import com.google.gson.Gson;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The cells that a {@link SectionWorker} must execute, in order. */
record SectionJob(List<Cell> cells) {

    /**
     * One of them.
     *
     * @param limit in milliseconds
     * @param known whether the committed notebook has executed this very text
     */
    record Cell(String source, long limit, boolean known) {

        Duration time() {
            return Duration.ofMillis(limit);
        }
    }

    static SectionJob of(List<Block.Cell> cells, Set<String> known) {
        return new SectionJob(cells.stream().map(cell ->
                new Cell(cell.source(), cell.limitOrUsual().toMillis(), known.contains(cell.source()))).toList());
    }

    static SectionJob read(String line) {
        return new Gson().fromJson(line, SectionJob.class);
    }

    /** Returns the JSON object on one line. */
    String line() {
        return new Gson().toJson(this);
    }
}
