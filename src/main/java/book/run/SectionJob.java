package book.run;

import book.page.Block;
import com.google.gson.Gson;
import java.time.Duration;
import java.util.List;

/** The cells that a {@link SectionWorker} must execute, in order. */
record SectionJob(List<Cell> cells) {

    /**
     * One of them.
     *
     * @param limit in milliseconds
     */
    record Cell(String source, long limit) {

        Duration time() {
            return Duration.ofMillis(limit);
        }
    }

    static SectionJob of(List<Block.Cell> cells) {
        return new SectionJob(cells.stream().map(cell -> new Cell(cell.source(), cell.limitOrUsual().toMillis())).toList());
    }

    static SectionJob read(String line) {
        return new Gson().fromJson(line, SectionJob.class);
    }

    /** Returns the JSON object on one line. */
    String line() {
        return new Gson().toJson(this);
    }
}
