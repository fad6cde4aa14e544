package book.site.search;

import book.site.Asset;
import book.site.Manuscript;
import book.site.Pass;
import book.site.SitePage;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * The search. Its documents are read after the book's numbers and links are made, and before other features change the pages; a
 * script of one line brings them to the browser, as pages on a disk may not fetch.
 */
public final class Search implements Pass {

    private static final String LUNR = "/META-INF/resources/webjars/lunr/2.3.9/lunr.js";
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private static final double MENTION = 0.4;

    private List<Asset> data = List.of();

    @Override
    public void begin(List<SitePage> pages, Manuscript manuscript) {
        data = List.of(Asset.file("search-index.js", index(pages)), Asset.file("lunr.js", Asset.resource(LUNR)));
    }

    /** Returns the script that gives the browser the documents: {@code window.bookSearch = {pages, documents}}. */
    static String index(List<SitePage> pages) {
        List<List<Object>> documents = new ArrayList<>();
        List<List<Object>> read = new ArrayList<>();
        for (SitePage page : pages) {
            List<Documents.Entry> entries = page.kind() == SitePage.Kind.FRONT ? List.of() : Documents.of(page, read.size());
            if (!entries.isEmpty()) {
                read.add(List.of(page.path(), page.title(), weight(page)));
                entries.forEach(one -> documents.add(List.of(one.page(), one.anchor(), one.title(), one.text(), one.names())));
            }
        }
        return "window.bookSearch = {\"pages\": " + GSON.toJson(read) + ",\n\"documents\": " + GSON.toJson(documents) + "};\n";
    }

    /** A section and the glossary explain; an exercise, a data set or a source only mentions. */
    private static double weight(SitePage page) {
        return switch (page.kind()) {
            case SECTION -> 1;
            case REFERENCE -> page.article().selectFirst(".bibliography") == null ? 1 : MENTION;
            default -> MENTION;
        };
    }

    @Override
    public void apply(SitePage page, Manuscript manuscript) {
        // the script adds the button; without a script there is no search
    }

    @Override
    public List<Asset> assets() {
        List<Asset> assets = new ArrayList<>(data);
        assets.add(Asset.ofResource("search.css"));
        assets.add(Asset.ofResource("search.js"));
        return assets;
    }
}
