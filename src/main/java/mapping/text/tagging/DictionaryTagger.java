package mapping.text.tagging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mapping.Mapping;
import mapping.Requirement;
import mapping.text.scoring.Span;

/**
 * The baseline of section 6.2.2: words ↦ the spans that stand in a list of names, from left to right, the longest first. It
 * knows
 * no context and no name that the examples did not have.
 *
 * @param kinds of each name, words with spaces between them
 */
public record DictionaryTagger(Map<String, String> kinds) implements Mapping<List<String>, List<Span>> {

    private static final int LONGEST = 8;

    public DictionaryTagger {
        Requirement.allGiven("The kinds", Requirement.given("The names", kinds).values());
        kinds = Collections.unmodifiableMap(new TreeMap<>(kinds));
    }

    /**
     * The names of examples, each with its most frequent kind, but for those which, found by this mapping in the examples, are
     * wrong more often than right.
     */
    public static DictionaryTagger fit(List<Sentence> sentences) {
        List<Sentence> all = Requirement.copied("The sentences", sentences);
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (Sentence sentence : all) {
            sentence.spans().forEach(span -> counts.computeIfAbsent(sentence.text(span), name -> new TreeMap<>())
                .merge(span.kind(), 1, Integer::sum));
        }
        Map<String, String> kinds = new TreeMap<>();
        counts.forEach((name, own) -> kinds.put(name, own.entrySet().stream().max(Map.Entry.comparingByValue()).get().getKey()));
        DictionaryTagger whole = new DictionaryTagger(kinds);
        Map<String, Integer> balance = new TreeMap<>();
        for (Sentence sentence : all) {
            whole.apply(sentence.words()).forEach(span ->
                balance.merge(sentence.text(span), sentence.spans().contains(span) ? 1 : -1, Integer::sum));
        }
        kinds.keySet().removeIf(name -> balance.getOrDefault(name, 0) < 0);
        return new DictionaryTagger(kinds);
    }

    @Override
    public List<Span> apply(List<String> words) {
        List<String> all = Requirement.copied("The words", words);
        List<Span> spans = new ArrayList<>();
        int i = 0;
        while (i < all.size()) {
            int end = Math.min(all.size(), i + LONGEST);
            while (end > i && !kinds.containsKey(String.join(" ", all.subList(i, end)))) {
                end--;
            }
            if (end > i) {
                spans.add(new Span(i, end, kinds.get(String.join(" ", all.subList(i, end)))));
            }
            i = Math.max(i + 1, end);
        }
        return List.copyOf(spans);
    }

    @Override
    public String name() {
        return "dictionary";
    }
}
