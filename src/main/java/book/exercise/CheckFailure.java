package book.exercise;

/** Thrown when a check does not hold; its message is the {@link Finding} as text. */
public final class CheckFailure extends AssertionError {

    private final transient Finding finding;

    public CheckFailure(Finding finding) {
        super(finding.text());
        this.finding = finding;
    }

    public Finding finding() {
        return finding;
    }
}
