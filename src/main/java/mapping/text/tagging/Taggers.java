package mapping.text.tagging;

import mapping.Requirement;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.random.RandomSource;

/**
 * Three taggers, (times, features) ↦ the scores of a {@link Lattice}, which differ in one piece each; section 6.2.2. All
 * have the same
 * loss, {@link CrfLoss}, and are read by {@link Lattice#best}.
 */
public final class Taggers {

    private static final int[] WIDTHS = {24, 12, 8};

    private Taggers() {
    }

    /** A linear-chain CRF whose emissions are linear in the features of three words (Lafferty et al. 2001). */
    public static Layer crf(WordFeatures features, TagSet tags) {
        return WindowEmissions.of(sizes(features), count(tags)).then(Crf.of(count(tags)));
    }

    /** A BiLSTM whose words choose their tags alone. */
    public static Layer lstm(WordFeatures features, TagSet tags, int units, RandomSource random) {
        return reader(features, tags, units, random).then(Crf.frozen(count(tags)));
    }

    /** A BiLSTM-CRF (Huang, Xu and Yu, 2015): the same with transitions that are learnt. */
    public static Layer lstmCrf(WordFeatures features, TagSet tags, int units, RandomSource random) {
        return reader(features, tags, units, random).then(Crf.of(count(tags)));
    }

    private static Layer reader(WordFeatures features, TagSet tags, int units, RandomSource random) {
        return LstmReader.of(sizes(features), WIDTHS, units, random).then(Dense.of(2 * units, count(tags), random));
    }

    private static int[] sizes(WordFeatures features) {
        return Requirement.given("The features", features).sizes();
    }

    private static int count(TagSet tags) {
        return Requirement.given("The tags", tags).count();
    }
}
