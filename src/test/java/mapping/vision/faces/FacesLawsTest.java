package mapping.vision.faces;

import java.util.List;
import java.util.stream.Stream;
import mapping.MappingLawsTest;
import mapping.metrics.Roc;
import mapping.random.RandomSource;
import mapping.tensor.Tensors;
import mapping.vision.Box;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mapping of this package keeps the laws of mappings. */
public class FacesLawsTest {

    private static final GreyPicture PICTURE = GreyPicture.of(24, 24,
        new Portrait(24, Circumstances.PLAIN).apply(Person.random(RandomSource.of(1))));

    private static final Verification VERIFICATION = new Verification(new int[] {0, 0, 1});

    static List<MappingLawsTest.Listed<?, ?>> listed() {
        Cascade cascade = CascadeFile.frontalFaces();
        Window window = Window.of(PICTURE);
        return List.of(new MappingLawsTest.Listed<>(cascade, window),
            new MappingLawsTest.Listed<>(cascade.levels().get(0), window),
            new MappingLawsTest.Listed<>(cascade.levels().get(0).stumps().get(0), window),
            new MappingLawsTest.Listed<>(new FaceDetector(cascade, 1.2, 0), PICTURE),
            new MappingLawsTest.Listed<>(new BoxGroups(0, 0.2), List.of(new Box(0, 0, 2, 2), new Box(0, 0, 2, 3))),
            new MappingLawsTest.Listed<>(new Portrait(24, Circumstances.random(RandomSource.of(2))),
                Person.random(RandomSource.of(3))),
            new MappingLawsTest.Listed<>(VERIFICATION.then(Roc::area), Tensors.randn(RandomSource.of(4), 3, 2)));
    }

    /** Everything whose laws this test looks at. */
    public static Stream<Object> all() {
        return Stream.concat(Stream.of(VERIFICATION), listed().stream().map(MappingLawsTest.Listed::f));
    }

    @ParameterizedTest
    @MethodSource("listed")
    void keepsTheLaws(MappingLawsTest.Listed<?, ?> listed) {
        MappingLawsTest.keepsAllLaws(listed);
    }
}
