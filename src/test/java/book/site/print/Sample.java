package book.site.print;

import book.outline.Outline;
import book.outline.Section;
import book.page.Page;
import book.site.Manuscript;
import book.site.SitePage;
import book.site.text.MarkdownHtml;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Two short sections of the book as the site shows them, and a page that has all that the printed book treats in its own way. */
final class Sample {

    private static final List<String> SECTIONS = List.of("7.2", "9.1");
    private static final String ODD = """
            # Odd things · 怪事

            A [place](9.1-choosing-an-optimizer.html), an [exercise](exercise-9.1-none.html), a [page elsewhere](https://openjdk.org), $\\max_i x_i$,
            $a \\bmod b$ and $x < y > z$.

            | left | right |
            |---|--:|
            | 1 | 2 |

            $$\\begin{pmatrix} a & b \\cr \\vdots & \\ddots \\end{pmatrix}$$

            ```java
            int x = 1 < 2 ? 3 : 4;   // 映射
            ```
            """;

    private Sample() {
    }

    /** An edition of two sections, with an appendix. */
    static Edition edition() {
        Outline outline = Outline.ofTheBook();
        List<Section> sections = SECTIONS.stream().map(outline::section).toList();
        List<SitePage> pages = new ArrayList<>();
        for (Section section : sections) {
            Page page = Page.read(section.page(), section);
            Element article = MarkdownHtml.of(page);
            article.select("a[href$=.md]").forEach(link -> link.attr("href", link.attr("href").replaceFirst("^.*/", "")
                    .replaceFirst("\\.md$", ".html")));
            article.select("img[src], audio[src]").forEach(media -> media.attr("src", "figures/"
                    + media.attr("src").replaceFirst("^.*/", "")));
            pages.add(new SitePage(Manuscript.path(page), SitePage.Kind.SECTION, section.number() + " " + section.title(), "en",
                    page, article));
        }
        Element odd = MarkdownHtml.of(ODD);
        odd.append("<details><summary>More</summary><p>Folded \u0001 away.</p></details><button>Press</button><p hidden>Never</p>"
                + "<figure class=\"sound\"><audio controls src=\"figures/6.3-v-recording.wav\"></audio></figure>"
                + "<p id=\"here\">One</p><p id=\"here\">Two</p><figure>"
                + "<svg viewbox=\"0 0 1 1\"><path d=\"M0 0\"/></svg></figure>");
        pages.add(SitePage.of("odd.html", SitePage.Kind.REFERENCE, "Odd things · 怪事", odd));
        return Edition.of(outline, pages, sections);
    }
}
