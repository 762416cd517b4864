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

/**
 * Opens a report, or the page that explore serves, in headless Chromium and checks it: BROWSER
 * REPORT-OR-ADDRESS FOLDER-FOR-PICTURES.
 */
final class ReportInBrowser {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final List<String> troubles = Collections.synchronizedList(new ArrayList<>());
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger number = new AtomicInteger();
  private final Path folder;
  private final boolean served;
  private WebSocket socket;
  private int passed;
  private int failed;

  private ReportInBrowser(Path folder, boolean served) {
    this.folder = folder;
    this.served = served;
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
      boolean served = args[1].startsWith("http://");
      ReportInBrowser test = new ReportInBrowser(folder, served);
      test.connect(browser);
      test.check(served ? args[1] : Path.of(args[1]).toAbsolutePath().toUri().toString());
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
    is("most named entities are there", "document.querySelectorAll('#who .bars li').length > 20");
    is("reprints are there", "document.querySelectorAll('#reprints .clusters li').length >= 3");
    is(
        "reasons of rejects are there",
        "document.querySelectorAll('#quality .bars li').length >= 8");
    is(
        "every article can be chosen",
        "document.querySelectorAll('.list li').length === pressespiegel.facts.n");
    is("every article reads as it is, whatever is highlighted", EVERY_ARTICLE);
    same("the page counts all as the queries do", "[]", DIFFERENT_FIGURES);
    same("every number opens what it counts", "[]", WRONG_NUMBERS);
    narrowing();
    charts();
    plainly();
    counting();
    actors();
    saving();
    moving();
    reading();
    if (served) {
      exploring();
    }
    looks();

    byte[] pdf = bytes(call("Page.printToPDF", "{\"printBackground\":true}"));
    Files.write(folder.resolve("report.pdf"), pdf);
    report("it prints", pdf.length > 20_000, pdf.length + " bytes");

    // What is saved is a blob of the page; the browser's own signs are in its style sheets.
    requests.removeIf(url -> url.equals(page) || url.startsWith("blob:") || url.startsWith("data:"));
    if (served) {
      report("it asks its own server", requests.size() > 10, requests.toString());
      requests.removeIf(url -> url.startsWith(page));
    }
    report("nothing is asked from anywhere else", requests.isEmpty(), requests.toString());
    report("no error, no warning", troubles.isEmpty(), troubles.toString());
  }

  /** What is chosen narrows everything, stands in the address, and comes back with it. */
  private void narrowing() throws Exception {
    for (String choice :
        List.of(
            "{source: pressespiegel.facts.articles.source.of[0]}",
            "{type: 'PROTEST'}",
            "{place: 'DE'}",
            "{place: 'DE', type: pressespiegel.facts.events.type.of[0], assumed: '0'}",
            "{from: '2000-01-01', to: '2020-06-30'}",
            "{name: 'PER:' + document.querySelector('#who .bars .link').textContent}",
            "{words: 'Stadt'}",
            "{since: '2000-01-01', till: '2020-03-31'}",
            "{place: 'DE', how: 'event'}",
            "{place: 'DE', how: 'about'}",
            "{place: 'DE', how: 'named', type: pressespiegel.facts.events.type.of[0]}",
            "{words: 'Stadt', place: 'DE', from: '1990-01-01'}")) {
      evaluate("(async () => { pressespiegel.go(" + choice + "); await pressespiegel.ready(); })()");
      is(
          "narrowed to " + choice,
          "(() => { const n = pressespiegel.count('totals')[0].articles; return n > 0 && n <"
              + " pressespiegel.facts.n && document.querySelectorAll('.list li').length === n"
              + " && document.querySelector('.chosen .count').textContent === String(n); })()");
      same("every number opens what it counts, then too", "[]", WRONG_NUMBERS);
      evaluate(CLEAR);
    }
    is("nothing is chosen any more", "!document.querySelector('.chosen .off')");
    is(
        "words are found as a whole, not inside others",
        "(async () => { const holds = async (words) => { pressespiegel.go({words}); await"
            + " pressespiegel.ready(); return pressespiegel.count('totals')[0].articles; };"
            + " const [whole, open, inside] = [await holds('Stadt'), await holds('Stadt*'), await"
            + " holds('tadt')]; pressespiegel.go({words: ''}); await pressespiegel.ready(); return"
            + " whole > 0 && open > whole && inside === 0; })()");
    is(
        "what is chosen comes back with its address and with a step back",
        "(async () => { const before = pressespiegel.facts.n; pressespiegel.go({place: 'DE', type:"
            + " 'PROTEST'}); await pressespiegel.ready(); const n = pressespiegel.list({kind:"
            + " 'articles'}).n; const address = location.hash; history.back(); await new Promise(r"
            + " => setTimeout(r, 300)); await pressespiegel.ready(); const all ="
            + " pressespiegel.list({kind: 'articles'}).n; history.forward(); await new Promise(r =>"
            + " setTimeout(r, 300)); await pressespiegel.ready(); return location.hash === address"
            + " && /place=DE&event=PROTEST/.test(address) && all === before &&"
            + " pressespiegel.list({kind: 'articles'}).n === n && n < before; })()");
    is(
        "of a month that the chosen time cuts only the days within are dark",
        "(async () => { pressespiegel.go({place: '', type: ''}); await pressespiegel.ready();"
            + " [...document.querySelectorAll('#time .tools button')].find(b => b.textContent ==="
            + " 'Month').click(); const days = pressespiegel.count('articles_by_day').filter(r =>"
            + " !r.by_month).map(r => new Date(r.day * 864e5).toISOString().slice(0, 10)); const day ="
            + " days.find(d => days.some(o => o !== d && o.slice(0, 7) === d.slice(0, 7)));"
            + " pressespiegel.go({from: day, to: day}); await pressespiegel.ready(); const bars = out"
            + " => [...document.querySelectorAll('#time svg rect:not(.hit)')].filter(r =>"
            + " r.classList.contains('out') === out).map(r => r.getAttribute('x')); const dark ="
            + " bars(false), pale = bars(true); pressespiegel.go({from: '', to: ''}); await"
            + " pressespiegel.ready(); return dark.length === 1 && pale.includes(dark[0]); })()");
    is(
        "an address that somebody wrote by hand harms nothing",
        "(async () => { location.hash = '#from=9999-99-99&to=gestern&place=%3Cimg%20src%3Dx%3E&event="
            + "__proto__&source=constructor&name=PER:nobody&list=events&list-type=%3Cb%3E&list-__proto__=x"
            + "&article=zzz&letter=NaN&compare=word=(((&language=xx'; await new Promise(r => setTimeout(r, 300)); await"
            + " pressespiegel.ready(); const s = pressespiegel.state(); const ok = s.from === '' &&"
            + " s.to === '' && s.place === '' && document.querySelector('dialog').open &&"
            + " !document.querySelector('dialog img, dialog header b'); return ok; })()");
    key("Escape");
    evaluate(CLEAR);
    staying();
    // By the controls, as somebody would do it.
    evaluate(
        "(() => { const s = document.querySelector('#narrow select[data-key=place]'); s.value ="
            + " 'DE'; s.dispatchEvent(new Event('change')); })()");
    is("a country is chosen by its list", "pressespiegel.state().place === 'DE'");
    evaluate("document.querySelector('.chosen .off').click()");
    is("and given up by its mark", "pressespiegel.state().place === ''");
    evaluate("document.querySelector('#events .bars .link').click()");
    evaluate("pressespiegel.ready()");
    is("a type is chosen by its name", "pressespiegel.state().type !== ''");
    evaluate(CLEAR);
    evaluate("document.getElementById('time').scrollIntoView()");
    drag("#time svg .cover", 0.2, 0.9);
    evaluate("pressespiegel.ready()");
    is(
        "a span of time is chosen by dragging over the bars",
        "pressespiegel.state().from !== '' && pressespiegel.state().to >"
            + " pressespiegel.state().from");
    evaluate(CLEAR);
    evaluate(
        "(async () => { pressespiegel.go({x: 'word=Stadt', y: 'source=' +"
            + " pressespiegel.facts.articles.source.of[0]}); await pressespiegel.ready(); })()");
    is("two terms are drawn side by side", "document.querySelectorAll('.compare .line').length === 2");
    evaluate(
        "(async () => { pressespiegel.go({x: '', y: '', dots: 'events'}); await"
            + " pressespiegel.ready(); })()");
    is(
        "events whose place is only assumed look otherwise, and can be left out",
        "(async () => { const dots = () => [document.querySelectorAll('#map .dot.assumed').length,"
            + " document.querySelectorAll('#map .dot:not(.assumed)').length]; const before ="
            + " dots(); pressespiegel.go({assumed: '0'}); await pressespiegel.ready(); const after ="
            + " dots(); return before[0] > 0 && before[1] > 0 && after[0] === 0 && after[1] > 0;"
            + " })()");
    evaluate("(async () => { pressespiegel.go({assumed: '', dots: ''}); await pressespiegel.ready(); })()");
  }

