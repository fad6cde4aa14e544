package book.jvm;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;

/** A program that echoes each line as {@code {"said": …}}, and does what some lines ask for. */
final class Speaker {

    private Speaker() {
    }

    static ProcessBuilder program() {
        return new ProcessBuilder(Java.program(), "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp", Java.classPath(),
                Speaker.class.getName());
    }

    public static void main(String[] arguments) throws Exception {
        System.out.println("a greeting");
        System.out.println("{ no JSON");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "sleep" -> Thread.sleep(60_000);
                case "exit" -> {
                    System.err.print("x".repeat(5_000_000) + "the very last words");
                    System.exit(7);
                }
                case "start" -> new ProcessBuilder("sleep", "60").start();
                default -> { }
            }
            System.out.println("{\"said\": \"" + line + "\"}");
        }
        if (arguments.length > 0) {
            Files.writeString(Path.of(arguments[0]), "cleared up");
        }
    }
}
