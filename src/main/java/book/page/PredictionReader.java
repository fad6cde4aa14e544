package book.page;

import book.markdown.MarkdownText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;

/** A document's tree → the questions to predict, and what each covers. */
final class PredictionReader {

    private final PageLines lines;
    private final List<Mark> marks;
    private final Set<Integer> cells = new HashSet<>();
    private final Set<Integer> results = new HashSet<>();

    PredictionReader(PageLines lines, List<Block> blocks, List<Mark> marks) {
        this.lines = lines;
        this.marks = marks;
        blocks.forEach(block -> {
            if (block instanceof Block.Cell) {
                cells.add(block.line());
            } else if (block instanceof Block.OutputFence || block instanceof Block.Figure) {
                results.add(block.line());
            }
        });
    }

    List<Prediction> read(Node document) {
        List<Node> nodes = new ArrayList<>();
        List<CoverRule.Piece> pieces = new ArrayList<>();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (!(node instanceof YamlFrontMatterBlock)) {
                nodes.add(node);
                pieces.add(piece(node));
            }
        }
        List<Prediction> found = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            if (pieces.get(i) == CoverRule.Piece.QUESTION) {
                int end = lines.end(nodes.get(i));
                int first = i + 1;
                Optional<CoverRule.Range> covered = CoverRule.covered(pieces.subList(first, pieces.size()));
                found.add(new Prediction(lines.first(nodes.get(i)), end,
                        covered.map(range -> lines.start(lines.first(nodes.get(first + range.from())))).orElse(end),
                        covered.map(range -> lines.end(nodes.get(first + range.to() - 1))).orElse(end)));
            }
        }
        return List.copyOf(found);
    }

    private CoverRule.Piece piece(Node node) {
        int line = lines.first(node);
        if (node instanceof Heading) {
            return CoverRule.Piece.HEADING;
        }
        if (cells.contains(line)) {
            return CoverRule.Piece.CELL;
        }
        if (results.contains(line)) {
            return CoverRule.Piece.RESULT;
        }
        if (node instanceof Paragraph && asks(node)) {
            return CoverRule.Piece.QUESTION;
        }
        if (node instanceof Paragraph && node.getFirstChild() instanceof StrongEmphasis strong
                && MarkdownText.words(strong).endsWith(".")) {
            return CoverRule.Piece.TOPIC;
        }
        int start = lines.start(line);
        int end = lines.end(node);
        return marks.stream().anyMatch(mark -> mark.kind() != Mark.Kind.REFERENCE && start <= mark.start()
                && mark.start() < end) ? CoverRule.Piece.TIED : CoverRule.Piece.PROSE;
    }

    private static boolean asks(Node paragraph) {
        for (Node child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof StrongEmphasis && Prediction.asks(MarkdownText.words(child))) {
                return true;
            }
        }
        return false;
    }
}
