package mapping.tensor;

import java.util.Arrays;

/** The windows of pooling along one axis: where each begins and ends inside the image, and by what its mean divides. */
record Windows(int[] from, int[] to, int[] length) {

    static Windows of(Sliding sliding, int size) {
        int count = sliding.count(size);
        Windows windows = new Windows(new int[count], new int[count], new int[count]);
        Arrays.setAll(windows.from, i -> Math.max(0, i * sliding.stride() - sliding.padding()));
        Arrays.setAll(windows.to, i -> Math.min(size, i * sliding.stride() - sliding.padding() + sliding.size()));
        Arrays.fill(windows.length, sliding.size());
        return windows;
    }

    static Windows adaptive(int count, int size) {
        Windows windows = new Windows(new int[count], new int[count], new int[count]);
        Arrays.setAll(windows.from, i -> (int) ((long) i * size / count));
        Arrays.setAll(windows.to, i -> (int) (((i + 1L) * size + count - 1) / count));
        Arrays.setAll(windows.length, i -> windows.to[i] - windows.from[i]);
        return windows;
    }

    int count() {
        return from.length;
    }
}
