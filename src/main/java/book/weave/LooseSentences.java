package book.weave;

import book.markdown.MarkdownParser;
import book.markdown.MarkdownText;
import book.page.Fault;
import book.page.Mark;
import book.page.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/**
 * The sentences of a page that compare or generalize, and that have neither a claim nor a recorded number, a source with its year
 * nor a formula beside them. An aid to the author: many are definitions or harmless, some are what a reader will doubt.
 */
public final class LooseSentences {

    private static final Pattern COMPARING = Pattern.compile("(?i)\\b(better|worse|best|worst|faster|slower|fastest|slowest|"
            + "more|less|fewer|higher|lower|larger|smaller|wins?|beats?|outperforms?|because|therefore|reason|causes?|"
            + "explains?|shows? that|proves?|never|always|only|every|all|none|no longer|hardly|mostly|usually|typically|"
            + "cannot|must)\\b");
    private static final Pattern CARRIED = Pattern.compile("<!--=|\\$[^$]+\\$|\\((?:[^()]*\\b)?(?:1[6-9]|20)\\d\\d\\b|"
            + "\\b(?:1[6-9]|20)\\d\\d\\)");
    private static final Pattern END = Pattern.compile("[.!?](?:<!--/-->)?[)”]?(?=\\s+[\\p{Lu}“(*`\\[]|\\s*$)");
    private static final Pattern APART = Pattern.compile("(?i).*\\b(exercises|sources|further reading)\\b.*");

    private LooseSentences() {
    }

    /** Returns them in the page's order, as faults without a mend. */
    public static List<Fault> of(Page page) {
        List<Fault> loose = new ArrayList<>();
        MarkdownParser.parse(page.text()).accept(new AbstractVisitor() {

            private boolean apart;

            @Override
            public void visit(Heading heading) {
                SourceSpan span = heading.getSourceSpans().get(0);
                int from = span.getInputIndex();
                apart = APART.matcher(page.text().substring(from, from + span.getLength())).matches();
            }

            @Override
            public void visit(Paragraph paragraph) {
                if (!apart) {
                    sentences(page, paragraph, loose);
                }
            }
        });
        return loose;
    }

    private static void sentences(Page page, Node paragraph, List<Fault> loose) {
        List<SourceSpan> spans = paragraph.getSourceSpans();
        int from = spans.get(0).getInputIndex();
        SourceSpan last = spans.get(spans.size() - 1);
        int to = last.getInputIndex() + last.getLength();
        Matcher end = END.matcher(page.text()).region(from, to);
        for (int at = from; at < to;) {
            int next = end.find() ? end.end() : to;
            String sentence = page.text().substring(at, next);
            if (COMPARING.matcher(sentence).find() && !CARRIED.matcher(sentence).find() && !claimed(page, at, next)) {
                int begin = at + (sentence.length() - sentence.stripLeading().length());
                int line = MarkdownText.lineAt(page.text(), begin);
                String shown = sentence.replaceAll("<!--.*?-->", "").replaceAll("\\s+", " ").strip();
                loose.add(new Fault(page.file(), line, shown, ""));
            }
            at = next;
        }
    }

    private static boolean claimed(Page page, int from, int to) {
        return page.marks(Mark.Kind.CLAIM).stream().anyMatch(mark -> mark.start() < to && mark.end() > from);
    }
}
