
  // ---- Sections

  const tableRows = data.figures.tables;
  const has = (name) => tableRows[name] !== undefined;
  function missing(host, what) {
    host.append(el('p', { class: 'notice' }, t('These tables were built without {what}; there is nothing to show here.', { what: t(what) })));
  }
  const nothing = () => el('p', { class: 'note' }, t('None.'));

  function head() {
    const totals = fig('totals')[0];
    const all = rowsOf(data.figures.totals)[0];
    byId('title').textContent = totals.articles
      ? t('{articles}, {from} to {to}', { articles: tell.articles(totals.articles), from: showIso(totals.first_day), to: showIso(totals.last_day) })
      : t('No articles');
    const run = (rowsOf(data.figures.runs) || [])[0];
    byId('lede').replaceChildren(...(run ? [t('Read from {records} of {sources}; tables built {when}.', { records: t('{n} record|{n} records', { n: run.rows_in }), sources: t('{n} source|{n} sources', { n: all.sources }), when: forms.instant.format(new Date(run.started_at)) })] : []),
      ' ', t('A name narrows everything to it, a number opens what it counts.'));
    const held = data.reader.held;
    byId('foot').replaceChildren(el('p', {}, sampled
      ? t('While nothing is chosen, figures count all {of} articles. The page holds {n} of them, drawn by their ids, which is as good as chance: what is narrowed counts those.', { n: held, of: data.reader.of })
      : data.served ? t('All {n} articles are here, with their texts.', { n: held }) : t('The page holds all {n} articles.', { n: held }), ' ',
    data.reader.read < held ? t('Of {n} articles it holds the text.', { n: data.reader.read }) : '', ' ',
    t('A source is the site where there is one, else the folder of the file. Map: Natural Earth, public domain; places: GeoNames, CC BY 4.0.'), ' ',
    data.served ? t('This page comes from a program on this machine, which reads the tables and writes nothing; it loads and sends nothing else.') : t('This page is one file, loads nothing and sends nothing.')));
    if (run) {
      const versions = run.versions.map(([name, version]) => `${name} ${version}`).join(', ');
      byId('foot').prepend(el('p', {}, t('Run'), ' ', own(run.run_id), ': ', run.inputs.map((input, i) => [i ? ', ' : '', fileOf(input)]), '. ', own(versions), '. ', t('Configuration'), ' ', own(run.configuration_sha256.slice(0, 12)), '.'));
    }
    byId('sample').replaceChildren(...(sampled ? [el('p', { class: 'notice' }, t('This page holds a sample: {n} of {of} articles. Figures count all as long as nothing is chosen; what you narrow, search and list counts the sample.', { n: held, of: data.reader.of }))] : []));
  }

  function glance(host) {
    const totals = fig('totals')[0];
    const sum = (name) => (narrowed() && !sampled ? (fig('coverage_' + name) || [{}])[0].all : narrowed() ? (fig('coverage_' + name) || [{}])[0].all : tableRows[name]);
    const [e, q] = [(fig('coverage_events') || [])[0], (fig('coverage_quotes') || [])[0]];
    const tiles = [
      ['Articles', totals.articles, totals.reprints ? [opens(totals.reprints, { kind: 'articles', reprint: '1' }, t('Reprints')), ' ', t('reprint among them|reprints among them', { n: totals.reprints })] : t('no reprints among them'), { kind: 'articles' }],
      ['Sources', totals.sources, t('sites, or folders of files'), () => {
        byId('sources').open = true;
        byId('sources').scrollIntoView({ block: 'center' });
        byId('sources').querySelector('summary').focus({ preventScroll: true });
      }],
      ['Sentences', totals.sentences, t('{n} words and punctuation marks', { n: totals.tokens }), { kind: 'articles', measure: 'sentences' }],
      ['Quotations', q && q.all, q && t('statements, {articles}', { articles: tell.inArticles(q.articles) }), { kind: 'quotes' }],
      ['Events', e && e.events, e && t('{n} report of them|{n} reports of them', { n: e.all }), { kind: 'events' }],
      ['Names', sum('mentions'), t('of persons, places, organisations'), { kind: 'articles', measure: 'mentions' }],
      ['Dates', sum('timexes'), t('and times, spans, repetitions'), { kind: 'articles', measure: 'timexes' }],
      ['Places', sum('places'), t('mentions of a place'), { kind: 'articles', measure: 'places' }],
      ['Refused records', narrowed() ? undefined : tableRows.rejects, t('empty, foreign, broken, doubled'), () => {
        byId('refused').scrollIntoView({ block: 'center' });
        byId('refused').focus({ preventScroll: true });
      }],
    ];
    host.append(el('dl', { class: 'tiles' }, tiles.filter((x) => x[1] !== undefined).map(([label, n, small, list]) =>
      el('div', {}, el('dt', {}, t(label)), el('dd', {}, typeof list === 'function' ? el('button', { type: 'button', class: 'jump', 'aria-label': `${t(label)}: ${count(n)}. ${t('Show them')}`, onclick: list }, count(n)) : list && facts ? opens(n, list, t(label)) : count(n)), small && el('dd', {}, small)))));
  }

  function time(host) {
    const cells = fig('articles_by_day', 'from').map((r) => ({ day: r.day, key: r.source, n: r.articles, coarse: r.by_month }));
    const sources = fig('sources', 'source');
    if (!cells.length) host.append(el('p', { class: 'notice' }, fig('totals', 'from')[0].articles ? t('None of these articles has a date.') : t('No article matches what is chosen.')));
    else {
      const drawn = drawnSources();
      const series = drawn.map((s, i) => ({ key: s, text: s, label: own(s), kind: 's' + i })).filter((s) => cells.some((c) => c.key === s.key));
      if (cells.some((c) => c.key === null)) series.push({ key: null, text: t('all others'), label: t('all others'), kind: 's8' });
      timeline(host, cells, series, { finest: data.figures.unit, label: t('Articles by source'), rows: () => ({ heads: ['day', 'source', 'articles'], lines: cells.filter(isChosen).map((c) => [isoOf(c.day), c.key || t('all others'), c.n]) }) });
      const undated = fig('totals')[0].articles - fig('articles_by_day').reduce((sum, r) => sum + r.articles, 0);
      if (undated > 0) host.append(el('p', { class: 'note' }, opens(undated, { kind: 'articles', undated: '1' }, t('no date')), ' ', t('article without any date is not drawn.|articles without any date are not drawn.', { n: undated })));
    }
    const total = fig('totals', 'source')[0].sources;
    // Of a source that is among the largest by articles alone nothing is told where it is of no use to say it is none.
    const [quotes, events] = ['quotes', 'events'].map((kind) => facts[kind] && new Map(fig(kind + '_by_source', 'source').map((row) => [row.source, row[kind]])));
    const also = [quotes && ['quotes', 'Quotations', quotes], events && ['events', 'Events', events]].filter(Boolean);
    host.append(el('details', { id: 'sources', open: open.sources, ontoggle: (e) => (open.sources = e.target.open) }, el('summary', {}, t('Sources as a table') + (total > sources.length ? ' – ' + t('the {n} largest', { n: sources.length }) : '')),
      table([t('Source'), '#' + t('Articles'), ...also.map(([, head]) => '#' + t(head)), '#' + t('Reprints'), t('First'), t('Last'), '#' + t('Words each')], sources.map((s) =>
        [narrows('source', s.source, own(s.source)), opens(s.articles, { kind: 'articles', source: s.source, without: 'source' }, s.source), ...also.map(([kind, head, n]) => opens(n.get(s.source), { kind, source: s.source, without: 'source' }, `${s.source}, ${t(head)}`)), s.reprints ? opens(s.reprints, { kind: 'articles', source: s.source, reprint: '1', without: 'source' }, s.source) : '0', showIso(s.first_day), showIso(s.last_day), count(Math.round(s.tokens || 0))])),
      saveButtons(null, 'sources', () => ({ heads: ['source', 'articles', ...also.map(([kind]) => kind), 'reprints', 'first_day', 'last_day', 'tokens'], lines: sources.map((s) => [s.source, s.articles, ...also.map(([kind, , n]) => n.get(s.source) || 0), s.reprints, s.first_day, s.last_day, Math.round(s.tokens || 0)]) }))));
  }
  /** Quotations or events by source: bars of the largest. */
  function bySource(kind, colour) {
    const rows = fig(kind + '_by_source', 'source');
    if (!rows.length) return null;
    return el('div', { class: 'by-source' }, el('h3', {}, t('By source')), bars(rows.slice(0, 15).map((r) => ({ label: narrows('source', r.source, own(clip(r.source, 40))), name: r.source, on: state.source ? state.source === r.source : undefined, n: r[kind],
      list: { kind, source: r.source, without: 'source' }, parts: [[colour, r[kind], '']] }))),
    kind === 'events' ? el('p', { class: 'note' }, t('What several sources report counts once for each.')) : null,
    saveButtons(null, kind + '-by-source', () => ({ heads: ['source', kind], lines: rows.map((r) => [r.source, r[kind]]) })));
  }
  /** Which of the foldable parts are open. */
  const open = {};

  // Two words, persons or papers over time.
  const TERMS = { word: 'Word', name: 'Person, organisation', source: 'Source' };
  const termKind = (term) => term.slice(0, term.indexOf('='));
  const termValue = (term) => term.slice(term.indexOf('=') + 1);
  const termName = (term) => (termKind(term) === 'name' ? nameOf(termValue(term)) : termKind(term) === 'word' ? quoted(termValue(term)) : termValue(term));
  const termReady = (term) => (termKind(term) === 'word' ? holding(termValue(term)) : null);
  function termMask(term) {
    const value = termValue(term);
    if (termKind(term) === 'word') return sought.get(value);
    const mask = new Uint8Array(facts.n);
    if (termKind(term) === 'source') {
      const source = facts.articles.source.of.indexOf(value);
      facts.articles.source.at.forEach((s, a) => (mask[a] = s === source && source >= 0 ? 1 : 0));
    } else return namedMask(value);
    return mask;
  }
  function termOf(text) {
    const wanted = text.trim();
    if (!wanted) return '';
    const source = facts.articles.source.of.find((s) => s.toLowerCase() === wanted.toLowerCase());
    if (source) return 'source=' + source;
    const name = nameNamed(wanted);
    return name && wanted.includes(' ') ? 'name=' + name : 'word=' + wanted;
  }
  function compare(host) {
    const list = el('datalist', { id: 'terms' });
    const field = (key, label) => {
      const term = state[key];
      const input = el('input', { type: 'search', list: 'terms', 'data-key': 'term' + key, 'aria-label': label, placeholder: label, value: term ? termKind(term) === 'name' ? nameOf(termValue(term)) : termValue(term) : null,
        oninput: (e) => {
          suggest(list, e.target.value);
          if (!e.target.value) go({ [key]: '' });
        }, onchange: (e) => go({ [key]: termOf(e.target.value) }) });
      const text = term ? termKind(term) === 'name' ? nameOf(termValue(term)) : termValue(term) : '';
      const kind = term && el('select', { 'aria-label': t('Taken as'), onchange: (e) => go({ [key]: e.target.value === 'name' ? 'name=' + (nameNamed(text) || 'PER:' + text) : e.target.value + '=' + text }) },
        Object.entries(TERMS).map(([value, name]) => el('option', { value, selected: value === termKind(term) }, t(name))));
      return el('span', { class: 'term' }, input, kind);
    };
    host.append(el('h3', {}, t('Compare two words, persons or sources')), el('div', { class: 'tools' }, field('x', t('First: a word, a name or a source')), field('y', t('Second')), list));
    const terms = [state.x, state.y].filter(Boolean);
    if (!terms.length) return;
    const s = sel();
    const all = new Map();
    facts.articles.day.forEach((day, a) => day !== null && s.pass[a] && all.set(day, (all.get(day) || 0) + 1));
    if (!all.size) return;
    const series = terms.map((term) => {
      const mask = termMask(term) || new Uint8Array(facts.n);
      const days = new Map();
      let n = 0;
      for (let a = 0; a < facts.n; a++) {
        if (!mask[a] || !s.pass[a]) continue;
        n++;
        const day = facts.articles.day[a];
        if (day !== null) days.set(day, (days.get(day) || 0) + 1);
      }
      return { name: termName(term), days, n, term, list: { kind: 'articles', term } };
    });
    host.append(el('ul', { class: 'legend' }, series.map((x, i) => el('li', {}, el('i', { class: 's' + i }), own(x.name), ' ', opens(x.n, { kind: 'articles', term: x.term }, x.name)))));
    lines(host, series, all, { finest: data.figures.unit, label: t('Articles that hold the words, name the person or come from the source') });
  }

  function map(host) {
    const spots = fig('spots');
    if (!spots) return missing(host, 'places');
    const countries = fig('countries', 'place');
    const events = fig('event_spots') || [];
    const shade = new Map(countries.filter((c) => c.focus).map((c) => [c.country, c.focus]));
    const asDots = {
      places: spots.map((s) => ({ lat: s.lat, lon: s.lon, n: s.mentions, label: s.place || '', country: s.country, admin1: s.admin1, list: { kind: 'articles', spot: [s.place, s.country, s.kind, s.lat, s.lon].join('|') }, tell: `${tell.mentions(s.mentions)} ${tell.inArticles(s.articles)}` })),
      events: events.map((s) => ({ lat: s.lat, lon: s.lon, n: s.events, told: s.told, label: s.place || country(s.country) || '', country: s.country, admin1: s.admin1, list: { kind: 'events', place: s.place || '', country: s.country || '', lat: String(s.lat), lon: String(s.lon) },
        tell: `${tell.events(s.events)}: ${s.types.map((x) => `${typeName(x[1])} ${count(-x[0])}`).join(', ')}${s.told < s.events ? '; ' + t('{n} only assumed to be here', { n: s.events - s.told }) : ''}` })),
    };
    const what = state.dots === 'events' && events.length ? 'events' : 'places';
    const readout = el('p', { class: 'readout', 'aria-live': 'polite' });
    const tools = el('div', { class: 'tools' });
    host.append(tools);
    const idle = what === 'places'
      ? t('The larger a dot, the more often the place is named; the stronger the colour of a country, the more articles are about it. Click a country to narrow everything to it.')
      : t('The larger a dot, the more events happen there. Solid: the text names the place. Ring: the place is only assumed, from what the article is about or where the actor belongs.');
    readout.textContent = idle;
    const chart = worldMap(host, { dots: asDots[what], shade, label: t('Map of places'), onland: (code) => go({ place: state.place === code ? '' : code }), onchoose: (dot) => {
      const division = dot.country && dot.admin1 && facts.divisions && facts.divisions.has(dot.country + ':' + dot.admin1) && dot.country + ':' + dot.admin1;
      readout.replaceChildren(own(dot.label), `: ${dot.tell} `, opens(dot.n, dot.list, dot.label), ...[division, dot.country].filter(Boolean).flatMap((place) => [' · ', narrows('place', place, placeName(place))]));
    } });
    theMap = chart;
    if (events.length) tools.append(buttons(t('What the dots are'), [['places', t('Places named')], ['events', t('Events')]], what, (dots) => go({ dots: dots === 'places' ? '' : dots })));
    if (what === 'events') {
      tools.append(el('label', {}, el('input', { type: 'checkbox', 'data-key': 'assumed', checked: state.assumed === '0', onchange: (e) => go({ assumed: e.target.checked ? '0' : '' }) }), ' ', t('only places that the text names')));
    }
    tools.append(el('span', { class: 'seg', role: 'group', 'aria-label': t('View') },
      el('button', { type: 'button', onclick: () => chart.reset() }, t('Where most are')),
      el('button', { type: 'button', onclick: () => chart.world() }, t('World'))),
    saveButtons(() => host.querySelector('.world svg'), 'map-' + what, () => (what === 'places'
      ? { heads: ['place', 'country', 'lat', 'lon', 'mentions', 'articles'], lines: spots.map((s) => [s.place, s.country, s.lat, s.lon, s.mentions, s.articles]) }
      : { heads: ['place', 'country', 'lat', 'lon', 'events', 'place_told'], lines: events.map((s) => [s.place, s.country, s.lat, s.lon, s.events, s.told]) })));
    host.append(readout);
    const show = (dot) => el('button', { type: 'button', class: 'link', onclick: () => chart.choose(dot) }, own(dot.label));
    const some = asDots[what].slice(0, 12);
    host.append(el('div', { class: 'cols' },
      el('div', {}, el('h3', {}, what === 'places' ? t('Places named most') : t('Where most happens')), some.length ? bars(some.map((d) =>
        ({ label: show(d), name: d.label, parts: d.told === undefined ? [['s0', d.n, '']] : [['s0', d.told, t('named in the text')], ['s8', d.n - d.told, t('only assumed')]], n: d.n, list: d.list, title: d.tell }))) : nothing()),
      el('div', {}, el('h3', {}, t('Countries that articles are about')), bars(countries.filter((c) => c.focus).slice(0, 12).map((c) =>
        ({ label: aboutPlace(c.country), name: country(c.country), on: state.place ? state.place.split(':')[0] === c.country : undefined, parts: [['s0', c.focus, '']], n: c.focus, list: { kind: 'articles', focus: c.country, without: 'place' }, title: t('{n} mention of places there|{n} mentions of places there', { n: c.mentions }) }))))));
    if (spots.length === 1000) host.append(el('p', { class: 'note' }, t('The thousand places named most are drawn.')));
  }
  let theMap = null;
  /** A country that narrows everything to the articles about it, or gives that up again. */
  function aboutPlace(code) {
    const chosen = state.place === code && state.how === 'about';
    return el('button', { type: 'button', class: 'link', 'data-key': 'about' + code, 'aria-pressed': String(chosen), title: t(chosen ? 'Show all again' : 'Narrow everything to this'), onclick: () => go(chosen ? { place: '', how: '' } : { place: code, how: 'about' }) }, country(code));
  }

  const REAL = [['s0', 'asserted'], ['s5', 'reported'], ['s1', 'planned'], ['s6', 'hypothetical'], ['s8', 'negated']];
  function events(host) {
    drawnBars = () => [];
    const types = fig('event_types', 'type');
    if (!types) return missing(host, 'events');
    if (!types.length) return host.append(el('p', { class: 'notice' }, sel('type').n ? t('No event was found in these articles.') : t('No article matches what is chosen.')));
    host.append(el('p', { class: 'note' }, t('By the day on which they are said to happen, else of publication. What several articles report counts once where the program sees that it is the same; where they tell another day, place or party, it may count again.')));
    const rows = (some) => some.map((r) => ({ day: r.day, type: r.type, n: r.events }));
    const finest = data.figures.unit === 'month' ? 'month' : 'week';
    // Of a sample the figures of all articles are told, which come by week.
    const whole = sampled && !narrowed();
    const [from, to] = usualSpan();
    // Days that somebody chooses are drawn, and all where somebody wants them.
    const span = open.allDays ? [-Infinity, Infinity] : [state.since ? dayOf(state.since) : from, state.till ? dayOf(state.till) : to];
    const weekly = whole && rows(fig('events_by_week', 'type'));
    const told = whole ? null : daysOfEvents(sel('type'), span);
    const drawn = whole ? weekly.filter((c) => c.day >= span[0] && c.day <= span[1]) : null;
    const [first, last] = whole ? [Math.min(...drawn.map((c) => c.day)), Math.max(...drawn.map((c) => c.day))] : [told.first, told.last];
    const cells = (unit) => once(`events by ${unit} ${open.allDays}`, () => (whole ? drawn : rows(eventsBy(sel('type'), unit, [first, last]))));
    if (first <= last) matrix(host, cells, types, finest, first, last);
    notDrawn(host, span, told || { before: weekly.reduce((n, c) => n + (c.day < span[0] ? c.n : 0), 0), behind: weekly.reduce((n, c) => n + (c.day > span[1] ? c.n : 0), 0), undated: 0 });
    host.append(el('details', { open: open.types, ontoggle: (e) => (open.types = e.target.open) }, el('summary', {}, t('What the kinds of events mean')),
      table([t('Kind'), t('Code'), t('Meaning')], types.map((x) => [narrows('type', x.type, typeName(x.type)), own(x.type), data.types[x.type] ? data.types[x.type][language + '_meaning'] : '']))));
    const pairs = fig('who_did_what_to_whom');
    host.append(el('div', { class: 'cols' },
      el('div', {}, el('h3', {}, t('How they are told')), legend(REAL.map(([kind, label]) => [kind, modality(label)])),
        bars(types.map((x) => ({ label: narrows('type', x.type, typeName(x.type)), name: typeName(x.type), on: state.type ? state.type === x.type : undefined, n: x.events, list: { kind: 'events', type: x.type, without: 'type' }, title: `${typeMeaning(x.type)} (${tell.inArticles(x.articles)})`,
          parts: REAL.map(([kind, label]) => [kind, x[label], modality(label), { kind: 'events', type: x.type, modality: label, without: 'type' }]) }))),
        saveButtons(null, 'event-types', () => ({ heads: ['type', 'events', 'articles', ...REAL.map((r) => r[1])], lines: types.map((x) => [x.type, x.events, x.articles, ...REAL.map((r) => x[r[1]])]) })),
        bySource('events', 's0')),
      el('div', { class: 'pairs' }, el('h3', {}, t('Who did what to whom')), pairs.length
        ? [table([t('Who'), t('What'), t('To whom'), t('Last'), '#' + t('Times')], pairs.slice(0, 18).map((p) =>
          [own(p.actor), el('span', { title: typeMeaning(p.type) }, typeName(p.type)), own(p.target), p.day === null ? '' : el('span', { title: showDay(p.day) }, showDay(p.day, 'month')), opens(p.events, { kind: 'events', actor: p.actor, target: p.target, type: p.type }, `${p.actor}, ${p.target}`)])),
        saveButtons(null, 'who-did-what', () => ({ heads: ['actor', 'type', 'target', 'events', 'articles', 'last_day'], lines: pairs.map((p) => [p.actor, p.type, p.target, p.events, p.articles, isoOf(p.day)]) }))]
        : el('p', { class: 'note' }, t('No event has both.')))));
  }

  /** How many events lie before and behind the days that are drawn: each number shows them, a button draws them too. */
  function notDrawn(host, [from, to], { before, behind, undated }) {
    const days = [before && [before, { till: isoOf(from - 1) }, 'before {day}', from], behind && [behind, { since: isoOf(to + 1) }, 'after {day}', to]].filter(Boolean);
    const again = (all) => el('button', { type: 'button', class: 'link', 'data-key': 'all-days', onclick: () => {
      open.allDays = all;
      redraw('events');
    } }, t(all ? 'Draw them too' : 'Draw the usual days alone'));
    if (!days.length && !undated && !open.allDays) return;
    host.append(el('p', { class: 'note rest' },
      days.length ? [t('Not drawn:'), ' ', days.map(([n, list, text, day], i) => [i ? ', ' : '', opens(n, { kind: 'events', ...list, without: 'type' }, t(text, { day: showDay(day) })), ' ', t('event|events', { n }), ' ', t(text, { day: showDay(day) })]), '. ', again(true), '. '] : null,
      open.allDays ? [again(false), '. '] : null,
      undated ? [opens(undated, { kind: 'events', undated: '1', without: 'type' }, t('no date')), ' ', t('event without any day is not drawn.|events without any day are not drawn.', { n: undated })] : null));
  }

  function voices(host) {
    const speakers = fig('speakers');
    if (!speakers) return missing(host, 'quotations or names');
    const list = (some) => bars(some.map((s) => ({ label: s.type === 'PER' || s.type === 'ORG' || whoIs(s.type + ':' + s.speaker) >= 0 ? narrows('name', s.type + ':' + s.speaker, own(s.speaker)) : own(s.speaker), name: s.speaker, small: s.type === 'PER' && s.role && s.role !== s.speaker ? own(s.role) : null, n: s.quotes,
      list: { kind: 'quotes', speaker: s.speaker, of: s.type }, title: tell.inArticles(s.articles), parts: ['direct', 'partial', 'indirect'].map((kind, i) => [['s0', 's5', 's1'][i], s[kind], words(kind), { kind: 'quotes', speaker: s.speaker, of: s.type, type: kind }]) })));
    const people = speakers.filter((s) => s.type === 'PER');
    const others = speakers.filter((s) => s.type && s.type !== 'PER');
    const unnamed = speakers.filter((s) => !s.type);
    const Q = facts.quotes;
    let pronouns = 0;
    for (const i of sel().rows('quotes')) if (Q.kind[i] && Q.pronoun[Q.speaker.at[i]]) pronouns++;
    host.append(legend([['s0', t('direct, in quotation marks')], ['s5', t('partly in quotation marks')], ['s1', t('indirect')]]),
      el('div', { class: 'cols' },
        el('div', {}, el('h3', {}, t('People quoted most')), people.length ? list(people) : nothing()),
        el('div', {}, el('h3', {}, t('Institutions and others with a name')), others.length ? list(others) : nothing()),
        el('div', {}, el('h3', {}, t('Described without a name')), unnamed.length ? list(unnamed) : nothing())),
      el('p', { class: 'note' }, t('Statements: words in quotation marks within a longer quotation of the same speaker count with that.'), ' ',
        state.words ? [el('button', { type: 'button', class: 'link', onclick: () => go({ list: { kind: 'quotes', words: state.words } }) }, t('Only quotations that say {words}', { words: quoted(state.words) })), '. '] : '',
        pronouns ? [opens(pronouns, { kind: 'quotes', by: 'pronoun' }, t(BY.pronoun)), ' ', t('more is by a pronoun (er, sie) whose name is not told.|more are by a pronoun (er, sie) whose name is not told.', { n: pronouns })] : ''),
      saveButtons(null, 'speakers', () => ({ heads: ['speaker', 'type', 'role', 'quotes', 'articles', 'direct', 'partial', 'indirect'], lines: speakers.map((s) => [s.speaker, s.type, s.role, s.quotes, s.articles, s.direct, s.partial, s.indirect]) })), bySource('quotes', 's0') || '');
  }

  const toArticle = (id, label) => facts.numbers.has(id)
    ? el('button', { type: 'button', class: 'link', onclick: () => {
      openArticle(id);
    } }, own(label))
    : own(label);

  function reprints(host) {
    const clusters = fig('reprints');
    const n = fig('totals')[0].reprints;
    if (!clusters.length) return host.append(el('p', { class: 'notice' }, sel().n ? t('None of these articles reprints another.') : t('No article matches what is chosen.')));
    host.append(el('p', { class: 'note' }, opens(n, { kind: 'articles', reprint: '1' }, t('Reprints')), ' ', t('article reprints another; the first of a list is the one to count.|articles reprint another; the first of a list is the one to count.', { n }), clusters.length === 25 ? ' ' + t('The 25 largest groups:') : ''),
      el('ul', { class: 'clusters' }, clusters.map((c) => el('li', {},
        opens(c.printings, { kind: 'articles', cluster: c.reprint_cluster }, t('printing|printings', { n: c.printings })), ' ', t('printing|printings', { n: c.printings }), ' ', t('in {n} source|in {n} sources', { n: c.sources }),
        el('ul', {}, c.members.map((m) => el('li', {}, toArticle(m[1], m[2] || t('(no headline)')), ' – ', own(m[3]), `, ${showIso(m[4])}`, m[5].length ? [' (', own(m[5].join(', ')), ')'] : null)),
          c.printings > c.members.length && el('li', {}, t('and {n} more', { n: c.printings - c.members.length })))))));
  }

  function quality(host) {
    const totals = fig('totals')[0];
    const n = totals.articles;
    const cover = (items) => el('ul', { class: 'cover' }, items.map(([label, part, all, list]) => {
      const inner = el('span', {});
      inner.style.width = (all ? (100 * part) / all : 0) + '%';
      return el('li', {}, t(label), ' ', el('b', {}, share(part, all)), el('small', {}, ' (', list ? opens(part, list, t(label)) : count(part), ` ${t('of {all}', { all })})`), el('div', { class: 'track', 'aria-hidden': 'true' }, inner));
    }));
    const published = fig('published');
    const precisely = (label, names) => [label, published.filter((p) => names.includes(p.precision)).reduce((sum, p) => sum + p.articles, 0), n, { kind: 'articles', precision: names.join(' ') }];
    const [tx, p, m, q, e] = ['timexes', 'places', 'mentions', 'quotes', 'events'].map((name) => (fig('coverage_' + name) || [])[0]);
    const listOf = (kind) => ({ kind: 'articles', with: kind });
    const found = [
      tx && ['with a date in the text', tx.articles, n, { kind: 'articles', measure: 'timexes', count: '1' }], p && ['with a place', p.articles, n, { kind: 'articles', measure: 'places', count: '1' }], m && ['with a name', m.articles, n, { kind: 'articles', measure: 'mentions', count: '1' }],
      q && ['with a quotation', q.articles, n, listOf('quotes')], e && ['with an event', e.articles, n, listOf('events')],
      ['about one country', totals.with_focus, n, listOf('focus')], ['with an author', totals.with_authors, n, listOf('authors')], ['with an agency', totals.with_agencies, n, listOf('agencies')]].filter(Boolean);
    const placed = [
      tx && ['Dates that stand for an interval', tx.placed, tx.all, { kind: 'articles', measure: 'timexes', of: 'placed' }], tx && ['… told from another date or publication', tx.anchored, tx.all, { kind: 'articles', measure: 'timexes', of: 'anchored' }],
      p && ['Places with a point on the map', p.placed, p.all, { kind: 'articles', measure: 'places', of: 'placed' }], p && ['Places that mean a government or team', p.metonymic, p.all, { kind: 'articles', measure: 'places', of: 'metonymic' }],
      m && ['Names of which the program is sure', m.confident, m.all, { kind: 'articles', measure: 'mentions', of: 'confident' }],
      q && ['Quotations with a speaker', q.with_speaker, q.all, { kind: 'quotes', told: '1' }], ...(e ? [['Reports of events with an actor', e.with_actor, 'actor'], ['… with a target', e.with_target, 'target'],
        ['… with a point on the map', e.with_point, 'point'], ['… with a day', e.with_date, 'day']].map(([label, part, has]) => [label, part, e.all, { kind: 'events', has, reports: '1' }]) : [])].filter(Boolean);
    const rejects = rowsOf(data.figures.rejects) || [];
    const issues = fig('issues');
    host.append(el('div', { class: 'cols' },
      el('div', {}, el('h3', {}, t('When articles were published')), cover([
        precisely('known to the minute', ['minute']), precisely('to the day or better', ['minute', 'day']), precisely('to the month or better', ['minute', 'day', 'month'])]),
      el('details', { open: open.published, ontoggle: (x) => (open.published = x.target.open) }, el('summary', {}, t('What the dates were read from')), table([t('Precision'), t('Read from'), '#' + t('Articles')], published.map((r) => [t(KNOWN_TO[r.precision] || r.precision), readFrom(r.rule), opens(r.articles, { kind: 'articles', precision: r.precision, rule: r.rule || '' }, readFrom(r.rule))])))),
      el('div', {}, el('h3', {}, t('Articles')), cover(found)),
      el('div', {}, el('h3', {}, t('What was found in them')), cover(placed))),
    el('div', { class: 'cols' },
      el('div', { id: 'refused', tabindex: -1 }, el('h3', {}, t('Records refused')), narrowed() ? el('p', { class: 'note' }, t('Of the whole corpus; a refused record has nothing to narrow by.')) : null, rejects.length ? [bars(rejects.map((r) => ({ label: words(r.reason), n: r.records, parts: [['s3', r.records, '']] }))),
        el('details', {}, el('summary', {}, t('Examples')), table([t('Reason'), t('Record'), t('More')], rejects.flatMap((r) => r.examples.map((x) =>
          [words(r.reason), fileOf(x[1], x[2]), own(x[3] || '')]))))] : nothing()),
      el('div', {}, el('h3', {}, t('Articles with a remark')), el('p', { class: 'note' }, opens(totals.with_issues, listOf('issues'), t('Articles with a remark')), ' ', tell.ofArticles(n)),
        issues.length ? bars(issues.map((i) => ({ label: words(i.issue), name: words(i.issue), n: i.articles, list: { kind: 'articles', issue: i.issue }, parts: [['s1', i.articles, '']] }))) : null)));
    const run = (rowsOf(data.figures.runs) || [])[0];
    if (run && run.steps.length) {
      host.append(el('details', {}, el('summary', {}, t('The only run, step by step|The last of {n} runs, step by step', { n: run.runs })),
        table([t('Step'), '#' + t('Seconds')], run.steps.map((s) => [own(s[0]), forms.percent.format(s[2])]))));
    }
  }
