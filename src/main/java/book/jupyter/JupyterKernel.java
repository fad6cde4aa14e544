package book.jupyter;

import book.Problem;
import book.evaluate.CellResult;
import book.evaluate.CodeAssistant.Completion;
import book.evaluate.CodeAssistant;
import book.evaluate.Evaluator;
import book.evaluate.Output;
import book.jvm.StandardError;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Help;

/** The Jupyter kernel: requests of Jupyter's protocol → the evaluator → replies and publications. */
public final class JupyterKernel {

    private static final Help.ColorScheme COLOURS = Help.defaultColorScheme(Help.Ansi.ON);
    private static final Duration NO_LIMIT = Duration.ofDays(365);

    /** Answers the messages of one type; returns the requests behind it that are aborted, because a cell failed. */
    private interface Handler {
        List<Message> handle(Connection.Requests channel, Message request);
    }

    private final Map<String, Handler> handlers = Map.of(
            "execute_request", this::execute,
            "kernel_info_request", replying(request -> kernelInfo()),
            "complete_request", replying(this::complete),
            "inspect_request", replying(this::inspect),
            "is_complete_request", replying(this::isComplete),
            "history_request", replying(request -> with(ok(), "history", new JsonArray())),
            "comm_info_request", replying(request -> with(ok(), "comms", new JsonObject())),
            "comm_open", this::closeComm,
            "interrupt_request", replying(request -> interrupt()),
            "shutdown_request", this::shutDown);
    private final Connection connection;
    private final Evaluator evaluator;
    private int executions;

    private JupyterKernel(Connection connection, Evaluator evaluator) {
        this.connection = connection;
        this.evaluator = evaluator;
    }

    /** The program that Jupyter starts; its argument is the connection file. */
    public static void main(String[] arguments) {
        StandardError.open();
        if (arguments.length != 1) {
            System.err.println("The kernel takes one argument, Jupyter's connection file.\nLet Jupyter start it: ./book lab.");
            System.exit(Problem.Kind.USAGE.exitCode);
        }
        try {
            Evaluator evaluator = Evaluator.start();
            Connection connection = new Connection(Path.of(arguments[0]));
            KernelProcess.watchParent();
            KernelProcess.onInterruptSignal(evaluator::interrupt);
            new JupyterKernel(connection, evaluator).serve();
        } catch (Problem e) {
            System.err.println(e.getMessage() + "\n" + e.mend());
            System.exit(e.kind().exitCode);
        }
    }

    private void serve() {
        publishStatus(new JsonObject(), "starting");
        Thread control = new Thread(() -> listen(connection.control), "control");
        control.start();
        listen(connection.shell);
    }

    private void listen(Connection.Requests channel) {
        while (true) {
            Message request = channel.next(-1);
            if (request != null) {
                answer(channel, request);
            }
        }
    }

    /** Whatever goes wrong with one request must not end the kernel. */
    private void answer(Connection.Requests channel, Message request) {
        publishStatus(request.header(), "busy");
        List<Message> waiting = List.of();
        try {
            waiting = handle(channel, request);
        } catch (RuntimeException | Error e) {
            System.err.println("The request " + request.type() + " failed: " + e);
            channel.reply(request, request.type().replace("_request", "_reply"), failure("KernelError", e.toString(), List.of()));
        }
        publishStatus(request.header(), "idle");
        waiting.forEach(each -> abort(channel, each));
    }

    private List<Message> handle(Connection.Requests channel, Message request) {
        Handler handler = handlers.get(request.type());
        if (handler == null) {
            System.err.println("A message of the unknown type " + request.type() + " was ignored.");
            return List.of();
        }
        return handler.handle(channel, request);
    }

    /** Replies to a request with some content. */
    private static Handler replying(Function<Message, JsonObject> content) {
        return (channel, request) -> {
            channel.reply(request, request.type().replace("_request", "_reply"), content.apply(request));
            return List.of();
        };
    }

    private JsonObject kernelInfo() {
        evaluator.awaitReady();
        return KernelInfo.reply();
    }

    private JsonObject interrupt() {
        evaluator.interrupt();
        return ok();
    }

    private List<Message> closeComm(Connection.Requests channel, Message request) {
        connection.publish(request.header(), "comm_close", closed(request));
        return List.of();
    }

    private List<Message> execute(Connection.Requests channel, Message request) {
        String code = request.text("code", "");
        boolean silent = request.flag("silent", false);
        int count = silent ? executions : ++executions;
        if (!silent) {
            JsonObject input = new JsonObject();
            input.addProperty("code", code);
            input.addProperty("execution_count", count);
            connection.publish(request.header(), "execute_input", input);
        }
        CellResult result = evaluator.evaluate(code, NO_LIMIT, output -> {
            if (!silent) {
                publish(request.header(), output, count);
            }
        });
        Output.Failure failure = result.failure();
        JsonObject reply = failure == null ? with(ok(), "user_expressions", new JsonObject())
                : failure(failure.name(), failure.message(), coloured(failure.traceback()));
        reply.addProperty("execution_count", count);
        List<Message> waiting = failure != null && request.flag("stop_on_error", true) ? channel.waiting() : List.of();
        channel.reply(request, "execute_reply", reply);
        return waiting;
    }

