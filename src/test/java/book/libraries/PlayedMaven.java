package book.libraries;

import book.jvm.Java;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Plays Maven: copies an empty jar named for the natives, as the first argument wants it: well, badly, or not at all. */
final class PlayedMaven {

    private PlayedMaven() {
    }

    static List<String> that(String behaviour) {
        return List.of(Java.program(), "-XX:TieredStopAtLevel=1", "-cp", Java.classPath(),
                PlayedMaven.class.getName(), behaviour);
    }

    public static void main(String[] arguments) throws IOException {
        String folder = null;
        String natives = null;
        for (String each : arguments) {
            folder = each.startsWith("-DoutputDirectory=") ? each.substring("-DoutputDirectory=".length()) : folder;
            natives = each.startsWith("-Dnatives=") ? each.substring("-Dnatives=".length()) : natives;
        }
        if (!arguments[0].equals("copies nothing")) {
            Files.createFile(Path.of(folder, "peer-" + natives + ".jar"));
        }
        if (arguments[0].equals("fails half-way")) {
            System.out.println("\u001b[0m[ERROR] Failed to execute goal on project profile-peer: Could not resolve dependencies"
                    + " for project x:profile-peer:pom:1: Failed to collect dependencies at p:peer:jar:1: Could not transfer"
                    + " artifact p:peer:pom:1 from/to central (https://m/x): transfer failed for https://m/x/p.pom: Unknown host m -> [Help 1]");
            System.out.println("[ERROR] ");
            System.exit(1);
        }
    }
}
