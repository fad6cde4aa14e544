package mapping.speech.synthesis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mapping.Requirement;

/**
 * Sounds and what is said in them ↦ how many frames each letter lasts (forced alignment), section 6.3.3. Nobody says where a letter
 * begins; two steps take turns, as in k-means: each letter of each word gets the mean of its frames in all sounds of the word, and each
 * sound is aligned anew with the means of its word, by {@link MonotonicAlignment} (segmental k-means: Rabiner, Wilpon and Juang,
 * 1986). The first means are those of equal parts. From each sound its mean frame is subtracted first, so that voices may differ.
 * The sum of the squared distances never rises.
 *
 * @param durations of each sound, a number of frames for each letter
 * @param errors    the mean squared distance of a frame from its letter, after each alignment
 */
public record SegmentalAlignment(List<int[]> durations, double[] errors) {

    /**
     * Aligns.
     *
     * @param sounds frames of each sound, at least as many as its word has letters
     * @param words  what is said in each, at least one letter
     * @param rounds how many times the sounds are aligned, 1 or more
     */
    public static SegmentalAlignment of(List<double[][]> sounds, List<String> words, int rounds) {
        Requirement.allGiven("The sounds", sounds);
        Requirement.allGiven("The words", words);
        Requirement.atLeast("The number of sounds", sounds.size(), 1);
        Requirement.asMany("words", words.size(), "sounds", sounds.size());
        Requirement.atLeast("The number of rounds", rounds, 1);
        List<double[][]> centred = new ArrayList<>();
        List<int[]> durations = new ArrayList<>();
        for (int i = 0; i < sounds.size(); i++) {
            Requirement.allGiven("The frames of a sound", sounds.get(i));
            Requirement.between("The number of letters of " + sounds.get(i).length + " frames", words.get(i).length(), 1,
                sounds.get(i).length);
            Requirement.equalRows("The frames of a sound", sounds.get(i));
            Requirement.asMany("numbers of a frame", sounds.get(i)[0].length, "those of the first", sounds.get(0)[0].length);
            centred.add(centred(sounds.get(i)));
            durations.add(equalParts(sounds.get(i).length, words.get(i).length()));
        }
        double[] errors = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            Map<String, double[][]> means = means(centred, words, durations);
            long frames = 0;
            for (int i = 0; i < sounds.size(); i++) {
                double[][] scores = scores(centred.get(i), means.get(words.get(i)));
                int[] aligned = new MonotonicAlignment().apply(scores);
                durations.set(i, aligned);
                errors[round] -= sum(scores, aligned);
                frames += scores.length;
            }
            errors[round] /= frames;
        }
        return new SegmentalAlignment(List.copyOf(durations), errors);
    }

    private static double[][] centred(double[][] frames) {
        double[] mean = new double[frames[0].length];
        for (double[] frame : frames) {
            Requirement.finite("The numbers of a frame", frame);
            for (int b = 0; b < mean.length; b++) {
                mean[b] += frame[b] / frames.length;
            }
        }
        double[][] centred = new double[frames.length][mean.length];
        for (int t = 0; t < frames.length; t++) {
            for (int b = 0; b < mean.length; b++) {
                centred[t][b] = frames[t][b] - mean[b];
            }
        }
        return centred;
    }

    private static int[] equalParts(int frames, int letters) {
        int[] durations = new int[letters];
        for (int j = 0; j < letters; j++) {
            durations[j] = (int) ((j + 1L) * frames / letters - (long) j * frames / letters);
        }
        return durations;
    }

    private static Map<String, double[][]> means(List<double[][]> sounds, List<String> words, List<int[]> durations) {
        Map<String, double[][]> sums = new TreeMap<>();
        Map<String, int[]> counts = new TreeMap<>();
        for (int i = 0; i < sounds.size(); i++) {
            int letters = words.get(i).length();
            int bands = sounds.get(i)[0].length;
            double[][] sum = sums.computeIfAbsent(words.get(i), word -> new double[letters][bands]);
            int[] count = counts.computeIfAbsent(words.get(i), word -> new int[letters]);
            int t = 0;
            for (int j = 0; j < letters; j++) {
                for (int k = 0; k < durations.get(i)[j]; k++, t++) {
                    count[j]++;
                    for (int b = 0; b < bands; b++) {
                        sum[j][b] += sounds.get(i)[t][b];
                    }
                }
            }
        }
        sums.forEach((word, sum) -> {
            for (int j = 0; j < sum.length; j++) {
                int count = counts.get(word)[j];
                sum[j] = Arrays.stream(sum[j]).map(number -> number / count).toArray();
            }
        });
        return sums;
    }

    private static double[][] scores(double[][] frames, double[][] means) {
        double[][] scores = new double[frames.length][means.length];
        for (int t = 0; t < frames.length; t++) {
            for (int j = 0; j < means.length; j++) {
                for (int b = 0; b < means[j].length; b++) {
                    double apart = frames[t][b] - means[j][b];
                    scores[t][j] -= apart * apart;
                }
            }
        }
        return scores;
    }

    private static double sum(double[][] scores, int[] durations) {
        double sum = 0;
        int t = 0;
        for (int j = 0; j < durations.length; j++) {
            for (int k = 0; k < durations[j]; k++, t++) {
                sum += scores[t][j];
            }
        }
        return sum;
    }
}
