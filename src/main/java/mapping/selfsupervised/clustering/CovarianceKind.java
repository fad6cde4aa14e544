package mapping.selfsupervised.clustering;

/** What shape the Gaussians of a mixture may have, section 8.2.1; scikit-learn's {@code covariance_type}. */
public enum CovarianceKind {
    /** An ellipsoid of its own for each: k · d(d + 1)/2 numbers. */
    FULL,
    /** One ellipsoid for all: d(d + 1)/2 numbers. */
    TIED,
    /** Ellipsoids whose axes are those of the coordinates: k · d numbers. */
    DIAGONAL,
    /** Balls, each of its own size: k numbers. */
    SPHERICAL;

    /** How many free numbers the covariances of k Gaussians in d coordinates have. */
    long parameters(long k, long d) {
        return switch (this) {
            case FULL -> k * d * (d + 1) / 2;
            case TIED -> d * (d + 1) / 2;
            case DIAGONAL -> k * d;
            case SPHERICAL -> k;
        };
    }
}
