import book.exercise.Check;
import java.util.List;
import java.util.stream.IntStream;
import mapping.Mapping;
import mapping.Space;
import mapping.vision.ConnectedComponents;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WhichTypeTest {

    private static final Space ENGLISH = Space.named("English text");
    private static final Space FRENCH = Space.named("French text");
    private static final Space FRENCH_SOUND = Space.named("French sound");
    private static final Mapping<String, String> RECOGNISE =
        Mapping.of("recognise", Space.named("English sound"), ENGLISH, x -> x);
    private static final Mapping<String, String> TRANSLATE = Mapping.of("translate", ENGLISH, FRENCH, x -> x);
    private static final Mapping<String, String> SPEAK = Mapping.of("speak", FRENCH, FRENCH_SOUND, x -> x);

    private static Space end(Mapping<String, String> first, Mapping<String, String> second) {
        try {
            return first.then(second).codomain();
        } catch (IllegalArgumentException e) {
            return Space.named("refused");
        }
    }

    @Test
    @DisplayName("what the farmer's mapping must give")
    void farmer() {
        boolean[][] twoThatTouch = {{true, true, true, true}};              // pixels alone: one sheep or two?
        boolean pixelsTell = ConnectedComponents.boxes(new ConnectedComponents(1).apply(twoThatTouch)).size() == 2;
        Check.predicted("what the mapping must give",
            pixelsTell ? WhichType.Answer.A_LABEL_FOR_EACH_PIXEL : WhichType.Answer.BOXES, WhichType.farmer());
    }

    @Test
    @DisplayName("the labels of a picture of 64 × 48 pixels")
    void labels() {
        int[][] labels = new ConnectedComponents(1).apply(new boolean[48][64]);
        int count = IntStream.range(0, 48).map(row -> labels[row].length).sum();
        Check.predicted("the number of labels", count, WhichType.labels(), 1e-6);
    }

    @Test
    @DisplayName("French subtitles")
    void subtitles() {
        WhichType.Plan plan = end(RECOGNISE, TRANSLATE).equals(FRENCH) ? WhichType.Plan.RECOGNISE_THEN_TRANSLATE
            : end(TRANSLATE, RECOGNISE).equals(FRENCH) ? WhichType.Plan.TRANSLATE_THEN_RECOGNISE
            : WhichType.Plan.TRANSLATE_THEN_SPEAK;
        Check.predicted("the composition", plan, WhichType.subtitles());
    }

    @Test
    @DisplayName("speak.then(translate)")
    void speakThenTranslate() {
        boolean refused = end(SPEAK, TRANSLATE).equals(Space.named("refused"));
        WhichType.Verdict seen = refused ? WhichType.Verdict.REFUSED : WhichType.Verdict.COMPOSES;
        Check.predicted("what then does", seen, WhichType.speakThenTranslate());
    }

    @Test
    @DisplayName("the mails that are sorted rightly without a look")
    void blind() {
        List<String> truth = IntStream.range(0, 200).mapToObj(i -> i < 180 ? "wanted" : "unwanted").toList();
        long best = List.of("wanted", "unwanted").stream().mapToLong(answer -> truth.stream().filter(answer::equals).count())
            .max().getAsLong();
        Check.predicted("the number of mails", best, WhichType.blind(), 1e-6);
    }
}
