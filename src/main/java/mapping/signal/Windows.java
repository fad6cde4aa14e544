package mapping.signal;

import mapping.Requirement;

/**
 * Windows: factors that let a piece of a signal begin and end gently, so that its spectrum does not smear (section 6.3.1). A
 * periodic window of n is the first n of a symmetric one of n + 1, which is what a spectrum wants and PyTorch's default; a
 * symmetric one begins and ends alike, which is what a filter wants and SciPy's {@code sym=True}.
 */
public final class Windows {

    private Windows() {
    }

    /** ½ − ½ cos(2πj/n), periodic. PyTorch: {@code hann_window(n)}. */
    public static double[] hann(int n) {
        return cosine(n, true, 0.5);
    }

    /** ½ − ½ cos(2πj/(n − 1)), symmetric. PyTorch: {@code hann_window(n, periodic=False)}. */
    public static double[] symmetricHann(int n) {
        return cosine(n, false, 0.5);
    }

    /** 0.54 − 0.46 cos(2πj/n), periodic. PyTorch: {@code hamming_window(n)}. */
    public static double[] hamming(int n) {
        return cosine(n, true, 0.54);
    }

    /** 0.54 − 0.46 cos(2πj/(n − 1)), symmetric. PyTorch: {@code hamming_window(n, periodic=False)}. */
    public static double[] symmetricHamming(int n) {
        return cosine(n, false, 0.54);
    }

    /** 1 everywhere: no window. */
    public static double[] rectangular(int n) {
        return cosine(n, true, 1);
    }

    private static double[] cosine(int n, boolean periodic, double mean) {
        Requirement.atLeast("The length of a window", n, 1);
        Requirement.length("The length of a window", n);
        double[] window = new double[n];
        int period = periodic ? n : n - 1;
        for (int j = 0; j < n; j++) {
            window[j] = n == 1 ? 1 : mean - (1 - mean) * StrictMath.cos(2 * Math.PI * j / period);
        }
        return window;
    }
}
