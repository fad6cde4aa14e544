package book.site.print;

import book.data.DataSet;
import book.outline.Section;
import book.site.Manuscript;
import book.site.SitePage;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** What stands behind the chapters of a printed book and is no page of the site: exercises by section, licences. */
final class Appendices {

    /** What the ids of exercises begin with, which are the names of their pages on the site. */
    static final String EXERCISE = "exercise-";

    private Appendices() {
    }

    /** Returns the statements of a section's exercises; the files to fill in and the hints are in the book's folder. */
    static Optional<Part> exercises(Section section, List<SitePage> pages) {
        String prefix = Manuscript.exercise(section.slug(), "").replaceFirst("\\.html$", "");
        List<SitePage> exercises = pages.stream().filter(page -> page.kind() == SitePage.Kind.EXERCISE
                && page.path().startsWith(prefix)).toList();
        if (exercises.isEmpty()) {
            return Optional.empty();
        }
        Element article = new Element("article").addClass("exercises");
        article.appendElement("h1").text("Exercises of " + section.number() + " " + section.title());
        article.appendElement("p")
                .text("The files to fill in and the hints are in the book's folder exercises; the command beside each "
                + "exercise checks an answer.");
        for (SitePage page : exercises) {
            article.appendChild(exercise(page));
        }
        return Optional.of(new Part("exercises-" + section.number(), Part.Kind.APPENDIX,
                "Exercises of " + section.number() + " " + section.title(), "", article));
    }

    private static Element exercise(SitePage page) {
        Element exercise = PaperArticle.of(page.article()).tagName("section").addClass("exercise");
        exercise.select(".hints, .opened.hints").remove();
        exercise.select("h2").stream().filter(heading -> heading.text().startsWith("The file to fill in")).forEach(heading -> {
            Element code = heading.nextElementSibling();
            if (code != null) {
                code.remove();
            }
            heading.remove();
        });
        exercise.select("[id]").removeAttr("id");
        exercise.select("h1, h2, h3").forEach(heading -> heading.tagName("h" + (heading.tagName().charAt(1) - '0' + 1)));
        Element first = exercise.selectFirst("h2");
        if (first == null) {
            first = exercise.prependElement("h2").text(page.title());
        }
        first.attr("id", Edition.name(page.path()));
        return exercise;
    }

    /** Returns what may be done with the book, and under which licences the data is that its cells read and its figures show. */
    static Part licences() {
        Element article = new Element("article").addClass("licences");
        article.appendElement("h1").text("Licences · 许可");
        article.appendElement("p")
                .text("The code is under Apache-2.0. The prose and the figures are under CC BY 4.0. Data sets, weights "
                + "trained on them and pictures made of them keep the licences below.");
        Element body = article.appendElement("div").addClass("table").appendElement("table");
        Element head = body.appendElement("thead").appendElement("tr");
        List.of("Data", "Licence", "Source").forEach(name -> head.appendElement("th").text(name));
        Element rows = body.appendElement("tbody");
        for (DataSet set : DataSet.all()) {
            Element row = rows.appendElement("tr");
            row.appendElement("td").text(set.field("title").isBlank() ? set.name() : set.field("title"));
            row.appendElement("td").text(set.field("licence"));
            row.appendElement("td").text(set.field("source"));
        }
        article.appendElement("p")
                .text("Formulas are set in the fonts of KaTeX (MIT), programs coloured by Prism (MIT); the letters on "
                + "the cover are outlines of ZCOOL XiaoWei (SIL Open Font License 1.1).");
        return new Part("licences", Part.Kind.APPENDIX, "Licences", "许可", article);
    }
}
