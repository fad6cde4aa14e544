package book.jupyter;

import java.util.List;

/** What the kernel says about itself. */
final class KernelInfo {

    private KernelInfo() {
    }

    static Content reply() {
        String version = Runtime.version().toString();
        return new Content.Info(Content.OK, Message.PROTOCOL, "everything-is-a-mapping", "1.0",
                new Content.Language("Java", version, "text/x-java-source", ".java", "java", "text/x-java"),
                "Java " + version + ", the kernel of Everything Is a Mapping", List.of());
    }
}
