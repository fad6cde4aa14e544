package mapping.speech.recognition;

import java.util.List;
import java.util.stream.Stream;
import mapping.Mapping;
import mapping.MappingLawsTest;
import mapping.data.files.Wave;
import mapping.random.RandomSource;
import org.junit.jupiter.api.Test;

/** What turns scores of frames into labels keeps the laws. <b>A new one is checked by adding it to the list.</b> */
public class RecognitionLawsTest {

    private static final double[][] FRAMES = {{-0.5, -1.5, -1.7}, {-1.2, -0.6, -1.9}};

    private static final CtcNetwork NETWORK = CtcNetwork.of(39, 3, 2, 2, RandomSource.of(1));
    private static final WordRecogniser RECOGNISER = new WordRecogniser(NETWORK, PrefixBeam.of(2, 5), List.of("yes", "no"));
    private static final Wave SOUND = new Wave(8000, new float[1000]);

    /** All of this package. */
    public static Stream<Mapping<?, ?>> all() {
        return Stream.of(new BestPath(2), PrefixBeam.of(2, 5), new ForcedAlignment(List.of(0), 2), new SpeechRows(), NETWORK,
            RECOGNISER, new LabelErrorRate(2));
    }

    @Test
    void keepTheLaws() {
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(new BestPath(2), FRAMES));
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(PrefixBeam.of(2, 5), FRAMES));
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(new ForcedAlignment(List.of(0), 2), FRAMES));
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(new SpeechRows(), SOUND));
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(RECOGNISER, SOUND));
    }
}
