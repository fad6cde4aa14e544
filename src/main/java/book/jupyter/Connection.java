package book.jupyter;

import book.Problem;
import com.google.gson.JsonObject;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import io.github.spencerpark.jupyter.messages.HMACGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ.Socket;
import org.zeromq.ZMQ;

/**
 * The five sockets of Jupyter's protocol, kernel side. IJava's base library has such sockets too, but one wrongly signed message
 * makes them deaf forever, and they look for messages only every 50 ms; hence these.
 */
final class Connection implements AutoCloseable {

    /** A socket that receives requests; messages that are not requests are dropped. */
    final class Requests {

        private final Socket socket;

        private Requests(Socket socket) {
            this.socket = socket;
        }

        /** Returns the next request; null if none comes within {@code millis} (−1: waits forever) or the one that came is bad. */
        Message next(int millis) {
            socket.setReceiveTimeOut(millis);
            byte[] frame = socket.recv();
            if (frame == null) {
                return null;
            }
            List<byte[]> frames = new ArrayList<>(List.of(frame));
            while (socket.hasReceiveMore()) {
                frames.add(socket.recv());
            }
            try {
                return Message.read(frames, signer);
            } catch (Message.Bad e) {
                System.err.println("A message was ignored: " + e.getMessage());
                return null;
            }
        }

        /** Returns the requests that have already arrived. */
        List<Message> waiting() {
            List<Message> waiting = new ArrayList<>();
            for (Message next = next(0); next != null; next = next(0)) {
                waiting.add(next);
            }
            return waiting;
        }

        void reply(Message request, String type, Content content) {
            send(socket, Message.of(type, session, request.identities(), request.header(), content.json()));
        }
    }

    final Requests shell;
    final Requests control;
    private final ZContext context = new ZContext();
    private final String session = UUID.randomUUID().toString();
    private final HMACGenerator signer;
    private final Socket publications;

    /** Binds the sockets that the connection file names, and answers heartbeats from now on. */
    Connection(Path file) {
        KernelConnectionProperties properties = read(file);
        try {
            signer = properties.createHMACGenerator();
        } catch (GeneralSecurityException e) {
            throw new Problem(Problem.Kind.USAGE, "The connection file " + file + " asks for the signature "
                    + properties.getSignatureScheme() + ", which this JDK does not have.", "Use hmac-sha256.", e);
        }
        context.setLinger(1000);
        shell = new Requests(bind(SocketType.ROUTER, properties, properties.getShellPort()));
        control = new Requests(bind(SocketType.ROUTER, properties, properties.getControlPort()));
        bind(SocketType.ROUTER, properties, properties.getStdinPort());
        publications = bind(SocketType.PUB, properties, properties.getIopubPort());
        Socket heartbeat = bind(SocketType.REP, properties, properties.getHbPort());
        Thread echo = new Thread(() -> {
            while (true) {
                heartbeat.send(heartbeat.recv());
            }
        }, "heartbeat");
        echo.setDaemon(true);
        echo.start();
    }

    private static KernelConnectionProperties read(Path file) {
        try {
            return KernelConnectionProperties.parse(Files.readString(file));
        } catch (IOException | RuntimeException e) {
            throw new Problem(Problem.Kind.USAGE, "The connection file " + file + " cannot be read: " + e.getMessage() + ".",
                    "Let Jupyter start the kernel: ./book lab.", e);
        }
    }

    private Socket bind(SocketType type, KernelConnectionProperties properties, int port) {
        Socket socket = context.createSocket(type);
        String separator = properties.getTransport().equals("ipc") ? "-" : ":";
        socket.bind(properties.getTransport() + "://" + properties.getIp() + separator + port);
        return socket;
    }

    /** Sends a message to every front end. */
    void publish(JsonObject parent, String type, Content content) {
        send(publications, Message.of(type, session, List.of(type.getBytes()), parent, content.json()));
    }

    private void send(Socket socket, Message message) {
        List<byte[]> frames = message.write(signer);
        synchronized (socket) {
            for (int i = 0; i < frames.size(); i++) {
                socket.send(frames.get(i), i < frames.size() - 1 ? ZMQ.SNDMORE : 0);
            }
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
