package book.grading.instructor;

import book.Problem;
import book.grading.catalog.Exercise;
import book.grading.check.Checker;
import book.grading.check.Digest;
import book.grading.compile.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of a submission that may be answers, by their path.
 *
 * @param aside   some that lie in folders where no answers are, such as the copies that the tool keeps in {@code .book}
 * @param types   the classes that answers declare
 * @param problem why nothing was read, or empty
 */
record SubmittedFiles(Map<String, byte[]> files, List<String> aside, Set<String> types, String problem) {

    private static final Set<String> AUTHORS = Set.of("stub", "reference");
    private static final int MOST_NAMED = 4;
    private static final String MEND = "It is for the learner to hand it in again.";

    /**
     * Returns the answer to an exercise: the file in a folder with the exercise's name, otherwise the only file named after
     * the class to write; null if it was not handed in. Of several files, those that are still the stub and equal ones do not
     * count.
     */
    Source answer(Exercise exercise) {
        if (!problem.isEmpty()) {
            throw Problem.wrong(problem, MEND);
        }
        List<String> own = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String path : files.keySet()) {
            String[] parts = path.split("/");
            String folder = parts.length < 2 ? "" : parts[parts.length - 2];
            if (isOf(exercise, path)) {
                if (folder.equals(exercise.name())) {
                    own.add(path);
                } else if (!AUTHORS.contains(folder)) {
                    others.add(path);
                }
            }
        }
        return chosen(exercise, own.isEmpty() ? others : own).map(path -> Source.of(exercise.type() + ".java", path,
                files.get(path), "Mend the file and hand it in again.")).orElse(null);
    }

    private Optional<String> chosen(Exercise exercise, List<String> candidates) {
        List<String> different = new ArrayList<>();
        for (String path : candidates) {
            if (different.stream().noneMatch(other -> Arrays.equals(files.get(other), files.get(path)))) {
                different.add(path);
            }
        }
        if (different.size() > 1) {
            String stub = Source.read(exercise.stub(), MEND).text();
            different.removeIf(path -> Checker.isStub(new String(files.get(path), StandardCharsets.UTF_8), stub));
        }
        if (different.size() > 1) {
            String named = String.join(", ", different.subList(0, Math.min(MOST_NAMED, different.size())));
            String more = different.size() > MOST_NAMED ? " and " + (different.size() - MOST_NAMED) + " more" : "";
            throw Problem.wrong("There are several files " + exercise.type() + ".java that differ: " + named + more + ".",
                    "Hand in one of them.");
        }
        return Stream.concat(different.stream(), candidates.stream()).findFirst();
    }

    /** Returns a sentence on where a file lies that was not looked for there, or on what else was handed in; may be empty. */
    String whereInstead(Exercise exercise) {
        List<String> there = aside.stream().filter(path -> isOf(exercise, path)).toList();
        return there.isEmpty() ? ""
                : " There is " + there.get(0) + ", in a folder of the tools, where no answers are looked for.";
    }

    /** Whether the file of this path is named after the exercise's class. */
    private boolean isOf(Exercise exercise, String path) {
        return AnswerName.type(path, types).filter(exercise.type()::equals).isPresent();
    }

    /** Returns a digest that changes when any of the files does. */
    String digest() {
        List<byte[]> parts = new ArrayList<>();
        parts.add(problem.getBytes(StandardCharsets.UTF_8));
        files.forEach((path, bytes) -> {
            parts.add(path.getBytes(StandardCharsets.UTF_8));
            parts.add(bytes);
        });
        return Digest.of(parts.toArray(byte[][]::new));
    }
}
