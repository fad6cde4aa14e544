package book.grading.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hostile submissions: code from {@code answers.md} and {@code testers.md}, and what {@link HostileFiles} makes. */
final class HostileSet {

    private static final Pattern CASE = Pattern.compile("## ([a-z-]+)\n```(java|file)\n(.*?)```\n", Pattern.DOTALL);

    private HostileSet() {
    }

    /** One folder for each block; returns the learners' names. */
    static List<String> write(Path handedIn, Path out, Path secret) throws IOException {
        List<String> names = new ArrayList<>();
        names.addAll(write("answers.md", handedIn, out, secret));
        names.addAll(write("testers.md", handedIn, out, secret));
        return names;
    }

    private static List<String> write(String resource, Path handedIn, Path out, Path secret) throws IOException {
        boolean tests = resource.startsWith("testers");
        String file = tests ? "Doubles.java" : "Scale.java";
        List<String> names = new ArrayList<>();
        Matcher each = CASE.matcher(read(resource));
        while (each.find()) {
            String code = each.group(3).replace("OUT", out.toString()).replace("SECRET", secret.toString());
            String text = each.group(2).equals("file") ? code : tests ? Trap.testing(code) : Trap.scaling(code);
            String name = (tests ? "test " : "code ") + each.group(1);
            Files.createDirectories(handedIn.resolve(name));
            Files.writeString(handedIn.resolve(name).resolve(file), text);
            names.add(name);
        }
        return names;
    }

    private static String read(String resource) throws IOException {
        try (InputStream in = HostileSet.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
