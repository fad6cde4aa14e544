package book.bench;

import book.bench.work.SetUp;
import java.util.Map;

/**
 * What a peer stands on.
 *
 * @param peer    with its version
 * @param threads that it may use
 * @param blas    what multiplies its matrices; empty if it is not known
 * @param file    of that library; empty if it is built in
 * @param told    environment variables without which it would take this processor for another
 * @param place   which program it is, if there are several: a Python, or DJL in its place and why
 */
record Standing(String peer, int threads, String blas, String file, Map<String, String> told, String place) {

    static Standing of(String peer, int threads, SetUp setup, Map<String, String> told, String place) {
        Blas blas = Blas.under(setup);
        return new Standing(peer, threads, blas.kind() == Blas.Kind.UNKNOWN ? "" : blas.name(), blas.file(), told, place);
    }

    /** Returns it in one sentence. */
    String sentence() {
        StringBuilder text = new StringBuilder(peer);
        if (!place.isEmpty()) {
            text.append(" (").append(place).append(')');
        }
        text.append(": ").append(threads).append(threads == 1 ? " thread" : " threads");
        text.append(blas.isEmpty() ? "" : ", matrix products by " + blas);
        told.forEach((variable, value) -> text.append(", told by ").append(variable).append('=').append(value)
                .append(" what it did not see for itself"));
        return text.append('.').toString();
    }
}
