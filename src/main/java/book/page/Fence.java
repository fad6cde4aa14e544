package book.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;

/** One fence of a page → its block, if it is a cell, a listing or an output, and its faults. */
final class Fence {

    private static final String KNOWN =
            "Known: java [cell=NAME] [timing] [limit=90s]; java listing=TYPE#members; text output=NAME.";

    private final Path file;
    private final PageLines lines;
    private final FencedCodeBlock node;
    private final String marks;
    private final int first;
    private final List<Fault> faults = new ArrayList<>();
    private Block block;

    Fence(Path file, PageLines lines, FencedCodeBlock node) {
        this.file = file;
        this.lines = lines;
        this.node = node;
        marks = node.getFenceCharacter().repeat(node.getOpeningFenceLength());
        first = lines.first(node);
        read();
    }

    Optional<Block> block() {
        return Optional.ofNullable(block);
    }

    List<Fault> faults() {
        return faults;
    }

    private void read() {
        String words = node.getInfo() == null ? "" : node.getInfo();
        FenceInfo info = new FenceInfo(words);
        int next = nextOpening();
        if (next >= 0) {
            fault("This fence is not closed before the next one opens on line " + next + ".", "Close it with " + marks + ".");
            return;
        }
        if (node.getClosingFenceLength() == null) {
            fault("This fence is never closed.", "Close it with " + marks + ".");
            return;
        }
        info.faults.forEach(sentence -> fault(sentence, KNOWN));
        if (!(info.isCell() || info.isListing() || info.isOutput())) {
            return;
        }
        if (node.getParent() instanceof Document) {
            block = block(info);
        } else {
            fault("A " + words + " fence stands inside a list or a quotation.",
                    "Move it to the left margin, or call the language something else if it is not to be run.");
        }
    }

    private Block block(FenceInfo info) {
        int start = lines.start(first);
        int end = lines.end(node);
        int inside = lines.start(first + 1);
        String body = lines.text.substring(inside, Math.max(inside, lines.start(lines.last(node))));
        if (info.isListing()) {
            return new Block.Listing(first, start, end, info.options.get("listing"), body);
        }
        if (info.isOutput()) {
            return new Block.OutputFence(first, start, end, info.options.get("output"), body);
        }
        String source = node.getLiteral().stripTrailing();
        if (source.isBlank()) {
            fault("This cell is empty.", "Give it a statement, or delete it.");
        }
        return new Block.Cell(first, start, end, info.options.get("cell"), info.options.containsKey("timing"), info.limit(),
                source);
    }

    /**
     * Returns the number of the line on which another fence opens inside this one, or −1: an unclosed fence swallows the text
     * up to the end of the next fence.
     */
    private int nextOpening() {
        String[] inside = node.getLiteral().split("\n", -1);
        return IntStream.range(0, inside.length)
                .filter(i -> inside[i].indexOf(marks) <= 3 && inside[i].strip().matches(marks + "+\\s*\\w.*"))
                .map(i -> first + 1 + i).findFirst().orElse(-1);
    }

    private void fault(String sentence, String mend) {
        faults.add(new Fault(file, first, sentence, mend));
    }
}
