package book.weave;

import book.Home;
import book.markdown.Formula;
import book.markdown.Katex;
import book.markdown.MarkdownParser;
import book.markdown.MarkdownText;
import book.page.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;

/**
 * Whether a Markdown file reads on GitHub as it was meant: no row of a table outside its table, no formula that KaTeX or GitHub
 * refuses, no formula of its own line that is glued to its paragraph, no dollar that opens nothing.
 */
public final class Rendering {

    private static final Pattern ROW = Pattern.compile("(?m)^\\s*\\|.*\\|\\s*$");
    private static final Pattern COMMAND = Pattern.compile("\\\\([a-zA-Z]+|[^a-zA-Z\\s])");

    /**
     * What GitHub forbids in formulas, and escapes that its Markdown reads before the formula is set (a backslash before
     * punctuation vanishes); and what to write instead.
     */
    private static final Map<String, String> REFUSED = Map.ofEntries(Map.entry("operatorname", "\\mathrm{…}"),
            Map.entry("mbox", "\\text{…}"), Map.entry("phantom", "nothing"), Map.entry("newcommand", "what it stands for"),
            Map.entry("def", "what it stands for"), Map.entry("{", "\\lbrace"), Map.entry("}", "\\rbrace"),
            Map.entry(",", "\\thinspace"), Map.entry(":", "\\medspace"), Map.entry(";", "\\thickspace"),
            Map.entry(">", "\\medspace"), Map.entry("!", "\\negthinspace"), Map.entry("|", "\\Vert"),
            Map.entry("\\", "\\cr"), Map.entry("*", "\\ast"), Map.entry("'", "\\acute{…}"), Map.entry("`", "\\grave{…}"),
            Map.entry("^", "\\hat{…}"), Map.entry("~", "\\tilde{…}"), Map.entry("=", "\\bar{…}"), Map.entry(".", "\\dot{…}"),
            Map.entry("\"", "\\ddot{…}"));

    /** Before any of these, Markdown takes a backslash away. */
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private Rendering() {
    }

    /** Returns what is wrong in the book's other Markdown files: guides, symbols, statements of exercises, data sets. */
    public static List<Fault> ofTheOtherFiles() {
        List<Path> files = new ArrayList<>(markdown(Home.root(), 1));
        files.addAll(markdown(Home.chapters(), 1));
        files.addAll(markdown(Home.exercises(), 9));
        files.addAll(markdown(Home.root().resolve("datasets"), 3));
        return files.stream().flatMap(file -> faults(file, MarkdownText.read(file)).stream()).toList();
    }

    private static List<Path> markdown(Path folder, int depth) {
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.walk(folder, depth) : Stream.empty()) {
            return files.filter(file -> file.getFileName().toString().endsWith(".md")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Fault> faults(Path file, String text) {
        List<Fault> faults = new ArrayList<>();
        Node document = MarkdownParser.parse(text);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Paragraph node) {
                for (SourceSpan span : node.getSourceSpans()) {
                    String line = text.substring(span.getInputIndex(), span.getInputIndex() + span.getLength());
                    if (ROW.matcher(line).matches()) {
                        faults.add(new Fault(file, span.getLineIndex() + 1, "This row stands outside its table: an empty line "
                                + "ends a table, and a table begins with a heading and a row of dashes.",
                                "Take the empty line out, or add the row |---|."));
                    }
                }
            }
        });
        List<SourceSpan> inline = inline(document);
        Map<Integer, Integer> paragraphs = paragraphs(document);
        for (Formula formula : Formula.of(text)) {
            String complaint = complaint(text, formula, inline);
            if (complaint == null && formula.display() && !isAlone(text, formula, paragraphs)) {
                complaint = shown(formula) + "stands between $$ and must be alone in its paragraph, with an empty line "
                        + "before and after it.";
            }
            if (complaint != null) {
                int line = MarkdownText.lineAt(text, formula.at());
                faults.add(new Fault(file, line, complaint, "GitHub, Jupyter and KaTeX must all be able to show it."));
            }
        }
        return faults;
    }

    /** Returns the paragraphs: where each begins, and where it ends. */
    private static Map<Integer, Integer> paragraphs(Node document) {
        Map<Integer, Integer> paragraphs = new TreeMap<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Paragraph node) {
                List<SourceSpan> spans = node.getSourceSpans();
                SourceSpan last = spans.get(spans.size() - 1);
                paragraphs.put(spans.get(0).getInputIndex(), last.getInputIndex() + last.getLength());
            }
        });
        return paragraphs;
    }

    private static boolean isAlone(String text, Formula formula, Map<Integer, Integer> paragraphs) {
        int end = paragraphs.getOrDefault(formula.at(), -1);
        return end >= 0 && text.substring(formula.at(), end).strip().length() == formula.tex().length() + 4;
    }

    private static String shown(Formula formula) {
        return "The formula $" + formula.tex().strip().replaceAll("\\s+", " ") + "$ ";
    }

    /** Returns where Markdown finds emphasis, links and tags, which must not begin or end inside a formula. */
    private static List<SourceSpan> inline(Node document) {
        List<SourceSpan> spans = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Emphasis node) {
                spans.addAll(node.getSourceSpans());
                visitChildren(node);
            }

            @Override
            public void visit(StrongEmphasis node) {
                spans.addAll(node.getSourceSpans());
                visitChildren(node);
            }

            @Override
            public void visit(Link node) {
                spans.addAll(node.getSourceSpans());
                visitChildren(node);
            }

            @Override
            public void visit(Image node) {
                spans.addAll(node.getSourceSpans());
                visitChildren(node);
            }

            @Override
            public void visit(HtmlInline node) {
                spans.addAll(node.getSourceSpans());
            }
        });
        return spans;
    }

    private static String complaint(String text, Formula formula, List<SourceSpan> inline) {
        if (formula.tex() == null) {
            return "A $ opens a formula here that does not end in its paragraph or cell of a table; a dollar itself is \\$.";
        }
        String shown = shown(formula);
        if (!formula.display() && !formula.tex().equals(formula.tex().strip())) {
            return shown + "begins or ends with a space, and GitHub takes its dollars for money.";
        }
        int end = formula.at() + formula.tex().length() + (formula.display() ? 4 : 2);
        if (!formula.display() && (formula.at() > 0 && touching(text.charAt(formula.at() - 1))
                || end < text.length() && Character.isLetterOrDigit(text.charAt(end)))) {
            return shown + "touches a letter, a digit or a hyphen, and GitHub takes its dollars for money.";
        }
        if (inline.stream().anyMatch(span -> inside(span.getInputIndex(), formula.at(), end)
                || inside(span.getInputIndex() + span.getLength() - 1, formula.at(), end))) {
            return shown + "holds what Markdown takes for emphasis, a link or a tag; "
                    + "write \\ast for *, \\lt for <, a blank before _.";
        }
        Matcher command = COMMAND.matcher(formula.tex());
        while (command.find()) {
            if (REFUSED.containsKey(command.group(1)) || PUNCTUATION.contains(command.group(1))) {
                return shown + "has " + command.group() + ", which GitHub refuses or its Markdown reads itself; write "
                        + REFUSED.getOrDefault(command.group(1), "a word") + ".";
            }
        }
        String complaint = Katex.complaint(formula.tex(), formula.display());
        return complaint == null ? null : shown + "cannot be set by KaTeX: " + complaint + ".";
    }

    private static boolean touching(char before) {
        return Character.isLetterOrDigit(before) || before == '-';
    }

    private static boolean inside(int at, int from, int to) {
        return from < at && at < to - 1;
    }
}
