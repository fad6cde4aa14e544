package book.grading.catalog;

import book.Home;
import book.Problem;
import book.grading.compile.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A solution with one known mistake: the reference with some lines replaced.
 *
 * @param slug     its short name
 * @param line     the line of {@code mutants.md} where it begins, counted from 1
 * @param sentence the mistake in words, addressed to the reader
 * @param hint     the hint that helps, counted from 1
 */
public record Mutant(Exercise exercise, String slug, int line, String sentence, int hint, List<Replacement> replacements) {

    /**
     * Returns the mutant's code. Throws a {@link Problem} unless the text of each replacement is found exactly once in the
     * reference, no two of them overlap, and the result differs from the reference.
     */
    public Source source() {
        Source reference = Source.read(exercise.reference(), "Write the reference first.");
        List<String> lines = reference.text().lines().toList();
        TreeMap<Integer, Replacement> ordered = new TreeMap<>();
        for (Replacement replacement : replacements) {
            List<Integer> places = replacement.places(lines);
            if (places.size() != 1) {
                throw Problem.wrong("The text that the mutant " + slug + " of " + exercise.id() + " replaces must be found "
                        + "once in the reference, got " + places.size() + " times: " + at(replacement.line()) + ".",
                        "Copy the lines from the reference; a line of context, begun with a space, tells equal lines apart.");
            }
            if (ordered.put(places.get(0), replacement) != null) {
                throw overlapping(replacement);
            }
        }
        List<String> mutated = new ArrayList<>();
        int done = 0;
        for (Map.Entry<Integer, Replacement> next : ordered.entrySet()) {
            if (next.getKey() < done) {
                throw overlapping(next.getValue());
            }
            mutated.addAll(lines.subList(done, next.getKey()));
            mutated.addAll(next.getValue().after());
            done = next.getKey() + next.getValue().before().size();
        }
        mutated.addAll(lines.subList(done, lines.size()));
        if (mutated.equals(lines)) {
            throw Problem.wrong("The mutant " + slug + " of " + exercise.id() + " must differ from the reference: "
                    + at(line) + ".",
                    "Let a line that begins with + say what the mistake writes.");
        }
        return new Source(reference.name(), String.join("\n", mutated) + "\n");
    }

    /** @param looks for each test that it fails, by {@link book.grading.child.TestCase#key}: the digest of what the checks saw */
    public Misconception misconception(Map<String, String> looks) {
        return new Misconception(slug, sentence, hint, looks);
    }

    private Problem overlapping(Replacement replacement) {
        return Problem.wrong("The replacements of the mutant " + slug + " of " + exercise.id() + " must not overlap: "
                + at(replacement.line()) + ".", "Write them as one block.");
    }

    private String at(int place) {
        return Home.show(exercise.mutantsFile()) + ", line " + place;
    }
}