  /** Numbers, bars and rows open what they count, by pointer and by keys. */
  private void charts() throws Exception {
    evaluate("document.getElementById('events').scrollIntoView({block: 'start', behavior: 'instant'})");
    is(
        "a number of the events' chart opens its events, by keys too",
        "(async () => { const n = document.querySelector('.matrix text.count'); n.focus(); n.dispatchEvent(new"
            + " KeyboardEvent('keydown', {key: 'Enter', bubbles: true})); await pressespiegel.ready(); const d ="
            + " document.querySelector('dialog'); return d.open && d.dataset.n === n.textContent; })()");
    key("Escape");
    evaluate("pressespiegel.ready()");
    is(
        "keys read the bars of events and open one",
        "(async () => { const svg = document.querySelector('.matrix svg'); svg.focus(); const press = (key) =>"
            + " svg.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true})); press('ArrowRight');"
            + " press('ArrowRight'); const n = document.querySelector('#events .readout .count').textContent;"
            + " press('Enter'); await pressespiegel.ready(); const d = document.querySelector('dialog'); return"
            + " d.open && d.dataset.n === n; })()");
    key("Escape");
    evaluate("pressespiegel.ready()");
    is(
        "and so does a click on one",
        "(async () => { const r = document.querySelector('.matrix rect.bar').getBoundingClientRect(); const at ="
            + " {clientX: r.x + r.width / 2, clientY: r.y + r.height / 2, bubbles: true}; const cover ="
            + " document.querySelector('.matrix .cover'); cover.dispatchEvent(new PointerEvent('pointermove', at));"
            + " cover.dispatchEvent(new MouseEvent('click', at)); await pressespiegel.ready(); const d ="
            + " document.querySelector('dialog'); return d.open && Number(d.dataset.n) > 0 && d.dataset.n ==="
            + " document.querySelector('#events .readout .count').textContent; })()");
    key("Escape");
    evaluate("pressespiegel.ready()");
    same(
        "bars of every step of time open what they count",
        "[]",
        "(() => { const wrong = []; const steps = () => [...document.querySelectorAll('#events .tools .seg"
            + " button')]; for (let i = 0; i < steps().length; i++) { steps()[i].click(); for (const bar of"
            + " pressespiegel.bars()) if (pressespiegel.list(bar.list).n !== bar.n)"
            + " wrong.push(JSON.stringify(bar)); } steps()[0].click(); return wrong; })()");
    is(
        "what a bar of articles counts can be opened",
        "(async () => { const svg = document.querySelector('#time svg'); svg.focus(); svg.dispatchEvent(new"
            + " KeyboardEvent('keydown', {key: 'ArrowRight', bubbles: true})); const n = [...document"
            + ".querySelectorAll('#time .readout .count')]; return n.length > 0 && n.every(b =>"
            + " String(pressespiegel.list(JSON.parse(b.dataset.list)).n) === b.textContent.replace(/\\D/g, '')); })()");
    evaluate("(async () => { pressespiegel.go({list: {kind: 'quotes'}}); await pressespiegel.ready(); })()");
    is(
        "all of a row opens its article",
        "(async () => { const row = document.querySelector('dialog .rows li'); row.querySelector('small').click();"
            + " await pressespiegel.ready(); return !document.querySelector('dialog').open &&"
            + " pressespiegel.state().a !== '' && pressespiegel.state().at !== ''; })()");
    evaluate(CLEAR);
    is(
        "no label of a time axis is cut or lies over another",
        "[...document.querySelectorAll('#time svg, .matrix svg')].every(svg => { const box ="
            + " svg.getBoundingClientRect(); const labels = [...svg.querySelectorAll('text')].map(t =>"
            + " t.getBoundingClientRect()); return labels.every((a, i) => a.right <= box.right + 1 && a.left >="
            + " box.left - 1 && labels.every((b, k) => k <= i || a.right <= b.left || b.right <= a.left || a.bottom"
            + " <= b.top + 3 || b.bottom <= a.top + 3)); })");
  }

