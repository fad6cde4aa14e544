package mapping.trained;

import mapping.Requirement;
import mapping.data.Batches;

/**
 * The three parts of a {@link Recipe}'s data, in batches. Section 2.3.3.
 *
 * @param train      what the weights are fitted to, shuffled by a seed
 * @param validation what settings are chosen by
 * @param test       what the finished model is judged by, once
 */
public record TrainingData(Batches train, Batches validation, Batches test) {

    public TrainingData {
        Requirement.given("The training part", train);
        Requirement.given("The validation part", validation);
        Requirement.given("The test part", test);
    }
}
