package mapping.speech.features;

import mapping.Mapping;
import mapping.Requirement;

/**
 * Rows ↦ the same rows less their mean (Atal, 1974; section 6.3.1). A microphone or a telephone line multiplies each frequency by a
 * factor; of a logarithm that is a constant for all rows, which goes. So does the loudness, and part of what a voice has of its own.
 */
public record MeanNormalization() implements Mapping<double[][], double[][]> {

    @Override
    public double[][] apply(double[][] rows) {
        Requirement.equalRows("The rows", rows);
        double[][] centred = new double[rows.length][];
        double[] mean = new double[rows.length == 0 ? 0 : rows[0].length];
        for (double[] row : rows) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += row[k] / rows.length;
            }
        }
        for (int t = 0; t < rows.length; t++) {
            centred[t] = rows[t].clone();
            for (int k = 0; k < mean.length; k++) {
                centred[t][k] -= mean[k];
            }
        }
        return centred;
    }
}
