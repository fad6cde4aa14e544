package book.grading.catalog;

import book.AtomicFile;
import book.Home;
import book.Problem;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The known mistakes of an exercise, kept on the reader's side as digests, which reveal a mistake but not an answer. */
public record Misconceptions(List<Misconception> known) {

    private static final Gson JSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /** Returns the stored ones; none if the file is missing. */
    public static Misconceptions of(Exercise exercise) {
        Path file = exercise.misconceptions();
        if (!Files.exists(file)) {
            return new Misconceptions(List.of());
        }
        try {
            return JSON.fromJson(Files.readString(file), Misconceptions.class);
        } catch (IOException | JsonParseException e) {
            throw new Problem(Problem.Kind.WRONG, Home.show(file) + " is damaged.",
                    "Restore it, or write it anew with ./book verify --update.", e);
        }
    }

    public void write(Exercise exercise) {
        AtomicFile.write(exercise.misconceptions(), JSON.toJson(this) + "\n");
    }

    /**
     * Returns the mistakes that look most like these failures. Those that agree on the first failing test, which the report
     * shows, rule out all others. Of them (of all, if there are none) the likeliest would fail the fewest of the tests that
     * passed; then they agree on the most failing tests, at least one; then they fail the fewest tests in total. A clear case
     * returns one mistake; returning none is not rare.
     *
     * @param failures digests of the failing tests that ran, by the test's key, in the order of the tests
     */
    public List<Misconception> matching(Map<String, String> failures) {
        List<Misconception> explaining = failures.entrySet().stream().limit(1)
                .flatMap(first -> known.stream().filter(one -> first.getValue().equals(one.looks().get(first.getKey()))))
                .toList();
        List<Misconception> agreeing = (explaining.isEmpty() ? known : explaining).stream()
                .filter(one -> agreements(one, failures) > 0).toList();
        Comparator<Misconception> likelier = Comparator
                .<Misconception>comparingLong(one -> one.looks().keySet().stream().filter(k -> !failures.containsKey(k)).count())
                .thenComparing(one -> -agreements(one, failures))
                .thenComparing(one -> one.looks().size());
        return agreeing.stream().min(likelier)
                .map(best -> agreeing.stream().filter(one -> likelier.compare(one, best) == 0).toList()).orElse(List.of());
    }

    private static long agreements(Misconception one, Map<String, String> failures) {
        return failures.entrySet().stream().filter(f -> f.getValue().equals(one.looks().get(f.getKey()))).count();
    }
}
