package book.site.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import book.markdown.MarkdownText;
import book.outline.Section;
import book.site.SitePage;
import book.site.text.MarkdownHtml;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The "Sources" of all sections of this book. */
class BookSourcesTest {

    private static Bibliography bibliography;

    @BeforeAll
    static void readTheSources() {
        List<SitePage> pages = new ArrayList<>();
        for (Section section : Small.OUTLINE.sections()) {
            if (Files.isRegularFile(section.page())) {
                String text = MarkdownText.read(section.page());
                pages.add(Small.section(section.number(), MarkdownHtml.of(text.substring(text.indexOf("\n## Sources"))).html()));
            }
        }
        bibliography = Bibliography.of(Small.places(pages.toArray(SitePage[]::new)));
    }

    @Test
    void oneWorkIsSpelledInOneWay() {
        assertEquals(List.of(), bibliography.sources().stream().filter(source -> source.spellings().size() > 1)
                .map(source -> source.places().stream().map(Place::number).collect(Collectors.joining(", ")) + ": "
                        + source.spellings().stream().map(Work::text).collect(Collectors.joining(" | "))).toList());
    }

    @Test
    void keysAreDistinct() {
        List<String> keys = bibliography.sources().stream().map(Source::id).toList();
        assertEquals(keys.stream().distinct().toList(), keys);
    }
}
