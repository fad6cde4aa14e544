package book.run;

import book.nbformat.CanonicalJson;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/**
 * A message of a {@link SectionWorker}: one of these components; the others are null.
 *
 * @param cell the index of the cell that begins, from 0
 * @param live what the progress bar of the running cell says
 * @param done the result of the cell that ran
 * @param end  true when all cells that should run have run
 */
record Event(Integer cell, String live, FinishedCell done, Boolean end) {

    private static final Gson JSON = new GsonBuilder().serializeNulls().create(); // outputs may hold null

    static Event begins(int cell) {
        return new Event(cell, null, null, null);
    }

    static Event live(String text) {
        return new Event(null, text, null, null);
    }

    static Event done(FinishedCell cell) {
        return new Event(null, null, cell, null);
    }

    static Event ended() {
        return new Event(null, null, null, true);
    }

    /** Returns the JSON object on one line. */
    String line() {
        return CanonicalJson.line(JSON.toJsonTree(this));
    }
}
