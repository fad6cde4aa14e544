package mapping.costs;

import mapping.Mapping;
import mapping.Requirement;
import mapping.Space;

/**
 * How many steps a training needs with batches of B examples, section 1.2.3: the mapping B ↦ S(B) = S_min (1 + B_c/B)
 * (McCandlish et al., 2018). Small batches: twice the batch, half the steps; large ones: no fewer steps.
 *
 * @param leastSteps    S_min, the steps that no batch size saves
 * @param criticalBatch B_c, at which twice that many are needed
 */
public record BatchLaw(double leastSteps, double criticalBatch) implements Mapping<Double, Double> {

    public BatchLaw {
        Requirement.positive("The least number of steps", leastSteps);
        Requirement.positive("The critical batch size", criticalBatch);
    }

    /**
     * The law with the least sum of squared relative errors (S(B)/steps − 1)², which is linear in S_min and S_min·B_c.
     *
     * @param batches B, two different ones at least
     * @param steps   measured with each
     * @throws ArithmeticException if the best fit has no positive S_min and B_c
     */
    public static BatchLaw fit(double[] batches, double[] steps) {
        Requirement.asMany("batch sizes", Requirement.given("The batch sizes", batches).length,
            "numbers of steps", Requirement.given("The numbers of steps", steps).length);
        Requirement.atLeast("The number of batch sizes", batches.length, 2);
        double pp = 0;
        double pq = 0;
        double qq = 0;
        double p1 = 0;
        double q1 = 0;
        for (int i = 0; i < batches.length; i++) {
            double p = 1 / steps[i];                 // p · S_min + q · S_min B_c should be 1
            double q = p / batches[i];
            pp += p * p;
            pq += p * q;
            qq += q * q;
            p1 += p;
            q1 += q;
        }
        double determinant = pp * qq - pq * pq;
        double least = (qq * p1 - pq * q1) / determinant;
        double product = (pp * q1 - pq * p1) / determinant;
        if (!(least > 0 && product > 0)) {
            throw new ArithmeticException("The steps must fall with the batch size towards a positive number to be fitted; the "
                + "best fit has S_min = " + least + " and S_min·B_c = " + product + ".");
        }
        return new BatchLaw(least, product / least);
    }

    @Override
    public Double apply(Double batch) {
        Requirement.positive("The batch size", Requirement.given("The batch size", batch));
        return leastSteps * (1 + criticalBatch / batch);
    }

    @Override
    public Space domain() {
        return Space.reals();
    }

    @Override
    public Space codomain() {
        return Space.reals();
    }

    @Override
    public String name() {
        return "BatchLaw";
    }
}
