
  // ---- The reader

  const LAYERS = [
    ['timexes', 'Dates'], ['places', 'Places'], ['mentions', 'Names'], ['quotes', 'Quotations'], ['events', 'Events']]
    .filter(([kind]) => data.reader.columns[kind]);
  const ONLY = { remark: 'With a remark', undated: 'Without a day', reprint: 'Printed more than once', quotes: 'With quotations', events: 'With events' };
  const NOUN = { timexes: 'Date', places: 'Place', mentions: 'Name', quotes: 'Quotation', events: 'Event', sought: 'Word sought' };
  const TYPE = { PER: 'person', ORG: 'organisation', LOC: 'place', MISC: 'other name', DATE: 'date', TIME: 'time', DURATION: 'span of time', SET: 'repetition' };
  const LISTED = 150;
  const layers = new Set(LAYERS.map((layer) => layer[0]));
  let [visible, current, article, longer] = [[], -1, null, LISTED];
  let [marks, all, letters, points, miniMap] = [[], [], [], new Map(), null];
  // Where the words that are sought stand, in order, and which of them is shown.
  let [hits, hit] = [[], -1];
  // Whether the article is opened by somebody who wants to read it: then it comes into view.
  let wanting = Boolean(start.get('article'));

  const kindBox = el('span', {});
  const tally = el('small', { 'aria-live': 'polite' });
  const ol = el('ol', {});
  const sheet = el('article', { class: 'sheet' });
  const cards = el('div', { class: 'cards', 'aria-live': 'polite' });
  const mapBox = el('div', {});
  const side = el('aside', { class: 'side' }, cards, mapBox);
  const keys = el('p', { class: 'note' });
  byId('articles-body').append(el('div', { class: 'reader' }, el('div', { class: 'list' }, el('div', { class: 'find' }, kindBox, tally), ol), sheet, side), keys);

  /** Opens an article, at a letter of it or at the first of the words that are sought. */
  function openArticle(id, at) {
    wanting = true;
    const next = { list: null, a: id, at: at === undefined ? '' : String(at) };
    if (addressOf({ ...state, ...next }) === addressOf(state)) comeInto();
    else go(next);
  }
  /** Brings into view what of the article is wanted. */
  function comeInto() {
    wanting = false;
    const spot = state.at !== '' && marks.find((m) => m.begin <= Number(state.at) && m.end > Number(state.at));
    if (spot) {
      spot.node.focus({ preventScroll: true });
      spot.node.scrollIntoView({ block: 'center' });
    } else if (hits.length) showHit(0);
    else if (sheet.getBoundingClientRect().top < 0 || sheet.getBoundingClientRect().top > innerHeight * .7) sheet.scrollIntoView();
  }
  const hitBox = el('p', { class: 'hits', role: 'group' });
  /** Shows one of the words that are sought; behind the last one comes the first. */
  function showHit(i) {
    if (!hits.length) return;
    hit = (i + hits.length) % hits.length;
    for (const m of marks) m.node.classList.toggle('now', m.found.includes(hits[hit]));
    const at = marks.find((m) => m.found.includes(hits[hit]));
    if (at) at.node.scrollIntoView({ block: 'center' });
    tellHits();
  }
  function tellHits() {
    hitBox.setAttribute('aria-label', t('Words sought'));
    hitBox.replaceChildren(...(hits.length ? [el('span', { 'aria-live': 'polite' }, own(state.words), ': ', hit < 0 ? t('{n} time in this article|{n} times in this article', { n: hits.length }) : t('{n} of {all}', { n: hit + 1, all: count(hits.length) })),
      el('span', { class: 'seg' }, el('button', { type: 'button', 'aria-label': t('Previous place (p)'), onclick: () => showHit(hit < 0 ? -1 : hit - 1) }, '↑'),
        el('button', { type: 'button', 'aria-label': t('Next place (n)'), onclick: () => showHit(hit + 1) }, '↓'))] : []));
  }

  function wanted(a) {
    const A = facts.articles;
    if (state.only === 'remark') return A.issues[a].length;
    if (state.only === 'undated') return !/^(minute|day)$/.test(A.precision.of[A.precision.at[a]]);
    if (state.only === 'reprint') return A.cluster.at[a] >= 0;
    return true;
  }
  function showArticles() {
    const s = sel();
    visible = [];
    const holds = state.only === 'quotes' || state.only === 'events' ? listed({ kind: 'articles', with: state.only }).rows : null;
    for (let a = 0; a < facts.n; a++) if (s.pass[a] && wanted(a)) visible.push(a);
    if (holds) visible = holds;
    visible.sort(newest);
    longer = LISTED;
    sheet.setAttribute('aria-label', t('Article'));
    side.setAttribute('aria-label', t('What was read'));
    keys.textContent = t('Keys: j and k for the next and the previous article, / to search, n and p for the next and the previous of the words sought, arrows from mark to mark within the text, Escape to close.');
    kindBox.replaceChildren(el('select', { 'aria-label': t('Which articles'), 'data-key': 'only', onchange: (e) => go({ only: e.target.value }) },
      [['', t('All articles')], ...Object.entries(ONLY).map(([value, label]) => [value, t(label)])].map(([value, label]) => el('option', { value, selected: value === state.only }, label))));
    tally.textContent = visible.length === facts.n ? tell.articles(facts.n) : `${count(visible.length)} ${tell.ofArticles(facts.n)}`;
    fillList();
  }
  function fillList() {
    const A = facts.articles;
    const some = visible.slice(0, longer);
    ol.replaceChildren(...some.map((a) => el('li', {}, el('button', { type: 'button', 'data-id': A.id[a], 'aria-current': a === current ? 'true' : null, onclick: () => openArticle(A.id[a]) },
      own(A.headline[a] || t('(no headline)')), el('small', {}, `${showDay(A.day[a], A.precision.of[A.precision.at[a]])} · `, own(A.source.of[A.source.at[a]]))))),
    visible.length > longer ? el('li', {}, el('button', { type: 'button', class: 'more', onclick: () => {
      longer += 500;
      fillList();
    } }, t('{n} more', { n: visible.length - longer }))) : '');
  }
  function mark() {
    for (const b of ol.querySelectorAll('button')) {
      if (current >= 0 && b.dataset.id === facts.articles.id[current]) {
        b.setAttribute('aria-current', 'true');
        if (b.offsetTop < ol.scrollTop + ol.offsetTop || b.offsetTop > ol.scrollTop + ol.offsetTop + ol.clientHeight - 60) ol.scrollTop = b.offsetTop - ol.offsetTop - 40;
      } else b.removeAttribute('aria-current');
    }
  }
  /** The article before or behind the one that is shown, of those chosen; it may itself be none of them. */
  function neighbour(by) {
    const at = visible.indexOf(current);
    if (at >= 0) return visible[at + by];
    const older = visible.findIndex((a) => newest(current, a) < 0);
    const next = older < 0 ? visible.length : older;
    return visible[by > 0 ? next : next - 1];
  }
  function step(by) {
    const next = current < 0 ? undefined : neighbour(by);
    if (next === undefined) return;
    wanting = true;
    go({ a: facts.articles.id[next], at: '' }, true);
  }
  /** What an article says of itself that is shown though it is none of those chosen. */
  function outside() {
    if (visible.includes(current)) return null;
    const next = neighbour(1) ?? neighbour(-1);
    return el('p', { class: 'notice outside', role: 'status' }, t('This article is none of those chosen: {what}.', { what: [told(), state.only && t(ONLY[state.only])].filter(Boolean).join(', ') }), ' ',
      el('button', { type: 'button', class: 'link', onclick: () => go({ ...NOTHING, only: '' }) }, t('Choose all articles')),
      next === undefined ? null : [' · ', el('button', { type: 'button', class: 'link', onclick: () => step(neighbour(1) === undefined ? -1 : 1) }, t('Go on to the next one chosen'))]);
  }
  document.addEventListener('keydown', (e) => {
    if (/^(input|select|textarea)$/i.test(e.target.tagName) || e.ctrlKey || e.metaKey || e.altKey || dialog.open) return;
    if (e.key === 'j') step(1);
    else if (e.key === 'k') step(-1);
    else if (e.key === 'n') showHit(hit + 1);
    else if (e.key === 'p') showHit(hit < 0 ? -1 : hit - 1);
    else if (e.key === '/') {
      const details = byId('narrow').querySelector('details');
      if (details) details.open = true;
      if (byId('sought')) byId('sought').focus();
      e.preventDefault();
    } else if (e.key === 'Escape') pick([], null);
  });

  /** Everything found in an article: {kind, begin, end, fields of its table}. */
  function found(of) {
    const entities = new Map((of.raw.entities || []).map((row) => {
      const entity = named(data.reader.columns.entities, row);
      return [entity.entity_no, entity];
    }));
    return LAYERS.flatMap(([kind]) => (of.raw[kind] || []).map((row) => {
      const thing = named(data.reader.columns[kind], row);
      thing.kind_of = thing.kind;
      thing.kind = kind;
      thing.entity = kind === 'mentions' ? entities.get(thing.entity_no) : null;
      return thing;
    }));
  }
  /** Where the words that are sought stand, in code points. */
  function soughtIn(text) {
    const seeks = seeker(state.words);
    if (!seeks) return [];
    const wide = /[\ud800-\udfff]/.test(text);
    const at = (i) => (wide ? Array.from(text.slice(0, i)).length : i);
    return seeks.places(text).slice(0, 200).map(([begin, end]) => ({ kind: 'sought', begin: at(begin), end: at(end) }));
  }
  const instant = (iso) => iso && (/T00:00:00Z$/.test(iso) || !iso.includes('T') ? iso.slice(0, 10) : forms.instant.format(new Date(iso)));
  /** A border of an interval of time: the day alone where it is midnight in Berlin. */
  const border = (iso) => {
    if (!iso) return null;
    const text = forms.instant.format(new Date(iso));
    return /\b(00:00|24:00)$/.test(text) ? text.replace(/,? (00:00|24:00)$/, '') : text;
  };
  const PERIOD = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
  const PERIODS = ['{n} year|{n} years', '{n} month|{n} months', '{n} week|{n} weeks', '{n} day|{n} days', '{n} hour|{n} hours', '{n} minute|{n} minutes', '{n} second|{n} seconds'];
  /** How long a span of time is, in words; the codes of the tables stay there. */
  function lengthOf(value) {
    const parts = PERIOD.exec(value || '');
    return parts ? parts.slice(1).map((n, i) => n && t(PERIODS[i], { n: Number(n) })).filter(Boolean).join(', ') : '';
  }
  /** When something is, as days or as times of day: its last day, where it ends at midnight. */
  function timeOf(f) {
    if (!f.start) return '';
    if (!f.end_exclusive) return border(f.start);
    const midnight = (iso) => /\b(00:00|24:00)$/.test(forms.instant.format(new Date(iso)));
    const last = new Date(new Date(f.end_exclusive).getTime() - 1).toISOString();
    if (!midnight(f.start) || !midnight(f.end_exclusive)) return `${border(f.start)} – ${border(f.end_exclusive)}`;
    const [from, to] = [border(f.start), forms.instant.format(new Date(last)).replace(/,? \d\d:\d\d$/, '')];
    return from === to ? from : `${from} – ${to}`;
  }
  const CERTAINTY = { explicit: 'told in full', anchored: 'worked out from another date or the day of publication', vague: 'only roughly' };
  const READ_FROM = { json_ld: 'data of the page for search engines', meta: 'particulars of the page or record', time_tag: 'the page’s mark for a date', label: 'a line that says when it appeared', dateline: 'a line of place and day', stand: 'a line “as of”', updated: 'the line of the last update', ticker: 'the newest entry of the ticker', month_tag: 'the month of the file' };
  const readFrom = (rule) => (READ_FROM[rule] ? t(READ_FROM[rule]) : words(rule || '–'));
  const KNOWN_TO = { minute: 'known to the minute', day: 'known to the day', month: 'known to the month', none: 'without a date' };
  const sure = (confidence) => (confidence === null || confidence === undefined ? null : share(confidence, 1));
  function summary(f) {
    if (f.kind === 'timexes') return timeOf(f) || lengthOf(f.value) || t(TYPE[f.type]);
    if (f.kind === 'places') return f.name || t('not told which');
    if (f.kind === 'mentions') return `${t(TYPE[f.type])}${f.entity ? ' ' + f.entity.name : ''}`;
    if (f.kind === 'quotes') return `${words(f.type)}, ${f.speaker || t('speaker not told')}`;
    if (f.kind === 'sought') return state.words;
    return [typeName(f.type), deed(f.actor, f.target)].filter(Boolean).join(': ');
  }
  const party = (name, code) => (name && code && country(code) !== name ? `${name} (${country(code)})` : name);
  function fields(f) {
    const known = (word) => (word === null || word === undefined ? null : words(word));
    if (f.kind === 'timexes') return [['type', t(TYPE[f.type])], ['when', timeOf(f)], ['length', lengthOf(f.value)], ['certainty', f.certainty && t(CERTAINTY[f.certainty] || f.certainty)]];
    if (f.kind === 'places') return [['kind', known(f.kind_of)], ['place', f.name], ['country', f.country_iso2 && country(f.country_iso2)], ['point', f.lat === null ? t('not told which place is meant') : degrees(f.lat, f.lon)], ['stands for', f.metonymic ? t('a government, a state or a team') : null], ['how sure', sure(f.confidence)]];
    if (f.kind === 'mentions') {
      const e = f.entity || {};
      return [['type', t(TYPE[f.type])], ['entity', e.name], ['role', e.role], ['country', e.country_iso2 && country(e.country_iso2)], ['named', e.mention_count && t('{n} time|{n} times', { n: e.mention_count })], ['how sure', sure(f.confidence)]];
    }
    if (f.kind === 'quotes') return [['type', known(f.type)], ['speaker', f.speaker || t('not told')], ['role', f.speaker_role], ['word of saying', f.cue], ['meant as', f.stance === 'neutral' ? null : known(f.stance)], ['to whom', f.addressee], ['where', f.medium]];
    return [['type', `${typeName(f.type)} (${f.type})`], ['that is', data.types[f.type] && data.types[f.type][language + '_meaning']], ['mode', f.mode && known(f.mode)], ['who', party(f.actor, f.actor_country)], ['to whom', party(f.target, f.target_country)], ['where', f.place], ['country', f.country_iso2 && country(f.country_iso2)],
      ['the place is', f.place_precision && where(f.place_precision)], ['point', f.lat === null ? null : degrees(f.lat, f.lon)], ['when', f.date_start && (f.date_end && f.date_end !== f.date_start ? `${showIso(f.date_start)} – ${showIso(f.date_end)}` : showIso(f.date_start))],
      ['dead', f.fatalities], ['injured', f.injuries], ['told', modality(f.modality)], ['reported by', f.reported_by], ['in the article', f.mention_count && t('{n} time|{n} times', { n: f.mention_count })], ['how sure', sure(f.confidence)]];
  }
  const surface = (f) => letters.slice(f.begin, f.end).join('');

  /** Shows what was read at one place of the text. */
  function pick(some, from) {
    const related = some.filter((f) => f.kind === 'quotes').flatMap((q) => [[q.speaker_begin, q.speaker_end], [q.cue_begin, q.cue_end]]).filter((r) => r[0] !== null && r[0] !== undefined);
    for (const m of marks) {
      m.node.classList.toggle('on', some.some((f) => m.found.includes(f) && f.kind !== 'quotes') || m.node === from);
      m.node.classList.toggle('of', related.some((r) => m.begin < r[1] && m.end > r[0]));
    }
    const spot = some.map((f) => points.get(f)).find(Boolean);
    if (miniMap && spot) miniMap.choose(spot);
    const narrow = (f) => f.kind === 'mentions' && f.entity && (f.entity.type === 'PER' || f.entity.type === 'ORG') && facts.entities.numbers.has(f.entity.type + ':' + f.entity.name) ? narrows('name', f.entity.type + ':' + f.entity.name, t('All articles that name it')) : null;
    cards.replaceChildren(...some.filter((f) => f.kind !== 'sought').map((f) => el('div', { class: 'card' },
      el('h4', {}, el('i', { class: 'swatch ' + f.kind }), t(NOUN[f.kind])),
      el('blockquote', { class: 'data', lang: 'de' }, clip(surface(f), 240)),
      el('dl', {}, fields(f).filter((x) => x[1] !== null && x[1] !== undefined && x[1] !== '').map(([label, value]) => [el('dt', {}, t(label)), el('dd', {}, own(value))])), narrow(f))));
    if (some.length) cards.append(el('button', { type: 'button', onclick: () => pick([], null) }, t('Close')));
  }
  /** Opens the article of the address, or the first one. */
  async function showArticle() {
    const linked = facts.numbers.get(state.a);
    const A = facts.articles;
    const a = linked !== undefined ? linked : visible.includes(current) ? current : visible.find((x) => hasText(x) && A.headline[x]) ?? visible[0] ?? -1;
    current = a;
    mark();
    cards.replaceChildren();
    mapBox.replaceChildren();
    [marks, all, letters, points, miniMap] = [[], [], [], new Map(), null];
    [hits, hit] = [[], -1];
    if (a < 0) {
      article = null;
      sheet.replaceChildren(el('p', { class: 'note' }, facts.n ? t('No article matches what is chosen.') : t('The reader holds no article.')));
      return;
    }
    if (hasText(a) && !texts.has(a)) sheet.setAttribute('aria-busy', 'true');
    const opened = await textOf(a);
    if (current !== a) return;
    sheet.removeAttribute('aria-busy');
    article = opened;
    const published = showDay(A.day[a], A.precision.of[A.precision.at[a]]);
    const clock = article && article.published_precision === 'minute' ? ', ' + forms.instant.format(new Date(article.published_at)).split(', ').pop() : '';
    const header = el('header', {}, el('span', {}, own(A.source.of[A.source.at[a]]), ` · ${published}${clock}`),
      el('span', { class: 'seg' },
        el('button', { type: 'button', 'aria-label': t('Previous article (k)'), disabled: neighbour(-1) === undefined, onclick: () => step(-1) }, '‹'),
        el('button', { type: 'button', 'aria-label': t('Next article (j)'), disabled: neighbour(1) === undefined, onclick: () => step(1) }, '›')));
    if (!article) {
      sheet.replaceChildren(header, ...[outside()].filter(Boolean), el('h3', {}, own(A.headline[a] || t('(no headline)'))), el('p', { class: 'notice' }, t('The text of this article is not in this page; what was found in it is counted and listed. jobs/report.sh --megabytes holds more texts, --article ID this one.'), ' ', own(A.id[a])));
      if (wanting) comeInto();
      return;
    }
    letters = Array.from(article.text);
    all = found(article).concat(soughtIn(article.text));
    hits = all.filter((f) => f.kind === 'sought').sort((x, y) => x.begin - y.begin || y.end - x.end);
    hits = hits.filter((f, i) => !i || f.begin >= hits[i - 1].end);
    tellHits();
    const text = el('div', { class: 'text', lang: 'de' });
    const boxes = LAYERS.map(([kind, label]) => el('label', {}, el('input', { type: 'checkbox', checked: layers.has(kind), onchange: (e) => {
      if (e.target.checked) layers.add(kind);
      else layers.delete(kind);
      text.replaceChildren(...body(article));
      pick([], null);
    } }), el('i', { class: 'swatch ' + kind }), `${t(label)} ${count(all.filter((f) => f.kind === kind).length)}`));
    sheet.replaceChildren(header, ...[outside()].filter(Boolean), el('fieldset', { class: 'layers' }, el('legend', {}, t('What to highlight')), boxes), hitBox, text, ...below());
    text.append(...body(article));
    const dots = [];
    for (const f of all.filter((x) => (x.kind === 'places' || x.kind === 'events') && x.lat !== null && x.lat !== undefined)) {
      const label = (f.kind === 'places' ? f.name : f.place) || surface(f);
      let dot = dots.find((d) => d.lat === f.lat && d.lon === f.lon);
      if (!dot) dots.push((dot = { lat: f.lat, lon: f.lon, n: 0, told: 0, label, tell: '' }));
      dot.n++;
      if (f.kind === 'places' || f.place_precision !== 'default') dot.told++;
      dot.tell = tell.mentions(dot.n);
      points.set(f, dot);
    }
    dots.sort((x, y) => y.n - x.n);
    if (dots.length) {
      mapBox.append(el('h3', {}, t('Its places')));
      miniMap = worldMap(mapBox, { dots, small: true, label: t('Map of this article') });
    }
    mapBox.append(particulars(article));
    if (wanting) comeInto();
  }
  function particulars(of) {
    const lines = [
      ['published', of.published_at ? `${of.published_precision === 'minute' ? forms.instant.format(new Date(of.published_at)) : showIso(of.published_date, of.published_precision)}; ${t(KNOWN_TO[of.published_precision] || of.published_precision)}, ${t('read from')}: ${readFrom(of.published_rule)}` : t('not told')],
      ['by', of.authors.join(', ')], ['agencies', of.agencies.join(', ')],
      ['about', [of.focus_place, of.focus_country && country(of.focus_country)].filter(Boolean).join(', ')],
      ['length', t('{sentences}, {n} words and punctuation marks', { sentences: t('{n} sentence|{n} sentences', { n: of.sentence_count }), n: of.token_count })],
      ['reprint', of.reprint_cluster ? t(of.is_representative ? 'printed more than once; this one counts' : 'of another article') : null],
      ['remarks', of.issues.map(words).join(', ')]];
    const codes = [['file', of.source_uri.replace(/^file:\/+/, '/') + (of.source_record ? ', ' + t('record {n}', { n: String(of.source_record) }) : '')], ['article_id', of.article_id]];
    const dl = (some) => el('dl', {}, some.filter((l) => l[1]).map(([label, value]) => [el('dt', {}, t(label)), el('dd', {}, own(value))]));
    return el('div', { class: 'card meta' }, el('h4', {}, t('This article')), dl(lines), el('details', {}, el('summary', {}, t('Where it stands in the tables')), dl(codes)));
  }
  /** The paragraphs, cut wherever something begins or ends. */
  function body(of) {
    marks = [];
    const active = all.filter((f) => (f.kind === 'sought' || layers.has(f.kind)) && f.begin < f.end);
    const tags = { headline: 'h3', crosshead: 'h4' };
    const parts = of.paragraphs.length ? of.paragraphs : [['paragraph', 0, letters.length]];
    return parts.map(([kind, begin, end]) => {
      const inside = active.filter((f) => f.begin < end && f.end > begin);
      const cuts = [...new Set([begin, end, ...inside.flatMap((f) => [f.begin, f.end])])].filter((c) => c >= begin && c <= end).sort((x, y) => x - y);
      const node = el(tags[kind] || 'p', { class: /^[a-z_]+$/.test(kind) ? kind : null });
      let [quotes, holder] = ['', node];
      for (let i = 0; i + 1 < cuts.length; i++) {
        const [from, to] = [cuts[i], cuts[i + 1]];
        const here = inside.filter((f) => f.begin <= from && f.end >= to);
        const said = here.filter((f) => f.kind === 'quotes');
        const key = said.map((f) => all.indexOf(f)).join(' ');
        if (key !== quotes || !i) {
          quotes = key;
          holder = node;
          if (key) node.append((holder = el('span', { class: 'quoted' })));
        }
        const part = letters.slice(from, to).join('');
        if (!here.length) {
          holder.append(part);
          continue;
        }
        const kinds = [...new Set(here.map((f) => f.kind))];
        const name = here.find((f) => f.kind === 'mentions');
        const sorted = [...here].sort((x, y) => x.end - x.begin - (y.end - y.begin));
        const node2 = el('mark', { class: kinds.join(' ') + (name ? ' ' + name.type : ''), tabindex: marks.length ? -1 : 0, role: 'button',
          title: sorted.map((f) => `${t(NOUN[f.kind])}: ${summary(f)}`).join('\n'), onclick: () => node2.focus({ preventScroll: true }), onfocus: () => {
            marks.forEach((m) => (m.node.tabIndex = m.node === node2 ? 0 : -1));
            pick(sorted, node2);
          } }, part);
        marks.push({ node: node2, found: here, begin: from, end: to });
        holder.append(node2);
      }
      node.addEventListener('keydown', (e) => {
        const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[e.key];
        const i = marks.findIndex((m) => m.node === e.target);
        if (!by || i < 0) return;
        e.preventDefault();
        if (marks[i + by]) marks[i + by].node.focus();
      });
      return node;
    });
  }
  /** All that was found, as tables: to check, and to print. */
  function below() {
    const to = (f) => el('button', { type: 'button', class: 'data', lang: 'de', onclick: () => {
      const at = marks.find((m) => m.found.includes(f));
      if (at) {
        at.node.focus();
        at.node.scrollIntoView({ block: 'center' });
      } else pick([f], null);
    } }, clip(surface(f), 90));
    const heads = {
      events: [['Words', 'What', 'Who', 'To whom', 'Where', 'When', 'Told', 'Code', 'Rule'], (f) => [to(f), typeName(f.type) + (f.mode ? ', ' + words(f.mode) : ''), own(f.actor), own(f.target), own(f.place), own(f.date_start && showIso(f.date_start)), modality(f.modality), own(f.type), own(f.rule)]],
      quotes: [['Words', 'Type', 'Speaker', 'Word of saying'], (f) => [to(f), words(f.type), own(f.speaker), own(f.cue)]],
      timexes: [['Words', 'Value', 'Certainty', 'Rule'], (f) => [to(f), own(f.value), words(f.certainty), own(f.rule)]],
      places: [['Words', 'Place', 'Point', 'GeoNames', 'Candidates', 'Reason'], (f) => [to(f), own([f.name, f.country_iso2].filter(Boolean).join(', ')), f.lat === null ? '–' : degrees(f.lat, f.lon), own(f.geonames_id), own(f.candidates), own(f.reason)]],
      mentions: [['Words', 'Type', 'Entity', 'Role', 'Rule'], (f) => [to(f), t(TYPE[f.type]), own(f.entity && f.entity.name), own(f.entity && f.entity.role), own(f.rule)]],
    };
    const tables = ['events', 'quotes', 'timexes', 'places', 'mentions'].map((kind) => [kind, all.filter((f) => f.kind === kind)]).filter((x) => x[1].length);
    return tables.length ? [el('div', { class: 'found' }, el('p', { class: 'note' }, t('To check what was read: codes and rules are those of the tables.')), tables.map(([kind, some]) => el('details', {},
      el('summary', {}, `${t(LAYERS.find((l) => l[0] === kind)[1])}: ${t('as a table')} (${count(some.length)})`), table(heads[kind][0].map((h) => t(h)), some.map(heads[kind][1])))))] : [];
  }
