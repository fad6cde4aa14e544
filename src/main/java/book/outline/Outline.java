package book.outline;

import book.Problem;
import book.Suggestion;
import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The book's outline: nine chapters, 29 sections, 74 topics; with titles in both languages. */
public record Outline(List<Chapter> chapters) {

    /** Reads the outline of this book from the resource {@code book/outline.json}. */
    public static Outline ofTheBook() {
        try (InputStream in = Outline.class.getResourceAsStream("/book/outline.json");
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return new Gson().fromJson(reader, Outline.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Section> sections() {
        return chapters.stream().flatMap(chapter -> chapter.sections().stream()).toList();
    }

    /**
     * Returns the sections that the user asked for, in the book's order. They are named by number, of a section (3.1), a chapter
     * (3, all its sections) or a topic (3.1.2, its section), or by file name (gradient-descent); an empty list means all of them.
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
                        "Nearest: " + nearest(name) + ". See the whole outline with ./book list.");
            }
            wanted.addAll(found);
        }
        return sections().stream().filter(wanted::contains).toList();
    }

    /** Returns the one section with this number or name. */
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
        return described(Suggestion.nearest(plain, sections(), section -> Stream.concat(
                Stream.of(section.number(), words(section), section.title().toLowerCase(Locale.ROOT)),
                section.topics().stream().map(topic -> topic.title().toLowerCase(Locale.ROOT)))));
    }

    private static String described(List<Section> sections) {
        return sections.stream().map(section -> section.number() + " " + section.title()).collect(Collectors.joining(", "));
    }

    private static String words(Section section) {
        return section.slug().substring(section.number().length() + 1);
    }
}
