package book.jupyter;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where Jupyter looks for kernels, as its documentation lists it for each system. */
final class JupyterFolders {

    private JupyterFolders() {
    }

    /** Returns the user's own folder of kernels. */
    static Path user() {
        String data = System.getenv("JUPYTER_DATA_DIR");
        if (data != null && !data.isBlank()) {
            return Path.of(data, "kernels");
        }
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String home = home(system, System.getenv("HOME"));
        if (system.startsWith("mac")) {
            return Path.of(home, "Library", "Jupyter", "kernels");
        }
        if (system.startsWith("windows")) {
            String roaming = System.getenv("APPDATA");
            return Path.of(roaming == null ? home : roaming, "jupyter", "kernels");
        }
        String shared = System.getenv("XDG_DATA_HOME");
        Path share = shared == null || shared.isBlank() ? Path.of(home, ".local", "share") : Path.of(shared);
        return share.resolve("jupyter/kernels");
    }

    /** Returns the folder that Jupyter takes for the reader's home; Java asks the list of users, whatever HOME says. */
    static String home(String system, String variable) {
        boolean unknown = variable == null || variable.isBlank() || system.startsWith("windows");
        return unknown ? System.getProperty("user.home") : variable;
    }

    static Path below(Path prefix) {
        return prefix.resolve("share/jupyter/kernels");
    }

    /** Returns all folders of kernels, in Jupyter's order. */
    static List<Path> all() {
        List<Path> folders = new ArrayList<>();
        String path = System.getenv("JUPYTER_PATH");
        if (path != null) {
            for (String each : path.split(File.pathSeparator)) {
                if (!each.isBlank()) {
                    folders.add(Path.of(each, "kernels"));
                }
            }
        }
        folders.add(user());
        folders.add(below(Path.of("/usr/local")));
        folders.add(below(Path.of("/usr")));
        return folders;
    }
}
