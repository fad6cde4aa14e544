package mapping.text.tokens;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mapping.Mapping;
import mapping.Requirement;

/**
 * Text ↦ the words that {@link WordPiece} cuts further, as BERT cuts them. Section 7.3.2 (Devlin et al., 2019; the file
 * {@code tokenization.py} beside the paper). Control characters go; words end at spaces; a sign of punctuation is a word of its
 * own, and so is each Chinese character. If asked, letters become small and lose their accents.
 *
 * <p>Two conventions may surprise: {@code $ + < = > ^ ` | ~} count as punctuation though Unicode calls them symbols, and Japanese
 * kana and Korean syllables are not cut, only the characters that they share with Chinese.
 *
 * @param lowerCase whether capitals and accents are given up: for "uncased" vocabularies
 */
public record BertWords(boolean lowerCase) implements Mapping<String, List<String>> {

    private static final int REPLACEMENT = 0xfffd;

    @Override
    public List<String> apply(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        plain(Requirement.given("The text", text)).codePoints().forEach(character -> {
            boolean alone = isPunctuation(character) || isChinese(character);
            if (alone || isSpace(character)) {
                end(word, words);
            }
            if (alone) {
                words.add(Character.toString(character));
            } else if (!isSpace(character) && !isControl(character)) {
                word.appendCodePoint(character);
            }
        });
        end(word, words);
        return List.copyOf(words);
    }

    private String plain(String text) {
        if (!lowerCase) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).codePoints()
            .filter(character -> Character.getType(character) != Character.NON_SPACING_MARK).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    /** Whether a character is dropped: 0, U+FFFD and control characters, but not tab and line ends. */
    public static boolean isControl(int character) {
        int type = Character.getType(character);
        return character == 0 || character == REPLACEMENT
            || !isSpace(character) && (type == Character.CONTROL || type == Character.FORMAT);
    }

    /** Whether a word ends here: space, tab, line ends and Unicode's other spaces. */
    public static boolean isSpace(int character) {
        return character == ' ' || character == '\t' || character == '\n' || character == '\r'
            || Character.getType(character) == Character.SPACE_SEPARATOR;
    }

    /** Whether a character is a word of its own as punctuation. */
    public static boolean isPunctuation(int character) {
        boolean ascii = character > ' ' && character < 0x7f;
        return switch (Character.getType(character)) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
                Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
                Character.OTHER_PUNCTUATION -> true;
            default -> ascii && !Character.isLetterOrDigit(character);
        };
    }

    /** Whether a character is one of the Chinese ones in the blocks that BERT names. */
    public static boolean isChinese(int character) {
        return character >= 0x4e00 && character <= 0x9fff || character >= 0x3400 && character <= 0x4dbf
            || character >= 0x20000 && character <= 0x2a6df || character >= 0x2a700 && character <= 0x2ceaf
            || character >= 0xf900 && character <= 0xfaff || character >= 0x2f800 && character <= 0x2fa1f;
    }

    @Override
    public String name() {
        return "BERT's words";
    }
}
