package book.jupyter;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** What the kernel says of itself. */
final class KernelInfo {

    private KernelInfo() {
    }

    static JsonObject reply() {
        JsonObject language = new JsonObject();
        language.addProperty("name", "Java");
        language.addProperty("version", Runtime.version().toString());
        language.addProperty("mimetype", "text/x-java-source");
        language.addProperty("file_extension", ".java");
        language.addProperty("pygments_lexer", "java");
        language.addProperty("codemirror_mode", "text/x-java");
        JsonObject reply = new JsonObject();
        reply.addProperty("status", "ok");
        reply.addProperty("protocol_version", Message.PROTOCOL);
        reply.addProperty("implementation", "everything-is-a-mapping");
        reply.addProperty("implementation_version", "1.0");
        reply.add("language_info", language);
        reply.addProperty("banner", "Java " + Runtime.version() + ", the kernel of Everything Is a Mapping");
        reply.add("help_links", new JsonArray());
        return reply;
    }
}
