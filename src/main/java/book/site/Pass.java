package book.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A feature of the site: it changes pages, and may bring files of its own, such as style sheets and scripts. */
public interface Pass {

    /** Sees all pages before it changes the first of them: numbers and links of the whole book are made here. */
    default void begin(List<SitePage> pages, Manuscript manuscript) {
    }

    /** Changes the page's article. Pages come in the book's order, one after the other. */
    void apply(SitePage page, Manuscript manuscript);

    /** Returns pages that this feature adds to the site, made before any pass is applied. */
    default List<SitePage> pages(Manuscript manuscript) {
        return List.of();
    }

    /** Returns the files that this feature puts into the folder {@code assets}; called when it has been applied to all pages. */
    default List<Asset> assets() {
        return List.of();
    }

    /** Writes folders of its own into the folder of the site; called last. */
    default void write(Path site) throws IOException {
    }
}
