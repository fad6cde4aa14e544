package mapping.text.tagging;

import java.util.List;
import mapping.Requirement;
import mapping.data.sets.BrownNames;
import mapping.text.scoring.Span;

/**
 * A sentence and the spans in it, section 6.2.2.
 *
 * @param words at least one
 * @param spans from left to right, none overlapping
 */
public record Sentence(List<String> words, List<Span> spans) {

    public Sentence {
        words = Requirement.copied("The words", words);
        spans = Requirement.copied("The spans", spans);
        Requirement.atLeast("The number of words", words.size(), 1);
        int end = 0;
        for (Span span : spans) {
            Requirement.atLeast("The start of a span behind others", span.start(), end);
            end = span.end();
        }
        Requirement.between("The end of the last span", end, 0, words.size());
    }

    /** Sentences of the Brown Corpus with their names. */
    public static List<Sentence> of(List<BrownNames> sentences) {
        return Requirement.copied("The sentences", sentences).stream().map(sentence -> new Sentence(sentence.words(),
            sentence.names().stream().map(name -> new Span(name.start(), name.end(), name.kind())).toList())).toList();
    }

    /** The words of a span, with spaces between them. */
    public String text(Span span) {
        Requirement.given("The span", span);
        Requirement.between("The end of a span", span.end(), 1, words.size());
        return String.join(" ", words.subList(span.start(), span.end()));
    }
}
