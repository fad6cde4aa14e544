package book.grade.catalog;

import book.AtomicFile;
import book.Home;
import book.Problem;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The known mistakes of an exercise, kept on the reader's side as digests: they tell a mistake but not an answer. */
public record Misconceptions(List<Misconception> known) {

    private static final Gson JSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /** The stored ones; none where the file is missing. */
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
     * The mistakes that look most like these failures: of those that agree on the first failing test, which the report shows (of
     * all, where none does), those that agree on the largest number of failing tests, and on at least one; among them, those that
     * would fail the fewest tests besides. A clear case gives one; none is not rare.
     *
     * @param failures digests of the failing tests that came to a check, by the test's key, in the tests' order
     */
    public List<Misconception> matching(Map<String, String> failures) {
        List<Misconception> explaining = failures.entrySet().stream().limit(1)
                .flatMap(first -> known.stream().filter(one -> first.getValue().equals(one.looks().get(first.getKey()))))
                .toList();
        List<Misconception> best = new ArrayList<>();
        long most = 1;
        long fewest = Long.MAX_VALUE;
        for (Misconception misconception : explaining.isEmpty() ? known : explaining) {
            long agreeing = failures.entrySet().stream()
                    .filter(f -> f.getValue().equals(misconception.looks().get(f.getKey()))).count();
            long besides = misconception.looks().size() - agreeing;
            if (agreeing > most || agreeing == most && besides < fewest) {
                best.clear();
                most = agreeing;
                fewest = besides;
            }
            if (agreeing == most && besides == fewest) {
                best.add(misconception);
            }
        }
        return best;
    }
}
