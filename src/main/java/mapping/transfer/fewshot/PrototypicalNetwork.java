package mapping.transfer.fewshot;

import mapping.Requirement;
import mapping.layers.Layer;
import mapping.losses.Losses;
import mapping.tensor.NoGrad;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * An embedding that is trained by episodes: of each, the {@link Prototypes} of the support name the query, and the cross-entropy
 * is the loss. Section 8.3.3 (Snell, Swersky and Zemel, 2017). Its classes are those of the episode, so new ones need no
 * training.
 *
 * @param embedding examples (n, …) ↦ (n, d); the identity gives the nearest mean of raw examples
 */
public record PrototypicalNetwork(Layer embedding) {

    public PrototypicalNetwork {
        Requirement.given("The embedding", embedding);
    }

    /**
     * Logits of the episode's classes for its query, (q, N).
     *
     * @param examples the data whose rows the episode names, (n, …)
     */
    public Tensor scores(Tensor examples, Episode episode) {
        Requirement.given("The examples", examples);
        Requirement.given("The episode", episode);
        Tensor all = embedding.apply(examples.indexSelect(0,
            Tensors.concat(0, Tensors.labels(episode.support()), Tensors.labels(episode.query()))));
        int known = episode.support().length;
        return Prototypes.of(all.slice(0, 0, known), episode.supportLabels(), episode.ways())
            .apply(all.slice(0, known, all.size(0)));
    }

    /** The mean cross-entropy over the query, to be trained on. */
    public Tensor loss(Tensor examples, Episode episode) {
        return Losses.crossEntropy().apply(scores(examples, episode), Tensors.labels(episode.queryLabels()));
    }

    /** The share of the query that is named rightly. */
    public double accuracy(Tensor examples, Episode episode) {
        float[] best = NoGrad.of(() -> scores(examples, episode)).argmax(1).data();
        int right = 0;
        for (int i = 0; i < best.length; i++) {
            right += (int) best[i] == episode.queryLabels()[i] ? 1 : 0;
        }
        return right / (double) best.length;
    }
}
