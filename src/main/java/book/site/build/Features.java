package book.site.build;

import book.site.Pass;
import book.site.reference.Reference;
import book.site.search.Search;
import java.util.List;

/** The features of the site, in the order in which they change its pages. */
final class Features {

    private Features() {
    }

    static List<Pass> all() {
        return List.of(new Reference(), new Search());
    }
}
