package book.page;

import book.markdown.MarkdownParser;
import book.outline.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.node.Node;

/** Text → {@link Page}: commonmark finds the structure, and the text itself is kept verbatim. Collects all faults it can. */
final class PageReader {

    private PageReader() {
    }

    static Page read(Path file, Section section, String text) {
        PageLines lines = new PageLines(text);
        Node document = MarkdownParser.parse(text);
        List<Fault> faults = new ArrayList<>();
        YamlFrontMatterBlock head = document.getFirstChild() instanceof YamlFrontMatterBlock yaml ? yaml : null;
        FrontMatter frontMatter = FrontMatterReader.read(file, lines, head, section, faults);
        int bodyAt = head == null ? 0 : lines.start(lines.last(head) + 1);

        BlockReader body = new BlockReader(file, section, lines);
        document.accept(body);
        faults.addAll(body.faults());
        List<Block> blocks = body.blocks().stream().sorted(Comparator.comparingInt(Block::start)).toList();
        Marks marks = Marks.read(file, lines, bodyAt, body.code());
        faults.addAll(marks.faults());
        faults.addAll(PageRules.faults(file, blocks));
        List<Prediction> predictions = new PredictionReader(lines, blocks, marks.all()).read(document);
        faults.addAll(PageRules.unanswered(file, predictions));
        faults.sort(Comparator.comparingInt(Fault::line));
        return new Page(file, section, frontMatter, text, bodyAt, blocks, marks.all(),
                body.links().stream().sorted(Comparator.comparingInt(Page.PageLink::start)).toList(), predictions,
                List.copyOf(faults));
    }
}
