import java.util.List;

/** The errors of a recogniser. */
public final class CountTheErrors {

    private CountTheErrors() {
    }

    private static int[][] table(List<String> said, List<String> heard) {
        int[][] errors = new int[said.size() + 1][heard.size() + 1];
        for (int i = 0; i <= said.size(); i++) {
            for (int j = 0; j <= heard.size(); j++) {
                if (i == 0 || j == 0) {
                    errors[i][j] = i + j;
                } else {
                    int wrong = said.get(i - 1).equals(heard.get(j - 1)) ? 0 : 1;
                    errors[i][j] = Math.min(errors[i - 1][j - 1] + wrong, Math.min(errors[i - 1][j], errors[i][j - 1]) + 1);
                }
            }
        }
        return errors;
    }

    /** The fewest errors that lead from what was said to what was heard. */
    public static int errors(List<String> said, List<String> heard) {
        return table(said, heard)[said.size()][heard.size()];
    }

    /** Substitutions, deletions and insertions of the best alignment that, from its end, pairs where it can. */
    public static int[] kinds(List<String> said, List<String> heard) {
        int[][] errors = table(said, heard);
        int[] kinds = new int[3];
        int i = said.size();
        int j = heard.size();
        while (i > 0 || j > 0) {
            int wrong = i > 0 && j > 0 && said.get(i - 1).equals(heard.get(j - 1)) ? 0 : 1;
            if (i > 0 && j > 0 && errors[i][j] == errors[i - 1][j - 1] + wrong) {
                kinds[0] += wrong;
                i--;
                j--;
            } else if (i > 0 && errors[i][j] == errors[i - 1][j] + 1) {
                kinds[1]++;
                i--;
            } else {
                kinds[2]++;
                j--;
            }
        }
        return kinds;
    }

    /** The word error rate of many utterances. */
    public static double rate(List<List<String>> said, List<List<String>> heard) {
        if (said.size() != heard.size()) {
            throw new IllegalArgumentException("There are " + said.size() + " utterances said and " + heard.size() + " heard.");
        }
        int errors = 0;
        int words = 0;
        for (int n = 0; n < said.size(); n++) {
            errors += errors(said.get(n), heard.get(n));
            words += said.get(n).size();
        }
        if (words == 0) {
            throw new IllegalArgumentException("No word was said, so there is no rate.");
        }
        return errors / (double) words;
    }
}
