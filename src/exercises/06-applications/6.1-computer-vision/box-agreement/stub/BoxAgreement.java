import book.exercise.ToDo;

/** Agreement of boxes that are given as COCO gives them: left, top, width, height. */
public final class BoxAgreement {

    private BoxAgreement() {
    }

    /** Intersection over union of two boxes (left, top, width, height), both of positive area. */
    public static double iou(double[] a, double[] b) {
        throw new ToDo();
    }

    /** IoU minus the part of the hull (the smallest box around both) that neither box covers. */
    public static double giou(double[] a, double[] b) {
        throw new ToDo();
    }
}
