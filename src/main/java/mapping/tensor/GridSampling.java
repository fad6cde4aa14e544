package mapping.tensor;

import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import mapping.Requirement;
import mapping.kernels.Parallel;

/**
 * An image read at places of one's own: turned, stretched, bent. Section 6.1.2 (Jaderberg et al., 2015: spatial transformers). A
 * linear mapping of the image and a differentiable one of the grid, so that where to look can be learnt. PyTorch:
 * {@code functional.grid_sample} and {@code functional.affine_grid}. Costs four multiply-adds for each element of the result.
 */
public final class GridSampling {

    /** What is read between the elements of an image. */
    public enum Mode {
        /** The mean of the four neighbours, weighted by how near they are. */
        BILINEAR,
        /** The nearest element; of two equally near the one with the even number. The grid has no gradient. */
        NEAREST
    }

    /** What is read outside of an image. */
    public enum Border {
        /** Zero. */
        ZEROS,
        /** The nearest element of the border. */
        BORDER,
        /** What a mirror at the border shows. */
        REFLECTION
    }

    private GridSampling() {
    }

    /** Bilinear, zeros outside, the corners not aligned: PyTorch's defaults. */
    public static Tensor gridSample(Tensor x, Tensor grid) {
        return gridSample(x, grid, Mode.BILINEAR, Border.ZEROS, false);
    }

    /**
     * Reads images at the places of a grid, {@code (N, C, H, W) and (N, H′, W′, 2) → (N, C, H′, W′)}.
     *
     * @param grid         (column, row) of every element of the result, −1 to 1 from one end of the image to the other; a NaN
     *                     gives NaN
     * @param alignCorners whether −1 and 1 are the outermost elements, not their outer edges
     */
    public static Tensor gridSample(Tensor x, Tensor grid, Mode mode, Border border, boolean alignCorners) {
        Requirement.given("The grid", grid);
        Requirement.given("The tensor", x);
        if (x.dim() != 4 || grid.dim() != 4 || grid.size(3) != 2 || x.size(0) != grid.size(0) || x.size(2) < 1 || x.size(3) < 1) {
            throw new IllegalArgumentException("The operands of gridSample must be images (N, C, H, W) that are not empty and a "
                + "grid (N, height, width, 2), got " + Shape.text(x.shape()) + " and " + Shape.text(grid.shape()) + ".");
        }
        int[] shape = {x.size(0), x.size(1), grid.size(1), grid.size(2)};
        float[] y = new float[Shape.numel(shape)];
        SamplingAxis across = new SamplingAxis(x.size(3), border, alignCorners);
        SamplingAxis down = new SamplingAxis(x.size(2), border, alignCorners);
        Images work = new Images(x, grid, shape[2] * shape[3], () -> new GridPoint(across, down, mode == Mode.NEAREST));
        work.each((point, from, places, to) -> {
            for (int c = 0; c < shape[1]; c++) {
                double sum = 0;
                for (int k = 0; k < point.corners(); k++) {
                    sum += point.isInside(k) ? point.weight(k) * x.data()[from + c * work.plane() + point.place(k)] : 0;
                }
                y[to + c * places] = (float) sum;
            }
        });
        return Tensor.computed("gridSample", y, shape, u -> {
            float[] dx = x.needsGradient() ? x.gradient() : null;
            float[] dgrid = grid.needsGradient() ? grid.gradient() : null;
            work.each((point, from, places, to) -> {
                double right = 0;
                double below = 0;
                for (int c = 0; c < shape[1]; c++) {
                    double cotangent = u[to + c * places];
                    for (int k = 0; k < point.corners(); k++) {
                        if (point.isInside(k)) {
                            int at = from + c * work.plane() + point.place(k);
                            right += cotangent * x.data()[at] * point.weightRight(k);
                            below += cotangent * x.data()[at] * point.weightDown(k);
                            if (dx != null) {
                                dx[at] += (float) (cotangent * point.weight(k));
                            }
                        }
                    }
                }
                if (dgrid != null) {
                    dgrid[point.at()] += (float) (right * point.slopeRight());
                    dgrid[point.at() + 1] += (float) (below * point.slopeDown());
                }
            });
        }, x, grid);
    }

    /** Told of each place of the result: where its image begins, how many places there are, where its first channel is. */
    private interface Visit {
        void at(GridPoint point, int from, int places, int to);
    }

    /** The images and their grids; images may be worked on at the same time, for they share nothing. */
    private record Images(Tensor x, Tensor grid, int places, Supplier<GridPoint> points) {

        int plane() {
            return x.size(2) * x.size(3);
        }

        void each(Visit visit) {
            int channels = x.size(1);
            IntConsumer task = image -> {
                GridPoint point = points.get();
                for (int i = 0; i < places; i++) {
                    point.moveTo(grid.data(), 2 * (image * places + i));
                    visit.at(point, image * channels * plane(), places, image * channels * places + i);
                }
            };
            if (grid.numel() < Parallel.MANY / Math.max(1, 2 * channels)) {
                IntStream.range(0, x.size(0)).forEach(task);
            } else {
                Parallel.current().run(x.size(0), task);
            }
        }
    }

    /**
     * The grid of an affine mapping of the plane, {@code (N, 2, 3) → (N, height, width, 2)}: at each place the matrix times
     * (column, row, 1), both from −1 to 1.
     */
    public static Tensor affineGrid(Tensor theta, int height, int width, boolean alignCorners) {
        Requirement.given("The theta", theta);
        if (theta.dim() != 3 || theta.size(1) != 2 || theta.size(2) != 3 || height < 1 || width < 1) {
            throw new IllegalArgumentException("The operands of affineGrid must be matrices (N, 2, 3) and sizes of 1 or more, "
                + "got " + Shape.text(theta.shape()) + " and " + height + " × " + width + ".");
        }
        Tensor base = Tensors.ones(height * width, 3);
        for (int i = 0; i < height * width; i++) {
            base.data()[3 * i] = (float) coordinate(i % width, width, alignCorners);
            base.data()[3 * i + 1] = (float) coordinate(i / width, height, alignCorners);
        }
        return base.matmul(theta.transpose(1, 2)).reshape(theta.size(0), height, width, 2);
    }

    private static double coordinate(int i, int size, boolean alignCorners) {
        double apart = alignCorners ? Math.max(1, size - 1) : size;
        return (2.0 * i - (size - 1)) / apart;
    }
}
