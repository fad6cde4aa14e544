package mapping.text.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import mapping.Mapping;
import mapping.Requirement;

/**
 * Into which pieces a score cuts a text: text ↦ its tokens. Section 6.2.3. A score depends on it, so a figure without the name
 * of the tokenizer means little (Post, 2018, <i>A Call for Clarity in Reporting BLEU Scores</i>).
 */
public enum Tokenizer implements Mapping<String, List<String>> {

    /** What stands between white space; sacreBLEU's {@code none}, NLTK's examples. */
    SPACES {
        @Override
        String parted(String text) {
            return text;
        }
    },

    /** That of NIST's mteval-v13a, sacreBLEU's default: punctuation stands alone, but within numbers. */
    V13A {
        @Override
        String parted(String text) {
            String s = " " + text.replace("<skipped>", "").replace("-\n", "").replace('\n', ' ').replace("&quot;", "\"")
                .replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">") + " ";
            s = s.replaceAll("([\\x7b-\\x7e\\x5b-\\x60\\x20-\\x26\\x28-\\x2b\\x3a-\\x40/])", " $1 ");
            s = s.replaceAll("([^0-9])([.,])", "$1 $2 ");
            s = s.replaceAll("([.,])([^0-9])", " $1 $2");
            return s.replaceAll("([0-9])(-)", "$1 $2 ");
        }
    },

    /** sacreBLEU's {@code intl}, of mteval-v14: all punctuation and all symbols of Unicode stand alone, but within numbers. */
    INTERNATIONAL {
        @Override
        String parted(String text) {
            String s = text.replaceAll("(\\P{N})(\\p{P})", "$1 $2 ");
            s = s.replaceAll("(\\p{P})(\\P{N})", " $1 $2");
            return s.replaceAll("(\\p{S})", " $1 ");
        }
    },

    /** Every character but white space stands alone: for Chinese, which writes no spaces. */
    CHARACTERS {
        @Override
        String parted(String text) {
            return text.codePoints().mapToObj(c -> Character.toString(c) + " ").collect(java.util.stream.Collectors.joining());
        }
    },

    /** Runs of letters a–z and digits, in lower case; what ROUGE's own program compares. */
    LATIN_WORDS {
        @Override
        String parted(String text) {
            return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ");
        }
    };

    private static final Pattern SPACE = Pattern.compile("(?U)\\s+");

    abstract String parted(String text);

    @Override
    public List<String> apply(String text) {
        Requirement.given("The text", text);
        List<String> tokens = new ArrayList<>();
        for (String token : SPACE.split(parted(text))) {
            if (!token.isEmpty()) {
                tokens.add(token);
            }
        }
        return List.copyOf(tokens);
    }
}
