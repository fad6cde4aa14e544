package mapping.text.translation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mapping.Requirement;
import mapping.tensor.NoGrad;
import mapping.tensor.Tensor;
import mapping.text.tokens.Vocabulary;

/**
 * Writes the likeliest next token, again and again, for many texts side by side: state ↦ texts. Section 6.2.3. What is
 * likeliest
 * token by token need not be the likeliest text; see {@link BeamSearch}.
 *
 * @param longest after how many tokens a text is cut
 */
public record Greedy(int longest) {

    public Greedy {
        Requirement.between("The length of the longest text", longest, 1, 1 << 20);
    }

    /**
     * One text for each row of the state.
     *
     * @param rows how many rows it has
     */
    public <S> List<Written> write(NextToken<S> model, S start, int rows) {
        Requirement.given("The model", model);
        Requirement.between("The number of rows", rows, 1, 1 << 20);
        int[][] tokens = new int[rows][0];
        double[] logs = new double[rows];
        boolean[] ended = new boolean[rows];
        int[] last = new int[rows];
        Arrays.fill(last, Vocabulary.START);
        S state = Requirement.given("The state", start);
        boolean running = true;
        for (int t = 0; t < longest && running; t++) {
            NextToken.Step<S> step = model.next(last, state);
            state = step.state();
            Tensor best = step.logProbabilities().argmax(1);
            running = false;
            for (int n = 0; n < rows; n++) {
                last[n] = (int) best.get(n);
                if (!ended[n]) {
                    logs[n] += step.logProbabilities().get(n, last[n]);
                    ended[n] = last[n] == Vocabulary.END;
                    if (!ended[n]) {
                        tokens[n] = Arrays.copyOf(tokens[n], t + 1);
                        tokens[n][t] = last[n];
                        running = true;
                    }
                }
            }
        }
        List<Written> texts = new ArrayList<>();
        for (int n = 0; n < rows; n++) {
            texts.add(new Written(tokens[n], logs[n], logs[n], ended[n]));
        }
        return List.copyOf(texts);
    }

    /** The translations of several sources, (batch, times). */
    public <S> List<Written> translate(Translator<S> translator, Tensor sources) {
        Requirement.given("The translator", translator);
        Requirement.given("The sources", sources);
        return write(translator, NoGrad.of(() -> translator.read(sources)), sources.size(0));
    }
}
