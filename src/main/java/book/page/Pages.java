package book.page;

import book.Home;
import book.Problem;
import book.outline.Outline;
import book.outline.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages that the book has. */
public final class Pages {

    private Pages() {
    }

    /** Returns the sections asked for (all if none is) that have a page; throws a {@link Problem} if one asked for has none. */
    public static List<Section> sections(List<String> asked) {
        Outline outline = Outline.ofTheBook();
        for (String name : asked) {
            List<Section> selected = outline.select(List.of(name));
            if (selected.stream().noneMatch(Pages::written)) {
                Section section = selected.get(0);
                throw Problem.usage("Section " + section.number() + ", " + section.title() + ", has no page yet.",
                        "./book list shows the sections that have one; an author begins it in "
                        + Home.show(section.page()) + ".");
            }
        }
        return outline.select(asked).stream().filter(Pages::written).toList();
    }

    /** Returns the section's translations, such as {@code 3.1-gradient-descent.zh.md}, sorted by file name. */
    public static List<Path> translations(Section section) {
        Path folder = section.page().getParent();
        Pattern name = Pattern.compile(Pattern.quote(section.slug()) + "\\.[a-z]{2,3}(-[A-Za-z]+)?\\.md");
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            return files.filter(file -> name.matcher(file.getFileName().toString()).matches()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean written(Section section) {
        return Files.isRegularFile(section.page());
    }
}
