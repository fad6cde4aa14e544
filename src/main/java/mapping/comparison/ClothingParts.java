package mapping.comparison;

import mapping.Mapping;
import mapping.Requirement;
import mapping.data.Dataset;
import mapping.data.Normalize;
import mapping.data.sets.FashionMnist;
import mapping.tensor.Tensor;

/**
 * Three fixed parts of Fashion-MNIST as pictures of shape (1, 28, 28), sections 5.1.1 and 5.2.1: pictures 0 to 6,399 of the
 * training file to learn from, the next 1,600 to choose by, the first 2,000 of the test file to judge by once.
 *
 * @param train      to fit parameters to, x of shape (6400, 1, 28, 28) and y, the class numbers, of shape (6400)
 * @param validation to choose settings by
 * @param test       to judge the choice by
 */
public record ClothingParts(Dataset train, Dataset validation, Dataset test) {

    /** Pictures of the training part: 100 batches of 64. */
    public static final int TRAIN = 6_400;
    /** Pictures of the validation part. */
    public static final int VALIDATION = 1_600;
    /** Pictures of the test part. */
    public static final int TEST = 2_000;

    public ClothingParts {
        Requirement.given("The training part", train);
        Requirement.given("The validation part", validation);
        Requirement.given("The test part", test);
    }

    /** The grey values as fractions, 0 (background) to 1. */
    public static ClothingParts load() {
        Dataset pictures = FashionMnist.train().first(TRAIN + VALIDATION).images();
        Tensor x = pictures.x();
        Tensor y = pictures.y();
        return new ClothingParts(new Dataset(x.slice(0, 0, TRAIN), y.slice(0, 0, TRAIN)),
            new Dataset(x.slice(0, TRAIN, TRAIN + VALIDATION), y.slice(0, TRAIN, TRAIN + VALIDATION)),
            FashionMnist.test().first(TEST).images());
    }

    /** The mapping that gives the training part the mean 0 and the standard deviation 1; the other parts have no say in it. */
    public Normalize preparation() {
        return Normalize.channels(train.x());
    }

    /** All three parts under the same mapping. */
    public ClothingParts map(Mapping<Tensor, Tensor> transform) {
        return new ClothingParts(train.map(transform), validation.map(transform), test.map(transform));
    }
}