  /** What is sent, where the reader is, and what stands outside of what is chosen. */
  private void staying() throws Exception {
    same(
        "an address says in words what is chosen",
        "\"#place=DE&event=PROTEST&compare=word%3DStadt&list=events&list-modality=asserted\"",
        "(async () => { pressespiegel.go({place: 'DE', type: 'PROTEST', x: 'word=Stadt', list: {kind: 'events',"
            + " modality: 'asserted', toll: undefined}}); await pressespiegel.ready(); return location.hash; })()");
    key("Escape");
    evaluate("pressespiegel.ready()");
    same(
        "everything is one click away, with one condition too, and leaves nothing in the address",
        "\"\"",
        "(async () => { pressespiegel.go({place: '', type: 'PROTEST', a: pressespiegel.facts.articles.id[0], at: '3',"
            + " only: 'quotes'}); await pressespiegel.ready(); document.querySelector('[data-key=everything]').click();"
            + " await pressespiegel.ready(); return location.hash; })()");
    is(
        "an article that is none of those chosen says so, and leads to the next one or to all",
        "(async () => { const holds = new Set(pressespiegel.list({kind: 'quotes'}).rows.map(i =>"
            + " pressespiegel.facts.quotes.a[i])); const A = pressespiegel.facts.articles; const without ="
            + " pressespiegel.list({kind: 'articles'}).rows.find(a => !holds.has(a)); const notice = () =>"
            + " document.querySelector('.sheet .outside'); const open = async () => { pressespiegel.go({only: 'quotes',"
            + " a: A.id[without]}); await pressespiegel.ready(); return [...notice().querySelectorAll('button')]; };"
            + " const [, next] = await open(); next.click(); await pressespiegel.ready(); const inside = !notice() &&"
            + " holds.has(pressespiegel.facts.numbers.get(pressespiegel.state().a)); const [all] = await open();"
            + " all.click(); await pressespiegel.ready(); return inside && !notice() && pressespiegel.state().a ==="
            + " A.id[without] && pressespiegel.state().only === ''; })()");
    evaluate(CLEAR);
    same(
        "the title of a list tells what it counts and nothing else",
        "[\"Accusation · Germany\",\"Germany\",\"in articles: Germany: named in an article\",\"in articles: with an event: Protest, Germany\"]",
        "(async () => { const said = []; for (const [choice, list] of [[{place: 'DE', type: 'PROTEST'}, {kind: 'events',"
            + " type: 'ACCUSE', without: 'type'}], [{place: 'DE', type: ''}, {kind: 'events'}], [{place: 'DE', how:"
            + " 'named'}, {kind: 'events'}], [{place: 'DE', how: '', type: 'PROTEST'}, {kind: 'quotes'}]]) {"
            + " pressespiegel.go({...choice, list}); await pressespiegel.ready();"
            + " said.push(document.querySelector('dialog .note').textContent.trim()); } return said; })()");
    key("Escape");
    evaluate(CLEAR);
    same(
        "who chooses something stays where he is",
        "[]",
        "(async () => { const lost = []; const bottom = () => document.querySelector('.bar').getBoundingClientRect().bottom;"
            + " const here = () => [...document.querySelectorAll('main section')].find(s =>"
            + " s.getBoundingClientRect().bottom > bottom() + 40).id; for (const id of ['map', 'events', 'voices', 'who',"
            + " 'quality', 'articles']) { document.getElementById(id).scrollIntoView({behavior: 'instant'}); scrollBy({top:"
            + " 60, behavior: 'instant'}); for (const choice of [{type: 'PROTEST'}, {type: '', place: 'DE'}, {place: ''}]) {"
            + " const before = here(); pressespiegel.go(choice); await pressespiegel.ready(); if (here() !== before)"
            + " lost.push(`${before} ${here()}`); } } return lost; })()");
    evaluate(CLEAR);
  }

