package book.site.reference;

import book.site.SitePage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Links "(Kingma and Ba, 2015)", "Robbins and Monro (1951)", "He et al., 2016" to the source where only one can be meant. */
final class Citations {

    private static final String NAME = "(?:(?:van|von|de|den|der|des) )*\\p{Lu}[\\p{L}’'-]+(?: (?:Jones|Combes|Laarhoven))?";
    private static final Pattern MENTION = Pattern.compile("(" + NAME + ")((?:,\\s" + NAME + ")*(?:,?\\s(?:and|&)\\s" + NAME
            + "|,?\\set\\sal\\.)?)(,?\\s\\(?)((?:1[6-9]|20)\\d\\d)([a-z]?)\\b(?!-)");

    private Citations() {
    }

    /** Returns the sources that the page's text mentions, each as often as it does. */
    static List<Source> link(SitePage page, Bibliography bibliography) {
        Element list = Works.list(page.article());
        List<Source> mentioned = new ArrayList<>();
        for (TextNode text : Prose.texts(page.article())) {
            if (list == null || !list.getAllElements().contains(text.parent())) {
                Prose.replace(text, MENTION, match -> link(match, page, bibliography, mentioned));
            }
        }
        return mentioned;
    }

    private static List<Node> link(MatchResult match, SitePage page, Bibliography bibliography, List<Source> mentioned) {
        return bibliography.cited(page.path(), match.group(1), match.group(4)).map(cited -> {
            mentioned.add(cited.source());
            return List.<Node>of(Prose.link(cited.href(), match.group()).addClass("cite")
                    .attr("title", cited.source().work().text()));
        }).orElse(List.of());
    }
}
