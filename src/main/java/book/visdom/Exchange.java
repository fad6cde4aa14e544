package book.visdom;

/** One question to the server and its answer: the mapping (path, JSON) ↦ text. */
@FunctionalInterface
public interface Exchange {

    /**
     * Posts a JSON text.
     *
     * @param path such as {@code /events}
     * @throws book.Problem if nobody answers, or the server refuses
     */
    String post(String path, String json);
}
