package book.bench;

/** A contestant cannot run on this machine or has failed; the message is the reason. */
public final class NotMeasured extends RuntimeException {

    public NotMeasured(String reason) {
        super(reason);
    }
}
