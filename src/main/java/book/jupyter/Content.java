package book.jupyter;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Map;

/**
 * The content of the kernel's messages, as Jupyter's protocol defines it: a component {@code cursorStart} becomes the member
 * {@code cursor_start}, and one that is null is left out.
 */
interface Content {

    Gson JSON = new GsonBuilder().setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES).serializeNulls().create();
    String OK = "ok";

    /** Returns the JSON object. */
    default JsonObject json() {
        JsonObject json = JSON.toJsonTree(this).getAsJsonObject();
        json.asMap().values().removeIf(JsonElement::isJsonNull);
        return json;
    }

    /** A reply with nothing but a status. */
    record Done(String status) implements Content {
    }

    /** What the kernel does: starting, busy, idle. */
    record State(String executionState) implements Content {
    }

    /** The cell that is executed. */
    record Input(String code, int executionCount) implements Content {
    }

    /** The reply for a cell that has not failed: it ran to its end. */
    record Executed(String status, Map<String, String> userExpressions, int executionCount) implements Content {
    }

    /** A failure, published for a cell or as a reply, which has a status. */
    record Failed(String status, String ename, String evalue, List<String> traceback, Integer executionCount)
            implements Content {
    }

    /** Text that a cell printed. */
    record Stream(String name, String text) implements Content {
    }

    /** Something to show, by its MIME types; the result of a cell has its count. */
    record Bundle(JsonObject data, JsonObject metadata, @SerializedName("transient") Map<String, String> passing,
            Integer executionCount) implements Content {
    }

    /** How the code at the cursor may continue. */
    record Completions(String status, List<String> matches, int cursorStart, int cursorEnd, Map<String, String> metadata)
            implements Content {
    }

    /** What the documentation says about the code at the cursor. */
    record Inspection(String status, boolean found, Map<String, String> data, Map<String, String> metadata) implements Content {
    }

    /** Whether the code is complete, and what its next line begins with if not. */
    record Wholeness(String status, String indent) implements Content {
    }

    /** The cells executed so far: always none, because front ends remember them. */
    record History(String status, List<String> history) implements Content {
    }

    /** The comms that are open: always none, because the kernel has none. */
    record Comms(String status, Map<String, String> comms) implements Content {
    }

    /** A comm is closed. */
    record Closed(String commId, Map<String, String> data) implements Content {
    }

    /** The kernel leaves. */
    record Leaving(String status, boolean restart) implements Content {
    }

    /** What the kernel is. */
    record Info(String status, String protocolVersion, String implementation, String implementationVersion,
            Language languageInfo, String banner, List<String> helpLinks) implements Content {
    }

    /** The language of an {@link Info}. */
    record Language(String name, String version, String mimetype, String fileExtension, String pygmentsLexer,
            String codemirrorMode) {
    }
}
