package mapping.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import mapping.Mapping;
import mapping.Requirement;

/**
 * Text ↦ its words, in small letters, sections 1.1.3 and 6.2.1: {@code "It isn't 9-to-5."} ↦ it, isn't, 9-to-5. A word is a
 * run of letters and digits; an apostrophe, hyphen or full stop inside it belongs to it. What stands between words is
 * dropped. Chinese, which writes no spaces, comes out as whole clauses: this mapping is not for it.
 */
public record Words() implements Mapping<String, List<String>> {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’.-][\\p{L}\\p{N}]+)*");

    @Override
    public List<String> apply(String text) {
        return WORD.matcher(Requirement.given("The text", text)).results()
            .map(MatchResult::group).map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    @Override
    public String name() {
        return "words";
    }
}
