package book.site.prediction;

import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a question → what its answer is: one number, or words. */
final class Question {

    private static final Pattern QUANTITY = Pattern.compile("\\bhow (?:many|much|often|far|large|long)\\b|\\bwhat (?:share|part|percentage|"
            + "size)\\b|\\bwhat factor\\b");
    private static final Pattern MORE = Pattern.compile("\\b(?:after|for|at|with|in) [^?]*,[^?]*\\?|\\band (?:at|by|for|how|in|what|which|with|at "
            + "most|of)\\b|\\beach\\b|\\bwho\\b|\\bor\\b|\\bwhich\\b");

    private Question() {
    }

    /** Returns whether the question asks for one number. */
    static boolean asksForNumber(String words) {
        String small = words.toLowerCase(Locale.ROOT);
        int first = small.indexOf('?');
        return first >= 0 && small.indexOf('?', first + 1) < 0 && QUANTITY.matcher(small).find() && !MORE.matcher(small).find();
    }
}
