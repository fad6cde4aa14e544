package mapping.speech.recognition;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mapping.Requirement;
import mapping.data.files.Wave;
import mapping.random.RandomSource;
import mapping.speech.Trim;

/**
 * A voice's recordings of single words, of which it says any string: (numbers of words, randomness) ↦ sound with its truth. The
 * words are cut where they are silent and made equally loud; between them are pauses, and all of it has a faint hiss; sections
 * 6.3.2 and 8.3.2. What is missing is what neighbours do to each other when a person speaks on.
 *
 * @param name  of the voice
 * @param words a recording for each number that this voice can say, 8,000 samples a second
 */
public record SpeakingVoice(String name, Map<Integer, Wave> words) {

    private static final double LOUDNESS = 0.1;
    private static final double HISS = 0.001;
    private static final int LEAST_PAUSE = 240;
    private static final int MOST_PAUSE = 720;

    public SpeakingVoice {
        Requirement.given("The name of the voice", name);
        Requirement.given("The words of the voice", words);
        Requirement.atLeast("The number of words of a voice", words.size(), 1);
        Map<Integer, Wave> even = new TreeMap<>();
        for (Map.Entry<?, ?> word : words.entrySet()) {
            if (!(word.getKey() instanceof Integer number && word.getValue() instanceof Wave wave)) {
                throw new IllegalArgumentException("A voice must have a sound for each number of a word, got " + word.getKey()
                    + ".");
            }
            even.put(number, even(wave));
        }
        words = Collections.unmodifiableMap(even);
    }

    /** Cut, and with a root mean square of 0.1. */
    private static Wave even(Wave word) {
        float[] x = new Trim(80, 0.02).apply(word.samples());
        double power = IntStream.range(0, x.length).mapToDouble(i -> (double) x[i] * x[i]).sum() / Math.max(1, x.length);
        double factor = power == 0 ? 0 : LOUDNESS / Math.sqrt(power);
        return Wave.of(word.rate(), IntStream.range(0, x.length).mapToDouble(i -> Math.max(-1, Math.min(1, factor * x[i])))
            .toArray());
    }

    /** Says these words with pauses of 30 to 90 milliseconds. */
    public SpokenString say(List<Integer> numbers, RandomSource random) {
        return say(numbers, LEAST_PAUSE, MOST_PAUSE, random);
    }

    /**
     * Says these words; before each is a pause, and 60 milliseconds stand behind the last.
     *
     * @param least samples of a pause
     * @param most  samples that no pause reaches, more than {@code least}
     * @throws IllegalArgumentException if the voice has no such word
     */
    public SpokenString say(List<Integer> numbers, int least, int most, RandomSource random) {
        Requirement.copied("The words to say", numbers);
        Requirement.between("The shortest pause", least, 0, 1 << 20);
        Requirement.between("The limit of pauses", most, least + 1L, 1 << 21);
        Requirement.given("The source of random numbers", random);
        DoubleStream.Builder sound = DoubleStream.builder();
        Integer[] starts = new Integer[numbers.size()];
        Integer[] ends = new Integer[numbers.size()];
        int now = 0;
        for (int i = 0; i < starts.length; i++) {
            Wave word = words.get(numbers.get(i));
            if (word == null) {
                throw new IllegalArgumentException("The voice " + name + " says only the words " + words.keySet() + ", got "
                    + numbers.get(i) + ".");
            }
            int pause = least + random.nextInt(most - least);
            IntStream.range(0, pause).forEach(n -> sound.add(0));
            for (float x : word.samples()) {
                sound.add(x);
            }
            starts[i] = now + pause;
            now = starts[i] + word.samples().length;
            ends[i] = now;
        }
        IntStream.range(0, 480).forEach(n -> sound.add(0));
        double[] all = sound.build().map(x -> x + HISS * random.nextGaussian()).toArray();
        return new SpokenString(Wave.of(words.values().iterator().next().rate(), all), numbers, List.of(starts), List.of(ends));
    }
}
