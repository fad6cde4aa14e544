package book.weave;

import book.Home;
import book.markdown.MarkdownParser;
import book.markdown.MarkdownText;
import book.outline.Outline;
import book.outline.Section;
import book.page.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.SourceSpan;

/**
 * From school to here: each term of the glossary is explained where it is first used, or the paragraph of its first use says
 * which section explains it. The section that the glossary names sets the term in italics or bold, or has it in a heading or a
 * table. Sources do not count as uses.
 */
public final class Glossary {

    /** A row of the table of terms: the term, other names of it, and the section that explains it. */
    private record Term(int line, List<String> names, String section) {

        Pattern used() {
            return Pattern.compile("(?i)(?<![\\p{L}-])(?:" + alternatives() + ")(?:s|es)?(?![\\p{L}])");
        }

        /** A word of its stem in italics or bold, in a heading or in a row of a table. */
        Pattern explained() {
            String stems = String.join("|", names.stream().map(Term::stem).map(Pattern::quote).toList());
            String term = "(?<!\\p{L})(?:" + stems + ")";
            return Pattern.compile("(?im)[*_]{1,2}[^*_\\n]*" + term + "[^*_\\n]*[*_]{1,2}|^#+ .*" + term + "|^\\|.*" + term);
        }

        /** Returns the beginning of the longest word: "saturat" stands for saturation, saturates, saturated. */
        private static String stem(String name) {
            String longest = Arrays.stream(name.split("[\\s–-]+")).max(Comparator.comparingInt(String::length)).orElse(name);
            return longest.substring(0, Math.min(longest.length(), 7));
        }

        private String alternatives() {
            return String.join("|", names.stream().map(name -> Pattern.quote(name).replace(" ", "\\E\\s+\\Q")).toList());
        }
    }

    private static final Pattern TERM = Pattern.compile("([^(]+)(?:\\(([^)]*)\\))?");

    private Glossary() {
    }

    /** Returns what is wrong with the terms of {@code chapters/symbols.md} on the pages that are written. */
    public static List<Fault> faults() {
        List<Section> written = Outline.ofTheBook().sections().stream()
                .filter(section -> Files.isRegularFile(section.page())).toList();
        List<String> texts = written.stream().map(section -> prose(section.page())).toList();
        Path file = Home.chapters().resolve("symbols.md");
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        List<Fault> faults = new ArrayList<>();
        for (Term term : terms(file)) {
            Optional<Section> explains = written.stream().filter(section -> section.number().equals(term.section)).findFirst();
            if (explains.isEmpty()) {
                continue; // a section to come
            }
            int home = written.indexOf(explains.get());
            if (!term.explained().matcher(texts.get(home)).find()) {
                faults.add(new Fault(file, term.line, "The glossary says that " + term.section + " explains “" + term.names.get(0)
                        + "”, and that page never sets it in italics, in a heading or in a table.",
                        "Explain it there, or name the right section."));
            }
            for (int i = 0; i < home; i++) {
                Matcher first = term.used().matcher(texts.get(i));
                boolean used = first.find();
                while (used && inTable(texts.get(i), first.start())) { // a section's table of symbols explains itself
                    used = first.find();
                }
                if (used) {
                    early(written.get(i), texts.get(i), first.start(), term).ifPresent(faults::add);
                    break;
                }
            }
        }
        return faults;
    }

    private static boolean inTable(String text, int at) {
        return text.startsWith("|", text.lastIndexOf('\n', at) + 1);
    }

    private static Optional<Fault> early(Section section, String text, int at, Term term) {
        int from = Math.max(0, text.lastIndexOf("\n\n", at));
        int to = text.indexOf("\n\n", at);
        if (to > 0 && text.startsWith("#", text.lastIndexOf('\n', at) + 1)) {
            to = text.indexOf("\n\n", to + 2); // below a heading, its first paragraph may say it
        }
        String paragraph = text.substring(from, to < 0 ? text.length() : to);
        if (Pattern.compile("(?<![\\d.])" + Pattern.quote(term.section) + "(?!\\d)").matcher(paragraph).find()) {
            return Optional.empty();
        }
        int line = MarkdownText.lineAt(text, at);
        return Optional.of(new Fault(section.page(), line, "“" + term.names.get(0) + "” is used here for the first time, section "
                + term.section + " explains it, and this paragraph does not say so.", "Explain it here and name "
                + section.number() + " in the glossary, or refer: <!--@" + term.section + "--><!--/-->."));
    }

    private static List<Term> terms(Path file) {
        List<String> lines = MarkdownText.read(file).lines().toList();
        List<Term> terms = new ArrayList<>();
        for (int i = lines.indexOf("## Terms · 术语") + 1; i < lines.size() && !lines.get(i).startsWith("## "); i++) {
            List<String> cells = Arrays.stream(lines.get(i).split("(?<!\\\\)\\|", -1)).map(String::strip).toList();
            if (cells.size() >= 6 && !cells.get(1).startsWith("-") && !cells.get(1).equals("English")) {
                Matcher names = TERM.matcher(cells.get(1));
                List<String> all = new ArrayList<>();
                if (names.find()) {
                    Arrays.stream(names.group(1).split(",")).map(String::strip).forEach(all::add);
                    if (names.group(2) != null) {
                        all.add(names.group(2).strip());
                    }
                }
                terms.add(new Term(i + 1, all, cells.get(5)));
            }
        }
        return terms;
    }

    /** Returns the page's text with code blanked out, lines kept. */
    private static String prose(Path page) {
        String text = MarkdownText.read(page);
        StringBuilder prose = new StringBuilder(text);
        MarkdownParser.parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock node) {
                for (SourceSpan span : node.getSourceSpans()) {
                    for (int i = span.getInputIndex(); i < span.getInputIndex() + span.getLength(); i++) {
                        prose.setCharAt(i, '.');
                    }
                }
            }
        });
        Matcher hidden = Pattern.compile("`[^`\\n]+`|<!--[=?].*?-->").matcher(text);
        while (hidden.find()) {
            MarkdownText.blank(prose, hidden.start(), hidden.end());
        }
        Matcher sources = Pattern.compile("(?im)^#+ .*\\bsources\\b").matcher(prose);
        return sources.find() ? prose.substring(0, sources.start()) : prose.toString();
    }
}
