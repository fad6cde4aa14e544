package book.site.interactive;

import java.util.function.DoubleFunction;
import mapping.optimizers.UpdateRule;
import mapping.optimizers.rules.AdaGrad;
import mapping.optimizers.rules.Adam;
import mapping.optimizers.rules.HeavyBall;
import mapping.optimizers.rules.Nesterov;
import mapping.optimizers.rules.RmsProp;
import mapping.optimizers.rules.Sgd;

/** An update rule of the playground, as sections 3.1 and 3.3 use it, by its momentum. */
enum Rule {

    DESCENT("descent", "gradient descent", "", beta -> Sgd.of(1)),
    HEAVY_BALL("ball", "heavy ball", "β", beta -> HeavyBall.of(1, beta)),
    NESTEROV("nesterov", "Nesterov", "β", beta -> new Nesterov(1, beta)),
    ADAGRAD("adagrad", "AdaGrad", "", beta -> AdaGrad.of(1)),
    RMSPROP("rmsprop", "RMSprop", "", beta -> RmsProp.of(1)),
    ADAM("adam", "Adam", "β₁", beta -> new Adam(1, beta, 0.999, 1e-8));

    /** The momenta of a rule that has one; 0.9 is the usual one. */
    static final double[] MOMENTA = {0, 0.25, 0.5, 0.9, 0.99};

    final String key;
    final String title;
    /** How the book calls its momentum; empty if it has none. */
    final String symbol;
    private final DoubleFunction<UpdateRule> rule;

    Rule(String key, String title, String symbol, DoubleFunction<UpdateRule> rule) {
        this.key = key;
        this.title = title;
        this.symbol = symbol;
        this.rule = rule;
    }

    /** The momenta that it comes with; a rule without momentum has the one 0. */
    double[] momenta() {
        return symbol.isEmpty() ? new double[1] : MOMENTA.clone();
    }

    UpdateRule with(double rate, double momentum) {
        return rule.apply(momentum).withLearningRate(rate);
    }
}