  /** One number for one thing, and words that say what it is. */
  private void plainly() throws Exception {
    is(
        "one person has one number: chosen, in the list of actors, in what is told of it",
        "(async () => { const first = document.querySelector('#who .bars li'); const n ="
            + " first.querySelector('.count').textContent; first.querySelector('.link').click(); await"
            + " pressespiegel.ready(); const chosen = document.querySelector('.chosen .count').textContent; const"
            + " told = document.querySelector('#who p .count').textContent; return Number(n) > 0 && chosen === n &&"
            + " told === n; })()");
    evaluate(CLEAR);
    is(
        "a name that is begun and Enter chooses whom most articles name",
        "(async () => { const name = document.querySelector('#who .bars .link').textContent; const i ="
            + " document.querySelector('#narrow input[data-key=name]'); i.value ="
            + " name.slice(0, Math.ceil(name.length * .7)); i.dispatchEvent(new Event('change')); await"
            + " pressespiegel.ready(); return pressespiegel.state().name !== '' && document.querySelector('.chosen"
            + " .off').textContent.toLowerCase().includes(i.value.trim().toLowerCase()); })()");
    evaluate(CLEAR);
    is(
        "a place says why articles have to do with it",
        "(async () => { pressespiegel.go({place: 'DE'}); await pressespiegel.ready(); const parts ="
            + " document.querySelectorAll('.parts .count').length; const all ="
            + " pressespiegel.count('totals')[0].articles; let most = 0; for (const how of ['about', 'named',"
            + " 'event']) { pressespiegel.go({how}); await pressespiegel.ready(); const n ="
            + " pressespiegel.count('totals')[0].articles; if (!n || n > all) return false; most += n; } return parts"
            + " === 3 && most >= all; })()");
    evaluate(CLEAR);
    is(
        "events are chosen by their own day, articles by theirs",
        "(async () => { const V = pressespiegel.facts.events; const A = pressespiegel.facts.articles; const i ="
            + " V.day.findIndex((d, i) => d !== null && A.day[V.a[i]] !== null && d < A.day[V.a[i]]); const iso = new"
            + " Date(V.day[i] * 864e5).toISOString().slice(0, 10); pressespiegel.go({since: iso, till: iso}); await"
            + " pressespiegel.ready(); const rows = pressespiegel.list({kind: 'events'}).rows; const own ="
            + " rows.includes(i) && rows.every(e => (V.day[e] ?? A.day[V.a[e]]) === V.day[i]); pressespiegel.go({since:"
            + " '', till: '', from: iso, to: iso}); await pressespiegel.ready(); return own &&"
            + " !pressespiegel.list({kind: 'events'}).rows.includes(i); })()");
    evaluate(CLEAR);
    is(
        "each type of events says what it means",
        "document.querySelectorAll('#events details tbody tr').length > 5 && [...document.querySelectorAll('#events"
            + " details tbody tr')].every(r => r.children[2].textContent.length > 10 &&"
            + " /^[A-Z]+$/.test(r.children[1].textContent)) && [...document.querySelectorAll('.matrix text.pick"
            + " title')].every(x => x.textContent.length > 15)");
    is(
        "no pronoun is listed among those who speak",
        "[...document.querySelectorAll('#voices .bars li > span:first-child')].every(s =>"
            + " !/^(er|sie|es|man|wir|ich)$/i.test(s.textContent))");
    is(
        "no quotation counts twice",
        "(() => { const Q = pressespiegel.facts.quotes; const rows = pressespiegel.list({kind: 'quotes'}).rows;"
            + " return rows.length > 20 && rows.every((i, at) => rows.slice(at + 1).every(k => Q.a[k] !== Q.a[i] ||"
            + " Q.speaker.at[k] !== Q.speaker.at[i] || Q.begin[k] >= Q.end[i] || Q.end[k] > Q.end[i] || Q.begin[k] <"
            + " Q.begin[i])); })()");
    is(
        "readers see no codes of the tables",
        "(() => { const seen = []; for (const m of document.querySelectorAll('.text mark')) { m.focus();"
            + " seen.push(m.title, document.querySelector('.cards').textContent); } seen.push([...document"
            + ".querySelectorAll('.meta > dl')].map(d => d.textContent).join()); return seen.length > 5 &&"
            + " !/\\bPT?\\d+[YMWDHS]\\b|XXXX|_REF|\\b[a-z]+\\+[a-z]+\\b|[a-f0-9]{16}/.test(seen.join('\\n')); })()");
    is(
        "excerpts are cut between words",
        "(async () => { pressespiegel.go({list: {kind: 'events'}}); await pressespiegel.ready(); const V ="
            + " pressespiegel.facts.events; const rows = pressespiegel.list({kind: 'events'}).rows; const shown ="
            + " [...document.querySelectorAll('dialog .rows .words')]; let n = 0; for (let k = 0; k < shown.length;"
            + " k++) { const article = await pressespiegel.textOf(V.a[rows[k]]); const text ="
            + " article.text.replace(/\\s+/g, ' '); const words = shown[k].textContent.replace(/^…|…$/g, ''); const"
            + " at = text.indexOf(words); if (at < 0) return false; const [before, after] = [text.slice(0, at).slice(-1),"
            + " text.slice(at + words.length).slice(0, 1)]; if (/[\\p{L}\\p{N}]/u.test(before) &&"
            + " /^[\\p{L}\\p{N}]/u.test(words) || /[\\p{L}\\p{N}]$/u.test(words) &&"
            + " /[\\p{L}\\p{N}]/u.test(after)) return false; n++; } return n > 20; })()");
    key("Escape");
    evaluate(CLEAR);
    is(
        "a search shows its first place, then the next, and offers words that begin so",
        "(async () => { pressespiegel.go({words: 'Stadt'}); await pressespiegel.ready();"
            + " document.querySelector('.list li button').click(); await pressespiegel.ready(); const marks = ["
            + "...document.querySelectorAll('mark.sought')]; const box = (m) => m.getBoundingClientRect(); const first ="
            + " marks[0].classList.contains('now') && box(marks[0]).top > 0 && box(marks[0]).bottom < innerHeight;"
            + " const [, down] = document.querySelectorAll('.hits button'); down.click(); const now ="
            + " document.querySelectorAll('mark.now').length > 0; return first && now &&"
            + " /Stadt\\*/.test(document.querySelector('.chosen').textContent); })()");
    evaluate(CLEAR);
    is(
        "where nothing is left the page says that, and nothing else",
        "(async () => { pressespiegel.go({words: 'Xyzzyx'}); await pressespiegel.ready(); const said = (where) =>"
            + " document.querySelector(where + ' .notice')?.textContent; return ['#time', '#events',"
            + " '#reprints'].every(where => said(where) === 'No article matches what is chosen.'); })()");
    evaluate(CLEAR);
  }

