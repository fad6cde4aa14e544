package book.site.build;

import book.site.Pass;
import book.site.api.ApiReference;
import book.site.evidence.EvidencePass;
import book.site.interactive.HandsOn;
import book.site.prediction.Predictions;
import book.site.reference.Reference;
import book.site.search.Search;
import java.util.List;

/** The features of the site, in the order in which they change its pages. */
final class Features {

    private Features() {
    }

    /** Returns them new: they collect what they see of the pages. Covers come last, for they hide what the others made. */
    static List<Pass> all() {
        return List.of(new HandsOn(), new Reference(), new ApiReference(), new EvidencePass(), new Search(), new Predictions());
    }
}
