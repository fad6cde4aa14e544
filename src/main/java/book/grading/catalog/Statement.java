package book.grading.catalog;

import book.Home;
import book.Problem;
import book.grading.compile.Source;
import book.markdown.MarkdownText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An exercise's README: the front matter and the text below it.
 *
 * @param kind   implement, predict, repair or test
 * @param allows packages and types that answers may use although most exercises do without them, such as java.lang.Thread
 */
public record Statement(String id, String title, String titleZh, String topic, String kind, int points, List<String> allows,
                        String text) {

    /** Whether answers may use this type, or this member of a type. */
    public boolean allows(String name) {
        return allows.stream().anyMatch(allowed -> name.equals(allowed) || name.startsWith(allowed + "."));
    }

    static Statement read(Path file) {
        String mend = "Restore the file, for example from a fresh copy of the book.";
        MarkdownText page = new MarkdownText(Source.read(file, mend).text());
        Map<String, String> fields = page.frontMatter();
        for (String key : List.of("id", "title", "title-zh", "topic", "kind", "points")) {
            if (fields.getOrDefault(key, "").isEmpty()) {
                throw Problem.wrong(Home.show(file) + " lacks \"" + key + "\" in its front matter.", mend);
            }
        }
        if (!fields.get("points").matches("\\d{1,4}")) {
            throw Problem.wrong(Home.show(file) + " must say points as a whole number, got " + fields.get("points") + ".", mend);
        }
        return new Statement(fields.get("id"), fields.get("title"), fields.get("title-zh"), fields.get("topic"),
                fields.get("kind"), Integer.parseInt(fields.get("points")),
                Stream.of(fields.getOrDefault("allows", "").split("[,\\s]+")).filter(name -> !name.isEmpty()).toList(),
                page.body());
    }
}
