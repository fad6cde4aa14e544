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
import java.util.List;
import java.util.Map;
import java.util.Set;

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
     * Returns the mistakes that explain these failures: each test that such a mistake fails has failed in the same way. If
     * tests fail that it passes, there must be a second fault; the first is named all the same where it shows in numbers, which
     * hardly agree by chance. Of several, those that explain the most failures are returned. A clear case returns one mistake;
     * returning none is not rare, and better than a wrong name.
     *
     * @param failures digests of the failing tests that ran, by the test's key, in the order of the tests
     * @param telling  the keys of those whose digest is of numbers, not only of failing
     */
    public List<Misconception> matching(Map<String, String> failures, Set<String> telling) {
        List<Misconception> explaining = known.stream().filter(one -> !one.looks().isEmpty()
                && one.looks().entrySet().stream().allMatch(look -> look.getValue().equals(failures.get(look.getKey())))
                && (one.looks().size() == failures.size() || one.looks().keySet().stream().anyMatch(telling::contains)))
                .toList();
        int most = explaining.stream().mapToInt(one -> one.looks().size()).max().orElse(0);
        return explaining.stream().filter(one -> one.looks().size() == most).toList();
    }
}
