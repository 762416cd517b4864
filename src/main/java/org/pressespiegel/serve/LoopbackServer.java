package org.pressespiegel.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Answers to a browser on this machine, by the server of the JDK.
 *
 * <p>Other programs of the same machine, and pages of other sites in the same browser, reach
 * loopback too. So it answers only
 *
 * <ul>
 *   <li>under a random token, which stands in the address that is printed and nowhere else;
 *   <li>to its own host names, so that no other name can be bent to this machine (DNS rebinding);
 *   <li>to its own origin, where the browser tells one;
 *   <li>to GET, for names that were given to it: no address reaches a file.
 * </ul>
 *
 * <p>So many are answered at a time; others wait a while and are then told to come back.
 */
public final class LoopbackServer implements AutoCloseable {

  /** Those that read what is asked; more slow ones than this hold others up, for a while. */
  private static final int THREADS = 16;

  private static final int AT_A_TIME = 6;
  private static final int PATIENCE_S = 5;

  /** For the server of the JDK: the time in which all of a request must have come. */
  private static final String LONGEST_REQUEST = "sun.net.httpserver.maxReqTime";

  private final HttpServer server;
  private final ExecutorService threads;
  private final Semaphore turns = new Semaphore(AT_A_TIME, true);
  private final byte[] token;
  private final String policy;
  private final Map<String, Answer> answers;

  private final Consumer<Exception> faults;

  private LoopbackServer(
      HttpServer server,
      String token,
      String policy,
      Map<String, Answer> some,
      Consumer<Exception> faults) {
    this.faults = faults;
    this.server = server;
    this.token = token.getBytes(StandardCharsets.US_ASCII);
    this.policy = policy;
    this.answers = Map.copyOf(some);
    this.threads =
        Executors.newFixedThreadPool(
            THREADS,
            work -> {
              Thread thread = new Thread(work, "answers");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Starts one.
   *
   * @param port where it listens, 0 for any that is free
   * @param policy its content security policy
   * @param answers by name; the empty name is the page
   * @param faults told what went wrong where an answer failed: who asked is not told
   * @throws IOException if the port is taken
   */
  public static LoopbackServer start(
      int port, String policy, Map<String, Answer> answers, Consumer<Exception> faults)
      throws IOException {
    if (System.getProperty(LONGEST_REQUEST) == null) {
      System.setProperty(LONGEST_REQUEST, "20");
    }
    InetAddress loopback = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
    HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), 64);
    LoopbackServer started = new LoopbackServer(server, token(), policy, answers, faults);
    server.createContext("/", started::handle);
    server.setExecutor(started.threads);
    server.start();
    return started;
  }

  /** 144 random bits. */
  private static String token() {
    byte[] random = new byte[18];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /** Returns the port on which it listens. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** Returns the address of the page. */
  public String address() {
    return origin() + "/" + new String(token, StandardCharsets.US_ASCII) + "/";
  }

  private String origin() {
    return "http://127.0.0.1:" + port();
  }

  /** What is said, and under which status. */
  private record Outcome(int status, Reply reply) {

    static Outcome refused(int status, String why) {
      byte[] body = (why + "\n").getBytes(StandardCharsets.UTF_8);
      return new Outcome(status, new Reply("text/plain; charset=utf-8", body, false));
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Outcome outcome = guarded(exchange);
      send(exchange, outcome.status(), outcome.reply());
    }
  }

  private Outcome guarded(HttpExchange exchange) {
    if (!exchange.getRequestMethod().equals("GET")) {
      exchange.getResponseHeaders().set("Allow", "GET");
      return Outcome.refused(405, "only GET");
    }
    if (!isOurs(exchange.getRequestHeaders())) {
      return Outcome.refused(403, "not from here");
    }
    String path = exchange.getRequestURI().getRawPath();
    int slash = path == null ? -1 : path.indexOf('/', 1);
    if (slash < 0 || !isToken(path.substring(1, slash))) {
      return Outcome.refused(404, "no such address");
    }
    // As it was sent, nothing decoded: what is no name of ours is nothing.
    Answer answer = answers.get(path.substring(slash + 1));
    if (answer == null) {
      return Outcome.refused(404, "no such address");
    }
    try {
      if (!turns.tryAcquire(PATIENCE_S, TimeUnit.SECONDS)) {
        return Outcome.refused(503, "busy, try again");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Outcome.refused(503, "ending");
    }
    try {
      return new Outcome(200, answer.to(Ask.of(exchange.getRequestURI().getRawQuery())));
    } catch (UnfitAskException e) {
      return Outcome.refused(400, e.getMessage());
    } catch (RuntimeException | IOException e) {
      // What went wrong is none of the asker's business; the page says that something did.
      faults.accept(e);
      return Outcome.refused(500, "failed");
    } finally {
      turns.release();
    }
  }

  private boolean isToken(String asked) {
    // In the same time for any text of any length.
    return MessageDigest.isEqual(token, asked.getBytes(StandardCharsets.UTF_8));
  }

  private boolean isOurs(Headers headers) {
    Set<String> hosts = Set.of("127.0.0.1:" + port(), "localhost:" + port());
    List<String> host = headers.getOrDefault("Host", List.of());
    if (host.size() != 1 || !hosts.contains(host.get(0))) {
      return false;
    }
    for (String origin : headers.getOrDefault("Origin", List.of())) {
      if (!origin.equals("http://" + host.get(0))) {
        return false;
      }
    }
    for (String site : headers.getOrDefault("Sec-Fetch-Site", List.of())) {
      if (!site.equals("same-origin") && !site.equals("none")) {
        return false;
      }
    }
    return true;
  }

  private void send(HttpExchange exchange, int status, Reply reply) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", reply.type());
    headers.set("Content-Security-Policy", policy);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cache-Control", "no-store");
    if (reply.packed()) {
      headers.set("Content-Encoding", "gzip");
    }
    byte[] body = reply.body();
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }

  /** Answers nothing any more. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
