package book.site.interactive;

import book.site.Asset;
import book.site.Manuscript;
import book.site.Pass;
import book.site.SitePage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/**
 * The page "Hands on" with the three figures, and each of them once more in the sections where it belongs, at the end of a
 * heading's text and with a question of its own.
 */
public final class HandsOn implements Pass {

    /** The page with all figures. */
    public static final String PATH = "hands-on.html";

    private static final String ID = "hands-on";
    private static final String TITLE = "Hands on · 动手试";

    /** Where a figure stands in a section: after the text under a heading. */
    private record Place(String section, String heading, InteractiveFigure figure, Question question) {
    }

    private static final List<Place> PLACES = List.of(
        new Place("2.2", "what-bending-cannot-do", InteractiveFigure.BOUNDARY, Questions.TWO_UNITS),
        new Place("3.1", "the-threshold", InteractiveFigure.PLAYGROUND, Questions.NEAR_OR_ACROSS),
        new Place("3.3", "nesterov-look-where-you-are-going", InteractiveFigure.PLAYGROUND, Questions.BALL_OR_NESTEROV),
        new Place("4.2", "the-start-that-goes-with-it", InteractiveFigure.ACTIVATIONS, Questions.TWENTY_RELUS),
        new Place("4.3", "when-does-it-help-a-network", InteractiveFigure.BOUNDARY, Questions.OVERFIT));

    private final Map<InteractiveFigure, Set<String>> shown = new LinkedHashMap<>();

    @Override
    public List<SitePage> pages(Manuscript manuscript) {
        Element article = new Element("article");
        article.appendElement("h1").attr("id", ID).text(TITLE);
        article.appendElement("p").text("Three figures to set in motion. The library that the book is about has computed every "
            + "number in them; the browser only draws. All of it works by keyboard: Tab goes from control to control, the arrow "
            + "keys change a slider, the space bar presses a button.");
        List<Question> questions = List.of(Questions.BALL_OR_NESTEROV, Questions.LARGE_SIGMOIDS, Questions.OVERFIT);
        for (InteractiveFigure figure : InteractiveFigure.values()) {
            article.appendElement("h2").attr("id", figure.key).text(figure.title);
            article.appendChild(figure.element(questions.get(figure.ordinal())));
            show(figure, PATH);
        }
        return List.of(SitePage.of(PATH, SitePage.Kind.REFERENCE, TITLE, article));
    }

    private void show(InteractiveFigure figure, String path) {
        shown.computeIfAbsent(figure, key -> new TreeSet<>()).add(path);
    }

    @Override
    public void apply(SitePage page, Manuscript manuscript) {
        if (page.kind() != SitePage.Kind.SECTION || !page.language().equals("en")) {
            return;
        }
        for (Place place : PLACES) {
            Element heading = place.section.equals(page.section().number()) ? heading(page.article(), place.heading) : null;
            if (heading != null) {
                Element figure = place.figure.element(place.question);
                figure.select(".handson-lead, .handson-tries").remove();
                figure.appendElement("p").addClass("handson-more").appendText("Three things to try with it: ").appendElement("a")
                    .attr("href", PATH + "#" + place.figure.key).text("Hands on");
                Element last = heading;
                while (last.nextElementSibling() != null && !last.nextElementSibling().tagName().matches("h[1-4]")) {
                    last = last.nextElementSibling();
                }
                last.after(figure);
                figure.before(title(place.figure));
                show(place.figure, page.path());
            }
        }
    }

    /** A heading: what is covered above it, until a reader has predicted, ends there. */
    private static Element title(InteractiveFigure figure) {
        Element title = new Element("h4").attr("id", ID).text("Hands on: " + figure.title);
        title.appendElement("a").addClass("anchor").attr("href", "#" + ID).attr("aria-label", "Link to this heading").text("#");
        return title;
    }

    private static Element heading(Element article, String id) {
        return article.select("h3[id]").stream().filter(heading -> heading.id().startsWith(id)).findFirst().orElse(null);
    }

    @Override
    public List<Asset> assets() {
        List<Asset> assets = new ArrayList<>();
        assets.add(Asset.ofResource("handson.css", page -> on(page, List.of(InteractiveFigure.values()))));
        assets.add(Asset.ofResource("handson.js", page -> on(page, List.of(InteractiveFigure.values()))));
        for (InteractiveFigure figure : InteractiveFigure.values()) {
            Predicate<SitePage> pages = page -> on(page, List.of(figure));
            assets.add(Asset.made(figure.key + "-data.js", figure.script(), pages));
            assets.add(Asset.ofResource(figure.key + ".js", pages));
        }
        return assets;
    }

    private boolean on(SitePage page, List<InteractiveFigure> figures) {
        return figures.stream().anyMatch(figure -> shown.getOrDefault(figure, Set.of()).contains(page.path()));
    }
}
