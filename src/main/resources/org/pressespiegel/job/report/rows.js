
  // ---- Lists: what a number counts

  /** Returns the rows of a list: numbers of articles, quotations or events, and what is counted. */
  function listed(list) {
    const s = sel(list.without);
    const A = facts.articles;
    if (list.kind === 'quotes' && facts.quotes) {
      const Q = facts.quotes;
      const rows = [];
      for (let i = 0; i < Q.a.length; i++) {
        if (!s.pass[Q.a[i]] || (list.all ? false : Q.type[i] === 'reported')) continue;
        const [speaker, type] = Q.speaker.of[Q.speaker.at[i]];
        if (list.speaker !== undefined && (speaker !== list.speaker || type !== (list.of || ''))) continue;
        if (list.type && Q.type[i] !== list.type) continue;
        if (list.who && !saysSo(i, list.who)) continue;
        rows.push(i);
      }
      return { kind: 'quotes', rows, n: rows.length, head: tell.quotes(rows.length) };
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
        if (list.who && (!takesPart(i, list.who, list.whom) || V.modality[i] === 'hypothetical' || V.modality[i] === 'negated')) continue;
        if (list.lat !== undefined && s.told && V.precision[i] === 'default') continue;
        rows.push(i);
        clusters.add(V.cluster[i]);
      }
      // Reports of one event stand together.
      const first = new Map();
      rows.forEach((i) => first.has(V.cluster[i]) || first.set(V.cluster[i], i));
      const day = (i) => V.day[i] ?? A.day[V.a[i]] ?? -1e9;
      rows.sort((x, y) => day(first.get(V.cluster[y])) - day(first.get(V.cluster[x])) || first.get(V.cluster[x]) - first.get(V.cluster[y]) || x - y);
      return { kind: 'events', rows, n: clusters.size, head: rows.length > clusters.size ? t('{events} in {n} reports', { events: tell.events(clusters.size), n: rows.length }) : tell.events(clusters.size) };
    }
    let measure = null;
    const add = (a, n) => measure.set(a, (measure.get(a) || 0) + n);
    if (list.name && facts.entities) {
      measure = new Map();
      const name = facts.entities.numbers.get(list.name);
      facts.entities.name.at.forEach((x, i) => x === name && add(facts.entities.a[i], facts.entities.mentions[i]));
    } else if (list.who && facts.actors) {
      measure = articlesOf(list.who, list.whom);
    } else if ((list.spot || list.named) && facts.places) {
      measure = new Map();
      const P = facts.places;
      P.a.forEach((a, i) => {
        if (!s.place(i)) return;
        if (list.spot ? P.spot.of[P.spot.at[i]].join('|') === list.spot && !P.metonymic[i] : P.country[i] === list.named) add(a, P.mentions[i]);
      });
    } else if (list.measure === 'places' && facts.places) {
      measure = new Map();
      facts.places.a.forEach((a, i) => s.place(i) && add(a, facts.places.mentions[i]));
    } else if (facts[list.measure] && facts[list.measure][list.measure]) {
      measure = new Map();
      facts[list.measure][list.measure].forEach((n, a) => n && add(a, n));
    }
    const mask = list.term ? termMask(list.term) : null;
    const holds = list.with === 'quotes' || list.with === 'events' ? new Set() : null;
    if (list.with === 'quotes' && facts.quotes) facts.quotes.a.forEach((a, i) => facts.quotes.type[i] !== 'reported' && holds.add(a));
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
      rows.push(a);
    }
    rows.sort(newest);
    const total = measure && rows.reduce((sum, a) => sum + measure.get(a), 0);
    if (list.count) measure = null;
    return { kind: 'articles', rows, measure, n: measure ? total : rows.length,
      head: measure ? t('{mentions} in {articles}', { mentions: list.measure ? count(total) : tell.mentions(total), articles: tell.articles(rows.length) }) : tell.articles(rows.length) };
  }
  const newest = (x, y) => (facts.articles.minute[y] ?? -1e12) - (facts.articles.minute[x] ?? -1e12) || x - y;

  const WITH = { quotes: 'with a quotation', events: 'with an event', issues: 'with a remark', authors: 'with an author', agencies: 'with an agency', focus: 'about one country' };
  const MEASURED = { mentions: 'Names', timexes: 'Dates', places: 'Places' };
  /** What a list is of, beside what is chosen for the whole page. */
  function about(list) {
    const [kind, place] = [list.spot && list.spot.split('|'), list.lat !== undefined];
    return [
      list.speaker !== undefined && list.speaker, list.who && actorName(list.who), list.whom && actorName(list.whom), list.type && title(list.type), list.modality && words(list.modality),
      list.actor !== undefined && `${list.actor} → ${list.target}`, list.name && nameOf(list.name), kind && kind[0], list.named && country(list.named),
      place && (list.place || country(list.country)), list.source, list.focus && t('about {country}', { country: country(list.focus) }), list.issue && words(list.issue),
      list.precision && t('dated by {precision}', { precision: list.precision.split(' ').map(words).join(', ') }), list.rule && words(list.rule),
      list.reprint && t('reprints'), list.cluster && t('printings of one text'), list.with && t(WITH[list.with] || list.with), list.measure && t(MEASURED[list.measure] || list.measure), list.term && termName(list.term), list.undated && t('no date')].filter(Boolean);
  }
  const where = (precision) => ({ told: t('named in the sentence'), context: t('named before it'), default: t('assumed: the article’s country or place, or the actor’s') })[precision];
  function line(a) {
    const A = facts.articles;
    return [own(A.headline[a] || t('(no headline)')), ` · ${showDay(A.day[a], A.precision.of[A.precision.at[a]])} · `, own(A.source.of[A.source.at[a]])];
  }
  /** The words around a part of a text. */
  function around(a, begin, end, margin) {
    const article = texts.get(a);
    if (!article) return null;
    const from = Math.max(0, begin - margin);
    const part = (x, y) => slice(article.text, x, y).replace(/\s+/g, ' ');
    return [from ? '…' : '', part(from, begin), el('b', {}, part(begin, end)), part(end, end + margin), '…'];
  }
  /** From the full stop before to the one behind, roughly: enough to search in. */
  function sentenceAround(text, begin, end) {
    const [before, after] = [slice(text, Math.max(0, begin - 300), begin), slice(text, end, end + 300)];
    const from = Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n'));
    const to = after.search(/[.!?](\s|$)|\n/);
    return before.slice(from + 1) + slice(text, begin, end) + (to < 0 ? after : after.slice(0, to));
  }
  function lineOf(view, i) {
    const open = (a, at) => () => {
      dialog.close();
      go({ list: null, a: facts.articles.id[a], at: at === undefined ? '' : String(at) });
      byId('articles').scrollIntoView();
    };
    if (view.kind === 'articles') {
      return el('li', {}, el('button', { type: 'button', onclick: open(i) }, own(facts.articles.headline[i] || t('(no headline)'))),
        el('small', {}, `${showDay(facts.articles.day[i], facts.articles.precision.of[facts.articles.precision.at[i]])} · `, own(facts.articles.source.of[facts.articles.source.at[i]]), view.measure ? ` · ${count(view.measure.get(i))}` : ''));
    }
    if (view.kind === 'quotes') {
      const Q = facts.quotes;
      const [speaker] = Q.speaker.of[Q.speaker.at[i]];
      const article = texts.get(Q.a[i]);
      const said = article ? slice(article.text, Q.begin[i], Q.end[i]).replace(/\s+/g, ' ') : null;
      return el('li', {}, el('button', { type: 'button', class: 'words', lang: 'de', onclick: open(Q.a[i], Q.begin[i]) }, own(said === null ? t('(its words are not in this page)') : said.length > 400 ? said.slice(0, 400) + '…' : said)),
        el('small', {}, own(speaker || t('speaker not told')), Q.role[i] ? [', ', own(Q.role[i])] : null, ` · ${words(Q.type[i])}${Q.stance[i] ? ', ' + words(Q.stance[i]) : ''} · `, line(Q.a[i])));
    }
    const V = facts.events;
    const days = V.day[i] === null ? '' : V.last_day[i] !== null && V.last_day[i] !== V.day[i] ? `${showDay(V.day[i])} – ${showDay(V.last_day[i])}` : showDay(V.day[i]);
    return el('li', { class: view.again ? 'again' : null }, el('button', { type: 'button', onclick: open(V.a[i], V.begin[i]) }, el('strong', {}, title(V.type.of[V.type.at[i]])), ': ', own(V.actor[i] || '?'), ' → ', own(V.target[i] || '?'),
      V.place[i] || V.country[i] ? [', ', own(V.place[i] || country(V.country[i]))] : null, days ? `, ${days}` : ''),
    el('span', { class: 'words', lang: 'de' }, around(V.a[i], V.begin[i], V.end[i], 90)),
    el('small', {}, [words(V.modality[i]), V.fatalities[i] !== null && t('{n} dead', { n: V.fatalities[i] }), V.precision[i] && `${t('place')}: ${where(V.precision[i])}`].filter(Boolean).join(' · '), ' · ', line(V.a[i])));
  }
  /** The rows of a list as CSV has them. */
  function csvRows(view) {
    const A = facts.articles;
    const of = (a) => [isoOf(A.day[a]), A.source.of[A.source.at[a]], A.headline[a], A.url[a], A.id[a]];
    const ofHeads = ['published', 'source', 'headline', 'url', 'article_id'];
    const wordsOf = (a, begin, end) => (texts.has(a) ? slice(texts.get(a).text, begin, end) : null);
    if (view.kind === 'articles') return { heads: [...ofHeads, 'focus_country', ...(view.measure ? ['mentions'] : [])], lines: view.rows.map((a) => [...of(a), A.focus.at[a] < 0 ? null : A.focus.of[A.focus.at[a]], ...(view.measure ? [view.measure.get(a)] : [])]) };
    if (view.kind === 'quotes') {
      const Q = facts.quotes;
      return { heads: ['speaker', 'role', 'type', 'stance', 'text', 'begin', 'end', ...ofHeads],
        lines: view.rows.map((i) => [Q.speaker.of[Q.speaker.at[i]][0], Q.role[i], Q.type[i], Q.stance[i], wordsOf(Q.a[i], Q.begin[i], Q.end[i]), Q.begin[i], Q.end[i], ...of(Q.a[i])]) };
    }
    const V = facts.events;
    return { heads: ['event', 'type', 'mode', 'modality', 'actor', 'target', 'place', 'country', 'lat', 'lon', 'place_precision', 'date_start', 'date_end', 'fatalities', 'injuries', 'trigger', 'begin', 'end', ...ofHeads],
      lines: view.rows.map((i) => [V.cluster[i], V.type.of[V.type.at[i]], V.mode[i], V.modality[i], V.actor[i], V.target[i], V.place[i], V.country[i], V.lat[i], V.lon[i], V.precision[i], isoOf(V.day[i]), isoOf(V.last_day[i]), V.fatalities[i], V.injuries[i], wordsOf(V.a[i], V.begin[i], V.end[i]), V.begin[i], V.end[i], ...of(V.a[i])]) };
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
      view = { ...view, rows, n, head: t('{n} of {all}', { n, all: view.head }) };
    }
    const ol = el('ol', { class: 'rows' });
    const more = el('button', { type: 'button', onclick: () => append() }, t('More'));
    let shown = 0;
    async function append() {
      const some = view.rows.slice(shown, shown + PAGE);
      shown += some.length;
      if (view.kind !== 'articles') await openTexts(some.map(articleOf));
      let last = null;
      ol.append(...some.map((i) => {
        view.again = view.kind === 'events' && facts.events.cluster[i] === last;
        last = view.kind === 'events' ? facts.events.cluster[i] : null;
        return lineOf(view, i);
      }));
      more.hidden = shown >= view.rows.length;
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
    const saves = (excel) => async () => save(fileName(view.kind, 'csv'), 'text/csv', [csvOf(await whole(), excel)]);
    const off = sampled && !narrowed();
    dialog.replaceChildren(...[el('header', {},
      el('div', {}, el('h2', { tabindex: -1 }, view.head), el('p', { class: 'note' }, [...new Set([...about(list), ...chips().map((chip) => chip[0])])].map((x, i) => [i ? ' · ' : '', own(x)]),
        off ? ' ' + t('The page holds {n} of {of} articles; the list is of those, the number was of all.', { n: data.reader.held, of: data.reader.of }) : '')),
      el('span', { class: 'save' }, el('button', { type: 'button', onclick: saves(false) }, 'CSV'), el('button', { type: 'button', onclick: saves(true), title: t('CSV as a German Excel opens it') }, 'Excel'),
        el('button', { type: 'button', class: 'close', 'aria-label': t('Close'), onclick: () => dialog.close() }, '✕'))),
    view.kind === 'articles' ? null : el('p', { class: 'within' }, el('input', { type: 'search', value: list.words || null, 'aria-label': t('Only those that say'), placeholder: t(view.kind === 'quotes' ? 'Only quotations that say …' : 'Only sentences that say …'),
      onchange: (e) => go({ list: { ...list, words: e.target.value.trim() || undefined } }, true), onsearch: (e) => go({ list: { ...list, words: e.target.value.trim() || undefined } }, true) }),
      view.kind === 'events' ? el('select', { 'aria-label': t('Which events'), onchange: (e) => go({ list: { ...list, toll: e.target.value || undefined } }, true) },
        [['', t('All events')], ['dead', t('with dead')], ['injured', t('with injured')]].map(([value, text]) => el('option', { value, selected: value === (list.toll || '') }, text))) : null),
    ol, more].filter(Boolean));
    dialog.dataset.n = view.n;
    await append();
    if (!dialog.open) dialog.showModal();
    dialog.querySelector('h2').focus({ preventScroll: true });
    dialog.scrollTop = 0;
  }
