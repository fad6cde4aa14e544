package book.bench.work;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/**
 * What a program at work says, as a line of JSON: that it is ready, that it has failed, or an answer. The parts that it does not
 * say are null.
 *
 * @param ready  its name and version; empty if it has none
 * @param failed why
 * @param value  of a {@link Work.Answer}
 * @param check  of a {@link Work.Answer}
 * @param setup  what it stands on, the answer to {@code setup}
 */
public record Reply(String ready, String failed, Double value, Double check, SetUp setup) {

    private static final Gson JSON = new GsonBuilder().serializeSpecialFloatingPointValues().create();

    static Reply ready(String name) {
        return new Reply(name, null, null, null, null);
    }

    static Reply failed(String reason) {
        return new Reply(null, reason, null, null, null);
    }

    static Reply of(Work.Answer answer) {
        return new Reply(null, null, answer.value(), answer.check(), null);
    }

    static Reply of(SetUp setup) {
        return new Reply(null, null, null, null, setup);
    }

    String line() {
        return JSON.toJson(this);
    }
}
