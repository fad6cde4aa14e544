package mapping.text.generation;

import java.util.Arrays;
import mapping.Mapping;
import mapping.Requirement;
import mapping.random.RandomSource;

/**
 * Writes text token by token, section 6.2.3: (how it begins, random numbers) ↦ the whole. Each token is drawn from what a
 * model says of the next one, after a filter.
 * {@code new Sampler(new GptScores(gpt), new Temperature(0.8).then(new TopP(0.9)), Vocabulary.END)}.
 *
 * @param model  history ↦ a score for each token, such as {@link GptScores}
 * @param filter what is done to the scores before drawing; {@code new TopK(1)} is greedy
 * @param end    the token after which nothing follows
 */
public record Sampler(Mapping<int[], double[]> model, Mapping<Candidates, Candidates> filter, int end) {

    public Sampler {
        Requirement.given("The model", model);
        Requirement.given("The filter", filter);
        Requirement.atLeast("The number of the end", end, 0);
    }

    /**
     * @param start the first tokens, at least one
     * @param most  how many are added if the end does not come earlier
     * @return the start and what was added, the end included
     */
    public int[] write(int[] start, int most, RandomSource random) {
        Requirement.atLeast("The number of tokens at the start", Requirement.given("The start", start).length, 1);
        Requirement.length("The number of tokens added", most);
        Requirement.given("The source", random);
        int[] text = start.clone();
        for (int i = 0; i < most; i++) {
            int next = filter.apply(new Candidates(model.apply(text), text)).draw(random);
            text = Arrays.copyOf(text, text.length + 1);
            text[text.length - 1] = next;
            if (next == end) {
                break;
            }
        }
        return text;
    }
}
