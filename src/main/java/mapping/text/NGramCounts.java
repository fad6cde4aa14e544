package mapping.text;

import java.util.Arrays;
import java.util.Collection;
import mapping.Requirement;

/**
 * How often each token followed each context of up to {@code order} − 1 tokens, for {@link NGramModel}. Section 6.2.3. A tree in
 * which the path from the root is the context read backwards, so that one walk meets a context and all its shorter ones.
 */
public final class NGramCounts {

    private static final Follower NEVER = new Follower();

    private final int order;
    private final int tokens;
    private final Context root = new Context();

    /** What followed a context. */
    static final class Context {
        private final NumberMap<Context> longer = new NumberMap<>();
        private final NumberMap<Follower> followers = new NumberMap<>();
        private long total;
        private long befores;
        private long kinds;
    }

    private static final class Follower {
        private long count;
        private long before;
    }

    private NGramCounts(int order, int tokens) {
        this.order = order;
        this.tokens = tokens;
    }

    /**
     * Counts the n-grams of sequences of token numbers. A sequence begins with as many signs of its start as are wanted; they are
     * counted like other tokens, as in NLTK.
     *
     * @param order  the length n of the longest that are counted
     * @param tokens how many token numbers there are
     */
    public static NGramCounts of(Collection<int[]> sequences, int order, int tokens) {
        Requirement.between("The order of n-grams", order, 1, 100);
        Requirement.atLeast("The number of tokens", tokens, 1);
        NGramCounts counts = new NGramCounts(order, tokens);
        for (int[] sequence : Requirement.copied("The sequences", sequences)) {
            for (int t = 0; t < sequence.length; t++) {
                Requirement.index("token", sequence[t], tokens);
                counts.add(sequence, t);
            }
        }
        return counts;
    }

    private void add(int[] sequence, int at) {
        Context shorter = null;
        Context context = root;
        for (int length = 0; length < order && length <= at; length++) {
            context = length == 0 ? root : context.longer.get(sequence[at - length], Context::new);
            Follower follower = context.followers.get(sequence[at], Follower::new);
            if (follower.count++ == 0 && shorter != null) {
                Follower same = shorter.followers.get(sequence[at]);
                shorter.befores++;
                shorter.kinds += same.before++ == 0 ? 1 : 0;
            }
            context.total++;
            shorter = context;
        }
    }

    /** The length of the longest n-grams that were counted. */
    public int order() {
        return order;
    }

    /** How many token numbers there are. */
    public int tokens() {
        return tokens;
    }

    /** How often a context was seen with a token behind it. */
    public long count(int token, int... context) {
        Context[] places = contexts(context, order - 1);
        Context place = places[places.length - 1];
        return seen(place, token, false, 0).count();
    }

    /** The last 0, 1, 2, … tokens of a history as contexts; null from the first that was never seen. */
    Context[] contexts(int[] history, int longest) {
        Context[] places = new Context[Math.min(longest, Requirement.given("The history", history).length) + 1];
        places[0] = root;
        for (int length = 1; length < places.length && places[length - 1] != null; length++) {
            places[length] = places[length - 1].longer.get(history[history.length - length]);
        }
        return places;
    }

    /**
     * What is known of a token behind a context; null is one that was never seen.
     *
     * @param kinds whether to count, instead of occurrences, the different tokens that stood before
     */
    Smoothing.Seen seen(Context context, int token, boolean kinds, int length) {
        Follower follower = context == null ? null : context.followers.get(token);
        return seen(context, follower == null ? NEVER : follower, kinds, length);
    }

    /** The same of all tokens. */
    Smoothing.Seen[] seen(Context context, boolean kinds, int length) {
        Smoothing.Seen[] all = new Smoothing.Seen[tokens];
        Arrays.fill(all, seen(context, NEVER, kinds, length));
        if (context != null) {
            context.followers.forEach((follower, token) -> all[token] = seen(context, follower, kinds, length));
        }
        return all;
    }

    private Smoothing.Seen seen(Context context, Follower follower, boolean kinds, int length) {
        if (context == null) {
            return new Smoothing.Seen(0, 0, 0, tokens, length);
        }
        return kinds ? new Smoothing.Seen(follower.before, context.befores, context.kinds, tokens, length)
            : new Smoothing.Seen(follower.count, context.total, context.followers.size(), tokens, length);
    }
}
