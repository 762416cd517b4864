
  // ---- Lists: what a number counts

  /** Returns the rows of a list: numbers of articles, quotations or events, and what is counted. */
  function listed(list) {
    const s = sel(list.without);
    const A = facts.articles;
    if (list.kind === 'quotes' && facts.quotes) {
      const Q = facts.quotes;
      const rows = [];
      for (let i = 0; i < Q.a.length; i++) {
        if (!s.pass[Q.a[i]] || !Q.kind[i]) continue;
        const [speaker, type] = Q.speaker.of[Q.speaker.at[i]];
        if (list.speaker !== undefined && (speaker !== list.speaker || type !== (list.of || ''))) continue;
        if (list.type && Q.type[i] !== list.type) continue;
        if (list.by && Q.by[i] !== list.by) continue;
        if (list.told && !Q.told[i]) continue;
        if (list.who && !saysSo(i, list.who)) continue;
        if (list.source && A.source.of[A.source.at[Q.a[i]]] !== list.source) continue;
        rows.push(i);
      }
      return { kind: 'quotes', rows: newestFirst(rows, Q.a), n: rows.length, head: tell.quotes(rows.length) };
    }
    if (list.kind === 'events' && facts.events) {
      const V = facts.events;
      const rows = [];
      const clusters = new Set();
      for (let i = 0; i < V.a.length; i++) {
        if (!s.event(i)) continue;
        if (list.type && V.type.of[V.type.at[i]] !== list.type) continue;
        if (list.modality && V.modality[i] !== list.modality) continue;
        if (list.toll && !V[list.toll === 'injured' ? 'injuries' : 'fatalities'][i]) continue;
        if (list.actor !== undefined && (V.actor[i] !== list.actor || V.target[i] !== list.target || V.modality[i] === 'hypothetical' || V.modality[i] === 'negated')) continue;
        if (list.lat !== undefined && (String(V.lat[i]) !== list.lat || String(V.lon[i]) !== list.lon || (V.country[i] || '') !== (list.country || ''))) continue;
        if (list.who && (!takesPart(i, list.who, list.whom, list.way) || V.modality[i] === 'hypothetical' || V.modality[i] === 'negated')) continue;
        if (list.lat !== undefined && s.told && V.precision[i] === 'default') continue;
        if (list.since && !(dayOfEvent(i) !== null && dayOfEvent(i) >= dayOf(list.since))) continue;
        if (list.till && !(dayOfEvent(i) !== null && dayOfEvent(i) <= dayOf(list.till))) continue;
        if (list.undated && dayOfEvent(i) !== null) continue;
        if (list.source && A.source.of[A.source.at[V.a[i]]] !== list.source) continue;
        if (list.has && (list.has === 'point' ? V.lat : V[list.has])[i] === null) continue;
        rows.push(i);
        clusters.add(V.cluster[i]);
      }
      // Reports of one event stand together.
      const first = new Map();
      rows.forEach((i) => first.has(V.cluster[i]) || first.set(V.cluster[i], i));
      const day = (i) => V.day[i] ?? A.day[V.a[i]] ?? -1e9;
      rows.sort((x, y) => day(first.get(V.cluster[y])) - day(first.get(V.cluster[x])) || first.get(V.cluster[x]) - first.get(V.cluster[y]) || x - y);
      return { kind: 'events', rows, n: list.reports ? rows.length : clusters.size, head: rows.length > clusters.size ? t('{events} in {n} reports', { events: tell.events(clusters.size), n: rows.length }) : tell.events(clusters.size) };
    }
    let measure = null;
    const add = (a, n) => measure.set(a, (measure.get(a) || 0) + n);
    if (list.name && facts.entities) {
      measure = new Map();
      const name = facts.entities.numbers.get(list.name);
      facts.entities.name.at.forEach((x, i) => x === name && add(facts.entities.a[i], facts.entities.mentions[i]));
    } else if (list.who && facts.actors) {
      measure = articlesOf(list.who, list.whom, list.role);
    } else if ((list.spot || list.named) && facts.places) {
      measure = new Map();
      const P = facts.places;
      P.a.forEach((a, i) => {
        if (!s.place(i)) return;
        if (list.spot ? P.spot.of[P.spot.at[i]].join('|') === list.spot && !P.metonymic[i] : P.country[i] === list.named) add(a, P.mentions[i]);
      });
    } else if (list.measure === 'places' && facts.places) {
      measure = new Map();
      const P = facts.places;
      P.a.forEach((a, i) => s.place(i) && (list.of === 'placed' ? P.lat[i] !== null : list.of === 'metonymic' ? P.metonymic[i] : true) && add(a, P.mentions[i]));
    } else if (list.measure === 'sentences') {
      measure = new Map();
      A.sentences.forEach((n, a) => n && add(a, n));
    } else if (facts[list.measure] && facts[list.measure][list.of || list.measure]) {
      measure = new Map();
      facts[list.measure][list.of || list.measure].forEach((n, a) => n && add(a, n));
    }
    const parts = list.part && state.place ? placeParts(state.place, state.assumed === '0') : null;
    const mask = list.term ? termMask(list.term) : null;
    const holds = list.with === 'quotes' || list.with === 'events' ? new Set() : null;
    if (list.with === 'quotes' && facts.quotes) facts.quotes.a.forEach((a, i) => facts.quotes.kind[i] && holds.add(a));
    if (list.with === 'events' && facts.events) facts.events.a.forEach((a, i) => s.event(i) && holds.add(a));
    const rows = [];
    for (let a = 0; a < facts.n; a++) {
      if (!s.pass[a]) continue;
      if (measure && !measure.has(a)) continue;
      if (mask && !mask[a]) continue;
      if (holds && !holds.has(a)) continue;
      if (list.source && A.source.of[A.source.at[a]] !== list.source) continue;
      if (list.focus && A.focus.of[A.focus.at[a]] !== list.focus) continue;
      if (list.issue && !A.issues[a].includes(list.issue)) continue;
      if (list.precision && !list.precision.split(' ').includes(A.precision.of[A.precision.at[a]])) continue;
      if (list.rule !== undefined && (A.rule.at[a] < 0 ? '' : A.rule.of[A.rule.at[a]]) !== list.rule) continue;
      if (list.reprint && A.counts[a]) continue;
      if (list.cluster && A.cluster.of[A.cluster.at[a]] !== list.cluster) continue;
      if (list.with === 'issues' && !A.issues[a].length) continue;
      if (list.with === 'authors' && !A.authors[a]) continue;
      if (list.with === 'agencies' && !A.agencies[a].length) continue;
      if (list.with === 'focus' && A.focus.at[a] < 0) continue;
      if (list.undated && A.day[a] !== null) continue;
      if (parts && !(parts[a] & HOWS[list.part])) continue;
      if (list.since && !(A.day[a] !== null && A.day[a] >= dayOf(list.since) && A.day[a] <= dayOf(list.till))) continue;
      if (list.fine && A.precision.of[A.precision.at[a]] === 'month') continue;
      if (list.rest && drawnSources().includes(A.source.of[A.source.at[a]])) continue;
      rows.push(a);
    }
    rows.sort(newest);
    const total = measure && rows.reduce((sum, a) => sum + measure.get(a), 0);
    if (list.count) measure = null;
    return { kind: 'articles', rows, measure, n: measure ? total : rows.length,
      head: measure ? `${list.measure ? count(total) : tell.mentions(total)} ${tell.inArticles(rows.length)}` : tell.articles(rows.length) };
  }
  /** Rows in the order of articles, those of the newest article first; those of one article as they stand there. */
  function newestFirst(rows, a) {
    const begins = [];
    rows.forEach((i, at) => (!at || a[i] !== a[rows[at - 1]]) && begins.push(at));
    const parts = begins.map((from, k) => [a[rows[from]], from, k + 1 < begins.length ? begins[k + 1] : rows.length]);
    return parts.sort((x, y) => newest(x[0], y[0])).flatMap(([, from, to]) => rows.slice(from, to));
  }
  const newest = (x, y) => (facts.articles.minute[y] ?? -1e12) - (facts.articles.minute[x] ?? -1e12) || x - y;

  const WITH = { quotes: 'with a quotation', events: 'with an event', issues: 'with a remark', authors: 'with an author', agencies: 'with an agency', focus: 'about one country' };
  const MEASURED = { mentions: 'Names', timexes: 'Dates', places: 'Places', sentences: 'Sentences' };
  const BY = { pronoun: 'by a pronoun (er, sie), whose name is not told', description: 'by a description, without a name' };
  const HAS = { actor: 'with an actor', target: 'with a target', point: 'with a point on the map', day: 'with a day' };
  const OF = { placed: 'with a point or an interval', anchored: 'told from another date or publication', metonymic: 'that mean a government or team', confident: 'read with a certainty of 90 % or more' };
  /** What of the whole page's choice a list heeds: what its rows are, and which articles they are of. */
  function heeded(list) {
    const on = (field) => state[field] && list.without !== field;
    const dated = (state.since || state.till) && list.without !== 'since';
    const [type, happened] = [on('type') && typeName(state.type), dated && `${t('Happened')}: ${spanText(state.since, state.till)}`];
    const place = on('place') && placeName(state.place);
    // What an article is about or names leaves its events alone; a place chosen with a kind of events is theirs.
    const there = place && state.how !== 'about' && state.how !== 'named';
    const named = place && state.how && `${place}: ${t(HOW[state.how])}`;
    const published = (state.from || state.to) && list.without !== 'from' && `${t('Published')}: ${spanText(state.from, state.to)}`;
    const articles = [published, on('source') && state.source, on('name') && nameOf(state.name), on('words') && (/"/.test(state.words) ? state.words : quoted(state.words))];
    if (list.kind === 'events') return [[type, there && place, happened], [...articles, there ? null : named]].map((some) => some.filter(Boolean));
    const told = type || dated ? t('with an event: {what}', { what: [type, there && place, happened].filter(Boolean).join(', ') }) : '';
    const ofPlaces = place && (list.measure === 'places' || list.spot || list.named) ? place : null;
    return [[ofPlaces], [...articles, state.how ? named : !told && place && (list.part ? null : t('{place}: about it, named or with an event there', { place })), told]].map((some) => some.filter(Boolean));
  }
  /** What exactly a list counts, as parts of a line. */
  function countedBy(list) {
    const [rows, articles] = heeded(list);
    const all = [...new Set([...about(list), ...rows])];
    if (list.kind === 'articles') return [...new Set([...all, ...articles])];
    return articles.length ? [...all, t('in articles: {what}', { what: articles.join(', ') })] : all;
  }
  /** What a list is of, beside what is chosen for the whole page. */
  function about(list) {
    const [kind, place] = [list.spot && list.spot.split('|'), list.lat !== undefined];
    return [
      list.speaker !== undefined && list.speaker, list.who && actorName(list.who), list.whom && actorName(list.whom), list.by && t(BY[list.by] || list.by), list.told && t('with a speaker'), list.type && (list.kind === 'events' ? typeName(list.type) : words(list.type)), list.has && t(HAS[list.has] || list.has), list.of && list.measure && t(OF[list.of] || list.of), list.role,
      list.way && t(list.way === 'does' ? 'the first does it' : 'the second does it'), list.part && state.place && `${placeName(state.place)}: ${t(HOW[list.part] || list.part)}`, (list.since || list.till) && spanText(list.since, list.till), list.rest && t('all others'), list.modality && t('told {how}', { how: modality(list.modality) }),
      list.actor !== undefined && `${list.actor} → ${list.target}`, list.name && t('under this very name: {name}', { name: list.name.slice(list.name.indexOf(':') + 1) }), kind && kind[0], list.named && country(list.named),
      place && (list.place || country(list.country)), list.source, list.focus && t('about {country}', { country: country(list.focus) }), list.issue && words(list.issue),
      list.precision && list.precision.split(' ').slice(-1).map((p) => t(KNOWN_TO[p] || p))[0], list.rule && readFrom(list.rule),
      list.reprint && t('reprints'), list.cluster && t('printings of one text'), list.with && t(WITH[list.with] || list.with), list.measure && t(MEASURED[list.measure] || list.measure), list.term && termName(list.term), list.undated && t('no date'), list.toll && t(list.toll === 'injured' ? 'with injured' : 'with dead'), list.words && t('that say {words}', { words: /"/.test(list.words) ? list.words : quoted(list.words) })].filter(Boolean);
  }
  const where = (precision) => ({ told: t('named in the sentence'), context: t('named before it'), default: t('assumed: the article’s country or place, or the actor’s') })[precision];
  function line(a) {
    const A = facts.articles;
    return [own(A.headline[a] || t('(no headline)')), ` · ${showDay(A.day[a], A.precision.of[A.precision.at[a]])} · `, own(A.source.of[A.source.at[a]])];
  }
  /** A text in which the words that are sought are marked. */
  function marked(text, seeks) {
    const parts = [];
    let at = 0;
    for (const [begin, end] of seeks.flatMap((s) => s.places(text)).sort((x, y) => x[0] - y[0])) {
      if (begin < at) continue;
      parts.push(text.slice(at, begin), el('mark', { class: 'sought' }, text.slice(begin, end)));
      at = end;
    }
    return el('bdi', { lang: 'de' }, parts, text.slice(at));
  }
  /** The beginning of a text, or of a long one what stands around the first of the words that are sought. */
  function clipTo(text, most, seeks) {
    const first = Math.min(...seeks.flatMap((s) => s.places(text)).map(([begin]) => begin), text.length);
    return first < text.length && first > most * .75 ? clip(clipStart(text, text.length - first + Math.round(most / 3)), most) : clip(text, most);
  }
  /** The words around a part of a text. */
  function around(a, begin, end, margin, seeks) {
    const article = texts.get(a);
    if (!article) return null;
    const plain = (text) => text.replace(/\s+/g, ' ');
    const [before, after] = sentenceOf(article.text, begin, end);
    // The sentence as long as it is short; of a long one whole words on both sides.
    return [marked(plain(clipStart(before, margin)), seeks), el('b', {}, marked(plain(slice(article.text, begin, end)), seeks)), marked(plain(clip(after, margin)), seeks)];
  }
  /** What ends a sentence: a mark before a space and a capital letter, not that of a number or a short form (3. März, Dr. Muster). */
  const ENDS = /(?:(?<![\d\p{Lu}]|\b(?:Dr|Prof|Nr|St|Abs|Art|Bd|Str|bzw|ca|etwa|usw|vgl|Mio|Mrd))\.|[!?])["“”»«’)]*\s+(?=["„“»«‚(]*[\p{Lu}\d])|\n/gu;
  /** What stands before and behind a part of a text within its sentence, roughly. */
  function sentenceOf(text, begin, end) {
    const [before, after] = [slice(text, Math.max(0, begin - 400), begin), slice(text, end, end + 400)];
    const starts = [...before.matchAll(ENDS)];
    const from = starts.length ? starts[starts.length - 1].index + starts[starts.length - 1][0].length : 0;
    const stop = after.match(ENDS) && [...after.matchAll(ENDS)][0];
    const whole = begin <= 400 || starts.length;
    return [whole ? before.slice(from) : clipStart(before, before.length - 1), stop ? after.slice(0, stop.index + stop[0].trimEnd().length) : after.length < 400 ? after : clip(after, after.length - 1)];
  }
  /** A sentence, to search in. */
  const sentenceAround = (text, begin, end) => sentenceOf(text, begin, end).join(slice(text, begin, end));
  function lineOf(view, i) {
    const open = (a, at) => () => {
      dialog.close();
      openArticle(facts.articles.id[a], at);
    };
    // All of a row opens its article, as its first line does; who chooses words in it to copy them opens nothing.
    const row = (attributes, opening, ...children) => el('li', { ...attributes, onclick: (e) => {
      e.stopPropagation();
      if (!e.target.closest('button, a, summary') && !String(getSelection())) opening();
    } }, ...children);
    if (view.kind === 'articles') {
      return row({}, open(i), el('button', { type: 'button', onclick: open(i) }, own(facts.articles.headline[i] || t('(no headline)'))),
        el('small', {}, `${showDay(facts.articles.day[i], facts.articles.precision.of[facts.articles.precision.at[i]])} · `, own(facts.articles.source.of[facts.articles.source.at[i]]), view.measure ? ` · ${count(view.measure.get(i))}` : ''));
    }
    if (view.kind === 'quotes') {
      const Q = facts.quotes;
      const [speaker, kind] = Q.speaker.of[Q.speaker.at[i]];
      const article = texts.get(Q.a[i]);
      const said = article ? slice(article.text, Q.begin[i], Q.end[i]).replace(/\s+/g, ' ') : null;
      return row({}, open(Q.a[i], Q.begin[i]), el('button', { type: 'button', class: 'words', lang: 'de', onclick: open(Q.a[i], Q.begin[i]) }, said === null ? own(t('(its words are not in this page)')) : marked(clipTo(said, 400, view.seeks), view.seeks)),
        el('small', {}, own(speaker || t('speaker not told')), Q.role[i] && kind !== 'ORG' && kind !== 'LOC' ? [', ', own(Q.role[i])] : null, ` · ${words(Q.type[i])}${Q.stance[i] && Q.stance[i] !== 'neutral' ? ', ' + words(Q.stance[i]) : ''} · `, line(Q.a[i])));
    }
    const V = facts.events;
    const days = V.day[i] === null ? '' : V.last_day[i] !== null && V.last_day[i] !== V.day[i] ? `${showDay(V.day[i])} – ${showDay(V.last_day[i])}` : showDay(V.day[i]);
    return row({}, open(V.a[i], V.begin[i]), el('button', { type: 'button', title: typeMeaning(V.type.of[V.type.at[i]]), onclick: open(V.a[i], V.begin[i]) }, el('strong', {}, typeName(V.type.of[V.type.at[i]])), V.actor[i] || V.target[i] ? [': ', own(deed(V.actor[i], V.target[i]))] : null,
      V.place[i] || V.country[i] ? [', ', own(V.place[i] || country(V.country[i]))] : null, days ? `, ${days}` : ''),
    el('span', { class: 'words', lang: 'de' }, around(V.a[i], V.begin[i], V.end[i], 90, view.seeks)),
    el('small', {}, [t('told {how}', { how: modality(V.modality[i]) }), V.fatalities[i] !== null && t('{n} dead person|{n} dead', { n: V.fatalities[i] }), V.precision[i] && `${t('place')}: ${where(V.precision[i])}`].filter(Boolean).join(' · '), ' · ', line(V.a[i])));
  }
  /** The rows of a list as CSV has them. */
  function csvRows(view) {
    const A = facts.articles;
    const of = (a) => [isoOf(A.day[a]), A.source.of[A.source.at[a]], A.headline[a], A.url[a], A.id[a]];
    const ofHeads = ['published', 'source', 'headline', 'url', 'article_id'];
    const wordsOf = (a, begin, end) => (texts.has(a) ? slice(texts.get(a).text, begin, end) : null);
    const sentence = (a, begin, end) => (texts.has(a) ? sentenceAround(texts.get(a).text, begin, end).replace(/\s+/g, ' ').trim() : null);
    if (view.kind === 'articles') return { heads: [...ofHeads, 'focus_country', ...(view.measure ? ['mentions'] : [])], lines: view.rows.map((a) => [...of(a), A.focus.at[a] < 0 ? null : A.focus.of[A.focus.at[a]], ...(view.measure ? [view.measure.get(a)] : [])]) };
    if (view.kind === 'quotes') {
      const Q = facts.quotes;
      return { heads: ['speaker', 'role', 'type', 'stance', 'text', 'begin', 'end', ...ofHeads],
        lines: view.rows.map((i) => [Q.speaker.of[Q.speaker.at[i]][0], Q.role[i], Q.type[i], Q.stance[i], wordsOf(Q.a[i], Q.begin[i], Q.end[i]), Q.begin[i], Q.end[i], ...of(Q.a[i])]) };
    }
    const V = facts.events;
    return { heads: ['event', 'type', 'mode', 'modality', 'actor', 'target', 'place', 'country', 'lat', 'lon', 'place_precision', 'date_start', 'date_end', 'fatalities', 'injuries', 'trigger', 'sentence', 'begin', 'end', ...ofHeads],
      lines: view.rows.map((i) => [V.cluster[i], V.type.of[V.type.at[i]], V.mode[i], V.modality[i], V.actor[i], V.target[i], V.place[i], V.country[i], V.lat[i], V.lon[i], V.precision[i], isoOf(V.day[i]), isoOf(V.last_day[i]), V.fatalities[i], V.injuries[i], wordsOf(V.a[i], V.begin[i], V.end[i]), sentence(V.a[i], V.begin[i], V.end[i]), V.begin[i], V.end[i], ...of(V.a[i])]) };
  }
  const PAGE = 100;
  /** Rows in portions of as many as have their texts at hand at once. */
  function* portions(rows) {
    for (let i = 0; i < rows.length; i += 500) yield rows.slice(i, i + 500);
  }
  const dialog = byId('list');
  dialog.addEventListener('close', () => {
    dialog.replaceChildren();
    if (state.list) go({ list: null });
  });
  dialog.addEventListener('click', (e) => e.target === dialog && dialog.close());
  async function showList() {
    const list = state.list;
    if (!list) {
      if (dialog.open) dialog.close();
      return;
    }
    if (list.term) await termReady(list.term);
    if (state.list !== list) return;
    let view = listed(list);
    const articleOf = (i) => (view.kind === 'articles' ? i : facts[view.kind].a[i]);
    const seeks = seeker(list.words);
    if (seeks && view.kind !== 'articles') {
      // Words in the quotation itself, or in the sentence around the event.
      const may = await mayHold(list.words);
      if (state.list !== list) return;
      const of = facts[view.kind];
      const holds = (i) => {
        const article = texts.get(of.a[i]);
        return article && seeks(view.kind === 'quotes' ? slice(article.text, of.begin[i], of.end[i]) : sentenceAround(article.text, of.begin[i], of.end[i]));
      };
      const rows = [];
      for (const some of portions(view.rows.filter((i) => may(of.a[i])))) {
        await openTexts(some.map(articleOf));
        if (state.list !== list) return;
        rows.push(...some.filter(holds));
      }
      const n = view.kind === 'quotes' ? rows.length : new Set(rows.map((i) => of.cluster[i])).size;
      view = { ...view, rows, n, head: `${view.kind === 'quotes' ? tell.quotes(n) : tell.events(n)}, ${t('of {all}', { all: count(view.n) })}` };
    }
    view.seeks = [seeks, seeker(state.words)].filter(Boolean);
    // What one number counts is one line: further reports of an event stand within its own.
    const entries = [];
    for (const i of view.rows) {
      const before = entries[entries.length - 1];
      if (view.kind === 'events' && !list.reports && before && facts.events.cluster[before[0]] === facts.events.cluster[i]) before.push(i);
      else entries.push([i]);
    }
    const entryOf = ([i, ...others]) => {
      const line = lineOf(view, i);
      if (others.length) line.append(el('details', {}, el('summary', {}, t('{n} more report of it|{n} more reports of it', { n: others.length })), el('ol', { class: 'rows' }, others.map((other) => lineOf(view, other)))));
      return line;
    };
    const ol = el('ol', { class: 'rows' });
    const more = el('button', { type: 'button', onclick: () => append() }, t('More'));
    let shown = 0;
    async function append() {
      const some = entries.slice(shown, shown + PAGE);
      shown += some.length;
      if (view.kind !== 'articles') await openTexts(some.flat().map(articleOf));
      ol.append(...some.map(entryOf));
      more.hidden = shown >= entries.length;
    }
    /** All rows as CSV has them; their texts are at hand portion by portion. */
    const whole = async () => {
      const lines = [];
      const heads = csvRows({ ...view, rows: [] }).heads;
      for (const some of portions(view.rows)) {
        if (view.kind !== 'articles') await openTexts(some.map(articleOf));
        lines.push(...csvRows({ ...view, rows: some }).lines);
      }
      return { heads, lines };
    };
    const saves = (excel) => async () => save(fileName(view.kind, 'csv', excel), 'text/csv', [csvOf(await whole(), excel)]);
    const off = sampled && !narrowed();
    dialog.replaceChildren(...[el('header', {},
      el('div', {}, el('h2', { tabindex: -1 }, view.head), el('p', { class: 'note' }, countedBy(list).map((x, i) => [i ? ' · ' : '', own(x)]),
        off ? ' ' + t('The page holds {n} of {of} articles; the list is of those, the number was of all.', { n: data.reader.held, of: data.reader.of }) : '')),
      el('span', { class: 'save' }, el('button', { type: 'button', onclick: saves(false) }, 'CSV'), el('button', { type: 'button', onclick: saves(true), title: t('CSV as a German Excel opens it') }, 'Excel'),
        el('button', { type: 'button', class: 'close', 'aria-label': t('Close'), onclick: () => dialog.close() }, '✕'))),
    view.kind === 'articles' ? null : el('p', { class: 'within' }, el('input', { type: 'search', value: list.words || null, 'aria-label': t('Only those that say'), placeholder: t(view.kind === 'quotes' ? 'Only quotations that say …' : 'Only sentences that say …'),
      onchange: (e) => go({ list: { ...list, words: e.target.value.trim() || undefined } }, true), onsearch: (e) => go({ list: { ...list, words: e.target.value.trim() || undefined } }, true) }),
      list.words && openable(list.words) ? el('button', { type: 'button', class: 'open-end', onclick: () => go({ list: { ...list, words: openable(list.words) } }, true) }, t('also words that begin so: {words}', { words: openable(list.words) }))
        : list.words ? null : el('small', {}, t('Whole words; Schul* also finds Schule and Schulen.')),
      view.kind === 'events' ? el('select', { 'aria-label': t('Which events'), onchange: (e) => go({ list: { ...list, toll: e.target.value || undefined } }, true) },
        [['', t('All events')], ['dead', t('with dead')], ['injured', t('with injured')]].map(([value, text]) => el('option', { value, selected: value === (list.toll || '') }, text))) : null),
    ol, more].filter(Boolean));
    dialog.dataset.n = view.n;
    await append();
    if (!dialog.open) dialog.showModal();
    dialog.querySelector('h2').focus({ preventScroll: true });
    dialog.scrollTop = 0;
  }
