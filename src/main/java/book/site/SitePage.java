package book.site;

import book.outline.Section;
import book.page.Page;
import org.jsoup.nodes.Element;

/**
 * A page of the site.
 *
 * @param path     its file in the site's one folder: "3.1-gradient-descent.html"
 * @param kind     what it is
 * @param title    in plain words: "3.1 Gradient descent"
 * @param language of its text: "en", "zh"
 * @param source   the page of the book that it shows; null for every other page
 * @param article  what it shows, an element {@code article}, which passes change
 */
public record SitePage(String path, Kind kind, String title, String language, Page source, Element article) {

    /** What a page of the site is. */
    public enum Kind { FRONT, SECTION, EXERCISE, DATA, REFERENCE }

    /** Returns a page that shows no page of the book. */
    public static SitePage of(String path, Kind kind, String title, Element article) {
        return new SitePage(path, kind, title, "en", null, article);
    }

    /** Returns the section that the page shows or belongs to; null if it belongs to none. */
    public Section section() {
        return source == null ? null : source.section();
    }
}
