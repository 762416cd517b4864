import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Opens a report in headless Chromium and checks it: BROWSER REPORT FOLDER-FOR-PICTURES. */
final class ReportInBrowser {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final List<String> troubles = Collections.synchronizedList(new ArrayList<>());
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger number = new AtomicInteger();
  private final Path folder;
  private WebSocket socket;
  private int passed;
  private int failed;

  private ReportInBrowser(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[2]);
    Process browser =
        new ProcessBuilder(
                args[0],
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + Files.createTempDirectory(folder, "browser"),
                "--remote-debugging-port=0",
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    int failed;
    try {
      ReportInBrowser test = new ReportInBrowser(folder);
      test.connect(browser);
      test.check(Path.of(args[1]).toAbsolutePath().toUri().toString());
      System.out.println(test.passed + " passed, " + test.failed + " failed");
      failed = test.failed;
    } finally {
      browser.destroy();
      browser.waitFor(10, TimeUnit.SECONDS);
    }
    System.exit(failed == 0 ? 0 : 1);
  }

  private void check(String page) throws Exception {
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      call(domain + ".enable", "{}");
    }
    call("Emulation.setFocusEmulationEnabled", "{\"enabled\":true}");
    media("light");
    size(1280, 900, false);
    call("Page.navigate", JSON.createObjectNode().put("url", page).toString());
    await("document.documentElement.dataset.drawn === 'yes'");

    is("nothing of an article ran", "document.title === 'Pressespiegel report'");
    is(
        "nothing of an article became an element",
        "!document.querySelector('main img, main iframe, main script, main textarea, main"
            + " [onerror]')");
    is("all headline figures are there", "document.querySelectorAll('.tiles div').length >= 7");
    is(
        "the time line has bars",
        "document.querySelectorAll('#time svg rect:not(.hit)').length > 10");
    is(
        "the map has land and dots",
        "document.querySelectorAll('#map .land').length > 30 && document.querySelectorAll('#map"
            + " .dot').length > 20");
    is("most named entities are there", "document.querySelectorAll('#names .bars li').length > 20");
    is("reprints are there", "document.querySelectorAll('#reprints .clusters li').length >= 3");
    is(
        "reasons of rejects are there",
        "document.querySelectorAll('#quality .bars li').length >= 8");
    is(
        "every article can be chosen",
        "document.querySelectorAll('.list li').length === " + reader() + ".length");
    is("every article reads as it is, whatever is highlighted", EVERY_ARTICLE);
    is(
        "marks tell what was read",
        "(() => { const m = document.querySelector('mark.timexes'); m.click(); return"
            + " /Date/.test(document.querySelector('.cards').textContent) &&"
            + " m.classList.contains('on'); })()");
    evaluate("document.getElementById('articles').scrollIntoView()");
    picture("reader");
    key("Escape");
    is("Escape closes what a mark tells", "!document.querySelector('.cards').children.length");
    is(
        "a search finds",
        "(() => { const i = document.querySelector('.find input'); i.value = 'document.title';"
            + " i.dispatchEvent(new Event('input')); const n = document.querySelectorAll('.list"
            + " li').length; i.value = ''; i.dispatchEvent(new Event('input')); return n === 2;"
            + " })()");
    evaluate("document.querySelector('.list li button').click(); document.activeElement.blur()");
    key("j");
    is(
        "j goes to the next article",
        "document.querySelectorAll('.list li button')[1].getAttribute('aria-current') === 'true'");
    evaluate("document.querySelector('mark').focus()");
    key("ArrowRight");
    is(
        "arrows go from mark to mark",
        "document.activeElement === document.querySelectorAll('mark')[1]");
    is(
        "every control can be reached and has a name",
        "[...document.querySelectorAll('button, input, select, svg[tabindex]')].every(e =>"
            + " (e.textContent || e.getAttribute('aria-label') || e.closest('label')) )");
    evaluate("scrollTo({top: 0, behavior: 'instant'})");
    picture("desktop");

    media("dark");
    is(
        "the dark is dark",
        "/^rgb\\(2\\d, 2\\d, 2\\d\\)$/.test(getComputedStyle(document.body).backgroundColor)");
    picture("dark");
    media("light");

    size(390, 844, true);
    await("document.querySelector('#time svg').getBoundingClientRect().width <= 390");
    is(
        "on a phone nothing is wider than the screen",
        "document.documentElement.scrollWidth <= 390");
    picture("phone");

    byte[] pdf = bytes(call("Page.printToPDF", "{\"printBackground\":true}"));
    Files.write(folder.resolve("report.pdf"), pdf);
    report("it prints", pdf.length > 20_000, pdf.length + " bytes");

