package mapping.generative.adversarial;

import mapping.Requirement;
import mapping.layers.Layer;
import mapping.optimizers.Optimizer;
import mapping.optimizers.UpdateRule;
import mapping.random.RandomSource;
import mapping.regularization.GradientPenalty;
import mapping.tensor.NoGrad;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * A generator and a critic that are trained against each other (Goodfellow et al. 2014; 8.2.2): noise ↦ example, and example
 * ↦ one number. A step is {@link Settings#criticSteps} steps of the critic and one of the generator, each on fresh noise.
 */
public final class AdversarialPair {

    /**
     * How a pair is trained.
     *
     * @param game        the losses
     * @param rule        for the generator's parameters and for the critic's, each with memories of its own
     * @param criticSteps steps of the critic for each of the generator
     * @param penalty     the price of the critic's steepness between real and made-up examples (WGAN-GP: 10); 0 for none
     * @param clip        the greatest size of a critic's weight after a step (the first Wasserstein critic: 0.01); 0 for none
     */
    public record Settings(Game game, UpdateRule rule, int criticSteps, double penalty, double clip) {

        public Settings {
            Requirement.given("The game", game);
            Requirement.given("The rule", rule);
            Requirement.atLeast("The number of the critic's steps", criticSteps, 1);
            Requirement.notNegative("The price of steepness", penalty);
            Requirement.notNegative("The greatest weight", clip);
        }

        /** One step of the critic for each of the generator, no penalty, no clipping. */
        public static Settings of(Game game, UpdateRule rule) {
            return new Settings(game, rule, 1, 0, 0);
        }
    }

    private final Layer generator;
    private final Layer critic;
    private final int noise;
    private final Settings settings;
    private final Optimizer moveGenerator;
    private final Optimizer moveCritic;
    private final RandomSource random;

    private AdversarialPair(Layer generator, Layer critic, int noise, Settings settings, RandomSource random) {
        this.generator = Requirement.given("The generator", generator);
        this.critic = Requirement.given("The critic", critic);
        Requirement.atLeast("The size of the noise", noise, 1);
        this.noise = noise;
        this.settings = Requirement.given("The settings", settings);
        this.random = Requirement.given("The source of random numbers", random).fork("adversarial");
        moveGenerator = Optimizer.of(settings.rule(), generator);
        moveCritic = Optimizer.of(settings.rule(), critic);
    }

    /**
     * @param generator (n, noise) ↦ (n, …)
     * @param critic    (n, …) ↦ (n, 1), or (n)
     * @param noise     how many normal numbers an example is made of
     */
    public static AdversarialPair of(Layer generator, Layer critic, int noise, Settings settings, RandomSource random) {
        return new AdversarialPair(generator, critic, noise, settings, random);
    }

    /**
     * One step of the generator, and before it the critic's, all beside the same real examples.
     *
     * @return the critic's last loss, without the penalty, and the generator's
     * @throws ArithmeticException if a gradient is not finite
     */
    public double[] step(Tensor real) {
        Requirement.given("The real examples", real);
        int count = real.size(0);
        double criticLoss = 0;
        for (int i = 0; i < settings.criticSteps(); i++) {
            Tensor fake = sample(count, random);
            moveCritic.zeroGrad();
            Tensor loss = settings.game().critic(critic.apply(real), critic.apply(fake));
            criticLoss = loss.item();
            if (settings.penalty() > 0) {
                Tensor between = GradientPenalty.between(real, fake, random);
                loss = loss.add(GradientPenalty.unitNorm(critic, between).mul(settings.penalty()));
            }
            loss.backward();
            moveCritic.step();
            clip();
        }
        moveGenerator.zeroGrad();
        Tensor loss = settings.game().generator(critic.apply(generator.apply(noise(count, random))));
        loss.backward();
        moveGenerator.step();
        return new double[] {criticLoss, loss.item()};
    }

    private void clip() {
        if (settings.clip() > 0) {
            float most = (float) settings.clip();
            critic.parameters().forEach(parameter -> parameter.update(weights -> {
                for (int i = 0; i < weights.length; i++) {
                    weights[i] = Math.max(-most, Math.min(most, weights[i]));
                }
            }));
        }
    }

    private Tensor noise(int count, RandomSource source) {
        return Tensors.randn(source, count, noise);
    }

    /** So many made-up examples, apart from the graph. */
    public Tensor sample(int count, RandomSource source) {
        Requirement.atLeast("The number of examples", count, 1);
        Requirement.given("The source of random numbers", source);
        return NoGrad.of(() -> generator.apply(noise(count, source)));
    }

    /**
     * The critic's loss on these examples and as many fresh ones, without a step: held-out examples tell whether it learns
     * by heart.
     */
    public double criticLoss(Tensor real, RandomSource source) {
        Requirement.given("The real examples", real);
        Tensor fake = sample(real.size(0), source);
        return NoGrad.of(() -> settings.game().critic(critic.apply(real), critic.apply(fake))).item();
    }
}
