package book.site.interactive;

import java.util.List;

/** What is asked before a figure moves. Every answer is tested on the data. */
final class Questions {

    static final Question BALL_OR_NESTEROV = new Question("On the long bowl gradient descent diverges with the rate 0.6: the "
        + "limit is 0.5. The heavy ball and Nesterov's rule both try that rate, with the momentum 0.5. Who arrives?",
        List.of("both", "only the heavy ball", "only Nesterov's rule", "neither"), 1,
        "The heavy ball arrives at step 10; Nesterov's rule diverges at step 8. Momentum 0.5 moves the ball's limit up to 0.75. "
        + "Nesterov's rule also takes the gradient farther ahead, and its limit goes down, to 0.375.",
        "surface elongated rule-a ball rate-a 0.6 momentum-a 0.5 rule-b nesterov rate-b 0.6 momentum-b 0.5");

    static final Question NEAR_OR_ACROSS = new Question("On the round bowl x² + y² one walk takes the rate 0.05, the other 0.95. "
        + "Which is first to bring the loss below a thousandth?",
        List.of("0.05", "0.95", "both at the same step"), 2,
        "Both at step 33. Each coordinate is multiplied by 1 − 2η: by 0.9 or by −0.9. One creeps, the other jumps from side to "
        + "side, and both lose a tenth of the distance in each step.",
        "surface bowl rule-a descent rate-a 0.05 momentum-a 0 rule-b descent rate-b 0.95 momentum-b 0");

    static final Question LARGE_SIGMOIDS = new Question("Through forty layers of sigmoids with weights of variance 1/n, "
        + "5.6·10⁻²⁶ of the gradient arrives at the input. How much with weights of deviation 1, which is about ten times as "
        + "much?", List.of("less still", "about 10⁻¹⁵", "nearly half"), 2,
        "0.443 of it. Most values sit near 0 or 1 now, where the slope is small; but the weights are ten times as large, and "
        + "what passes at the values in between makes up for the others.",
        "activation 0 start 4 depth 3");

    static final Question TWENTY_RELUS = new Question("Twenty layers of ReLU with LeCun's variance 1/n: what is left of a signal "
        + "of size 1?", List.of("about a half", "about a thirtieth", "about a thousandth"), 2,
        "0.000768 with this draw. Each layer multiplies it by about the root of a half, and twenty of these make 1/1,024.",
        "activation 2 start 1 depth 2");

    static final Question TWO_UNITS = new Question("A disc inside a ring, two layers of two tanh units, 400 steps. How many of "
        + "the 100 points will be right?", List.of("all", "about 90", "about 50, as by guessing"), 1,
        "93 are. Layers of two tanh units bend the plane but do not tear it, so by the argument above no weights separate the "
        + "whole ring from its disc; the line leaves the ring through a gap. With three units all 100 are right.",
        "ground 2 units 0 activation 0 decay 0");

    static final Question OVERFIT = new Question("Fifty points of two noisy moons, 32 tanh units in each of two layers, no "
        + "weight decay. The loss of the 50 points falls to 0.001. What becomes of the loss of 400 others?",
        List.of("it falls too, more slowly", "it falls and then stays", "it falls and rises above where it began"), 2,
        "It falls from 0.714 to 0.319 at step 60 and ends at 1.18. The share of others that is right hardly suffers (80 % at the "
        + "end): where the network is wrong it has become sure of itself.", "ground 1 units 3 activation 0 decay 0");

    private Questions() {
    }
}
