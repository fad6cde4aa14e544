package book.page;

import book.Home;
import book.Problem;
import book.outline.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A chapter page that has been read: the single source of a section's text and cells.
 *
 * @param file   the page's file, or the translation's
 * @param text   the whole text, with {@code \n} at the ends of lines
 * @param bodyAt where the text after the front matter begins
 * @param blocks in the order of the page
 * @param marks  what ties the prose to the cells and to other sections, in the order in which the marks begin
 * @param links  destinations of links and pictures
 * @param predictions the questions that the reader answers before looking, and what they cover
 * @param faults what is wrong with the page; a page with faults is neither woven nor run
 */
public record Page(Path file, Section section, FrontMatter frontMatter, String text, int bodyAt, List<Block> blocks,
        List<Mark> marks, List<PageLink> links, List<Prediction> predictions, List<Fault> faults) {

    /** The position of a link's destination in the text. */
    public record PageLink(int line, int start, int end, String destination) {
    }

    /** Reads a section's page, or a translation of it. */
    public static Page read(Path file, Section section) {
        return PageReader.read(file, section, text(file));
    }

    /** Returns the same page with another text. */
    public Page with(String newText) {
        return newText.equals(text) ? this : PageReader.read(file, section, newText);
    }

    /** Reads the page's file again. */
    public Page again() {
        return with(text(file));
    }

    public List<Block.Cell> cells() {
        return all(Block.Cell.class);
    }

    /** Returns the index of the cell of this name among the {@link #cells}, or −1 if there is none. */
    public int cell(String name) {
        List<Block.Cell> cells = cells();
        return IntStream.range(0, cells.size()).filter(i -> name.equals(cells.get(i).name())).findFirst().orElse(-1);
    }

    public List<Mark> marks(Mark.Kind kind) {
        return marks.stream().filter(mark -> mark.kind() == kind).toList();
    }

    public <B extends Block> List<B> all(Class<B> kind) {
        return blocks.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static String text(Path file) {
        try {
            String text = Files.readString(file).replace("\r\n", "\n");
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException e) {
            throw new Problem(Problem.Kind.WRONG, "Could not read " + Home.show(file) + ": " + e.getMessage() + ".",
                    "The page must be a readable UTF-8 text file.", e);
        }
    }
}
