package book.site.print;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jsoup.nodes.Element;

/**
 * Links between pages of the site → links inside one file. What leads to a page that is not in it loses its link and keeps
 * its words.
 */
final class Links {

    private final Map<String, Set<String>> places = new HashMap<>();
    private final Map<String, String> partOfPage = new HashMap<>();
    private final BinaryOperator<String> address;

    /**
     * Makes links for an edition.
     *
     * @param address (name of a part, id in it or "") → where that is, as seen from any part
     */
    Links(Edition edition, BinaryOperator<String> address) {
        this.address = address;
        for (Part part : edition.parts()) {
            Set<String> ids = new HashSet<>(part.article().select("[id]").eachAttr("id"));
            places.put(part.name(), ids);
            partOfPage.put(part.name(), part.name());
            ids.stream().filter(id -> id.startsWith(Appendices.EXERCISE)).forEach(id -> partOfPage.put(id, part.name()));
        }
    }

    void rewrite(Part part, Element article) {
        for (Element link : article.select("a[href]")) {
            String href = link.attr("href");
            if (href.matches("(https?|mailto):.*")) {
                continue;
            }
            String place = place(part, href);
            if (place == null) {
                link.removeAttr("href").removeAttr("download").tagName("span").addClass("elsewhere");
            } else {
                link.attr("href", place);
            }
        }
    }

    private String place(Part part, String href) {
        int cut = href.indexOf('#');
        String page = Edition.name(cut < 0 ? href : href.substring(0, cut));
        String id = cut < 0 ? "" : href.substring(cut + 1);
        String name = page.isEmpty() ? part.name() : partOfPage.get(page);
        if (name == null) {
            return null;
        }
        if (!page.isEmpty() && !page.equals(name)) {
            return address.apply(name, page);                         // an exercise, which is not a part of its own
        }
        if (id.isEmpty() || places.get(name).contains(id)) {
            return address.apply(name, id);
        }
        return page.isEmpty() ? null : address.apply(name, "");
    }
}
