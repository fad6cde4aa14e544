package mapping.vision.segmentation;

import java.util.List;
import java.util.stream.IntStream;
import mapping.Mapping;
import mapping.Requirement;
import mapping.tensor.Tensor;
import mapping.vision.ConnectedComponents;

/**
 * Numbers for each pixel ↦ objects, section 6.1.2: connected pixels that are not ground are one object, of the class that its
 * pixels find most probable. Two objects that touch become one. From (n, planes, side, side), of which the first
 * {@code classes} planes
 * are logits.
 *
 * @param classes how many there are, the ground among them
 * @param least   objects of fewer pixels are left out
 */
public record MaskComponents(int classes, int least) implements Mapping<Tensor, List<List<Instance>>> {

    public MaskComponents {
        Requirement.atLeast("The number of classes", classes, 2);
        Requirement.atLeast("The least number of pixels", least, 1);
    }

    @Override
    public List<List<Instance>> apply(Tensor prediction) {
        Requirement.given("The prediction", prediction);
        return IntStream.range(0, prediction.size(0)).mapToObj(i -> {
            Tensor probabilities = ClassVotes.probabilities(prediction, classes, i);
            return ClassVotes.of(probabilities, new ConnectedComponents(least).apply(ClassVotes.foreground(probabilities)));
        }).toList();
    }
}