  /** Who is who: the largest, and all of one of them. */
  private void actors() throws Exception {
    is(
        "the largest actors are there",
        "[...document.querySelectorAll('#who .cols > div')].every(some =>"
            + " some.querySelectorAll('.bars li').length > 3)");
    // A person with a role and quotations, of the most articles.
    evaluate(
        "(async () => { const P = pressespiegel.facts.actors; const Q = pressespiegel.facts.quotes;"
            + " const said = new Set([...Q.speaker.at].map(x => Q.speaker.of[x].join())); const articles"
            + " = new Map(); P.at.forEach((who, i) => P.kind[i] === 'PER' && P.role[i] &&"
            + " said.has(P.named[i] + ',PER') && articles.set(who, (articles.get(who) || 0) + 1));"
            + " const [who] = [...articles].sort((x, y) => y[1] - x[1])[0]; window.actor ="
            + " P.of[who].name; pressespiegel.go({name: 'PER:' + P.named[P.at.findIndex((x, i) => x"
            + " === who && P.kind[i] === 'PER')]}); await pressespiegel.ready(); })()");
    is(
        "one of them is shown with a line, roles, quotations and company",
        "(async () => { await new Promise(r => setTimeout(r, 300)); const all = (what) =>"
            + " document.querySelectorAll('#who ' + what); return"
            + " document.querySelector('#who .actor').textContent === window.actor &&"
            + " all('.compare .line').length === 1 && all('.roles circle').length > 0 &&"
            + " all('.rows .words').length > 0 && [...all('.rows .words')].every(q =>"
            + " q.textContent.length > 3) && all('.cols > div:last-child .bars li').length > 0; })()");
    same("every number of an actor opens what it counts", "[]", WRONG_NUMBERS);
    evaluate(
        "(async () => { const other = document.querySelector('#who .cols > div:last-child .bars"
            + " .link'); window.actor = other.textContent; other.click(); await"
            + " pressespiegel.ready(); })()");
    is(
        "who is named with it is the next to be shown",
        "document.querySelector('#who .actor').textContent === window.actor");
    evaluate("(async () => { pressespiegel.go({name: 'PER:Niemand Nirgends'}); await pressespiegel.ready(); })()");
    is(
        "whom nobody names is nobody, and the page says so",
        "!document.querySelector('#who .actor') && !!document.querySelector('#who .notice')");
    evaluate(CLEAR);
  }

  /** Events and quotations as a reader counts them. */
  private void counting() throws Exception {
    same(
        "every event is drawn, or told as not drawn",
        "[]",
        "(() => { const V = pressespiegel.facts.events; const clusters = list => pressespiegel.list(list).rows.map(i =>"
            + " V.cluster[i]); const told = new Set([...pressespiegel.bars().map(bar => bar.list),"
            + " ...[...document.querySelectorAll('#events .rest .count')].map(b => JSON.parse(b.dataset.list))]"
            + ".flatMap(clusters)); return [...new Set(clusters({kind: 'events'}))].filter(c => !told.has(c)); })()");
    is(
        "those that are not drawn are, when one wants them",
        "(async () => { const button = () => document.querySelector('[data-key=all-days]'); if (!button()) return false; const"
            + " bars = () => pressespiegel.bars().reduce((sum, bar) => sum + bar.n, 0); const before = bars();"
            + " const outside = () => [...document.querySelectorAll('#events .rest .count')].filter(b =>"
            + " /since|till/.test(b.dataset.list)).length; const some = outside(); button().click(); const after = bars();"
            + " const none = outside(); button().click(); return some > 0 && none === 0 && after > before && bars() ==="
            + " before; })()");
    is(
        "a list of events has one line for each, and their further reports within it",
        "(async () => { pressespiegel.go({list: {kind: 'events'}}); await pressespiegel.ready(); const V ="
            + " pressespiegel.facts.events; const { n, rows } = pressespiegel.list({kind: 'events'}); const lines ="
            + " document.querySelectorAll('dialog > ol > li').length; const further = document.querySelectorAll('dialog"
            + " details li').length; return n > 20 && lines === Math.min(n, 100) && (n > 100 || further === rows.length - n);"
            + " })()");
    key("Escape");
    evaluate(CLEAR);
    is(
        "quotations stand the newest first, with the words that are sought marked",
        "(async () => { pressespiegel.go({list: {kind: 'quotes', words: 'wir'}}); await pressespiegel.ready(); const"
            + " shown = [...document.querySelectorAll('dialog > ol > li')]; const marked = shown.every(li => /^wir$/i.test("
            + "li.querySelector('mark.sought').textContent)); const A = pressespiegel.facts.articles; const minutes ="
            + " pressespiegel.list({kind: 'quotes'}).rows.map(i => A.minute[pressespiegel.facts.quotes.a[i]] ?? -1e12);"
            + " return shown.length > 0 && marked && minutes.every((m, i) => !i || m <= minutes[i - 1]); })()");
    key("Escape");
    evaluate(CLEAR);
    is(
        "quotations and events are counted by source, what several report for each of them",
        "(() => { const [Q, V, A] = [pressespiegel.facts.quotes, pressespiegel.facts.events,"
            + " pressespiegel.facts.articles]; const lines = where => [...document.querySelectorAll(where + ' h3')].find(h =>"
            + " h.textContent === 'By source').parentNode.querySelectorAll('li .count'); const all ="
            + " pressespiegel.count('events_by_source'); return lines('#voices').length > 1 && lines('#events').length > 1 &&"
            + " all.reduce((sum, r) => sum + r.events, 0) === new Set([...V.a].map((a, i) => A.source.at[a] + ' ' +"
            + " V.cluster[i])).size && document.querySelectorAll('#sources tbody tr:first-child .count').length >= 3; })()");
  }