    requests.removeIf(url -> url.equals(page));
    report("nothing is asked from anywhere", requests.isEmpty(), requests.toString());
    report("no error, no warning", troubles.isEmpty(), troubles.toString());
  }

  /** Opens each article, with all layers and with none, and compares its text with the data. */
  private static final String EVERY_ARTICLE =
      """
(() => {
  const reader = JSON.parse(document.getElementById('data').textContent).reader;
  const at = (name) => reader.columns.articles.indexOf(name);
  const boxes = () => [...document.querySelectorAll('.layers input')];
  for (const article of reader.articles) {
    const letters = Array.from(article.own[at('text')]);
    const parts = article.own[at('paragraphs')].map((p) => letters.slice(p[1], p[2]).join(''));
    document.querySelector(`.list button[data-id="${article.own[0]}"]`).click();
    for (let round = 0; round < 2; round++) {
      const shown = [...document.querySelector('.text').children].map((p) => p.textContent);
      if (JSON.stringify(shown) !== JSON.stringify(parts)) return false;
      const dates = (article.timexes || []).length;
      if (!round && dates && !document.querySelector('mark.timexes')) return false;
      if (round && document.querySelector('mark')) return false;
      boxes().forEach((box) => box.click());
    }
  }
  return boxes().every((box) => box.checked);
})()
""";

  private static String reader() {
    return "JSON.parse(document.getElementById('data').textContent).reader.articles";
  }

  private void is(String what, String expression) throws Exception {
    JsonNode answer = evaluate(expression);
    report(what, answer.at("/result/value").asBoolean(), answer.toString());
  }

  private void report(String what, boolean holds, String detail) {
    System.out.println((holds ? "ok      " : "FAILED  ") + what + (holds ? "" : ": " + detail));
    if (holds) {
      passed++;
    } else {
      failed++;
    }
  }

  private void await(String expression) throws Exception {
    for (int i = 0; i < 240; i++) {
      if (evaluate(expression).at("/result/value").asBoolean()) {
        return;
      }
      Thread.sleep(250);
    }
    report("in a minute: " + expression, false, troubles.toString());
  }

  /** Nothing moves by itself: pictures are of what stands still. */
  private void media(String scheme) throws Exception {
    ObjectNode media = JSON.createObjectNode();
    ArrayNode features = media.putArray("features");
    features.addObject().put("name", "prefers-color-scheme").put("value", scheme);
    features.addObject().put("name", "prefers-reduced-motion").put("value", "reduce");
    call("Emulation.setEmulatedMedia", media.toString());
  }

  private void size(int width, int height, boolean mobile) throws Exception {
    call(
        "Emulation.setDeviceMetricsOverride",
        JSON.createObjectNode()
            .put("width", width)
            .put("height", height)
            .put("deviceScaleFactor", 1)
            .put("mobile", mobile)
            .toString());
  }

  private void key(String key) throws Exception {
    for (String type : List.of("keyDown", "keyUp")) {
      ObjectNode event = JSON.createObjectNode().put("type", type).put("key", key);
      if (type.equals("keyDown") && key.length() == 1) {
        event.put("text", key);
      }
      call("Input.dispatchKeyEvent", event.toString());
    }
  }

  private void picture(String name) throws Exception {
    Files.write(
        folder.resolve("report-" + name + ".png"),
        bytes(call("Page.captureScreenshot", "{\"format\":\"png\"}")));
  }

  private static byte[] bytes(JsonNode answer) {
    return Base64.getDecoder().decode(answer.get("data").asText());
  }

  private JsonNode evaluate(String expression) throws Exception {
    return call(
        "Runtime.evaluate",
        JSON.createObjectNode()
            .put("expression", expression)
            .put("returnByValue", true)
            .toString());
  }

  private void connect(Process browser) throws Exception {
    CompletableFuture<String> address = new CompletableFuture<>();
    Thread reader =
        new Thread(
            () -> {
              try (BufferedReader lines =
                  new BufferedReader(
                      new InputStreamReader(browser.getErrorStream(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                  int at = line.indexOf("ws://");
                  if (at >= 0) {
                    address.complete(line.substring(at).strip());
                  }
                }
              } catch (java.io.IOException e) {
                address.completeExceptionally(e);
              }
            });
    reader.setDaemon(true);
    reader.start();
    URI control = URI.create(address.get(120, TimeUnit.SECONDS));
    HttpClient client = HttpClient.newHttpClient();
    URI list = URI.create("http://127.0.0.1:" + control.getPort() + "/json/list");
    String targets =
        client
            .send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString())
            .body();
    String target = null;
    for (JsonNode entry : JSON.readTree(targets)) {
      if (entry.path("type").asText().equals("page")) {
        target = entry.get("webSocketDebuggerUrl").asText();
      }
    }
    socket = client.newWebSocketBuilder().buildAsync(URI.create(target), new Listener()).get();
  }

  private JsonNode call(String method, String parameters) throws Exception {
    int id = number.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    socket
        .sendText(
            "{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}", true)
        .get();
    JsonNode message = answer.get(180, TimeUnit.SECONDS);
    if (message.has("error")) {
      throw new IllegalStateException(method + ": " + message.get("error"));
    }
    return message.get("result");
  }

  private final class Listener implements WebSocket.Listener {

    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        receive(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return null;
    }

    private void receive(String message) {
      try {
        JsonNode node = JSON.readTree(message);
        if (node.has("id")) {
          waiting.remove(node.get("id").asInt()).complete(node);
          return;
        }
        JsonNode told = node.get("params");
        switch (node.get("method").asText()) {
          case "Runtime.exceptionThrown" -> troubles.add(told.get("exceptionDetails").toString());
          case "Runtime.consoleAPICalled" -> troubles.add(told.get("args").toString());
          case "Log.entryAdded" -> troubles.add(told.at("/entry/text").asText());
          case "Network.requestWillBeSent" -> requests.add(told.at("/request/url").asText());
          default -> {
            // The rest is none of our business.
          }
        }
      } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
        troubles.add(e.toString());
      }
    }
  }
}
