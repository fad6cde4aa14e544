package mapping.text.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import mapping.Pair;
import mapping.Requirement;
import mapping.data.Dataset;
import mapping.data.sets.Handbook;
import mapping.text.tokens.BytePairEncoding;

/**
 * Short sentences of the Debian handbook in English and another language, as text and as token numbers. Section 6.2.3.
 * They come from paragraphs that have as many sentences in all three languages; nobody has checked that these correspond.
 * Whole chapters are held out:
 * neighbouring sentences speak of the same things.
 *
 * <p>English and French are cut by byte pairs; Chinese into characters, of which the rare ones become bytes.
 *
 * @param language of the targets
 */
public record HandbookSentences(Language language) {

    /** The language of the targets. */
    public enum Language { FRENCH, CHINESE }

    /** The chapters by which settings are chosen. */
    public static final Set<Integer> VALIDATION = Set.of(4, 10);
    /** The chapters that only the finished translator sees: Unix services, workstations. */
    public static final Set<Integer> TEST = Set.of(9, 13);
    /** Columns of the source in a batch. */
    public static final int SOURCE_TIMES = 40;
    /** Columns of the target in a batch. */
    public static final int TARGET_TIMES = 52;

    private static final int MOST_WORDS = 20;
    private static final int MERGES = 500;
    private static final int LEAST = 5;

    public HandbookSentences {
        Requirement.given("The language", language);
    }

    private static List<Handbook.Paragraph> sentences() {
        return Handbook.paragraphs().stream().flatMap(paragraph -> sentences(paragraph).stream()).toList();
    }

    /** A sentence in three languages each, or none if their numbers differ. */
    private static List<Handbook.Paragraph> sentences(Handbook.Paragraph paragraph) {
        String[] english = paragraph.english().split("(?<=[.!?]) +(?=[A-Z“\"(])");
        String[] french = paragraph.french().split("(?<=[.!?]) +(?=[A-ZÀÉÊÇ«“\"(])");
        String[] chinese = paragraph.chinese().split("(?<=[。！？])");
        List<Handbook.Paragraph> sentences = new ArrayList<>();
        for (int i = 0; i < english.length && english.length == french.length && english.length == chinese.length; i++) {
            sentences.add(new Handbook.Paragraph(paragraph.chapter(), english[i], french[i], chinese[i].strip()));
        }
        return sentences;
    }

    /** Pairs (English, other language) from the chapters that are neither for validation nor for the test. */
    public List<Pair<String, String>> training() {
        return of(chapter -> !VALIDATION.contains(chapter) && !TEST.contains(chapter));
    }

    /** Pairs (English, other language) by which settings are chosen. */
    public List<Pair<String, String>> validation() {
        return of(VALIDATION::contains);
    }

    /** Pairs (English, other language) of other chapters, which are looked at once. */
    public List<Pair<String, String>> test() {
        return of(TEST::contains);
    }

    private List<Pair<String, String>> of(IntPredicate chapters) {
        return sentences().stream().filter(each -> chapters.test(each.chapter()))
            .filter(each -> each.english().split(" ").length <= MOST_WORDS)
            .map(each -> new Pair<>(each.english(), language == Language.FRENCH ? each.french() : each.chinese())).toList();
    }

    /** How English is cut, learnt from the training part. */
    public BytePairEncoding english() {
        return BytePairEncoding.fit(training().stream().map(Pair::first).collect(Collectors.joining("\n")), MERGES);
    }

    /** How the other language is cut, learnt from the training part. */
    public BytePairEncoding other() {
        List<String> texts = training().stream().map(Pair::second).toList();
        if (language == Language.FRENCH) {
            return BytePairEncoding.fit(String.join("\n", texts), MERGES);
        }
        TreeMap<String, Integer> characters = new TreeMap<>();
        texts.forEach(text -> text.codePoints().forEach(c -> characters.merge(Character.toString(c), 1, Integer::sum)));
        characters.values().removeIf(count -> count < LEAST);
        return BytePairEncoding.fit(characters, 0);
    }

    /** Pairs as a batch; those too long for its columns are left out. */
    public static Dataset examples(List<Pair<String, String>> pairs, BytePairEncoding english, BytePairEncoding other) {
        Requirement.given("The tokens of English", english);
        Requirement.given("The tokens of the other language", other);
        return Translator.examples(Requirement.copied("The pairs", pairs).stream()
            .map(pair -> new Pair<>(english.apply(pair.first()), other.apply(pair.second())))
            .filter(pair -> pair.first().length <= SOURCE_TIMES && pair.second().length < TARGET_TIMES).toList(), SOURCE_TIMES,
            TARGET_TIMES);
    }
}
