package book.grading.catalog;

import book.Home;
import book.grading.compile.Source;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An exercise's README: the front matter and the text below it.
 *
 * @param kind   implement, predict, repair or test
 * @param allows packages and types that answers may use although exercises mostly do without, such as java.lang.Thread
 */
public record Statement(String id, String title, String titleZh, String topic, String kind, int points, List<String> allows,
                        String text) {

    /** Whether answers may use this type, or member of a type. */
    public boolean allows(String name) {
        return allows.stream().anyMatch(allowed -> name.equals(allowed) || name.startsWith(allowed + "."));
    }

    static Statement read(Path file) {
        String mend = "Restore the file, for example from a fresh copy of the book.";
        Page page = Page.parse(Source.read(file, mend).text());
        for (String key : List.of("id", "title", "title-zh", "topic", "kind", "points")) {
            if (page.fields().getOrDefault(key, "").isEmpty()) {
                throw book.Problem.wrong(Home.show(file) + " lacks \"" + key + "\" in its front matter.", mend);
            }
        }
        Map<String, String> fields = page.fields();
        if (!fields.get("points").matches("\\d{1,4}")) {
            throw book.Problem.wrong(Home.show(file) + " says points: " + fields.get("points")
                    + "; a whole number is expected.", mend);
        }
        return new Statement(fields.get("id"), fields.get("title"), fields.get("title-zh"), fields.get("topic"),
                fields.get("kind"), Integer.parseInt(fields.get("points")),
                Stream.of(fields.getOrDefault("allows", "").split("[,\\s]+")).filter(name -> !name.isEmpty()).toList(),
                page.text());
    }

    /** Front matter of plain {@code key: value} lines between two lines {@code ---}, and what follows. */
    record Page(Map<String, String> fields, String text) {

        static Page parse(String content) {
            Map<String, String> fields = new LinkedHashMap<>();
            List<String> lines = content.lines().toList();
            int line = 0;
            if (!lines.isEmpty() && lines.get(0).equals("---")) {
                for (line = 1; line < lines.size() && !lines.get(line).equals("---"); line++) {
                    int colon = lines.get(line).indexOf(':');
                    if (colon > 0) {
                        String key = lines.get(line).substring(0, colon).strip();
                        fields.put(key, unquote(lines.get(line).substring(colon + 1).strip()));
                    }
                }
                line++;
            }
            return new Page(fields, String.join("\n", lines.subList(Math.min(line, lines.size()), lines.size())).strip());
        }

        private static String unquote(String value) {
            boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
            return quoted ? value.substring(1, value.length() - 1) : value;
        }
    }
}
