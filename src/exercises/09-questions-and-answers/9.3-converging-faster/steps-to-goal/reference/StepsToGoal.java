/** How fast a training is: the steps until a goal is reached, and the factor between two recipes. */
public final class StepsToGoal {

    private StepsToGoal() {
    }

    /** The step of the first look that ends so many in a row with a loss of at most the goal; one look more if none does. */
    public static int steps(double[] losses, int every, double goal, int inARow) {
        int held = 0;
        for (int look = 0; look < losses.length; look++) {
            held = losses[look] <= goal ? held + 1 : 0;
            if (held == inARow) {
                return look * every;
            }
        }
        return losses.length * every;
    }

    /** The geometric mean, over the cuts, of slow steps divided by fast steps. */
    public static double factor(int[] slow, int[] fast) {
        double logarithms = 0;
        for (int cut = 0; cut < slow.length; cut++) {
            logarithms += Math.log((double) slow[cut] / fast[cut]);
        }
        return Math.exp(logarithms / slow.length);
    }

    /** "exact", "at least", "at most" or "unknown". */
    public static String bound(int[] slow, int[] fast, int budget) {
        boolean slowStopped = stopped(slow, budget);
        boolean fastStopped = stopped(fast, budget);
        if (slowStopped && fastStopped) {
            return "unknown";
        }
        return slowStopped ? "at least" : fastStopped ? "at most" : "exact";
    }

    private static boolean stopped(int[] steps, int budget) {
        for (int each : steps) {
            if (each > budget) {
                return true;
            }
        }
        return false;
    }
}
