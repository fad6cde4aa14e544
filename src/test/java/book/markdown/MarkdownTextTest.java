package book.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.commonmark.node.Node;
import org.junit.jupiter.api.Test;

class MarkdownTextTest {

    @Test
    void theFrontMatterIsReadAndTheBodyBeginsBelowIt() {
        MarkdownText page = new MarkdownText("---\nid: 3.1/step\ntitle: \"Down: a step\"\nempty:\n"
            + "allows:\n  - a.A\n  - b.B\n---\n\n"
                + "# Title\n\n    code\n");
        assertEquals(Map.of("id", "3.1/step", "title", "Down: a step", "empty", "", "allows", "a.A, b.B"), page.frontMatter());
        assertEquals("# Title\n\n    code", page.body());
    }

    @Test
    void aTextWithoutFrontMatterIsAllBody() {
        MarkdownText page = new MarkdownText("One\n\n---\nno: front matter\n---\n");
        assertEquals(Map.of(), page.frontMatter());
        assertEquals("One\n\n---\nno: front matter\n---", page.body());
    }

    @Test
    void blocksKnowTheirLines() {
        MarkdownText page = new MarkdownText("---\r\na: b\r\n---\r\n## *Two*\r\n\r\nfirst\r\n `second`\r\n");
        List<Node> blocks = page.blocks();
        assertEquals(List.of(1, 4, 6), blocks.stream().map(page::line).toList());
        assertEquals(List.of("## *Two*"), page.lines(blocks.get(1)));
        assertEquals(List.of("first", " `second`"), page.lines(blocks.get(2)));
        assertEquals("## *Two*\n\nfirst\n `second`", page.body());
    }

    @Test
    void aSectionReachesToTheNextHeadingOfItsLevel() {
        MarkdownText page = new MarkdownText("# Hints\n\n## 1\n\nFirst\n\n### more\n\n```\n## no heading\n```\n\n## 2\nSecond\n");
        assertEquals(Map.of("1", "First\n\n### more\n\n```\n## no heading\n```", "2", "Second"), page.sections());
        assertEquals(List.of("1", "2"), List.copyOf(page.sections().keySet()));
    }
}
