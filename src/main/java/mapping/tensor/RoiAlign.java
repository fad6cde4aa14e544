package mapping.tensor;

import mapping.Requirement;

/**
 * What lies in a box, as an image of a fixed size: every cell of the result is the mean of points in its part of the box, read
 * bilinearly. Section 6.1.2 (He et al., 2017: Mask R-CNN). A linear mapping of the images; boxes have no gradient, as in
 * torchvision. Costs four multiply-adds for each point and channel.
 */
public final class RoiAlign {

    private RoiAlign() {
    }

    /**
     * Reads boxes out of images, {@code (N, C, H, W) and (boxes, 5) → (boxes, C, height, width)}. torchvision:
     * {@code ops.roi_align}, whose defaults are scale 1, sampling ratio −1 and not aligned.
     *
     * @param boxes         number of the image, then x₁, y₁, x₂, y₂ of the corners
     * @param spatialScale  by which the corners are multiplied: what one unit of a box is in pixels of x
     * @param samplingRatio points in each direction of a cell; 0 or less for one for each pixel, rounded up
     * @param aligned       whether the corners are taken off half a pixel, so that the box [0, W] covers the pixels 0 to W − 1;
     *                      without it every box is made at least one pixel large
     */
    public static Tensor roiAlign(Tensor x, Tensor boxes, int height, int width, double spatialScale, int samplingRatio,
            boolean aligned) {
        Requirement.given("The argument", x);
        Requirement.given("The boxes", boxes);
        if (x.dim() != 4 || x.size(2) < 1 || x.size(3) < 1 || boxes.dim() != 2 || boxes.size(1) != 5 || height < 1 || width < 1) {
            throw new IllegalArgumentException("The operands of roiAlign must be images (N, C, H, W), boxes (count, 5) and sizes "
                + "of 1 or more, got " + Shape.text(x.shape()) + ", " + Shape.text(boxes.shape()) + " and " + height + " × "
                + width + ".");
        }
        Requirement.positive("The scale of roiAlign", spatialScale);
        float[] corners = boxes.data().clone();
        for (int i = 0; i < corners.length; i++) {
            if (!Float.isFinite(corners[i])) {
                throw new IllegalArgumentException("The corners of a box must be finite, got " + corners[i] + " in box " + i / 5
                    + ".");
            }
        }
        int[] images = Indexing.wholeNumbers("roiAlign", boxes.select(1, 0), x.size(0));
        int[] shape = {boxes.size(0), x.size(1), height, width};
        float[] y = new float[Shape.numel(shape)];
        Cells cells = new Cells(x.size(2), x.size(3), height, width, spatialScale, samplingRatio, aligned);
        int planes = x.size(1);
        int plane = x.size(2) * x.size(3);
        int area = height * width;
        cells.each(corners, (box, cell, place, weight) -> {
            int from = images[box] * planes * plane + place;
            int to = box * planes * area + cell;
            for (int c = 0; c < planes; c++) {
                y[to + c * area] += weight * x.data()[from + c * plane];
            }
        });
        return Tensor.computed("roiAlign", y, shape, u -> cells.each(corners, (box, cell, place, weight) -> {
            int to = images[box] * planes * plane + place;
            int from = box * planes * area + cell;
            for (int c = 0; c < planes; c++) {
                x.gradient()[to + c * plane] += weight * u[from + c * area];
            }
        }), x);
    }

    /** Told which pixel is part of which cell, and how much. */
    private interface Visit {
        void at(int box, int cell, int place, float weight);
    }

    private record Cells(int rows, int columns, int height, int width, double scale, int ratio, boolean aligned) {

        void each(float[] boxes, Visit visit) {
            for (int box = 0; 5 * box < boxes.length; box++) {
                Points across = points(boxes[5 * box + 1], boxes[5 * box + 3], width);
                Points down = points(boxes[5 * box + 2], boxes[5 * box + 4], height);
                for (int cell = 0; cell < height * width; cell++) {
                    for (int i = 0; i < down.each; i++) {
                        for (int j = 0; j < across.each; j++) {
                            point(box, cell, down.at(cell / width, i), across.at(cell % width, j), 1.0 / down.each / across.each,
                                visit);
                        }
                    }
                }
            }
        }

        private Points points(double first, double last, int cells) {
            double start = first * scale - (aligned ? 0.5 : 0);
            double length = last * scale - (aligned ? 0.5 : 0) - start;
            double cell = (aligned ? length : Math.max(length, 1)) / cells;
            return new Points(start, cell, ratio > 0 ? ratio : (int) Math.ceil(cell));
        }

        /** The four pixels around a point; a point more than a pixel outside of the image has none. */
        private void point(int box, int cell, double y, double x, double part, Visit visit) {
            if (y < -1 || y > rows || x < -1 || x > columns) {
                return;
            }
            double down = Math.min(Math.max(y, 0), rows - 1);
            double across = Math.min(Math.max(x, 0), columns - 1);
            int top = (int) down;
            int left = (int) across;
            int bottom = Math.min(top + 1, rows - 1);
            int right = Math.min(left + 1, columns - 1);
            double low = down - top;
            double far = across - left;
            visit.at(box, cell, top * columns + left, (float) (part * (1 - low) * (1 - far)));
            visit.at(box, cell, top * columns + right, (float) (part * (1 - low) * far));
            visit.at(box, cell, bottom * columns + left, (float) (part * low * (1 - far)));
            visit.at(box, cell, bottom * columns + right, (float) (part * low * far));
        }
    }

    /** Where the points of the cells along one direction lie. */
    private record Points(double start, double cell, int each) {

        double at(int number, int point) {
            return start + number * cell + (point + 0.5) * cell / each;
        }
    }
}
