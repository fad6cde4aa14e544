package mapping.losses;

import java.util.Arrays;
import mapping.Requirement;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/**
 * How scores of classes lie in a tensor. As in PyTorch the classes are axis 1 of (batch, classes, …), with one label for each
 * place of the axes behind, such as a pixel; a vector is one example. Losses work on rows, one for each label, of all classes.
 *
 * @param batch   examples
 * @param classes the length of a row
 * @param places  labels in an example
 * @param labels  the shape of a target of labels
 */
record ClassRows(String loss, int batch, int classes, int places, int[] labels) {

    static ClassRows of(String loss, Tensor scores) {
        int[] shape = Requirement.given("The scores of a loss", scores).shape();
        if (shape.length == 0) {
            throw new IllegalArgumentException("The scores of " + loss
                + " must have the shape (batch, classes, …), got a single number.");
        }
        Shape.requireIndices("The number of classes of " + loss, shape[Math.min(1, shape.length - 1)]);
        if (shape.length == 1) {
            return new ClassRows(loss, 1, shape[0], 1, new int[0]);
        }
        int[] labels = new int[shape.length - 1];
        labels[0] = shape[0];
        int places = 1;
        for (int axis = 2; axis < shape.length; axis++) {
            labels[axis - 1] = shape[axis];
            places *= shape[axis];
        }
        return new ClassRows(loss, shape[0], shape[1], places, labels);
    }

    int rows() {
        return batch * places;
    }

    /** Row after row. The array itself if it lies so already. */
    float[] rows(float[] data) {
        if (places == 1) {
            return data;
        }
        float[] rows = new float[data.length];
        for (int i = 0; i < data.length; i++) {
            rows[position(i)] = data[i];
        }
        return rows;
    }

    /** The inverse of {@link #rows(float[])}. */
    float[] fromRows(float[] rows) {
        if (places == 1) {
            return rows;
        }
        float[] data = new float[rows.length];
        for (int i = 0; i < data.length; i++) {
            data[i] = rows[position(i)];
        }
        return data;
    }

    /** Where element i of the tensor stands in the rows. */
    int position(int i) {
        int place = i % places;
        int example = i / places / classes;
        int label = i / places % classes;
        return (example * places + place) * classes + label;
    }

    /** The row to which element i of the tensor belongs. */
    int row(int i) {
        return i / places / classes * places + i % places;
    }

    /** The labels of all rows. */
    int[] read(Tensor target) {
        return read(target, Integer.MIN_VALUE);
    }

    /** The labels of all rows, −1 for those to be ignored. */
    int[] read(Tensor target, int ignored) {
        Requirement.given("The labels of a loss", target);
        if (!Arrays.equals(target.shape(), labels)) {
            throw new IllegalArgumentException("The labels of " + loss + " must have the shape " + Shape.text(labels) + ", got "
                + Shape.text(target.shape()) + ". Distributions over the classes, for crossEntropy, have the shape of the "
                + "scores.");
        }
        int[] read = new int[target.numel()];
        for (int row = 0; row < read.length; row++) {
            float label = target.data()[row];
            read[row] = label == ignored ? -1 : (int) label;
            if (label != ignored && (read[row] != label || label < 0 || label >= classes)) {
                throw new IllegalArgumentException("The label of " + place(row) + " of " + loss + " must be a whole number "
                    + "from 0 to " + (classes - 1) + ", got " + Requirement.number(label) + ".");
            }
        }
        return read;
    }

    /** For each label the weight of its class, or 1; 0 for one to be ignored. */
    Tensor weights(Tensor target, int ignored, Tensor classWeights) {
        LossArguments.classWeights(loss, classWeights, classes);
        int[] read = read(target, ignored);
        float[] weights = new float[read.length];
        for (int row = 0; row < weights.length; row++) {
            weights[row] = read[row] < 0 ? 0 : classWeights == null ? 1 : classWeights.data()[read[row]];
        }
        return Tensor.of(weights, labels);
    }

    private String place(int row) {
        return places == 1 ? "row " + row : "row " + row / places + ", place " + row % places;
    }
}
