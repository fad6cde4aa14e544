package mapping.text.scoring;

import java.util.ArrayList;
import java.util.List;
import mapping.Requirement;

/**
 * How tags are read as spans: (tag of each word) ↦ spans. Section 6.2.2. Tags are {@code B-PER} for the first word of a name,
 * {@code I-PER} for each later one, and {@code O} outside (Ramshaw and Marcus, 1995; with a B for every first word: IOB2). A
 * tagger may write what no names give, an I behind an O or behind another kind; on this the two conventions differ.
 */
public enum SpanConvention {

    /** An I that continues nothing begins a span: the script {@code conlleval} of CoNLL 2000; seqeval's default. */
    CONLLEVAL {
        @Override
        boolean begins(String kindBefore, boolean first, String kind) {
            return first || !kind.equals(kindBefore);
        }
    },

    /** Only a B begins a span, and an I that continues nothing is outside: seqeval's {@code mode="strict", scheme=IOB2}. */
    STRICT {
        @Override
        boolean begins(String kindBefore, boolean first, String kind) {
            return first;
        }
    };

    private static final String OUTSIDE = "O";

    abstract boolean begins(String kindBefore, boolean first, String kind);

    /**
     * The spans of a sentence, from left to right.
     *
     * @throws IllegalArgumentException if a tag is neither O nor begins with B- or I-
     */
    public List<Span> spans(List<String> tags) {
        List<String> all = Requirement.copied("The tags", tags);
        List<Span> spans = new ArrayList<>();
        int start = -1;
        String kind = null;                                        // of the span that is open
        for (int i = 0; i < all.size(); i++) {
            String tag = all.get(i);
            String next = kind(tag);
            boolean begins = next != null && begins(kind, tag.startsWith("B-"), next);
            if (kind != null && (begins || !kind.equals(next))) {
                spans.add(new Span(start, i, kind));
                kind = null;
            }
            if (begins) {
                start = i;
                kind = next;
            }
        }
        if (kind != null) {
            spans.add(new Span(start, all.size(), kind));
        }
        return List.copyOf(spans);
    }

    /** What follows B- or I-; null for O. */
    private static String kind(String tag) {
        if (tag.equals(OUTSIDE)) {
            return null;
        }
        if (tag.length() < 3 || !tag.startsWith("B-") && !tag.startsWith("I-")) {
            throw new IllegalArgumentException("A tag must be O or begin with B- or I-, got \"" + tag + "\".");
        }
        return tag.substring(2);
    }
}