    /** "Run all" has queued the cells behind a failing one: they are answered, not run. */
    private void abort(Connection.Requests channel, Message request) {
        if (!request.type().equals("execute_request")) {
            answer(channel, request);
            return;
        }
        publishStatus(request.header(), "busy");
        JsonObject reply = new JsonObject();
        reply.addProperty("status", "aborted");
        reply.addProperty("execution_count", executions);
        channel.reply(request, "execute_reply", reply);
        publishStatus(request.header(), "idle");
    }

    private void publish(JsonObject parent, Output output, int count) {
        JsonObject content = new JsonObject();
        if (output instanceof Output.Stream stream) {
            content.addProperty("name", stream.name());
            content.addProperty("text", stream.text());
            connection.publish(parent, "stream", content);
        } else if (output instanceof Output.Display shown) {
            connection.publish(parent, "display_data", bundle(shown.data(), shown.metadata(), shown.displayId()));
        } else if (output instanceof Output.Update shown) {
            connection.publish(parent, "update_display_data", bundle(shown.data(), shown.metadata(), shown.displayId()));
        } else if (output instanceof Output.Result result) {
            JsonObject bundle = bundle(result.data(), result.metadata(), null);
            bundle.addProperty("execution_count", count);
            connection.publish(parent, "execute_result", bundle);
        } else if (output instanceof Output.Failure failure) {
            JsonObject error = failure(failure.name(), failure.message(), coloured(failure.traceback()));
            error.remove("status");
            connection.publish(parent, "error", error);
        }
    }

    private static JsonObject bundle(JsonObject data, JsonObject metadata, String displayId) {
        JsonObject passing = new JsonObject();
        if (displayId != null) {
            passing.addProperty("display_id", displayId);
        }
        return with(with(with(new JsonObject(), "data", data), "metadata", metadata), "transient", passing);
    }

    private JsonObject complete(Message request) {
        String code = request.text("code", "");
        int cursor = cursor(request, code);
        Completion completion = evaluator.assistant().complete(code, cursor);
        JsonArray matches = new JsonArray();
        completion.options().forEach(matches::add);
        JsonObject reply = with(with(ok(), "matches", matches), "metadata", new JsonObject());
        reply.addProperty("cursor_start", code.codePointCount(0, completion.start()));
        reply.addProperty("cursor_end", code.codePointCount(0, cursor));
        return reply;
    }

    private JsonObject inspect(Message request) {
        String code = request.text("code", "");
        String text = evaluator.assistant().documentation(code, cursor(request, code));
        JsonObject data = new JsonObject();
        if (!text.isEmpty()) {
            data.addProperty("text/plain", text);
        }
        JsonObject reply = with(with(ok(), "data", data), "metadata", new JsonObject());
        reply.addProperty("found", !text.isEmpty());
        return reply;
    }

    private JsonObject isComplete(Message request) {
        CodeAssistant.Wholeness wholeness = evaluator.assistant().wholeness(request.text("code", ""));
        JsonObject reply = new JsonObject();
        reply.addProperty("status", wholeness.name().toLowerCase(java.util.Locale.ROOT));
        reply.addProperty("indent", wholeness == CodeAssistant.Wholeness.INCOMPLETE ? "    " : "");
        return reply;
    }

    /** Jupyter counts characters (code points), Java UTF-16 units. */
    private static int cursor(Message request, String code) {
        int characters = Math.max(0, request.number("cursor_pos", Integer.MAX_VALUE));
        return characters >= code.codePointCount(0, code.length()) ? code.length() : code.offsetByCodePoints(0, characters);
    }

    private List<Message> shutDown(Connection.Requests channel, Message request) {
        JsonObject reply = ok();
        reply.addProperty("restart", request.flag("restart", false));
        channel.reply(request, "shutdown_reply", reply);
        publishStatus(request.header(), "idle");
        KernelProcess.leave();
        return List.of();
    }

    private void publishStatus(JsonObject parent, String state) {
        JsonObject status = new JsonObject();
        status.addProperty("execution_state", state);
        connection.publish(parent, "status", status);
    }

    private static JsonObject closed(Message request) {
        JsonObject content = new JsonObject();
        content.addProperty("comm_id", request.text("comm_id", ""));
        return with(content, "data", new JsonObject());
    }

    private static JsonObject ok() {
        JsonObject reply = new JsonObject();
        reply.addProperty("status", "ok");
        return reply;
    }

    private static JsonObject failure(String name, String message, List<String> traceback) {
        JsonObject reply = new JsonObject();
        reply.addProperty("status", "error");
        reply.addProperty("ename", name);
        reply.addProperty("evalue", message);
        JsonArray lines = new JsonArray();
        traceback.forEach(lines::add);
        return with(reply, "traceback", lines);
    }

    private static List<String> coloured(List<String> traceback) {
        return traceback.stream().map(line -> line.startsWith(" ") ? line : COLOURS.errorText(line).toString()).toList();
    }

    private static JsonObject with(JsonObject json, String name, com.google.gson.JsonElement value) {
        json.add(name, value);
        return json;
    }
}
