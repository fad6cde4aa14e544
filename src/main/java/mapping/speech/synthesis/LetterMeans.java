package mapping.speech.synthesis;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import mapping.Requirement;

/**
 * The simplest speaker, section 6.3.3: (letter of a word, voice) ↦ the mean of its frames over all voices plus the mean
 * difference of the voice. A baseline for {@link TextToMel}: it has no network, and no change within a letter.
 */
public final class LetterMeans {

    private final Map<String, double[]> letters = new TreeMap<>();
    private final Map<String, double[]> voices = new TreeMap<>();
    private final int bands;

    /** Means of these words. */
    public LetterMeans(Utterances utterances) {
        Requirement.given("The words", utterances);
        Requirement.atLeast("The number of words", utterances.words().size(), 1);
        bands = MelFrames.BANDS;
        Map<String, double[]> sums = new TreeMap<>();
        for (int i = 0; i < utterances.words().size(); i++) {
            String word = utterances.words().get(i).word();
            double[][] frames = Utterances.frames(utterances.words().get(i));
            int[] sources = sources(utterances.durations().get(i), frames.length);
            for (int t = 0; t < frames.length; t++) {
                add(sums, word + sources[t], frames[t]);
            }
        }
        sums.forEach((key, sum) -> letters.put(key, mean(sum)));
        Map<String, double[]> differences = new TreeMap<>();
        for (int i = 0; i < utterances.words().size(); i++) {
            String word = utterances.words().get(i).word();
            double[][] frames = Utterances.frames(utterances.words().get(i));
            int[] sources = sources(utterances.durations().get(i), frames.length);
            for (int t = 0; t < frames.length; t++) {
                double[] mean = letters.get(word + sources[t]);
                double[] apart = new double[bands];
                for (int b = 0; b < bands; b++) {
                    apart[b] = frames[t][b] - mean[b];
                }
                add(differences, utterances.words().get(i).voice(), apart);
            }
        }
        differences.forEach((voice, sum) -> voices.put(voice, mean(sum)));
    }

    /** The sum, and behind it the count. */
    private void add(Map<String, double[]> sums, String key, double[] frame) {
        double[] sum = sums.computeIfAbsent(key, any -> new double[bands + 1]);
        for (int b = 0; b < bands; b++) {
            sum[b] += frame[b];
        }
        sum[bands]++;
    }

    private double[] mean(double[] sum) {
        return Arrays.stream(sum).limit(bands).map(x -> x / sum[bands]).toArray();
    }

    private static int[] sources(int[] durations, int frames) {
        int[] sources = new int[frames];
        int t = 0;
        for (int j = 0; j < durations.length; j++) {
            for (int k = 0; k < durations[j] && t < frames; k++) {
                sources[t++] = j;
            }
        }
        return sources;
    }

    /**
     * The mean absolute error of a frame, each word counting the same.
     *
     * @param ofVoice whether the difference of the voice is added, for voices that were there at the start
     * @throws IllegalArgumentException for a word that was not there
     */
    public double error(Utterances words, boolean ofVoice) {
        Requirement.given("The words", words);
        double all = 0;
        for (int i = 0; i < words.words().size(); i++) {
            double[][] frames = Utterances.frames(words.words().get(i));
            int[] sources = sources(words.durations().get(i), frames.length);
            double[] voice = ofVoice ? voices.getOrDefault(words.words().get(i).voice(), new double[bands]) : new double[bands];
            double apart = 0;
            for (int t = 0; t < frames.length; t++) {
                double[] mean = letters.get(words.words().get(i).word() + sources[t]);
                if (mean == null) {
                    throw new IllegalArgumentException("There is no mean for the word \"" + words.words().get(i).word() + "\".");
                }
                for (int b = 0; b < bands; b++) {
                    apart += Math.abs(frames[t][b] - mean[b] - voice[b]);
                }
            }
            all += apart / (frames.length * bands);
        }
        return all / words.words().size();
    }
}
