package book.outline;

import book.Problem;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The book's outline: nine chapters, 24 sections and the questions of chapter 9, 74 topics; both title languages. */
public record Outline(List<Chapter> chapters) {

    private static final int NEAREST = 3;

    /** The outline of this book, from the resource {@code book/outline.json}. */
    public static Outline ofTheBook() {
        try (InputStream in = Outline.class.getResourceAsStream("/book/outline.json");
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return new Outline(list(JsonParser.parseReader(reader).getAsJsonObject(), "chapters")
                    .map(Outline::chapter).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Section> sections() {
        return chapters.stream().flatMap(chapter -> chapter.sections().stream()).toList();
    }

    /**
     * What the user asked for, in the book's order: numbers of sections (3.1), chapters (3, all its sections) and topics
     * (3.1.2, its section), or file names (gradient-descent); nothing asked is the whole book.
     */
    public List<Section> select(List<String> asked) {
        if (asked.isEmpty()) {
            return sections();
        }
        LinkedHashSet<Section> wanted = new LinkedHashSet<>();
        for (String name : asked) {
            List<Section> found = sections().stream().filter(section -> answersTo(section, name)).toList();
            if (found.isEmpty()) {
                throw Problem.usage("There is no section " + name + " in the book.",
                        "Nearest: " + nearest(name) + ". The whole outline: ./book list");
            }
            wanted.addAll(found);
        }
        return sections().stream().filter(wanted::contains).toList();
    }

    /** The one section with this number or name. */
    public Section section(String name) {
        List<Section> found = select(List.of(name));
        if (found.size() > 1) {
            throw Problem.usage(name + " is a chapter, not a section.", "Its sections: " + described(found) + ".");
        }
        return found.get(0);
    }

    private boolean answersTo(Section section, String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        return plain.equals(section.number()) || plain.equals(section.slug()) || plain.equals(words(section))
                || section.number().startsWith(plain + ".") || section.chapter().equals(plain)
                || section.topics().stream().anyMatch(topic -> topic.number().equals(plain));
    }

    private String nearest(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        Comparator<Section> byDistance = Comparator.comparingInt(section -> Stream.concat(
                Stream.of(section.number(), words(section), section.title().toLowerCase(Locale.ROOT)),
                section.topics().stream().map(topic -> topic.title().toLowerCase(Locale.ROOT)))
                .mapToInt(known -> known.contains(plain) && !plain.isEmpty() ? 0 : distance(plain, known)).min().orElseThrow());
        return described(sections().stream().sorted(byDistance).limit(NEAREST).toList());
    }

    private static String described(List<Section> sections) {
        return sections.stream().map(section -> section.number() + " " + section.title()).collect(Collectors.joining(", "));
    }

    private static String words(Section section) {
        return section.slug().substring(section.number().length() + 1);
    }

    /** Levenshtein's distance: the least number of letters to insert, delete or change. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }

    private static Chapter chapter(JsonObject json) {
        String slug = text(json, "slug");
        List<Section> sections = new ArrayList<>();
        list(json, "sections").forEach(section -> sections.add(new Section(text(section, "number"), text(section, "title"),
                text(section, "titleZh"), slug, text(section, "slug"), list(section, "topics").map(topic ->
                new Section.Topic(text(topic, "number"), text(topic, "title"), text(topic, "titleZh"))).toList())));
        return new Chapter(text(json, "number"), text(json, "title"), text(json, "titleZh"), slug, List.copyOf(sections));
    }

    private static Stream<JsonObject> list(JsonObject json, String name) {
        return json.getAsJsonArray(name).asList().stream().map(JsonElement::getAsJsonObject);
    }

    private static String text(JsonObject json, String name) {
        return json.get(name).getAsString();
    }
}
