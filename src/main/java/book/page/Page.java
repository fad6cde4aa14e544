package book.page;

import book.outline.Section;
import java.nio.file.Path;
import java.util.List;

/**
 * A chapter page, read: the one source of a section's text and cells.
 *
 * @param file     the page's file, or the translation's
 * @param bodyAt   where the text after the front matter begins
 * @param blocks   in the page's order
 * @param marks    the ledger's numbers in the prose
 * @param links    destinations of links and pictures
 * @param findings what is wrong with the page; a page with findings is neither woven nor run
 */
public record Page(Path file, Section section, FrontMatter frontMatter, String text, int bodyAt, List<Block> blocks,
        List<LedgerMark> marks, List<PageLink> links, List<Fault> findings) {

    /**
     * A number that the prose takes from the ledger: {@code <!--=NAME-->0.060466<!--/-->}.
     *
     * @param start  where the first comment begins; {@code end} is past the second one
     * @param from   where the digits begin; {@code to} is past them
     */
    public record LedgerMark(int line, String name, int start, int from, int to, int end, String digits) {
    }

    /** The place of a link's destination in the text. */
    public record PageLink(int line, int start, int end, String destination) {
    }

    /** Reads a section's page, or a translation of it. */
    public static Page read(Path file, Section section) {
        return new PageReader(file, section).read();
    }

    public List<Block.Cell> cells() {
        return all(Block.Cell.class);
    }

    public <B extends Block> List<B> all(Class<B> kind) {
        return blocks.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
