package mapping.training;

import static mapping.activations.Activations.relu;
import static mapping.losses.Losses.crossEntropy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mapping.data.Split;
import mapping.data.sets.Digits;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.metrics.Accuracy;
import mapping.optimizers.Optimizer;
import mapping.optimizers.rules.Adam;
import mapping.random.RandomSource;
import org.junit.jupiter.api.Test;

/** The example of the package's page, run: a small network learns the digits. */
class DigitsTrainingTest {

    @Test
    void theExampleOfThePackage() {
        Digits digits = Digits.load();
        Split split = Split.stratified(digits.labels(), 0.2, 0.2, 1);
        RandomSource random = RandomSource.of(1);
        Layer model = Dense.of(64, 32, random).then(relu()).then(Dense.of(32, 10, random));
        EarlyStopping early = EarlyStopping.rising("accuracy", 5);
        Trainer trainer = new Trainer(model, crossEntropy(), Optimizer.of(Adam.of(1e-3), model))
            .validate(digits.select(split.validation()).dataset().batches(300))
            .metric("accuracy", new Accuracy())
            .add(early);
        History history = trainer.train(digits.select(split.train()).dataset().shuffled(1).batches(32), 100);
        early.loadBest(model);
        double accuracy = new Accuracy().of(model, digits.select(split.test()).dataset().batches(300));
        // scikit-learn's MLPClassifier(32, early_stopping=True) got .896 to .976 on five such divisions of the digits.
        assertTrue(accuracy > 0.92, () -> "accuracy " + accuracy);
        assertTrue(history.epochs() < 100, "stopped early");
        assertEquals(history.epochs() - 6, early.bestEpoch());
        assertEquals(early.bestValue(), history.column("accuracy")[early.bestEpoch()]);
        assertEquals(early.bestValue(),
            trainer.evaluate(digits.select(split.validation()).dataset().batches(77)).get("accuracy"));
    }
}
