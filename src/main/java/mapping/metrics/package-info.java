/**
 * Metrics: mappings that judge predictions by the answers that were wanted. A {@link mapping.metrics.Metric} is to be reported,
 * a loss to be descended: a metric needs no gradient and may count. Each has a streaming form, its
 * {@link mapping.metrics.Tally}, which takes a data set batch by batch and gives the same number to the last bit.
 *
 * <pre>{@code
 * double accuracy = new Accuracy().of(model, test.batches(1000));
 * Metric<Double> macroF1 = Confusion.metric(10).then(confusion -> confusion.f1(Average.MACRO));
 * Metric<Double> auc = Roc.metric().then(Roc::area);
 * Metric<Double> logLoss = new LogLoss().after(logits -> logits.softmax(-1));
 * }</pre>
 *
 * <p>Read {@link mapping.metrics.Metric} first, then {@link mapping.metrics.Accuracy}.
 */
package mapping.metrics;
