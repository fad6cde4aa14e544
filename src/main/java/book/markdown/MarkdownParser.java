package book.markdown;

import java.util.List;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The Markdown of the book's files: CommonMark with front matter and tables. */
public final class MarkdownParser {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(YamlFrontMatterExtension.create(), TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();

    private MarkdownParser() {
    }

    /** Returns the document's tree; each node knows its position in the text. */
    public static Node parse(String text) {
        return PARSER.parse(text);
    }
}
