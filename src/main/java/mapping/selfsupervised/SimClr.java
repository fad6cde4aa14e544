package mapping.selfsupervised;

import java.util.Arrays;
import mapping.Requirement;
import mapping.data.Augmentation;
import mapping.layers.Layer;
import mapping.losses.Loss;
import mapping.losses.NtXent;
import mapping.optimizers.Optimizer;
import mapping.optimizers.UpdateRule;
import mapping.random.RandomSource;
import mapping.sampling.Indices;
import mapping.sampling.MiniBatches;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * SimCLR (Chen, Kornblith, Norouzi and Hinton, 2020), section 8.2.1: a network learns from pictures without labels. Of each
 * picture of a batch two views are drawn; the loss asks of each view to find its twin among the others ({@link NtXent}). The
 * network is {@code encoder.then(head)}; afterwards the head is thrown away and the encoder's outputs are the features.
 *
 * @param encoder     pictures (n, …) ↦ features (n, d)
 * @param head        features (n, d) ↦ (n, e), where the views are compared; the authors: two dense layers with a ReLU between
 * @param variants    what makes a view of a picture (without a batch axis)
 * @param temperature τ &gt; 0
 */
public record SimClr(Layer encoder, Layer head, Augmentation variants, double temperature) {

    public SimClr {
        Requirement.given("The encoder", encoder);
        Requirement.given("The head", head);
        Requirement.given("The augmentation", variants);
        Requirement.positive("The temperature τ", temperature);
    }

    /**
     * Trains encoder and head.
     *
     * @param pictures (n, …), at least as many as a batch
     * @param batch    at least 2; a view's twin must be found among 2 · batch − 1 views
     * @param epochs   at least 1; pictures that do not fill a batch are left out of the epoch, others each time
     * @param rule     the update rule
     * @param seed     of the batches and of the views
     * @return the mean loss of each epoch; ln(2 · batch − 1) is that of a network that tells nothing apart
     */
    public double[] train(Tensor pictures, int batch, int epochs, UpdateRule rule, long seed) {
        Requirement.given("The pictures", pictures);
        Requirement.atLeast("The number of axes of the pictures", pictures.dim(), 2);
        Requirement.between("The number of pictures of a batch", batch, 2, pictures.size(0));
        Requirement.between("The number of epochs", epochs, 1, 1_000_000);
        Layer network = encoder.then(head);
        Optimizer optimizer = Optimizer.of(Requirement.given("The update rule", rule), network);
        Loss loss = new NtXent(temperature);
        MiniBatches batches = new MiniBatches(pictures.size(0), batch, true, seed);
        RandomSource random = RandomSource.of(seed).fork("views");
        double[] means = new double[epochs];
        network.train();
        for (int epoch = 0; epoch < epochs; epoch++) {
            int steps = 0;
            for (Indices some : batches.epoch(epoch)) {
                int[] numbers = Arrays.copyOfRange(some.examples(), some.from(), some.to());
                means[epoch] += step(network, loss, optimizer, pictures.indexSelect(0, Tensors.labels(numbers)), random);
                steps++;
            }
            means[epoch] /= steps;
        }
        network.eval();
        return means;
    }

    private double step(Layer network, Loss loss, Optimizer optimizer, Tensor x, RandomSource random) {
        int n = x.size(0);
        Tensor codes = network.apply(Tensors.concat(0, views(x, random), views(x, random)));
        optimizer.zeroGrad();
        Tensor cost = loss.apply(codes.slice(0, 0, n), codes.slice(0, n, 2 * n));
        cost.backward();
        optimizer.step();
        return cost.item();
    }

    /** A view of each picture: (n, …) ↦ (n, …). */
    public Tensor views(Tensor pictures, RandomSource random) {
        Requirement.given("The pictures", pictures);
        Requirement.given("The source of random numbers", random);
        Requirement.atLeast("The number of axes of the pictures", pictures.dim(), 2);
        Requirement.atLeast("The number of pictures", pictures.size(0), 1);
        Tensor[] views = new Tensor[pictures.size(0)];
        for (int i = 0; i < views.length; i++) {
            views[i] = variants.apply(pictures.select(0, i), random);
        }
        return Tensors.stack(0, views);
    }
}
