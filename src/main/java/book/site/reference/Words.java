package book.site.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text → its words as terms are compared: small letters, singular; "Loss functions" and "loss function" are alike. */
final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}\\p{IsGreek}µ\\p{N}]+(?:[’'](?=s\\b))?");

    private Words() {
    }

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(singular(word.group().replaceAll("[’']", "")));
        }
        return words;
    }

    /** A word of capitals, such as GAN or SELU, keeps them: it is no other word's plural and means nothing else. */
    private static String singular(String word) {
        if (word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT))) {
            return word;
        }
        if (word.matches("\\p{Lu}{2,}s")) {
            return word.substring(0, word.length() - 1);
        }
        String small = word.toLowerCase(Locale.ROOT);
        if (small.length() < 4 || !small.endsWith("s") || small.endsWith("ss") || small.matches(".*(us|is|bias)")) {
            return small;
        }
        if (small.endsWith("ies")) {
            return small.substring(0, small.length() - 3) + "y";
        }
        return small.substring(0, small.length() - (small.matches(".*(sse|xe|che|she)s") ? 2 : 1));
    }
}
