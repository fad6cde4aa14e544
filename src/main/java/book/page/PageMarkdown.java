package book.page;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The Markdown of the pages: CommonMark with front matter and tables. All code that reads or renders a page uses this. */
public final class PageMarkdown {

    public static final List<Extension> EXTENSIONS =
            List.of(YamlFrontMatterExtension.create(), TablesExtension.create());

    private static final Parser PARSER =
            Parser.builder().extensions(EXTENSIONS).includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();

    private PageMarkdown() {
    }

    /** Returns the document's tree; each node knows its position in the text. */
    public static Node parse(String text) {
        return PARSER.parse(text);
    }
}
