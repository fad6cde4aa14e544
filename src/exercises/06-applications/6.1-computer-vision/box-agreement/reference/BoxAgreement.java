/** Agreement of boxes that are given as COCO gives them. */
public final class BoxAgreement {

    private BoxAgreement() {
    }

    /** Intersection over union of two boxes (left, top, width, height). */
    public static double iou(double[] a, double[] b) {
        double both = both(a, b);
        double either = a[2] * a[3] + b[2] * b[3] - both;
        return both / either;
    }

    /** IoU minus the part of the hull that neither box covers. */
    public static double giou(double[] a, double[] b) {
        double either = a[2] * a[3] + b[2] * b[3] - both(a, b);
        double wide = Math.max(a[0] + a[2], b[0] + b[2]) - Math.min(a[0], b[0]);
        double high = Math.max(a[1] + a[3], b[1] + b[3]) - Math.min(a[1], b[1]);
        return iou(a, b) - (wide * high - either) / (wide * high);
    }

    private static double both(double[] a, double[] b) {
        double wide = Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0]);
        double high = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]);
        return Math.max(0, wide) * Math.max(0, high);
    }
}
