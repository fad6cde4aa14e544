package book.run;

import book.page.Block;
import com.google.gson.Gson;
import java.time.Duration;
import java.util.List;

/** The cells that a {@link SectionWorker} is to execute, in order. */
record Job(List<Cell> cells) {

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

    static Job of(List<Block.Cell> cells) {
        return new Job(cells.stream().map(cell -> new Cell(cell.source(), cell.limitOrUsual().toMillis())).toList());
    }

    static Job read(String line) {
        return new Gson().fromJson(line, Job.class);
    }

    /** The JSON object on one line. */
    String line() {
        return new Gson().toJson(this);
    }
}
