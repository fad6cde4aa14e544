package book.jupyter;

import book.AtomicFile;
import book.Problem;
import book.jvm.ChildProcess;
import book.jvm.Deadline;
import com.google.gson.JsonObject;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import io.github.spencerpark.jupyter.messages.HMACGenerator;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ.Socket;
import org.zeromq.ZMQ;

/** A front end without a user interface: starts the kernel as Jupyter would and talks to it; for checks and tests. */
final class KernelClient implements AutoCloseable {

    private static final Duration GOODBYE = Duration.ofSeconds(5);

    final ChildProcess process;
    private final ZContext context = new ZContext();
    private final String session = UUID.randomUUID().toString();
    private final HMACGenerator signer;
    private final Socket shell;
    private final Socket control;
    private final Socket publications;
    private final Socket heartbeat;
    private final Path file;

    /** Starts a kernel with {@code command} followed by a new connection file; {@code errors} may be null. */
    KernelClient(List<String> command, Path errors) throws IOException {
        this(command, errors, ProcessHandle.current().pid());
    }

    /** Starts a kernel that takes the process {@code parent} for its Jupyter. */
    KernelClient(List<String> command, Path errors, long parent) throws IOException {
        int[] ports = freePorts();
        KernelConnectionProperties properties = new KernelConnectionProperties("127.0.0.1", ports[0], ports[1], ports[2],
                ports[3], ports[4], "tcp", "hmac-sha256", UUID.randomUUID().toString());
        file = Files.createTempFile("kernel", ".json");
        AtomicFile.write(file, properties.toJsonString());
        try {
            signer = properties.createHMACGenerator();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        List<String> whole = new ArrayList<>(command);
        whole.add(file.toString());
        ProcessBuilder builder = new ProcessBuilder(whole).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.redirectError(errors == null ? ProcessBuilder.Redirect.DISCARD : ProcessBuilder.Redirect.to(errors.toFile()));
        builder.environment().put("JPY_PARENT_PID", String.valueOf(parent));
        process = ChildProcess.start(builder);
        context.setLinger(0);
        publications = connect(SocketType.SUB, properties.getIopubPort());
        publications.subscribe(new byte[0]);
        shell = connect(SocketType.DEALER, properties.getShellPort());
        control = connect(SocketType.DEALER, properties.getControlPort());
        heartbeat = connect(SocketType.REQ, properties.getHbPort());
    }

    private static int[] freePorts() throws IOException {
        ServerSocket[] sockets = new ServerSocket[5];
        int[] ports = new int[sockets.length];
        for (int i = 0; i < ports.length; i++) {
            sockets[i] = new ServerSocket(0);
            ports[i] = sockets[i].getLocalPort();
        }
        for (ServerSocket each : sockets) {
            each.close();
        }
        return ports;
    }

    private Socket connect(SocketType type, int port) {
        Socket socket = context.createSocket(type);
        socket.connect("tcp://127.0.0.1:" + port);
        return socket;
    }

    /** Waits until the kernel answers and its publications arrive here; returns the time of the first answer, in nanoseconds. */
    long awaitReady(Duration patience) {
        String id = request("kernel_info_request", new JsonObject());
        reply(id, patience);
        long answered = System.nanoTime();
        while (receive(publications, id, null, Duration.ofMillis(200)) == null) {
            id = request("kernel_info_request", new JsonObject());
        }
        publications(request("kernel_info_request", new JsonObject()), patience);
        return answered;
    }

    /** Sends a request on the shell channel and returns its id. */
    String request(String type, JsonObject content) {
        return send(shell, type, content);
    }

    String requestControl(String type, JsonObject content) {
        return send(control, type, content);
    }

    private String send(Socket socket, String type, JsonObject content) {
        Message message = Message.of(type, session, List.of(), new JsonObject(), content);
        sendFrames(socket, message.write(signer));
        return message.header().get("msg_id").getAsString();
    }

    /** Sends the given frames, good or bad. */
    void sendRaw(List<byte[]> frames) {
        sendFrames(shell, frames);
    }

    private static void sendFrames(Socket socket, List<byte[]> frames) {
        for (int i = 0; i < frames.size(); i++) {
            socket.send(frames.get(i), i < frames.size() - 1 ? ZMQ.SNDMORE : 0);
        }
    }

    /** Returns the reply to a request on the shell channel. */
    Message reply(String id, Duration patience) {
        return await(shell, id, null, patience);
    }

    Message replyOnControl(String id, Duration patience) {
        return await(control, id, null, patience);
    }

    /** Returns everything published for a request until the kernel is idle again. */
    List<Message> publications(String id, Duration patience) {
        List<Message> all = new ArrayList<>();
        while (true) {
            Message next = await(publications, id, null, patience);
            all.add(next);
            if (next.type().equals("status") && next.text("execution_state", "").equals("idle")) {
                return all;
            }
        }
    }

    /** Returns the next publication of one type for a request. */
    Message publication(String id, String type, Duration patience) {
        return await(publications, id, type, patience);
    }

    private Message await(Socket socket, String id, String type, Duration patience) {
        Message message = receive(socket, id, type, patience);
        if (message == null) {
            throw Problem.wrong(process.isAlive() ? "The kernel did not answer within " + patience.toMillis() + " ms."
                    : "The kernel ended with exit code " + process.exitValue() + ".", "Run ./book kernel check and report it.");
        }
        return message;
    }

    private Message receive(Socket socket, String id, String type, Duration patience) {
        Deadline deadline = Deadline.in(patience);
        while (!deadline.isOver() && process.isAlive()) {
            socket.setReceiveTimeOut(50);
            byte[] frame = socket.recv();
            if (frame == null) {
                continue;
            }
            List<byte[]> frames = new ArrayList<>(List.of(frame));
            while (socket.hasReceiveMore()) {
                frames.add(socket.recv());
            }
            try {
                Message message = Message.read(frames, signer);
                boolean asked = message.parent().has("msg_id") && message.parent().get("msg_id").getAsString().equals(id);
                if (asked && (type == null || message.type().equals(type))) {
                    return message;
                }
            } catch (Message.Bad e) {
                throw Problem.wrong("The kernel sent a bad message. " + e.getMessage(), "Report this.");
            }
        }
        return null;
    }

    /** Whether the kernel answers a heartbeat. */
    boolean heartbeat(Duration patience) {
        heartbeat.setReceiveTimeOut((int) patience.toMillis());
        heartbeat.send("ping");
        return "ping".equals(heartbeat.recvStr());
    }

    /** Asks the kernel to leave; ends it if it does not. */
    @Override
    public void close() throws IOException {
        if (process.isAlive()) {
            requestControl("shutdown_request", new JsonObject());
            try {
                process.exitCode(GOODBYE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        context.close();
        Files.deleteIfExists(file);
    }
}
