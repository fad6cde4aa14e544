package mapping.speech.synthesis;

import java.util.Arrays;
import mapping.Mapping;
import mapping.Requirement;

/**
 * What a filter bank has summed up ↦ powers that would give these sums, section 6.3.3: for each frame s the non-negative x with
 * the least ‖ B x − s ‖, approached by multiplications, x ← x · (Bᵀs) / (Bᵀ B x) (Daube-Witherspoon and Muehllehner, 1986; Lee and
 * Seung, 2001), for which the error never rises. There are fewer bands than frequencies, so that many x are equally good; this one
 * begins with Bᵀs and is smooth within a band. Frequencies in no band get 0. librosa: {@code feature.inverse.mel_to_stft}, which
 * finds such an x by L-BFGS-B.
 *
 * @param bank       B, a row of non-negative weights for each band
 * @param iterations multiplications
 */
public record NonNegative(double[][] bank, int iterations) implements Mapping<double[][], double[][]> {

    private static final double NOTHING = 1e-30;

    public NonNegative {
        Requirement.allGiven("The rows of the filter bank", bank);
        Requirement.atLeast("The number of bands", bank.length, 1);
        Requirement.equalRows("The filter bank", bank);
        Requirement.atLeast("The number of frequencies", bank[0].length, 1);
        bank = Arrays.stream(bank).map(double[]::clone).toArray(double[][]::new);
        for (double[] row : bank) {
            for (double weight : row) {
                Requirement.notNegative("A weight of the filter bank", weight);
            }
        }
        Requirement.atLeast("The number of iterations", iterations, 1);
    }

    /** {@code (frames, bands)} ↦ {@code (frequencies, frames)}, as {@link GriffinLim} wants them. */
    @Override
    public double[][] apply(double[][] sums) {
        Requirement.allGiven("The frames", sums);
        double[][] powers = new double[bank[0].length][sums.length];
        for (int t = 0; t < sums.length; t++) {
            double[] x = solve(sums[t]);
            for (int k = 0; k < x.length; k++) {
                powers[k][t] = x[k];
            }
        }
        return powers;
    }

    private double[] solve(double[] sums) {
        Requirement.asMany("bands of a frame", sums.length, "rows of the filter bank", bank.length);
        for (double sum : sums) {
            Requirement.notNegative("A sum of a band", sum);
        }
        double[] wanted = transposed(sums);
        double[] x = wanted.clone();
        for (int i = 0; i < iterations; i++) {
            double[] got = transposed(times(x));
            for (int k = 0; k < x.length; k++) {
                x[k] = got[k] > NOTHING ? x[k] * (wanted[k] / got[k]) : 0;
            }
        }
        return x;
    }

    private double[] times(double[] x) {
        double[] sums = new double[bank.length];
        for (int b = 0; b < bank.length; b++) {
            for (int k = 0; k < x.length; k++) {
                sums[b] += bank[b][k] * x[k];
            }
        }
        return sums;
    }

    private double[] transposed(double[] sums) {
        double[] x = new double[bank[0].length];
        for (int b = 0; b < bank.length; b++) {
            for (int k = 0; k < x.length; k++) {
                x[k] += bank[b][k] * sums[b];
            }
        }
        return x;
    }
}
