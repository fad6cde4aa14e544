import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mapping.Space;
import mapping.layers.Layer;
import mapping.random.RandomSource;
import mapping.speech.recognition.BestPath;
import mapping.speech.recognition.DigitStrings;
import mapping.speech.recognition.LabelModel;
import mapping.speech.recognition.Letters;
import mapping.speech.recognition.PrefixBeam;
import mapping.speech.recognition.SpeechRows;
import mapping.speech.recognition.SpokenString;
import mapping.speech.recognition.WordRecogniser;
import mapping.speech.synthesis.MelFrames;
import mapping.speech.synthesis.TextToMel;
import mapping.trained.Trained;

/**
 * Real-time factors of section 6.3, of recognition and of synthesis: seconds of one processor for a second of sound, the
 * median of seven passes over the same sounds after two to warm up. Processor time of one thread, so that what else runs
 * matters little. Run in the book's folder, compiled:
 * {@code java --add-modules jdk.incubator.vector -Dbook.home=. -Dbook.threads=1 -cp target/classes src/test/speech/RealTime.java}
 */
public class RealTime {

    private static final int PASSES = 7;

    private interface Work {
        void run();
    }

    private static double seconds(Work work) {
        double[] times = new double[PASSES + 2];
        for (int i = 0; i < times.length; i++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            work.run();
            times[i] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
        }
        double[] kept = Arrays.copyOfRange(times, 2, times.length);
        Arrays.sort(kept);
        return kept[PASSES / 2];
    }

    private static void tell(String what, double seconds, double sound) {
        System.out.println(String.format(Locale.ROOT, "%-44s %8.5f", what, seconds / sound));
    }

    /** Among all 1,440 times of day, in digits or letters, the share of those that go on so. */
    private static LabelModel clock(boolean letters) {
        Map<List<Integer>, Double> begin = new HashMap<>();
        for (int m = 0; m < 1440; m++) {
            List<Integer> digits = List.of(m / 600, m / 60 % 10, m % 60 / 10, m % 10);
            List<Integer> time = letters ? Letters.labels(Letters.spelt(digits)) : digits;
            IntStream.rangeClosed(0, time.size())
                .forEach(i -> begin.merge(List.copyOf(time.subList(0, i)), 1.0, Double::sum));
        }
        return (before, next) -> {
            List<Integer> longer = new ArrayList<>(before);
            longer.add(next);
            return begin.containsKey(longer) ? StrictMath.log(begin.get(longer) / begin.get(before))
                : Double.NEGATIVE_INFINITY;
        };
    }

    public static void main(String[] arguments) {
        RandomSource random = RandomSource.of(13);
        List<SpokenString> strings = IntStream.range(0, 30).mapToObj(i -> DigitStrings.test().voices().get(i % 5).say(
            IntStream.range(0, 4).mapToObj(k -> random.nextInt(10)).toList(), random)).toList();
        double sound = strings.stream().mapToDouble(s -> s.sound().samples().length / 8000.0).sum();
        System.out.printf(Locale.ROOT, "%d strings of four digits, %.1f seconds; %s %s, Java %s, one thread%n",
            strings.size(), sound,
            System.getProperty("os.name"), System.getProperty("os.arch"), System.getProperty("java.version"));
        tell("features", seconds(() -> strings.forEach(s -> new SpeechRows().apply(s.sound()))), sound);
        for (boolean letters : new boolean[] {false, true}) {
            Layer network = Trained.load(letters ? "letter-recogniser" : "digit-recogniser");
            int blank = letters ? Letters.BLANK : DigitStrings.BLANK;
            String name = letters ? "letters: " : "words: ";
            List<double[][]> logs = strings.stream().map(s -> WordRecogniser.logs(network, s.sound())).toList();
            long frames = logs.stream().mapToLong(l -> l.length).sum();
            tell(name + "features and network",
                seconds(() -> strings.forEach(s -> WordRecogniser.logs(network, s.sound()))), sound);
            tell(name + "best path", seconds(() -> logs.forEach(l -> new BestPath(blank).apply(l))), sound);
            tell(name + "beam 20", seconds(() -> logs.forEach(l -> PrefixBeam.of(blank, 20).apply(l))), sound);
            LabelModel clock = clock(letters);
            tell(name + "beam 20, times",
                seconds(() -> logs.forEach(l -> new PrefixBeam(blank, 20, clock, 1, 0).apply(l))), sound);
            System.out.printf(Locale.ROOT, "    multiply-adds of the network: %,.0f for a second of sound%n",
                network.multiplyAdds(Space.reals((int) frames, SpeechRows.SIZE)) / sound);
        }
        TextToMel speaker = (TextToMel) Trained.load("digit-speaker");
        List<double[][]> frames = Stream.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
            .map(word -> speaker.frames(word, 0, speaker.durations(word, 0))).toList();
        double said = frames.stream().mapToDouble(f -> f.length / 100.0).sum();
        System.out.printf(Locale.ROOT, "ten words of one voice, %.1f seconds%n", said);
        tell("letters to frames",
            seconds(() -> WordRecogniser.DIGITS.forEach(w -> speaker.frames(w, 0, speaker.durations(w, 0)))), said);
        for (int iterations : new int[] {0, 15, 30}) {
            tell("frames to sound, " + iterations + " iterations",
                seconds(() -> frames.forEach(f -> new MelFrames().sound(f, iterations, 1))), said);
        }
    }
}
