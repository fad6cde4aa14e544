package book.site.reference;

import book.site.SitePage;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Node;

/** Links "(Kingma and Ba, 2015)", "Robbins and Monro (1951)", "He et al., 2016" to the source where only one can be meant. */
final class Citations {

    private static final String NAME = "(?:\\p{Lu}[\\p{L}.-]+\\s)?(?:(?:van|von|de|den|der|des)\\s)*\\p{Lu}[\\p{L}’'-]+";
    private static final String OTHERS = "(?:,\\s" + NAME + ")*(?:,?\\s(?:and|&)\\s" + NAME + "|,?\\set\\sal\\.)?";
    private static final String YEAR = ",?\\s\\(?((?:1[6-9]|20)\\d\\d)([a-z]?)\\b(?!-)";

    private final Bibliography bibliography;
    private final Pattern mention;

    Citations(Bibliography bibliography) {
        this.bibliography = bibliography;
        String leads = bibliography.sources().stream().map(source -> source.work().lead()).distinct()
                .sorted(Comparator.comparing(String::length).reversed()).map(Pattern::quote).collect(Collectors.joining("|"));
        mention = Pattern.compile("(?<![\\p{L}-])(" + leads + ")" + OTHERS + YEAR);
    }

    /** Returns how many mentions it has linked. */
    int link(SitePage page) {
        int before = page.article().select("a.cite").size();
        Prose.textsWithoutSources(page.article()).forEach(text -> Prose.replace(text, mention, match -> link(match, page)));
        return page.article().select("a.cite").size() - before;
    }

    private List<Node> link(MatchResult match, SitePage page) {
        return bibliography.cited(page.path(), match.group(1), match.group(2), match.group(3))
                .map(cited -> List.<Node>of(Prose.link(cited.href(), match.group()).addClass("cite")
                        .attr("title", cited.source().work().text()))).orElse(List.of());
    }
}
