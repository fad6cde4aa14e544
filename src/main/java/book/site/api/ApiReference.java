package book.site.api;

import book.Home;
import book.Problem;
import book.site.Asset;
import book.site.Manuscript;
import book.site.Pass;
import book.site.SitePage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The API reference of {@code mapping.*} as the site's folder {@code api}, tied to the text both ways. In the text, the name of a
 * type in inline code leads to its page, at its first mention in each subsection, and each listing says where its piece is
 * described. In the reference, "section 6.2.1" leads to the section, and each type names the sections that speak of it.
 */
public final class ApiReference implements Pass {

    private static final String HEADINGS = "h1, h2, h3, h4";

    /** Words before a name that give it to somebody else: "PyTorch's `Adam`". */
    private static final Pattern NOT_OURS = Pattern.compile("(?s).*\\b(PyTorch|Keras|TensorFlow|DJL|Deeplearning4j|Smile|Tribuo|"
        + "Spark|Java|JDK|NumPy|SciPy|Tablesaw|XChart)['’]s?\\s+$");

    private final Javadoc javadoc;
    private final Sections sections = new Sections();
    private Path pages;
    private ApiIndex index;

    /** Makes the reference of this book's library. */
    public ApiReference() {
        this(Javadoc.ofTheLibrary());
    }

    ApiReference(Javadoc javadoc) {
        this.javadoc = javadoc;
    }

    /** Returns the page "The library", which leads to the packages. */
    @Override
    public List<SitePage> pages(Manuscript manuscript) {
        try {
            pages = javadoc.pages();
            index = new ApiIndex(pages);
            return List.of(LibraryPage.of(pages));
        } catch (IOException e) {
            throw new Problem(Problem.Kind.FAULT, "The API reference in " + Home.show(pages) + " cannot be read: "
                + e.getMessage() + ".", "Delete that folder and build the site again.", e);
        }
    }

    @Override
    public void apply(SitePage page, Manuscript manuscript) {
        sections.note(page);
        for (Element listing : page.article().select(".listing[data-reference]")) {
            index.place(listing.attr("data-reference")).ifPresent(place -> {
                Element source = listing.prependElement("div").addClass("listing-head");
                source.appendElement("a").addClass("api").attr("href", "api/" + place.href())
                    .text(listing.attr("data-reference"));
                sections.mention(place.type(), page, listing);
            });
        }
        Set<String> linked = new HashSet<>();
        for (Element element : page.article().select(HEADINGS + ", code")) {
            if (!element.tagName().equals("code")) {
                linked.clear();                                        // a new subsection
            } else if (element.closest("a, pre, summary, .listing-head, " + HEADINGS) == null && isOurs(element)) {
                Optional<ApiIndex.Place> place = index.place(element.text());
                if (place.isPresent() && linked.add(element.text())) {
                    element.wrap("<a class=\"api\"></a>").parent().attr("href", "api/" + place.get().href());
                    sections.mention(place.get().type(), page, element);
                }
            }
        }
    }

    private static boolean isOurs(Element code) {
        Node before = code.previousSibling();
        return !(before instanceof TextNode text && NOT_OURS.matcher(text.getWholeText()).matches());
    }

    @Override
    public List<Asset> assets() {
        return List.of(Asset.ofResource("api.css"));
    }

    @Override
    public void write(Path site) throws IOException {
        new ApiPages(sections).write(pages, site.resolve("api"));
    }
}
