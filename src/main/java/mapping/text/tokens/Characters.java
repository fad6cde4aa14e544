package mapping.text.tokens;

import java.util.List;
import mapping.Mapping;
import mapping.Requirement;

/**
 * Text ↦ its characters, section 6.2.3: {@code "a 山"} ↦ a, space, 山. A character is a code point of Unicode, so that an emoji,
 * which Java keeps in two chars, is one; an accent that follows its letter is one of its own. Joined together they are the text
 * again. For Chinese, which writes no spaces between words, this is the plainest choice of tokens.
 */
public record Characters() implements Mapping<String, List<String>> {

    @Override
    public List<String> apply(String text) {
        return Requirement.given("The text", text).codePoints().mapToObj(Character::toString).toList();
    }

    @Override
    public String name() {
        return "characters";
    }
}
