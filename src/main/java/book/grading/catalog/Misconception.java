package book.grading.catalog;

import book.Home;
import book.Problem;
import book.grading.compile.Source;
import java.nio.file.Path;
import java.util.Map;

/**
 * A known mistake and what it looks like from outside.
 *
 * @param slug     its short name: the folder of the mutant
 * @param sentence the mistake in words, said to the reader
 * @param hint     the hint that helps, counted from 1
 * @param looks    for each test that it fails, by {@link book.grading.child.TestCase#key}: the digest of what the checks saw
 */
public record Misconception(String slug, String sentence, int hint, Map<String, String> looks) {

    /** Reads a mutant's {@code misconception.md}: front matter {@code hint: n}, and the sentence. */
    public static Misconception read(Path mutant, Map<String, String> looks) {
        Path file = mutant.resolve("misconception.md");
        Statement.Page page = Statement.Page.parse(Source.read(file, "Say the misconception in one sentence there.").text());
        String hint = page.fields().getOrDefault("hint", "");
        if (!hint.matches("[1-9]") || page.text().isEmpty()) {
            throw Problem.wrong(Home.show(file) + " needs a front matter \"hint: 1\" (the hint that helps) and a sentence.",
                    "Add what is missing.");
        }
        String sentence = page.text().replaceAll("\\s*\\n\\s*", " ");
        return new Misconception(mutant.getFileName().toString(), sentence, Integer.parseInt(hint), looks);
    }
}
