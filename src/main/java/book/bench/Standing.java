package book.bench;

import book.bench.work.SetUp;

/**
 * What a peer stands on.
 *
 * @param peer    with its version
 * @param threads that it may use
 * @param blas    what multiplies its matrices; empty if it is not known
 * @param file    of that library; empty if it is built in
 * @param told    the processor that OpenBLAS was told, since it does not know this one; empty if it was not
 * @param place   which Python; or a sentence that says why it takes the place of Python's; or empty
 */
record Standing(String peer, int threads, String blas, String file, String told, String place) {

    static Standing of(String peer, int threads, SetUp setup, String told, String place) {
        Blas blas = Blas.under(setup);
        return new Standing(peer, threads, blas.kind() == Blas.Kind.UNKNOWN ? "" : blas.name(), blas.file(), told, place);
    }

    /** Returns it in one sentence. */
    String sentence() {
        StringBuilder text = new StringBuilder(peer);
        boolean isReason = place.endsWith(".");
        if (!place.isEmpty() && !isReason) {
            text.append(" (").append(place).append(')');
        }
        text.append(": ").append(threads).append(threads == 1 ? " thread" : " threads");
        text.append(blas.isEmpty() ? "" : ", matrix products by " + blas);
        text.append(told.isEmpty() ? "" : ", which does not know this processor and was told " + Peer.CORE + "=" + told);
        return text.append('.').append(isReason ? " " + place : "").toString();
    }
}
