package book.grading.catalog;

import book.Home;
import book.Problem;
import book.grading.compile.Source;
import book.markdown.MarkdownText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * Reads {@code mutants.md}: for each mutant a heading with its slug, the mistake in words, the line {@code Hint: 1}, and one
 * or more {@code diff} blocks.
 */
final class MutantsReader {

    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final String HINT = "Hint: ";
    private static final String MEND =
            "A mutant is a heading \"## its-slug\", a sentence, a line \"Hint: 1\" and ```diff blocks.";

    private final Exercise exercise;
    private final Path file;
    private final MarkdownText page;

    private MutantsReader(Exercise exercise) {
        this.exercise = exercise;
        this.file = exercise.mutantsFile();
        this.page = new MarkdownText(Source.read(file, "Write the known mistakes there.").text());
    }

    static List<Mutant> read(Exercise exercise) {
        return new MutantsReader(exercise).read();
    }

    private List<Mutant> read() {
        Map<String, Mutant> mutants = new LinkedHashMap<>();
        for (List<Node> section : sections()) {
            Mutant mutant = mutant(section);
            if (mutants.put(mutant.slug(), mutant) != null) {
                throw malformed(mutant.slug(), section.get(0), "must have a name of its own, got a second one of that name");
            }
        }
        return List.copyOf(mutants.values());
    }

    /** Returns the blocks of each mutant, its heading first; the title of the file is left out. */
    private List<List<Node>> sections() {
        List<List<Node>> sections = new ArrayList<>();
        for (Node block : page.blocks()) {
            if (block instanceof Heading heading && heading.getLevel() == 2) {
                sections.add(new ArrayList<>(List.of(block)));
            } else if (!sections.isEmpty()) {
                sections.get(sections.size() - 1).add(block);
            } else if (!(block instanceof Heading heading && heading.getLevel() == 1)) {
                throw malformed("", block, "must begin with a heading of level 2, got " + shown(block));
            }
        }
        return sections;
    }

    private Mutant mutant(List<Node> section) {
        Node heading = section.get(0);
        String slug = heading.getFirstChild() instanceof Text text && text.getNext() == null ? text.getLiteral() : "";
        if (!slug.matches(SLUG)) {
            throw malformed("", heading, "must have a name of small letters and hyphens, got " + shown(heading));
        }
        List<String> sentence = new ArrayList<>();
        int hint = 0;
        List<Replacement> replacements = new ArrayList<>();
        for (Node block : section.subList(1, section.size())) {
            if (hint == 0 && block instanceof Paragraph && shown(block).matches(HINT + "[1-9]")) {
                hint = Integer.parseInt(shown(block).substring(HINT.length()));
            } else if (hint == 0 && block instanceof Paragraph) {
                page.lines(block).forEach(line -> sentence.add(line.strip()));
            } else if (hint != 0 && block instanceof FencedCodeBlock fence && "diff".equals(fence.getInfo())) {
                replacements.add(replacement(slug, fence));
            } else {
                throw malformed(slug, block, "must be a sentence, a hint and diff blocks, got " + shown(block));
            }
        }
        if (sentence.isEmpty() || hint == 0 || replacements.isEmpty()) {
            throw malformed(slug, heading, "must be a sentence, a hint and diff blocks, got no "
                    + (sentence.isEmpty() ? "sentence" : hint == 0 ? "hint" : "diff block"));
        }
        return new Mutant(exercise, slug, page.line(heading), String.join(" ", sentence), hint, replacements);
    }

    private Replacement replacement(String slug, FencedCodeBlock fence) {
        try {
            return Replacement.parse(page.line(fence), fence.getLiteral().lines().toList());
        } catch (IllegalArgumentException e) {
            throw malformed(slug, fence, "must begin each line of a diff with -, + or a space, got " + e.getMessage());
        }
    }

    private String shown(Node block) {
        return page.lines(block).get(0).strip();
    }

    private Problem malformed(String slug, Node block, String fault) {
        return Problem.wrong("The mutant " + slug + (slug.isEmpty() ? "" : " ") + "of " + exercise.id() + " " + fault + ": "
                + Home.show(file) + ", line " + page.line(block) + ".", MEND);
    }
}
