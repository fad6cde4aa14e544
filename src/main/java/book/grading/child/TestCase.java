package book.grading.child;

import java.io.IOException;

/**
 * One JUnit test.
 *
 * @param type   binary name of its class
 * @param method its name; it takes no parameters
 * @param title  what it tests, in words
 * @param points how much it counts compared with the other tests of the exercise
 * @param plain  whether its class uses nothing of JUnit but {@code @Test} and {@code @DisplayName}
 */
public record TestCase(String type, String method, String title, int points, boolean plain) {

    /** Returns the key by which files refer to the test. */
    public String key() {
        return type + "." + method;
    }

    public void write(Wire.Writer out) {
        out.text(type).text(method).text(title).integer(points).flag(plain);
    }

    public static TestCase read(Wire.Reader in) throws IOException {
        return new TestCase(in.text(), in.text(), in.text(), in.integer(), in.flag());
    }
}
