package org.pressespiegel.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom the server answers, and whom not; asked over a socket, as any program may ask. */
@Timeout(60)
final class LoopbackServerTest {

  private static final String SECRET = "what the tables hold";

  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final CountDownLatch slow = new CountDownLatch(1);
  private final List<Exception> faults = new CopyOnWriteArrayList<>();
  private LoopbackServer server;

  @BeforeEach
  void start() throws IOException {
    server =
        LoopbackServer.start(
            0,
            "default-src 'none'",
            Map.of(
                "",
                ask -> new Reply("text/html", SECRET.getBytes(StandardCharsets.UTF_8), false),
                "facts/articles",
                ask -> Reply.json(SECRET.getBytes(StandardCharsets.UTF_8)),
                "numbers",
                ask ->
                    Reply.json((SECRET + ask.numbers("a", 3, 10)).getBytes(StandardCharsets.UTF_8)),
                "breaks",
                ask -> {
                  throw new IllegalStateException("/home/somebody/tables are gone");
                },
                "slow",
                ask -> {
                  most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                  try {
                    slow.await(20, TimeUnit.SECONDS);
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                  atOnce.decrementAndGet();
                  return Reply.json(new byte[] {'1'});
                }),
            faults::add);
  }

  @AfterEach
  void end() {
    slow.countDown();
    server.close();
  }

  /** Sends a request as it stands; HOST and TOKEN are filled in. Returns all of the answer. */
  private String ask(String request) throws IOException {
    String token = server.address().replaceAll("^http://[^/]+/|/$", "");
    String sent =
        request
            .replace("|", "\r\n")
            .replace("HOST", "127.0.0.1:" + server.port())
            .replace("PORT", "" + server.port())
            .replace("TOKEN", token);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(30_000);
      OutputStream out = socket.getOutputStream();
      out.write((sent + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '\t',
      textBlock =
          """
# what is asked	status
GET /TOKEN/ HTTP/1.1|Host: HOST	200
GET /TOKEN/facts/articles HTTP/1.1|Host: HOST	200
GET /TOKEN/ HTTP/1.1|Host: localhost:PORT	200
GET /TOKEN/ HTTP/1.1|Host: HOST|Origin: http://HOST	200
GET /TOKEN/ HTTP/1.1|Host: HOST|Sec-Fetch-Site: none	200
GET /TOKEN/facts/articles HTTP/1.1|Host: HOST|Sec-Fetch-Site: same-origin	200
GET /TOKEN/numbers?a=1,2,9 HTTP/1.1|Host: HOST	200
GET /TOKEN/?utm=x HTTP/1.1|Host: HOST	200
# no token, another one, its beginning, more than it
GET / HTTP/1.1|Host: HOST	404
GET /facts/articles HTTP/1.1|Host: HOST	404
GET /AAAAAAAAAAAAAAAAAAAAAAAA/ HTTP/1.1|Host: HOST	404
GET /TOKENx/ HTTP/1.1|Host: HOST	404
GET /TOKEN HTTP/1.1|Host: HOST	404
GET //TOKEN/ HTTP/1.1|Host: HOST	404
GET /?TOKEN/ HTTP/1.1|Host: HOST	404
# names of others, as DNS rebinding brings them
GET /TOKEN/ HTTP/1.1|Host: evil.example:PORT	403
GET /TOKEN/ HTTP/1.1|Host: evil.example	403
GET /TOKEN/ HTTP/1.1|Host: 127.0.0.1	403
GET /TOKEN/ HTTP/1.1|Host: 127.0.0.1:1	403
GET /TOKEN/ HTTP/1.1|Host: 127.0.0.1.evil.example:PORT	403
GET /TOKEN/ HTTP/1.1|Host: HOST|Host: evil.example	403
GET /TOKEN/ HTTP/1.0	403
GET http://evil.example/TOKEN/ HTTP/1.1|Host: evil.example	403
# pages of others in the same browser
GET /TOKEN/ HTTP/1.1|Host: HOST|Origin: http://evil.example	403
GET /TOKEN/ HTTP/1.1|Host: HOST|Origin: null	403
GET /TOKEN/ HTTP/1.1|Host: HOST|Origin: https://HOST	403
GET /TOKEN/ HTTP/1.1|Host: HOST|Origin: http://localhost:PORT	403
GET /TOKEN/ HTTP/1.1|Host: HOST|Sec-Fetch-Site: cross-site	403
GET /TOKEN/ HTTP/1.1|Host: HOST|Sec-Fetch-Site: same-site	403
# nothing but GET
POST /TOKEN/ HTTP/1.1|Host: HOST|Content-Length: 0	405
PUT /TOKEN/x HTTP/1.1|Host: HOST|Content-Length: 0	405
DELETE /TOKEN/ HTTP/1.1|Host: HOST	405
OPTIONS /TOKEN/ HTTP/1.1|Host: HOST|Origin: http://evil.example	405
TRACE /TOKEN/ HTTP/1.1|Host: HOST	405
# no address reaches a file
GET /TOKEN/../../etc/passwd HTTP/1.1|Host: HOST	404
GET /TOKEN/%2e%2e/%2e%2e/etc/passwd HTTP/1.1|Host: HOST	404
GET /TOKEN/..%2f..%2fetc%2fpasswd HTTP/1.1|Host: HOST	404
GET /TOKEN//etc/passwd HTTP/1.1|Host: HOST	404
GET /TOKEN/facts/../facts/articles HTTP/1.1|Host: HOST	404
GET /TOKEN/facts%2farticles HTTP/1.1|Host: HOST	404
GET /TOKEN/facts/articles/ HTTP/1.1|Host: HOST	404
GET /TOKEN/file:///etc/passwd HTTP/1.1|Host: HOST	404
GET /TOKEN/facts/articles%00.html HTTP/1.1|Host: HOST	404
# what cannot be answered as it is asked
GET /TOKEN/numbers HTTP/1.1|Host: HOST	400
GET /TOKEN/numbers?a= HTTP/1.1|Host: HOST	400
GET /TOKEN/numbers?a=1,2,3,4 HTTP/1.1|Host: HOST	400
GET /TOKEN/numbers?a=10 HTTP/1.1|Host: HOST	400
GET /TOKEN/numbers?a=-1 HTTP/1.1|Host: HOST	400
GET /TOKEN/numbers?a=1%3BDROP%20TABLE%20articles HTTP/1.1|Host: HOST	400
GET /TOKEN/numbers?a=99999999999999999999 HTTP/1.1|Host: HOST	400
GET /TOKEN/numbers?a=%E0%A4%A HTTP/1.1|Host: HOST	400
GET /TOKEN/numbers?a HTTP/1.1|Host: HOST	400
GET /TOKEN/breaks HTTP/1.1|Host: HOST	500
""")
  void who_asks_as_the_page_does_is_answered_and_nobody_else(String request, int status)
      throws IOException {
    String answer = ask(request);

    // The server of the JDK refuses some of it before we see it.
    int said = answer.isEmpty() ? 0 : Integer.parseInt(answer.split(" ")[1]);
    assertThat(status == 404 || status == 400 ? List.of(status, 400, 404) : List.of(status))
        .contains(said);
    assertThat(answer.contains(SECRET)).isEqualTo(status == 200);
    assertThat(answer).doesNotContain("somebody", "IllegalState", "\tat ", "DROP", "passwd");
  }

  @Test
  void every_answer_of_ours_carries_the_policy() throws IOException {
    for (String request :
        List.of(
            "GET /TOKEN/ HTTP/1.1|Host: HOST",
            "GET /x/ HTTP/1.1|Host: HOST",
            "POST /TOKEN/ HTTP/1.1|Host: HOST",
            "GET /TOKEN/ HTTP/1.1|Host: evil.example",
            "GET /TOKEN/breaks HTTP/1.1|Host: HOST")) {
      assertThat(ask(request))
          .containsIgnoringCase("Content-Security-Policy: default-src 'none'")
          .containsIgnoringCase("X-Content-Type-Options: nosniff")
          .containsIgnoringCase("X-Frame-Options: DENY")
          .containsIgnoringCase("Referrer-Policy: no-referrer")
          .containsIgnoringCase("Cache-Control: no-store")
          .doesNotContainIgnoringCase("Access-Control");
    }
  }

  @Test
  void what_went_wrong_is_told_to_whom_the_server_belongs() throws IOException {
    ask("GET /TOKEN/breaks HTTP/1.1|Host: HOST");
    ask("GET /TOKEN/numbers HTTP/1.1|Host: HOST");

    assertThat(faults)
        .singleElement()
        .extracting(Exception::getMessage)
        .isEqualTo("/home/somebody/tables are gone");
  }

  @Test
  void every_start_has_a_token_of_its_own() throws IOException {
    try (LoopbackServer other = LoopbackServer.start(0, "", Map.of(), fault -> {})) {
      String[] tokens = {
        server.address().replaceAll("^http://127\\.0\\.0\\.1:\\d+/|/$", ""),
        other.address().replaceAll("^http://127\\.0\\.0\\.1:\\d+/|/$", "")
      };
      assertThat(tokens[0]).hasSize(24).matches("[A-Za-z0-9_-]+").isNotEqualTo(tokens[1]);
    }
  }

  @Test
  void nobody_reaches_it_from_elsewhere() throws IOException {
    for (NetworkInterface one : Collections.list(NetworkInterface.getNetworkInterfaces())) {
      for (InetAddress address : Collections.list(one.getInetAddresses())) {
        if (!address.isLoopbackAddress()) {
          assertThat(reaches(address)).as(address.toString()).isFalse();
        }
      }
    }
    assertThat(reaches(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))).isTrue();
  }

  private boolean reaches(InetAddress address) {
    try (Socket socket = new Socket(address, server.port())) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void so_many_are_answered_at_once_and_others_are_told_to_come_back() throws Exception {
    ExecutorService askers = Executors.newFixedThreadPool(12);
    try {
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        answers.add(askers.submit(() -> ask("GET /TOKEN/slow HTTP/1.1|Host: HOST")));
      }
      List<Integer> statuses = new ArrayList<>();
      for (Future<String> answer : answers) {
        if (answer.get(40, TimeUnit.SECONDS).startsWith("HTTP/1.1 503")) {
          statuses.add(503);
          slow.countDown();
        }
      }
      assertThat(most.get()).isEqualTo(6);
      assertThat(statuses).isNotEmpty();
    } finally {
      askers.shutdownNow();
    }
    assertThat(ask("GET /TOKEN/ HTTP/1.1|Host: HOST")).startsWith("HTTP/1.1 200");
  }

  @Test
  void an_address_of_any_length_is_refused() throws IOException {
    assertThat(ask("GET /TOKEN/numbers?a=" + "1,".repeat(3_000) + "1 HTTP/1.1|Host: HOST"))
        .startsWith("HTTP/1.1 400");
    assertThat(ask("GET /" + "A".repeat(100_000) + "/ HTTP/1.1|Host: HOST")).doesNotContain(SECRET);
  }
}
