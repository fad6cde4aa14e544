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

    private static final String TITLE = "Hands on · 动手试";

    /** Where a figure stands in a section: after the text under a heading. */
    private record Place(String section, String heading, InteractiveFigure figure, Question question) {
    }

    static final Question BALL_OR_NESTEROV = new Question("On the long bowl gradient descent diverges with the rate 0.6: the "
        + "limit is 0.5. The heavy ball and Nesterov's rule both try that rate, with the momentum 0.5. Who arrives?",
        List.of("both", "only the heavy ball", "only Nesterov's rule", "neither"), 1,
        "The heavy ball arrives at step 10; Nesterov's rule diverges at step 8. Momentum 0.5 moves the ball's limit up to 0.75. "
        + "Nesterov's rule also takes the gradient farther ahead, and its limit goes down, to 0.375.",
        "surface elongated rule-a ball rate-a 0.6 momentum-a 0.5 rule-b nesterov rate-b 0.6 momentum-b 0.5");

    static final Question NEAR_OR_ACROSS = new Question("On the round bowl x² + y² one walk takes the rate 0.05, the other 0.95. "
        + "Which is first to bring the loss below a thousandth?",
        List.of("0.05", "0.95", "both at the same step"), 2,
        "Both at step 33. Each coordinate is multiplied by 1 − 2η: by 0.9 or by −0.9. One creeps, the other jumps from side to "
        + "side, and both lose a tenth of the distance in each step.",
        "surface bowl rule-a descent rate-a 0.05 momentum-a 0 rule-b descent rate-b 0.95 momentum-b 0");

    static final Question LARGE_SIGMOIDS = new Question("Through forty layers of sigmoids with weights of variance 1/n, "
        + "5.6·10⁻²⁶ of the gradient arrives at the input. How much with weights of deviation 1, which is about ten times as "
        + "much?", List.of("less still", "about 10⁻¹⁵", "nearly half"), 2,
        "0.443 of it. Most values sit near 0 or 1 now, where the slope is small; but the weights are ten times as large, and what "
        + "passes at the values in between makes up for the others.",
        "activation 0 start 4 depth 3");

    static final Question TWENTY_RELUS = new Question("Twenty layers of ReLU with LeCun's variance 1/n: what is left of a signal "
        + "of size 1?", List.of("about a half", "about a thirtieth", "about a thousandth"), 2,
        "0.000768 with this draw. Each layer multiplies it by about the root of a half, and twenty of these make 1/1,024.",
        "activation 2 start 1 depth 2");

    static final Question TWO_UNITS = new Question("A disc inside a ring, two layers of two tanh units, 400 steps. How many of "
        + "the 100 points will be right?", List.of("all", "about 90", "about 50, as by guessing"), 1,
        "93 are. Layers of two tanh units bend the plane but do not tear it, so by the argument above no weights separate the "
        + "whole ring from its disc; the line leaves the ring through a gap. With three units all 100 are right.",
        "ground 2 units 0 activation 0 decay 0");

    static final Question OVERFIT = new Question("Fifty points of two noisy moons, 32 tanh units in each of two layers, no weight "
        + "decay. The loss of the 50 points falls to 0.001. What becomes of the loss of 400 others?",
        List.of("it falls too, more slowly", "it falls and then stays", "it falls and rises above where it began"), 2,
        "It falls from 0.714 to 0.319 at step 60 and ends at 1.18. The share of others that is right hardly suffers (80 % at the "
        + "end): where the network is wrong it has become sure of itself.", "ground 1 units 3 activation 0 decay 0");

    private static final List<Place> PLACES = List.of(
        new Place("2.2", "what-bending-cannot-do", InteractiveFigure.BOUNDARY, TWO_UNITS),
        new Place("3.1", "the-threshold", InteractiveFigure.PLAYGROUND, NEAR_OR_ACROSS),
        new Place("3.3", "nesterov-look-where-you-are-going", InteractiveFigure.PLAYGROUND, BALL_OR_NESTEROV),
        new Place("4.2", "the-start-that-goes-with-it", InteractiveFigure.ACTIVATIONS, TWENTY_RELUS),
        new Place("4.3", "when-does-it-help-a-network", InteractiveFigure.BOUNDARY, OVERFIT));

    private final Map<InteractiveFigure, Set<String>> shown = new LinkedHashMap<>();

    @Override
    public List<SitePage> pages(Manuscript manuscript) {
        Element article = new Element("article");
        article.appendElement("h1").attr("id", "hands-on").text(TITLE);
        article.appendElement("p").text("Three figures to set in motion. The library that the book is about has computed every "
            + "number in them; the browser only draws. All of it works by keyboard: Tab goes from control to control, the arrow "
            + "keys change a slider, the space bar presses a button.");
        List<Question> questions = List.of(BALL_OR_NESTEROV, LARGE_SIGMOIDS, OVERFIT);
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
                figure.prependElement("p").addClass("handson-title").text("Hands on: " + place.figure.title);
                figure.appendElement("p").addClass("handson-more").appendText("Three things to try with it: ").appendElement("a")
                    .attr("href", PATH + "#" + place.figure.key).text("Hands on");
                Element last = heading;
                while (last.nextElementSibling() != null && !last.nextElementSibling().tagName().matches("h[1-4]")) {
                    last = last.nextElementSibling();
                }
                last.after(figure);
                show(place.figure, page.path());
            }
        }
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
