package book.visdom;

import book.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Exchanges with a server.
 *
 * @param server such as {@code http://localhost:8097}
 */
record HttpExchange(URI server, HttpClient client) implements Exchange {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int GOOD = 200;

    static HttpExchange with(URI server) {
        return new HttpExchange(server, HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE)
            .build());
    }

    @Override
    public String post(String path, String json) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + path)).timeout(PATIENCE)
            .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)).build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() != GOOD) {
                throw Problem.wrong("The Visdom server at " + server + " refuses " + path + " with status " + answer.statusCode()
                    + ".", "Look at what it printed; another version may speak another protocol.");
            }
            return answer.body();
        } catch (IOException e) {
            throw new Problem(Problem.Kind.WRONG, "No Visdom server answers at " + server + ".",
                "Start one with \"python3 -m visdom.server -port " + server.getPort() + " -bind_local\".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(Problem.Kind.LIMIT, "The exchange with " + server + " was interrupted.", "Send it again.", e);
        }
    }
}
