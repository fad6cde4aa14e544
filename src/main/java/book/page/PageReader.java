package book.page;

import book.Home;
import book.Problem;
import book.outline.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Text → {@link Page}: commonmark finds the structure, the page's own letters are kept. Collects all findings it can. */
final class PageReader {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(YamlFrontMatterExtension.create(), TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();
    private static final String FIGURES = "figures/";
    private static final Pattern SUFFIX = Pattern.compile("(.+)\\.(png|gif|jpg|svg)");
    private static final Map<String, String> MIME =
            Map.of("png", "image/png", "gif", "image/gif", "jpg", "image/jpeg", "svg", "image/svg+xml");

    private final Path file;
    private final Section section;
    private final PageLines lines;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Page.PageLink> links = new ArrayList<>();
    private final List<int[]> code = new ArrayList<>();
    private final List<Fault> findings = new ArrayList<>();

    PageReader(Path file, Section section) {
        this.file = file;
        this.section = section;
        this.lines = new PageLines(text(file));
    }

    Page read() {
        Node document = PARSER.parse(lines.text);
        Node first = document.getFirstChild();
        YamlFrontMatterBlock head = first instanceof YamlFrontMatterBlock yaml ? yaml : null;
        FrontMatter frontMatter = FrontMatterReader.read(file, lines, head, section, findings);
        int bodyAt = head == null ? 0 : lines.start(lines.last(head) + 1);
        visit(document);
        blocks.sort(Comparator.comparingInt(Block::start));
        links.sort(Comparator.comparingInt(Page.PageLink::start));
        List<Page.LedgerMark> marks = new LedgerMarks(file, lines, code, findings).read(bodyAt);
        Page page = new Page(file, section, frontMatter, lines.text, bodyAt, blocks, marks, links, findings);
        PageRules.check(page, findings);
        findings.sort(Comparator.comparingInt(Fault::line));
        return page;
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

    private void visit(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            boolean top = parent instanceof Document;
            if (node instanceof FencedCodeBlock fence) {
                protect(node);
                fence(fence, top);
            } else if (node instanceof IndentedCodeBlock || node instanceof Code) {
                protect(node);
            } else if (node instanceof Heading heading && top) {
                int first = lines.first(heading);
                blocks.add(new Block.Heading(first, lines.start(first), lines.start(lines.last(heading) + 1),
                        heading.getLevel(), lines.line(first)));
            } else if (node instanceof HtmlBlock html && html.getLiteral().stripLeading().startsWith("<!--=")) {
                finding(lines.first(html), "a ledger marker begins a line, where Markdown takes it for a block of HTML",
                        "Put a word before it, or join this line to the one above.");
            } else if (node instanceof LinkReferenceDefinition definition) {
                finding(lines.first(definition), "the link [" + definition.getLabel() + "] is defined apart from its text, "
                        + "and a notebook's cells do not see each other's definitions",
                        "Write [text](destination) where it is used.");
            } else if (node instanceof Link link) {
                link(link, link.getDestination());
            } else if (node instanceof Image image) {
                image(image, top);
            }
            visit(node);
        }
    }

    private void protect(Node node) {
        node.getSourceSpans().forEach(span ->
                code.add(new int[] {span.getInputIndex(), span.getInputIndex() + span.getLength()}));
    }

    private void image(Image image, boolean top) {
        String destination = image.getDestination();
        if (!destination.startsWith(FIGURES)) {
            link(image, destination);
            return;
        }
        Node paragraph = image.getParent();
        if (top || !(paragraph instanceof Paragraph) || image.getNext() != null || image.getPrevious() != null
                || !(paragraph.getParent() instanceof Document)) {
            finding(lines.first(image), "the figure " + destination + " does not stand alone in its paragraph",
                    "Put a blank line before and after it.");
            return;
        }
        String name = destination.substring(FIGURES.length());
        String prefix = section.number() + "-";
        Matcher suffix = SUFFIX.matcher(name);
        if (!name.startsWith(prefix) || !suffix.matches() || suffix.group(1).length() == prefix.length()) {
            finding(lines.first(image), "the figure " + destination + " is not named after a cell of this section",
                    "Name it " + FIGURES + prefix + "NAME.png (or .gif, .jpg, .svg) for the image of cell NAME.");
            return;
        }
        int first = lines.first(paragraph);
        blocks.add(new Block.Figure(first, lines.start(first), lines.start(lines.last(paragraph) + 1), name,
                suffix.group(1).substring(prefix.length()), MIME.get(suffix.group(2))));
    }

    private void link(Node node, String destination) {
        if (node.getSourceSpans().isEmpty()) {
            return;
        }
        int from = node.getSourceSpans().get(0).getInputIndex();
        var lastSpan = node.getSourceSpans().get(node.getSourceSpans().size() - 1);
        int to = lastSpan.getInputIndex() + lastSpan.getLength();
        int start = lines.text.substring(from, to).lastIndexOf("](") + from + 2;
        while (start < to && (lines.text.charAt(start) == '<' || Character.isWhitespace(lines.text.charAt(start)))) {
            start++;
        }
        if (start > from + 1 && lines.text.startsWith(destination, start)) {
            links.add(new Page.PageLink(lines.at(start), start, start + destination.length(), destination));
        }
    }

    private void fence(FencedCodeBlock fence, boolean top) {
        FenceInfo info = new FenceInfo(fence.getInfo() == null ? "" : fence.getInfo());
        int first = lines.first(fence);
        int last = lines.last(fence);
        if (swallows(fence, first)) {
            return;
        }
        if (fence.getClosingFenceLength() == null) {
            finding(first, "this fence is never closed", "Close it with " + opening(fence) + ".");
            return;
        }
        boolean ours = info.isCell() || info.isListing() || info.isOutput();
        info.faults.forEach(fault -> finding(first, fault, "Known: java [cell=NAME] [timing] [limit=90s]; "
                + "java listing=TYPE#members; text output=NAME."));
        if (ours && !top) {
            finding(first, "a " + fence.getInfo() + " fence stands inside a list or a quotation",
                    "Move it to the left margin, or call the language something else if it is not to be run.");
        } else if (ours) {
            add(fence, info, first, last);
        }
    }

    private void add(FencedCodeBlock fence, FenceInfo info, int first, int last) {
        int start = lines.start(first);
        int end = lines.start(last + 1);
        String body = lines.text.substring(lines.start(first + 1), Math.max(lines.start(first + 1), lines.start(last)));
        if (info.isListing()) {
            blocks.add(new Block.Listing(first, start, end, info.options.get("listing"), body));
        } else if (info.isOutput()) {
            blocks.add(new Block.OutputFence(first, start, end, info.options.get("output"), body));
        } else {
            String source = fence.getLiteral().stripTrailing();
            if (source.isBlank()) {
                finding(first, "this cell is empty", "Give it a statement, or delete it.");
            }
            blocks.add(new Block.Cell(first, start, end, info.options.get("cell"), info.options.containsKey("timing"),
                    info.limit(), source));
        }
    }

    /** A fence that was not closed swallows the text up to the end of the next one: it then holds that one's opening line. */
    private boolean swallows(FencedCodeBlock fence, int first) {
        String opening = opening(fence);
        String[] inside = fence.getLiteral().split("\n", -1);
        for (int i = 0; i < inside.length; i++) {
            String line = inside[i].strip();
            if (inside[i].indexOf(opening) <= 3 && line.matches(opening + "+\\s*\\w.*")) {
                finding(first, "this fence is not closed before the next one opens on line " + (first + 1 + i),
                        "Close it with " + opening + ".");
                return true;
            }
        }
        return false;
    }

    private static String opening(FencedCodeBlock fence) {
        return fence.getFenceCharacter().repeat(fence.getOpeningFenceLength());
    }

    private void finding(int line, String sentence, String mend) {
        findings.add(new Fault(file, line, Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".", mend));
    }
}
