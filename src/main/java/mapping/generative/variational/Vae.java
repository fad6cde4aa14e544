package mapping.generative.variational;

import java.util.LinkedHashMap;
import java.util.Map;
import mapping.Requirement;
import mapping.Space;
import mapping.activations.Relu;
import mapping.generative.autoregressive.BinaryPictures;
import mapping.layers.Dense;
import mapping.layers.ExampleCheck;
import mapping.layers.Layer;
import mapping.layers.Sequential;
import mapping.random.RandomSource;
import mapping.tensor.NoGrad;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * A variational autoencoder: an encoder ℝᵖⁱˣᵉˡˢ → ℝ²ᵈ, whose result is the mean and then the logarithm of the variance of
 * q(z | x), and a decoder ℝᵈ → ℝᵖⁱˣᵉˡˢ, whose result is the logits of p(x | z); z has the prior N(0, I). Section 8.2.3 (Kingma
 * and Welling, 2014; Rezende et al., 2014). As a layer it is x ↦ the logits at the mean of q(z | x).
 *
 * @param encoder from a picture to 2d numbers
 * @param decoder from d numbers to a logit for each pixel
 * @param pixels  how many there are
 * @param latent  d, the number of coordinates of z
 */
public record Vae(Layer encoder, Layer decoder, int pixels, int latent) implements Layer {

    public Vae {
        Requirement.given("The encoder", encoder);
        Requirement.given("The decoder", decoder);
        Requirement.between("The number of pixels", pixels, 1, Requirement.MOST_ELEMENTS);
        Requirement.between("The number of latent coordinates", latent, 1, Requirement.MOST_ELEMENTS / 2);
        requireSpaces("The encoder", encoder, pixels, 2 * latent);
        requireSpaces("The decoder", decoder, latent, pixels);
    }

    /** One hidden layer with ReLU in the encoder and one in the decoder. */
    public static Vae of(int pixels, int hidden, int latent, RandomSource random) {
        Requirement.between("The number of pixels", pixels, 1, 1 << 20);
        Requirement.between("The number of hidden units", hidden, 1, 1 << 20);
        Requirement.between("The number of latent coordinates", latent, 1, 1 << 19);
        Requirement.given("The random source", random);
        return new Vae(Sequential.of(Dense.of(pixels, hidden, random), new Relu(), Dense.of(hidden, 2 * latent, random)),
            Sequential.of(Dense.of(latent, hidden, random), new Relu(), Dense.of(hidden, pixels, random)), pixels, latent);
    }

    private static void requireSpaces(String what, Layer layer, int in, int out) {
        Space from = Space.reals(in);
        if (!layer.domain().accepts(from) || !Space.reals(out).equals(layer.codomain(from))) {
            throw new IllegalArgumentException(what + " must map " + from + " to " + Space.reals(out) + ", got "
                + layer.name() + ".");
        }
    }

    /** q(z | x) of each picture. */
    public DiagonalGaussian posterior(Tensor pictures) {
        ExampleCheck.require(this, pictures);
        Tensor both = encoder.apply(pictures);
        return new DiagonalGaussian(both.slice(1, 0, latent), both.slice(1, latent, 2 * latent));
    }

    @Override
    public Tensor apply(Tensor pictures) {
        return decoder.apply(posterior(pictures).mean());
    }

    /** The bound of each picture with one z drawn for it. */
    public Elbo elbo(Tensor pictures, RandomSource random) {
        BinaryPictures.require(pictures, pixels);
        DiagonalGaussian q = posterior(pictures);
        return new Elbo(BinaryPictures.logProbability(decoder.apply(q.sample(random)), pictures), q.klToStandard());
    }

    /**
     * ln of the mean of k weights p(x, z) / q(z | x), of shape (n), in nats: for k = 1 another estimate of the ELBO, and closer
     * to ln p(x) the greater k is, from below in the mean (Burda et al., 2016).
     */
    public Tensor importanceWeighted(Tensor pictures, int k, RandomSource random) {
        BinaryPictures.require(pictures, pixels);
        Requirement.between("The number of draws", k, 1, 10_000);
        DiagonalGaussian q = posterior(pictures);
        DiagonalGaussian prior = DiagonalGaussian.standard(pictures.size(0), latent);
        Tensor[] weights = new Tensor[k];
        for (int i = 0; i < k; i++) {
            Tensor z = q.sample(random);
            weights[i] = BinaryPictures.logProbability(decoder.apply(z), pictures).add(prior.logDensity(z)).sub(q.logDensity(z));
        }
        return Tensors.stack(1, weights).logSumExp(1).sub(StrictMath.log(k));
    }

    /** The probability of each pixel to be 1, given z of shape (n, d). */
    public Tensor decoded(Tensor z) {
        ExampleCheck.require(decoder, z);
        return decoder.apply(z).sigmoid();
    }

    /** New pictures: z from the prior, then pixels given z. */
    public Tensor sample(int count, RandomSource random) {
        DiagonalGaussian prior = DiagonalGaussian.standard(count, latent);
        return NoGrad.of(() -> BinaryPictures.drawn(decoder.apply(prior.sample(random)), random));
    }

    @Override
    public Map<String, Layer> children() {
        Map<String, Layer> children = new LinkedHashMap<>();
        children.put("encoder", encoder);
        children.put("decoder", decoder);
        return children;
    }

    @Override
    public Space domain() {
        return Space.reals(pixels);
    }

    @Override
    public Space codomain() {
        return Space.reals(pixels);
    }

    @Override
    public Space codomain(Space input) {
        return codomain();
    }

    @Override
    public long multiplyAdds(Space input) {
        return encoder.multiplyAdds(domain()) + decoder.multiplyAdds(Space.reals(latent));
    }

    @Override
    public long activations(Space input) {
        return encoder.activations(domain()) + decoder.activations(Space.reals(latent));
    }

    @Override
    public String name() {
        return "Vae(" + pixels + "→" + latent + "→" + pixels + ")";
    }

    @Override
    public String toString() {
        return signature();
    }
}
