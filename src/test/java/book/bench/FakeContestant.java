package book.bench;

import book.jvm.Java;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Map;

/** A program that answers at once: {@code FakeContestant VALUE CHECK [ANSWERS [LAST WORDS]]}. After so many answers it ends. */
final class FakeContestant {

    private FakeContestant() {
    }

    /** Answers without end. */
    static Contestant of(double value, double check) {
        return of(value, check, Integer.MAX_VALUE, "");
    }

    static Contestant of(double value, double check, int answers, String lastWords) {
        return new Contestant("fake", List.of(Java.program(), "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp",
                System.getProperty("java.class.path"), FakeContestant.class.getName(), Double.toString(value),
                Double.toString(check), Integer.toString(answers), lastWords), Map.of());
    }

    public static void main(String[] arguments) throws Exception {
        System.out.println("a library's greeting, which is not an answer");
        System.out.println("{\"ready\": \"Fake 1.0\"}");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        double value = Double.parseDouble(arguments[0]);
        for (int i = 0; i < Integer.parseInt(arguments[2]) && in.readLine() != null; i++) {
            System.out.println("{\"value\": " + (value + i) + ", \"check\": " + arguments[1] + "}");
        }
        System.err.println("WARNING: Using incubator modules: jdk.incubator.vector");
        System.err.println(arguments[3]);
    }
}
