package mapping.training.race;

import mapping.data.Dataset;
import mapping.losses.Loss;
import mapping.losses.Losses;
import mapping.metrics.Accuracy;
import mapping.metrics.RSquared;
import mapping.tensor.Tensor;

/** What a network of a {@link NetworkWorkload} learns: which loss goes down, and what is reported at the end. */
public enum Task {

    /** A class: cross-entropy of logits, and the part of the examples whose class is met. */
    CLASSIFICATION(Losses.crossEntropy()) {
        @Override
        double score(Tensor outputs, Dataset data) {
            return new Accuracy().apply(outputs, data.y());
        }
    },

    /** A number: the mean of squared errors, and R², the part of the variance that is explained. */
    REGRESSION(Losses.mse()) {
        @Override
        double score(Tensor outputs, Dataset data) {
            return new RSquared().apply(outputs, data.y());
        }
    };

    private final Loss loss;

    Task(Loss loss) {
        this.loss = loss;
    }

    Loss loss() {
        return loss;
    }

    /** Returns how good these outputs are: 1 is perfect. */
    abstract double score(Tensor outputs, Dataset data);
}