  /** Rows as CSV, drawings as SVG: as text here, and once as files. */
  private void saving() throws Exception {
    call(
        "Browser.setDownloadBehavior",
        JSON.createObjectNode()
            .put("behavior", "allow")
            .put("downloadPath", folder.toString())
            .toString());
    is(
        "cells with quotes, commas and line ends are quoted",
        "pressespiegel.csvOf({heads: ['a', 'b'], lines: [['x\"y', '1,2'], ['p\\nq', null], [3.5,"
            + " '']]}, false) === 'a,b\\r\\n\"x\"\"y\",\"1,2\"\\r\\n\"p\\nq\",\\r\\n3.5,\"\"\\r\\n'");
    is(
        "Excel runs nothing of an article",
        "pressespiegel.csvOf({heads: ['a'], lines: [['=1+1'], ['@x'], [-3.5]]}, true) ==="
            + " '\\ufeffa\\r\\n\\'=1+1\\r\\n\\'@x\\r\\n-3,5\\r\\n'");
    evaluate("document.querySelector('.tiles .count').click()");
    evaluate("pressespiegel.ready()");
    is("a list opens", "document.querySelector('dialog').open");
    evaluate("document.querySelector('dialog .save button').click()");
    Path csv = folder.resolve("pressespiegel-articles.csv");
    await(csv);
    List<String> lines = Files.exists(csv) ? Files.readAllLines(csv) : List.of();
    long articles = evaluate("pressespiegel.facts.n").at("/result/value").asLong();
    report("its rows are saved", lines.size() > articles, lines.size() + " lines");
    evaluate("document.querySelector('dialog .save button:nth-child(2)').click()");
    Path excel = folder.resolve("pressespiegel-articles-excel.csv");
    await(excel);
    report("for Excel in a file of its own", Files.exists(excel), excel.toString());
    key("Escape");
    evaluate("pressespiegel.ready()");
    evaluate("(async () => { pressespiegel.go({list: {kind: 'events'}}); await pressespiegel.ready(); })()");
    evaluate("document.querySelector('dialog .save button').click()");
    Path events = folder.resolve("pressespiegel-events.csv");
    await(events);
    List<String> rows = Files.exists(events) ? Files.readAllLines(events) : List.of("");
    report(
        "events are saved with their sentences",
        rows.get(0).contains(",trigger,sentence,") && rows.size() > 20 && rows.get(1).length() > 150,
        rows.get(0));
    key("Escape");
    evaluate("pressespiegel.ready()");
    is("Escape closes the list", "!document.querySelector('dialog').open && !/list=/.test(location.hash)");
    evaluate("document.querySelector('#time .save button').click()");
    Path svg = folder.resolve("pressespiegel-articles-over-time.svg");
    await(svg);
    String drawing = Files.exists(svg) ? Files.readString(svg) : "";
    javax.xml.parsers.DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new java.io.ByteArrayInputStream(drawing.getBytes(StandardCharsets.UTF_8)));
    report(
        "a drawing is saved with its looks",
        drawing.contains("fill=\"rgb(") && !drawing.contains("class="),
        drawing.length() + " characters");
  }

  /** The map: by wheel at the pointer, by two fingers, by keys. */
  private void moving() throws Exception {
    evaluate("document.getElementById('map').scrollIntoView()");
    String under =
        "(() => { const v = pressespiegel.view(); const b = document.querySelector('#map"
            + " .world svg').getBoundingClientRect(); return [v.k, (b.width * .3 - v.x) / v.k,"
            + " (b.height * .4 - v.y) / v.k]; })()";
    JsonNode before = evaluate(under).at("/result/value");
    JsonNode box = evaluate(BOX.formatted("#map .world svg")).at("/result/value");
    double x = box.get(0).asDouble() + box.get(2).asDouble() * 0.3;
    double y = box.get(1).asDouble() + box.get(3).asDouble() * 0.4;
    for (int modifiers : List.of(0, 2)) {
      call(
          "Input.dispatchMouseEvent",
          JSON.createObjectNode()
              .put("type", "mouseWheel")
              .put("x", x)
              .put("y", y)
              .put("deltaX", 0)
              .put("deltaY", modifiers == 0 ? 1 : -240)
              .put("modifiers", modifiers)
              .toString());
      Thread.sleep(200);
      if (modifiers == 0) {
        is("the wheel alone scrolls the page", "pressespiegel.view().k === " + before.get(0));
        evaluate("document.getElementById('map').scrollIntoView()");
      }
    }
    JsonNode after = evaluate(under).at("/result/value");
    report(
        "Ctrl and wheel enlarge the map at the pointer",
        after.get(0).asDouble() > before.get(0).asDouble() * 1.1
            && Math.abs(after.get(1).asDouble() - before.get(1).asDouble()) < 0.5
            && Math.abs(after.get(2).asDouble() - before.get(2).asDouble()) < 0.5,
        before + " " + after);
    call("Emulation.setTouchEmulationEnabled", "{\"enabled\":true,\"maxTouchPoints\":2}");
    for (int i = 0; i <= 4; i++) {
      touch(i == 0 ? "touchStart" : "touchMove", x, y, 30 + 20 * i);
    }
    touch("touchEnd", x, y, -1);
    JsonNode pinched = evaluate(under).at("/result/value");
    report(
        "two fingers enlarge it",
        pinched.get(0).asDouble() > after.get(0).asDouble() * 1.5,
        after + " " + pinched);
    call("Emulation.setTouchEmulationEnabled", "{\"enabled\":false}");
    evaluate("document.querySelector('#map .world svg').focus()");
    key("0");
    key("+");
    is("keys enlarge it", "Math.abs(pressespiegel.view().k / " + before.get(0) + " - 1.6) < 0.01");
    key("0");
    is(
        "no outline jumps across the map",
        "[...document.querySelectorAll('#map .land')].every(p =>"
            + " p.getAttribute('d').split('Z').every(ring => { const lons ="
            + " ring.slice(1).split('L').map(at => Number(at.split(' ')[0])); return"
            + " lons.every((lon, i) => !i || Math.abs(lon - lons[i - 1]) < 180); }))");
  }

  private void touch(String type, double x, double y, int apart) throws Exception {
    ObjectNode event = JSON.createObjectNode().put("type", type);
    ArrayNode points = event.putArray("touchPoints");
    if (apart >= 0) {
      points.addObject().put("x", x - apart).put("y", y).put("id", 0);
      points.addObject().put("x", x + apart).put("y", y).put("id", 1);
    }
    call("Input.dispatchTouchEvent", event.toString());
    Thread.sleep(50);
  }

  private void drag(String what, double from, double to) throws Exception {
    JsonNode box = evaluate(BOX.formatted(what)).at("/result/value");
    double y = box.get(1).asDouble() + box.get(3).asDouble() / 2;
    String[] types = {"mouseMoved", "mousePressed", "mouseMoved", "mouseReleased"};
    double[] at = {from, from, to, to};
    for (int i = 0; i < types.length; i++) {
      call(
          "Input.dispatchMouseEvent",
          JSON.createObjectNode()
              .put("type", types[i])
              .put("x", box.get(0).asDouble() + box.get(2).asDouble() * at[i])
              .put("y", y)
              .put("button", i == 0 ? "none" : "left")
              .put("buttons", i == 1 || i == 2 ? 1 : 0)
              .put("clickCount", i == 0 ? 0 : 1)
              .toString());
    }
    Thread.sleep(200);
  }

  private void await(Path file) throws Exception {
    for (int i = 0; i < 100 && !(Files.exists(file) && Files.size(file) > 0); i++) {
      Thread.sleep(100);
    }
  }

  private void reading() throws Exception {
    is(
        "marks tell what was read",
        "(() => { const m = document.querySelector('mark.timexes'); m.click(); return"
            + " /Date/.test(document.querySelector('.cards').textContent) &&"
            + " m.classList.contains('on'); })()");
    evaluate("document.getElementById('articles').scrollIntoView()");
    picture("reader");
    evaluate("document.querySelector('mark.timexes').focus()");
    key("Escape");
    is("Escape closes what a mark tells", "!document.querySelector('.cards').children.length");
    is(
        "a search finds",
        "(async () => { const i = document.getElementById('sought'); i.value = 'document.title';"
            + " i.dispatchEvent(new Event('change')); await pressespiegel.ready(); const n ="
            + " document.querySelectorAll('.list li').length; const marked ="
            + " document.querySelectorAll('mark.sought').length; pressespiegel.go({words: ''});"
            + " await pressespiegel.ready(); return n === 2 && marked > 0; })()");
    evaluate(
        "(async () => { document.querySelector('.list li button').click(); await"
            + " pressespiegel.ready(); document.activeElement.blur(); })()");
    key("j");
    evaluate("pressespiegel.ready()");
    is(
        "j goes to the next article",
        "document.querySelectorAll('.list li button')[1].getAttribute('aria-current') === 'true'");
    evaluate("document.querySelector('mark').focus()");
    key("ArrowRight");
    is(
        "arrows go from mark to mark",
        "document.activeElement === document.querySelectorAll('mark')[1]");
    key("Escape");
    evaluate("document.activeElement.blur()");
    key("/");
    is("/ goes to the search", "document.activeElement.id === 'sought'");
    evaluate("document.activeElement.blur()");
    is(
        "every control can be reached and has a name",
        "[...document.querySelectorAll('button, input, select, svg[tabindex]')].every(e =>"
            + " (e.textContent || e.getAttribute('aria-label') || e.closest('label')) )");
  }

  private void looks() throws Exception {
    evaluate("scrollTo({top: 0, behavior: 'instant'})");
    picture("desktop");
    evaluate("(async () => { pressespiegel.go({lang: 'de'}); await pressespiegel.ready(); })()");
    same(
        "it speaks German as well",
        "[\"de\",\"Wie verlässlich ist das?\",true,[]]",
        "[document.documentElement.lang, document.getElementById('h-quality').textContent, / bis "
            + "/.test(document.getElementById('title').textContent), [...document.querySelectorAll('h2,"
            + " h3, nav a, label span, .tiles dt')].filter(e => !e.closest('.sheet') &&"
            + " /\\b(the|who|what|where|articles|quoted|named)\\b/i.test(e.textContent)).map(e =>"
            + " e.textContent)]");
    evaluate(
        "(async () => { pressespiegel.go({type: 'PROTEST'}); await pressespiegel.ready(); })()");
    picture("german");
    evaluate("(async () => { pressespiegel.go({type: '', lang: 'en'}); await pressespiegel.ready(); })()");

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
    evaluate("document.querySelector('#narrow details').open = true");
    is(
        "nor where one narrows",
        "document.documentElement.scrollWidth <= 390 &&"
            + " document.querySelector('#narrow').offsetHeight < 600");
    picture("phone");
    evaluate("document.querySelector('#voices .bars .count').click()");
    evaluate("pressespiegel.ready()");
    is(
        "a list fits a phone",
        "(() => { const b = document.querySelector('dialog').getBoundingClientRect(); return"
            + " b.width <= 390 && b.height <= 844 && document.querySelector('dialog').scrollWidth <="
            + " 390; })()");
    picture("phone-list");
    key("Escape");
  }

  /** As a user does it: search, narrow, drill down, read, save. */
  private void exploring() throws Exception {
    evaluate(CLEAR);
    is(
        "it says that all articles are here, and how it comes",
        "/All \\d+ articles are here/.test(document.getElementById('foot').textContent) &&"
            + " /program on this machine/.test(document.getElementById('foot').textContent)");
    is(
        "the page itself holds no text",
        "!document.getElementById('data').textContent.includes('\"parcels\"')");
    evaluate(
        "(async () => { const i = document.getElementById('sought'); i.value = 'Stadt*';"
            + " i.dispatchEvent(new Event('change')); await pressespiegel.ready(); })()");
    evaluate("document.querySelector('#voices .bars .count, #events .bars .count').click()");
    evaluate("pressespiegel.ready()");
    is(
        "a search, then a number: rows with their words",
        "(() => { const words = [...document.querySelectorAll('dialog .rows .words')]; return words.length"
            + " > 0 && words.every(w => w.textContent.length > 1 &&"
            + " !/not in this page/.test(w.textContent)); })()");
    evaluate("document.querySelector('dialog .rows button').click()");
    evaluate("pressespiegel.ready()");
    is(
        "a row opens its article, marked",
        "!document.querySelector('dialog').open && document.querySelectorAll('.text mark').length > 0"
            + " && document.querySelectorAll('mark.sought').length > 0");
    evaluate(CLEAR);
    evaluate("pressespiegel.go({list: {kind: 'quotes'}})");
    evaluate("pressespiegel.ready()");
    is(
        "quotations are found by their words",
        "(async () => { const all = pressespiegel.list({kind: 'quotes'}).n;"
            + " pressespiegel.go({list: {kind: 'quotes', words: 'wir'}}, true); await"
            + " pressespiegel.ready(); const rows = [...document.querySelectorAll('dialog .rows"
            + " .words')]; const n = Number(document.querySelector('dialog').dataset.n); return n > 0"
            + " && n < all && rows.length === n && rows.every(r => /(^|[^a-zäöüß])wir([^a-zäöüß]|$)/i"
            + ".test(r.textContent)); })()");
    Path csv = folder.resolve("pressespiegel-quotes.csv");
    evaluate("document.querySelector('dialog .save button').click()");
    await(csv);
    String saved = Files.exists(csv) ? Files.readString(csv) : "";
    report(
        "and saved with them",
        saved.startsWith("speaker,role,type") && saved.contains("ir") && saved.lines().count() > 1,
        saved.length() + " characters");
    key("Escape");
    evaluate(CLEAR);
    is(
        "events with dead are fewer, and each says how many",
        "(async () => { const all = pressespiegel.list({kind: 'events'}).n; pressespiegel.go({list:"
            + " {kind: 'events', toll: 'dead'}}); await pressespiegel.ready(); const rows ="
            + " [...document.querySelectorAll('dialog .rows li')]; return rows.length > 0 &&"
            + " pressespiegel.list({kind: 'events', toll: 'dead'}).n < all && rows.every(r =>"
            + " /\\d dead/.test(r.textContent)); })()");
    key("Escape");
    evaluate(CLEAR);
  }

  private static final String CLEAR =
      "(async () => { pressespiegel.go({from: '', to: '', place: '', how: '', type: '', since: '', till: '', source: '', name:"
          + " '', words: '', assumed: '', list: null, x: '', y: '', a: '', at: '', lang: ''}); await"
          + " pressespiegel.ready(); })()";

  private static final String BOX =
      "(() => { const b = document.querySelector('%s').getBoundingClientRect(); return [b.x, b.y,"
          + " b.width, b.height]; })()";

  /** Figures that the page counts otherwise than the queries, while nothing is chosen. */
  private static final String DIFFERENT_FIGURES =
      """
(() => {
  const wrong = [];
  for (const [name, figure] of Object.entries(JSON.parse(document.getElementById('data').textContent).figures)) {
    if (!figure.columns || name === 'runs' || name === 'rejects') continue;
    const columns = figure.columns.filter((c) => c !== 'position');
    const plain = (rows) => JSON.stringify(rows.map((row) => columns.map((c) =>
      typeof row[c] === 'number' ? Math.round(row[c] * 1e4) / 1e4 : row[c] === undefined ? null : row[c])));
    if (plain(pressespiegel.count(name)) !== plain(pressespiegel.told(name))) wrong.push(name);
  }
  return wrong;
})()
""";

  /** Numbers of the page that are not those of the rows that they open. */
  private static final String WRONG_NUMBERS =
      """
(() => {
  const all = [...document.querySelectorAll('main .count, #narrow .count')];
  const bars = pressespiegel.bars().filter((bar) => pressespiegel.list(bar.list).n !== bar.n).map((bar) => JSON.stringify(bar));
  const wrong = all.filter((b) => String(pressespiegel.list(JSON.parse(b.dataset.list)).n) !== b.textContent.replace(/\\D/g, ''));
  return (all.length > 20 ? [] : ['only ' + all.length]).concat(bars, wrong.map((b) => b.dataset.list + ' ' + b.textContent));
})()
""";

  /** Opens each article, with all layers and with none, and compares its text with the data. */
  private static final String EVERY_ARTICLE =
      """
(async () => {
  const boxes = () => [...document.querySelectorAll('.layers input')];
  const same = (shown, parts) => JSON.stringify(shown) === JSON.stringify(parts);
  for (let a = 0; a < pressespiegel.facts.n; a++) {
    const article = await pressespiegel.textOf(a);
    const letters = Array.from(article.text);
    const parts = article.paragraphs.map((p) => letters.slice(p[1], p[2]).join(''));
    document.querySelector(`.list button[data-id="${article.article_id}"]`).click();
    await pressespiegel.ready();
    for (let round = 0; round < 2; round++) {
      const shown = [...document.querySelector('.text').children].map((p) => p.textContent);
      if (!same(shown, parts)) return false;
      const dates = (article.raw.timexes || []).length;
      if (!round && dates && !document.querySelector('mark.timexes')) return false;
      if (round && document.querySelector('mark')) return false;
      boxes().forEach((box) => box.click());
    }
  }
  return boxes().every((box) => box.checked);
})()
""";

  private void is(String what, String expression) throws Exception {
    JsonNode answer = evaluate(expression);
    report(what, answer.at("/result/value").asBoolean(), answer.toString());
  }

  private void same(String what, String wanted, String expression) throws Exception {
    String answer = evaluate(expression).at("/result/value").toString();
    report(what, answer.equals(wanted), answer);
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
      if (key.equals("Escape")) {
        event.put("code", key).put("windowsVirtualKeyCode", 27);
      }
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
            .put("awaitPromise", true)
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
