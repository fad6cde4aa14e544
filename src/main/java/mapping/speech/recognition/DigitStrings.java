package mapping.speech.recognition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mapping.Requirement;
import mapping.data.Batch;
import mapping.data.Batches;
import mapping.data.Dataset;
import mapping.data.files.Wave;
import mapping.data.sets.SpokenDigits;
import mapping.data.sets.SyntheticDigits;
import mapping.data.sets.Voices;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * Strings of one to six English digits by some voices, as the recogniser of section 6.3.2 learns and is judged. No setting of the
 * synthesiser is in two parts, whichever data set its words come from.
 *
 * @param voices  who speaks
 * @param various whether each string is changed before it is heard: faster or slower (0.8 to 1.25, with the pitch), through a
 *                filter that lifts high or low tones, with pauses of 0 to 0.3 seconds and more noise
 */
public record DigitStrings(List<SpeakingVoice> voices, boolean various) {

    /** The blank of digits. */
    public static final int BLANK = 10;
    /** Digits of the longest string. */
    public static final int MOST = 6;
    /** Letters and spaces of the longest string: six words of five letters. */
    public static final int MOST_LETTERS = 35;

    private static final Set<String> FOR_CHOICES = Set.of("Gene", "f3", "Lee");
    private static final int LONGEST_PAUSE = 2400;

    public DigitStrings {
        voices = Requirement.copied("The voices", voices);
        Requirement.atLeast("The number of voices", voices.size(), 1);
    }

    /** What the recogniser is trained on: 44 sets of words by 37 settings of espeak-ng, various. */
    public static DigitStrings training() {
        return new DigitStrings(Stream.concat(of(SyntheticDigits.Part.TRAINING).stream(), of(Voices.Part.TRAINING).stream())
            .filter(voice -> !FOR_CHOICES.contains(voice.name())).toList(), true);
    }

    /** What settings of the recogniser are chosen by: Gene, f3 and Lee of {@link SyntheticDigits}, all ten digits of each. */
    public static DigitStrings validation() {
        return new DigitStrings(of(SyntheticDigits.Part.TRAINING).stream().filter(voice -> FOR_CHOICES.contains(voice.name()))
            .toList(), false);
    }

    /** Five other settings of espeak-ng. */
    public static DigitStrings test() {
        return new DigitStrings(of(SyntheticDigits.Part.TEST), false);
    }

    /** Four voices of another synthesiser, flite. */
    public static DigitStrings other() {
        return new DigitStrings(of(Voices.Part.OTHER), false);
    }

    /** One person, Allison Smith: ten recordings. */
    public static DigitStrings person() {
        List<Wave> recordings = SpokenDigits.load("english-allison");
        Map<Integer, Wave> words = new TreeMap<>();
        IntStream.range(0, recordings.size()).forEach(digit -> words.put(digit, recordings.get(digit)));
        return new DigitStrings(List.of(new SpeakingVoice("Allison", words)), false);
    }

    private static List<SpeakingVoice> of(SyntheticDigits.Part part) {
        Map<String, Map<Integer, Wave>> voices = new LinkedHashMap<>();
        SyntheticDigits.load("english", part).forEach(word ->
            voices.computeIfAbsent(word.voice(), name -> new TreeMap<>()).put(word.digit(), word.sound()));
        return voices(voices);
    }

    private static List<SpeakingVoice> of(Voices.Part part) {
        Map<String, Map<Integer, Wave>> voices = new LinkedHashMap<>();
        Voices.load(part).forEach(word -> voices.computeIfAbsent(word.voice(), name -> new TreeMap<>())
            .put(WordRecogniser.DIGITS.indexOf(word.word()), word.sound()));
        return voices(voices);
    }

    private static List<SpeakingVoice> voices(Map<String, Map<Integer, Wave>> words) {
        return words.entrySet().stream().map(entry -> new SpeakingVoice(entry.getKey(), entry.getValue())).toList();
    }

    /** A string of one to six digits, by one of the voices. */
    public SpokenString draw(RandomSource random) {
        Requirement.given("The source of random numbers", random);
        SpeakingVoice voice = voices.get(random.nextInt(voices.size()));
        List<Integer> known = List.copyOf(voice.words().keySet());
        List<Integer> digits = IntStream.range(0, 1 + random.nextInt(MOST)).mapToObj(i -> known.get(random.nextInt(known.size())))
            .toList();
        return various ? varied(voice.say(digits, 0, 1 + random.nextInt(LONGEST_PAUSE), random), random)
            : voice.say(digits, random);
    }

