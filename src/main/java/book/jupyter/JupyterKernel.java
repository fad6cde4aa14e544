package book.jupyter;

import book.Problem;
import book.evaluate.CellResult;
import book.evaluate.CodeAssistant.Completion;
import book.evaluate.CodeAssistant;
import book.evaluate.Evaluator;
import book.evaluate.Output;
import book.jvm.StandardError;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Help;

/** The Jupyter kernel: requests of Jupyter's protocol → the evaluator → replies and publications. */
public final class JupyterKernel {

    private static final Help.ColorScheme COLOURS = Help.defaultColorScheme(Help.Ansi.ON);
    private static final Duration NO_LIMIT = Duration.ofDays(365);

    /** Answers the messages of one type; returns the queued requests that are aborted because a cell failed. */
    private interface Handler {
        List<Message> handle(Connection.Requests channel, Message request);
    }

    private final Map<String, Handler> handlers = Map.of(
            "execute_request", this::execute,
            "kernel_info_request", replying(request -> kernelInfo()),
            "complete_request", replying(this::complete),
            "inspect_request", replying(this::inspect),
            "is_complete_request", replying(this::isComplete),
            "history_request", replying(request -> new Content.History(Content.OK, List.of())),
            "comm_info_request", replying(request -> new Content.Comms(Content.OK, Map.of())),
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

    /** Answers a request; whatever goes wrong with it must not end the kernel. */
    private void answer(Connection.Requests channel, Message request) {
        publishStatus(request.header(), "busy");
        List<Message> waiting = List.of();
        try {
            waiting = handle(channel, request);
        } catch (RuntimeException | Error e) {
            System.err.println("The request " + request.type() + " failed: " + e);
            channel.reply(request, request.type().replace("_request", "_reply"),
                    new Content.Failed("error", "KernelError", e.toString(), List.of(), null));
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

    /** Returns a handler that replies with the content for a request. */
    private static Handler replying(Function<Message, Content> content) {
        return (channel, request) -> {
            channel.reply(request, request.type().replace("_request", "_reply"), content.apply(request));
            return List.of();
        };
    }

    private Content kernelInfo() {
        evaluator.awaitReady();
        return KernelInfo.reply();
    }

    private Content interrupt() {
        evaluator.interrupt();
        return new Content.Done(Content.OK);
    }

    private List<Message> closeComm(Connection.Requests channel, Message request) {
        connection.publish(request.header(), "comm_close", new Content.Closed(request.text("comm_id", ""), Map.of()));
        return List.of();
    }

    private List<Message> execute(Connection.Requests channel, Message request) {
        String code = request.text("code", "");
        boolean silent = request.flag("silent", false);
        int count = silent ? executions : ++executions;
        if (!silent) {
            connection.publish(request.header(), "execute_input", new Content.Input(code, count));
        }
        CellResult result = evaluator.evaluate(code, NO_LIMIT, output -> {
            if (!silent) {
                publish(request.header(), output, count);
            }
        });
        Output.Failure failure = result.failure();
        List<Message> waiting = failure != null && request.flag("stop_on_error", true) ? channel.waiting() : List.of();
        channel.reply(request, "execute_reply", failure == null ? new Content.Executed(Content.OK, Map.of(), count)
                : failed("error", failure, count));
        return waiting;
    }

    /** "Run all" has queued the cells after a failing one: they are answered, but not run. */
    private void abort(Connection.Requests channel, Message request) {
        if (!request.type().equals("execute_request")) {
            answer(channel, request);
            return;
        }
        publishStatus(request.header(), "busy");
        channel.reply(request, "execute_reply", new Content.Done("aborted"));
        publishStatus(request.header(), "idle");
    }

    private void publish(JsonObject parent, Output output, int count) {
        if (output instanceof Output.Stream stream) {
            connection.publish(parent, "stream", new Content.Stream(stream.name(), stream.text()));
        } else if (output instanceof Output.Display shown) {
            connection.publish(parent, "display_data", bundle(shown.data(), shown.metadata(), shown.displayId(), null));
        } else if (output instanceof Output.Update shown) {
            connection.publish(parent, "update_display_data", bundle(shown.data(), shown.metadata(), shown.displayId(), null));
        } else if (output instanceof Output.Result result) {
            connection.publish(parent, "execute_result", bundle(result.data(), result.metadata(), null, count));
        } else if (output instanceof Output.Failure failure) {
            connection.publish(parent, "error", failed(null, failure, null));
        }
    }

    private static Content bundle(JsonObject data, JsonObject metadata, String displayId, Integer count) {
        return new Content.Bundle(data, metadata, displayId == null ? Map.of() : Map.of("display_id", displayId), count);
    }

    private Content complete(Message request) {
        String code = request.text("code", "");
        int cursor = cursor(request, code);
        Completion completion = evaluator.assistant().complete(code, cursor);
        return new Content.Completions(Content.OK, completion.options(), code.codePointCount(0, completion.start()),
                code.codePointCount(0, cursor), Map.of());
    }

    private Content inspect(Message request) {
        String code = request.text("code", "");
        String text = evaluator.assistant().documentation(code, cursor(request, code));
        return new Content.Inspection(Content.OK, !text.isEmpty(), text.isEmpty() ? Map.of() : Map.of("text/plain", text),
                Map.of());
    }

    private Content isComplete(Message request) {
        CodeAssistant.Wholeness wholeness = evaluator.assistant().wholeness(request.text("code", ""));
        return new Content.Wholeness(wholeness.name().toLowerCase(Locale.ROOT),
                wholeness == CodeAssistant.Wholeness.INCOMPLETE ? "    " : "");
    }

    /** Returns the cursor for Java, which counts UTF-16 units; Jupyter counts characters (code points). */
    private static int cursor(Message request, String code) {
        int characters = Math.max(0, request.number("cursor_pos", Integer.MAX_VALUE));
        return characters >= code.codePointCount(0, code.length()) ? code.length() : code.offsetByCodePoints(0, characters);
    }

    private List<Message> shutDown(Connection.Requests channel, Message request) {
        channel.reply(request, "shutdown_reply", new Content.Leaving(Content.OK, request.flag("restart", false)));
        publishStatus(request.header(), "idle");
        KernelProcess.leave();
        return List.of();
    }

    private void publishStatus(JsonObject parent, String state) {
        connection.publish(parent, "status", new Content.State(state));
    }

    private static Content failed(String status, Output.Failure failure, Integer count) {
        return new Content.Failed(status, failure.name(), failure.message() == null ? "" : failure.message(),
                coloured(failure.traceback()), count);
    }

    private static List<String> coloured(List<String> traceback) {
        return traceback.stream().map(line -> line.startsWith(" ") ? line : COLOURS.errorText(line).toString()).toList();
    }
}
