package book.site.prediction;

import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a question → what its answer is: one number, or words. */
final class Question {

    private static final Pattern QUANTITY =
            Pattern.compile("\\bhow (?:many|much|often|far|large|long)\\b|\\bwhat (?:share|part|percentage|factor)\\b");
    /** Words of a question that has several answers. */
    private static final Pattern SEVERAL = Pattern.compile(
            "\\b(?:before and|after and|and (?:after|at|by|for|from|how|in|what|which|with)|"
            + "then|each|who|or|which)\\b");

    private Question() {
    }

    /** Returns whether the question asks for one number. */
    static boolean asksForNumber(String words) {
        String small = words.toLowerCase(Locale.ROOT);
        int first = small.indexOf('?');
        return first >= 0 && small.indexOf('?', first + 1) < 0 && QUANTITY.matcher(small).find()
                && !SEVERAL.matcher(small).find();
    }
}