    /**
     * The same words, faster or slower (0.8 to 1.25, with the pitch), through a filter that lifts high or low tones, with
     * noise of 0.0003 to 0.02.
     */
    public static SpokenString varied(SpokenString string, RandomSource random) {
        Requirement.given("The string", string);
        Requirement.given("The source of random numbers", random);
        double speed = random.nextDouble(0.8, 1.25);
        double tilt = random.nextDouble(-0.5, 0.5);
        double noise = StrictMath.exp(random.nextDouble(StrictMath.log(3e-4), StrictMath.log(2e-2)));
        float[] x = string.sound().samples();
        double[] changed = new double[(int) (Math.max(0, x.length - 1) / speed)];
        double before = 0;
        for (int i = 0; i < changed.length; i++) {
            int at = (int) (i * speed);
            double rest = i * speed - at;
            double now = (1 - rest) * x[at] + rest * x[at + 1];
            changed[i] = now + tilt * before + noise * random.nextGaussian();
            before = now;
        }
        return new SpokenString(Wave.of(string.sound().rate(), changed), string.words(),
            scaled(string.starts(), speed, changed.length), scaled(string.ends(), speed, changed.length));
    }

    private static List<Integer> scaled(List<Integer> samples, double speed, int most) {
        return samples.stream().map(sample -> (int) Math.min(most, sample / speed)).toList();
    }

    /** {@code count} strings, the same for the same seed. */
    public List<SpokenString> list(int count, long seed) {
        Requirement.between("The number of strings", count, 0, 1 << 14);
        RandomSource random = RandomSource.of(seed);
        return IntStream.range(0, count).mapToObj(i -> draw(random.fork(i))).toList();
    }

    /** Rows (n, frames, 39) of strings, filled up with zeros, and their labels (n, 6), filled up with −1. */
    public static Dataset dataset(List<SpokenString> strings) {
        return dataset(strings, MOST, digits -> digits);
    }

    /** The same rows, and the strings as {@link Letters}: labels (n, 35), filled up with −1. */
    public static Dataset spelt(List<SpokenString> strings) {
        return dataset(strings, MOST_LETTERS, digits -> Letters.labels(Letters.spelt(digits)));
    }

    private static Dataset dataset(List<SpokenString> strings, int most, UnaryOperator<List<Integer>> labels) {
        List<double[][]> rows = Requirement.copied("The strings", strings).stream().map(s -> new SpeechRows().apply(s.sound()))
            .toList();
        int frames = rows.stream().mapToInt(r -> r.length).max().orElse(0);
        float[] x = new float[rows.size() * frames * SpeechRows.SIZE];
        float[] y = new float[rows.size() * most];
        Arrays.fill(y, -1);
        for (int n = 0; n < rows.size(); n++) {
            Requirement.between("The number of digits of a string", strings.get(n).words().size(), 0, MOST);
            for (int i = 0; i < rows.get(n).length * SpeechRows.SIZE; i++) {
                x[n * frames * SpeechRows.SIZE + i] = (float) rows.get(n)[i / SpeechRows.SIZE][i % SpeechRows.SIZE];
            }
            List<Integer> said = labels.apply(strings.get(n).words());
            for (int i = 0; i < said.size(); i++) {
                y[n * most + i] = said.get(i);
            }
        }
        return new Dataset(Tensor.of(x, rows.size(), frames, SpeechRows.SIZE), Tensor.of(y, rows.size(), most));
    }

    /** Batches of strings that no epoch repeats. @param perEpoch how many strings are called an epoch */
    public Batches fresh(int perEpoch, int size, long seed) {
        return fresh(perEpoch, size, seed, DigitStrings::dataset);
    }

    /** The same sounds, spelt: labels are {@link Letters}. @param perEpoch how many strings are called an epoch */
    public Batches freshSpelt(int perEpoch, int size, long seed) {
        return fresh(perEpoch, size, seed, DigitStrings::spelt);
    }

    private Batches fresh(int perEpoch, int size, long seed, Function<List<SpokenString>, Dataset> labelled) {
        Requirement.between("The number of strings of an epoch", perEpoch, 1, 1 << 24);
        Dataset numbers = new Dataset(Tensors.zeros(perEpoch, 1), Tensors.zeros(perEpoch, 1));
        return numbers.shuffled(seed).batches(size).mixed((batch, random) -> {
            List<SpokenString> strings = new ArrayList<>();
            for (int i = 0; i < batch.size(); i++) {
                strings.add(draw(random.fork(i)));
            }
            Dataset made = labelled.apply(strings);
            return new Batch(made.x(), made.y());
        });
    }
}
