package mapping.text.generation;

import mapping.Mapping;
import mapping.Requirement;

/**
 * Text ↦ its longest run of characters that stands in a given text, section 6.2.3: what a model may have copied from what it was
 * trained on. The first of several; {@code ""} if not even one character does.
 *
 * @param text where to look
 */
public record LongestCopy(String text) implements Mapping<String, String> {

    public LongestCopy {
        Requirement.given("The text to look in", text);
    }

    @Override
    public String apply(String written) {
        String longest = "";
        for (int at = 0; at < Requirement.given("The text", written).length(); at++) {
            int end = at + longest.length() + 1;
            while (end <= written.length() && text.contains(written.substring(at, end))) {
                longest = written.substring(at, end);
                end++;
            }
        }
        return longest;
    }

    @Override
    public String name() {
        return "longest copy";
    }
}
