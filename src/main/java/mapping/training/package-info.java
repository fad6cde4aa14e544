/**
 * Training: loops, evaluation, callbacks and checkpoints. Read {@link mapping.training.Trainer} first: it is the loop that one
 * writes by hand, with what a long run needs around it.
 *
 * <pre>{@code
 * Digits digits = Digits.load();
 * Split split = Split.stratified(digits.labels(), 0.2, 0.2, 1);
 * RandomSource random = RandomSource.of(1);
 * Layer model = Dense.of(64, 32, random).then(relu()).then(Dense.of(32, 10, random));
 * EarlyStopping early = EarlyStopping.rising("accuracy", 5);
 * Trainer trainer = new Trainer(model, crossEntropy(), Optimizer.of(Adam.of(1e-3), model))
 *     .validate(digits.select(split.validation()).dataset().batches(300))
 *     .metric("accuracy", new Accuracy())
 *     .add(early);
 * History history = trainer.train(digits.select(split.train()).dataset().shuffled(1).batches(32), 100);
 * early.loadBest(model);
 * double accuracy = new Accuracy().of(model, digits.select(split.test()).dataset().batches(300));
 * }</pre>
 */
package mapping.training;
