package mapping.selfsupervised.clustering;

import mapping.Requirement;

/** Tables of points, one in each row, checked and measured. */
final class Points {

    private Points() {
    }

    /** At least one row, all of one length, at least 1; finite numbers. */
    static double[][] required(String what, double[][] rows) {
        Requirement.equalRows(what, rows);
        Requirement.atLeast("The number of rows", rows.length, 1);
        Requirement.atLeast("The number of coordinates", rows[0].length, 1);
        for (double[] row : rows) {
            Requirement.finite(what, row);
        }
        return rows;
    }

    /** One point with {@code width} finite coordinates. */
    static double[] required(double[] point, int width) {
        Requirement.finite("The point", point);
        Requirement.asMany("numbers of the point", point.length, "coordinates", width);
        return point;
    }

    static double squaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += (a[j] - b[j]) * (a[j] - b[j]);
        }
        return sum;
    }

    /** A copy that nobody else can change. */
    static double[][] copy(double[][] rows) {
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = rows[i].clone();
        }
        return copy;
    }
}
