package book.markdown;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** A Markdown text: the front matter at its start, the blocks below it, and their line numbers. */
public final class MarkdownText {

    private final List<String> lines;
    private final Node document;

    public MarkdownText(String text) {
        lines = text.lines().toList();
        document = MarkdownParser.parse(text);
    }

    /** Returns a file's text, with {@code \n} at the ends of lines. */
    public static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the number of the line that holds the character at this offset, counted from 1. */
    public static int lineAt(String text, int offset) {
        return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    /** Makes blanks of the characters from {@code from} to before {@code to}; the ends of lines stay. */
    public static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, ' ');
            }
        }
    }

    /** Returns the {@code key: value} pairs of the front matter; empty if there is none. */
    public Map<String, String> frontMatter() {
        return frontMatter(document);
    }

    /** Returns the pairs of a front matter that is already parsed; the values of a list are joined by commas. */
    public static Map<String, String> frontMatter(Node documentOrHead) {
        YamlFrontMatterVisitor yaml = new YamlFrontMatterVisitor();
        documentOrHead.accept(yaml);
        Map<String, String> pairs = new LinkedHashMap<>();
        yaml.getData().forEach((key, values) -> pairs.put(key, String.join(", ", values)));
        return pairs;
    }

    /** Returns the text below the front matter, without the empty lines around it. */
    public String body() {
        boolean headed = document.getFirstChild() instanceof YamlFrontMatterBlock;
        int from = headed ? line(document.getFirstChild()) - 1 + lines(document.getFirstChild()).size() : 0;
        return String.join("\n", lines.subList(from, lines.size())).strip();
    }

    /** Returns the text below each heading of level 2, as it is written, by the words of the heading. */
    public Map<String, String> sections() {
        List<Node> headings = blocks().stream()
                .filter(block -> block instanceof Heading heading && heading.getLevel() == 2).toList();
        Map<String, String> sections = new LinkedHashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            Node heading = headings.get(i);
            int from = line(heading) - 1 + lines(heading).size();
            int to = i + 1 < headings.size() ? line(headings.get(i + 1)) - 1 : lines.size();
            sections.put(lines(heading).get(0).replaceFirst("^\\s*#+", "").strip(),
                    String.join("\n", lines.subList(from, to)).strip());
        }
        return sections;
    }

    /** Returns the top-level blocks in order, including the front matter. */
    public List<Node> blocks() {
        List<Node> blocks = new ArrayList<>();
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            blocks.add(block);
        }
        return blocks;
    }

    /** Returns the number of a block's first line, counted from 1. */
    public int line(Node block) {
        return block.getSourceSpans().get(0).getLineIndex() + 1;
    }

    /** Returns a block's lines as they are written. */
    public List<String> lines(Node block) {
        return block.getSourceSpans().stream().map(span -> lines.get(span.getLineIndex())).toList();
    }

    /** Returns a node's text without its markup, code included; the end of a line becomes a blank. */
    public static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak end) {
                words.append(' ');
            }
        });
        return words.toString();
    }
}
