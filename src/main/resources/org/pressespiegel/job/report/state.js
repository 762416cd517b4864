
  // ---- What is chosen, and its address

  const CHOICE = ['from', 'to', 'place', 'how', 'type', 'since', 'till', 'source', 'name', 'words'];
  /** What the address calls each field, for whom it is sent to. */
  const CALLED = { from: 'from', to: 'to', place: 'place', how: 'place-is', type: 'event', since: 'happened-from', till: 'happened-to', source: 'source', name: 'name', words: 'words',
    assumed: 'assumed-places', only: 'read-only', dots: 'map', x: 'compare', y: 'compare-with', a: 'article', at: 'letter', lang: 'language' };
  const FIELDS = Object.keys(CALLED);
  const NOTHING = Object.fromEntries(CHOICE.map((field) => [field, '']));
  const empty = () => ({ ...Object.fromEntries(FIELDS.map((field) => [field, ''])), list: null });
  let state = empty();
  const sampled = data.reader.held < data.reader.of;

  function readAddress() {
    const next = empty();
    const asked = new URLSearchParams(location.hash.slice(1));
    for (const field of FIELDS) next[field] = asked.get(CALLED[field]) || '';
    for (const field of ['from', 'to', 'since', 'till']) if (!/^\d{4}-\d\d-\d\d$/.test(next[field]) || isNaN(dayOf(next[field]))) next[field] = '';
    if (!/^[A-Z]{2}(:\w{1,8})?$/.test(next.place)) next.place = '';
    if (!next.place || !Object.hasOwn(HOWS, next.how) || (next.how === 'about' && next.place.includes(':'))) next.how = '';
    // A list is its kind, and what it is of: list=events&list-type=PROTEST.
    const listed = [...asked].filter(([name]) => name.startsWith('list-')).map(([name, value]) => [name.slice(5), value]);
    if (asked.get('list')) next.list = Object.fromEntries([...listed, ['kind', asked.get('list')]]);
    return next;
  }
  function addressOf(some) {
    const asked = new URLSearchParams();
    for (const field of FIELDS) if (some[field] && (field !== 'at' || some.a)) asked.set(CALLED[field], some[field]);
    if (some.list) {
      asked.set('list', some.list.kind);
      for (const [name, value] of Object.entries(some.list)) if (name !== 'kind' && value !== undefined) asked.set('list-' + name, value);
    }
    return '#' + asked.toString().replaceAll('%3A', ':');
  }
  let rendering = Promise.resolve();
  /** Changes what is chosen; a new address, so that one can go back. */
  function go(changes, quietly) {
    const next = { ...state, ...changes };
    const address = addressOf(next);
    if (address === addressOf(state)) return;
    history[quietly ? 'replaceState' : 'pushState'](null, '', address);
    follow();
  }
  /** Shows what the address says. */
  function follow() {
    const before = state;
    state = readAddress();
    const drawn = show(before).finally(() => {
      if (rendering === drawn) document.documentElement.dataset.busy = 'no';
    });
    rendering = drawn;
  }
  const narrowed = () => CHOICE.some((field) => state[field]);
  /** Gives up all that is chosen, and what else an address would carry along; only the language and what the map shows stay. */
  const showEverything = () => go({ ...empty(), dots: state.dots, lang: state.lang });

  // ---- Selections and figures of what is chosen, each counted once

  let masks = { words: null };
  let counted = new Map();
  function once(key, make) {
    if (!counted.has(key)) counted.set(key, make());
    return counted.get(key);
  }
  /** The field to leave out of account: none where it is not chosen, so that what is counted serves both. */
  const leftOut = (field) => (field && (state[field] || (field === 'from' && state.to) || (field === 'since' && state.till)) ? field : '');
  const sel = (without) => once('sel ' + leftOut(without), () => selection(state, masks.words, leftOut(without)));
  const rowsOf = (figure) => figure && figure.rows.map((row) => named(figure.columns, row));
  /** A figure of what is chosen; of a sample, while nothing is chosen, that of all articles. */
  function fig(name, without) {
    const asks = ASKS[name];
    if (!COUNT[name] || (sampled && !narrowed())) return rowsOf(data.figures[name]);
    if (asks && !facts[asks]) return undefined;
    return once(name + ' ' + leftOut(without), () => COUNT[name](sel(without)));
  }

  // ---- The bar in which one chooses

  const placeName = (place) => {
    const [land, division] = place.split(':');
    return division ? (facts.divisions && facts.divisions.get(place)) || place : country(land);
  };
  const nameOf = (key) => {
    const who = whoIs(key);
    return who >= 0 ? facts.actors.of[who].name : key.slice(key.indexOf(':') + 1);
  };
  const isOther = (key) => key.startsWith('MISC:');
  const HOW = { about: 'what an article is about', named: 'named in an article', event: 'where something happens' };
  const spanText = (from, to) => (from && to ? (from === to ? showIso(from) : `${showIso(from)} – ${showIso(to)}`) : from ? t('from {day}', { day: showIso(from) }) : t('until {day}', { day: showIso(to) }));
  /** What is chosen, as pairs of what it is and its fields. */
  function chips() {
    const list = [];
    if (state.from || state.to) list.push([`${t('Published')}: ${spanText(state.from, state.to)}`, { from: '', to: '' }]);
    if (state.place) list.push([state.how ? `${placeName(state.place)}: ${t(HOW[state.how])}` : placeName(state.place), { place: '', how: '' }]);
    if (state.type) list.push([typeName(state.type), { type: '' }]);
    if (state.since || state.till) list.push([`${t('Happened')}: ${spanText(state.since, state.till)}`, { since: '', till: '' }]);
    if (state.source) list.push([state.source, { source: '' }]);
    if (state.name) list.push([nameOf(state.name), { name: '' }]);
    if (state.words) list.push([/"/.test(state.words) ? state.words : quoted(state.words), { words: '' }]);
    return list;
  }
  const told = () => chips().map((chip) => chip[0]).join(', ');
  function nameNamed(text) {
    const wanted = text.trim().toLowerCase();
    if (!wanted || !facts.entities) return '';
    return mostNamed().find((n) => n.name.toLowerCase() === wanted)?.key || '';
  }
  /** The name that a text means, or of those that begin so, or one of whose words does, the one that most articles name. */
  const nameLike = (text) => nameNamed(text) || (text.trim() ? suggested(text, 1)[0]?.key || '' : '');
  const unchanged = new Map();
  function always(key, make) {
    if (!unchanged.has(key)) unchanged.set(key, make());
    return unchanged.get(key);
  }
  /** Persons and organisations, those that most articles name first. */
  let everyName = null;
  function mostNamed() {
    if (everyName) return everyName;
    const E = facts.entities;
    const all = E.name.of.map(([type, name]) => ({ key: type + ':' + name, type, name, articles: 0 }));
    E.name.at.forEach((n) => all[n].articles++);
    let some = all.filter((n) => n.type === 'PER' || n.type === 'ORG');
    if (facts.actors) {
      // Who is known under several names stands here once; a name that means somebody else mostly is left to that one.
      const counts = actorCounts({ pass: new Uint8Array(facts.n).fill(1) });
      const known = facts.actors.of.map((one, i) => ({ type: KIND_OF[one.type], name: one.name, articles: counts.articles[i], get key() {
        return keyOf(i);
      } })).filter((n) => n.type);
      some = [...known, ...some.filter((n) => whoIs(n.key) < 0)];
    }
    return (everyName = some.sort(byRank('-articles', 'name', 'type')));
  }
  function suggested(text, most) {
    const wanted = text.trim().toLowerCase();
    const some = [];
    for (const n of mostNamed()) {
      if (some.length === most) break;
      const name = n.name.toLowerCase();
      if (!wanted || name.startsWith(wanted) || name.includes(' ' + wanted)) some.push(n);
    }
    return some;
  }
  function suggest(datalist, text) {
    datalist.replaceChildren(...suggested(text, 40).map((n) => el('option', { value: n.name, label: `${n.name} (${tell.articles(n.articles)})` })));
  }
  function choices() {
    const A = facts.articles;
    const options = (all, chosen, label) => [el('option', { value: '' }, label), ...all.map(([value, text, hint]) => el('option', { value, selected: value === chosen, title: hint }, text))];
    const days = A.day.filter((d) => d !== null);
    const [first, last] = [isoOf(days.reduce((a, b) => Math.min(a, b), Infinity)), isoOf(days.reduce((a, b) => Math.max(a, b), -Infinity))].map((x) => x || '');
    const day = (field, label, hint) => el('label', { title: hint }, el('span', {}, label), el('input', { type: 'date', 'data-key': field, value: state[field] || null, min: days.length && !/since|till/.test(field) ? first : null, max: days.length && !/since|till/.test(field) ? last : null,
      onchange: (e) => go({ [field]: e.target.value }) }));
    const select = (field, label, any, all) => el('label', {}, el('span', {}, label),
      el('select', { 'data-key': field, class: state[field] ? 'on' : null, onchange: (e) => go({ [field]: e.target.value }) }, all(any)));
    const list = el('datalist', { id: 'all-names' });
    const name = facts.entities && el('input', { type: 'search', list: 'all-names', 'data-key': 'name', placeholder: t('Anybody'), autocomplete: 'off', value: state.name ? nameOf(state.name) : null,
      oninput: (e) => {
        suggest(list, e.target.value);
        if (!e.target.value) go({ name: '' });
      },
      onfocus: () => suggest(list, ''),
      onchange: (e) => {
        const key = nameLike(e.target.value);
        e.target.setCustomValidity(e.target.value && !key ? t('No person and no organisation is called so') : '');
        e.target.reportValidity();
        if (key && key === state.name) e.target.value = nameOf(key);
        if (key || !e.target.value) go({ name: key });
      } });
    const sought = el('input', { type: 'search', id: 'sought', 'data-key': 'words', placeholder: t('such as Schul*'), value: state.words || null, title: t('Whole words; several must all be there; "in quotation marks" side by side; Protest* also finds Protestierende'),
      onchange: (e) => go({ words: e.target.value.trim() }), onsearch: (e) => go({ words: e.target.value.trim() }) });
    const places = () => {
      if (!facts.places) return [];
      const lands = always('lands', () => COUNT.countries({ ...selection(empty(), null, ''), place: () => true })).slice(0, 120);
      const divisions = always('divisions', () => {
        const P = facts.places;
        const seen = new Map();
        P.a.forEach((a, i) => {
          const key = P.country[i] + ':' + P.admin1[i];
          if (facts.divisions.has(key)) seen.set(key, (seen.get(key) || 0) + P.mentions[i]);
        });
        return [...seen].filter(([, n]) => n > 2).map(([key]) => [key, facts.divisions.get(key)]);
      });
      const groups = ['DE', 'AT', 'CH', ...lands.map((c) => c.country)].filter((code, i, all) => all.indexOf(code) === i)
        .map((code) => [code, divisions.filter(([key]) => key.startsWith(code + ':')).sort((a, b) => forms.order.compare(a[1], b[1]))]).filter((g) => g[1].length);
      return [el('option', { value: '' }, t('Anywhere')),
        el('optgroup', { label: t('Countries') }, lands.map((c) => [c.country, country(c.country)]).sort((a, b) => forms.order.compare(a[1], b[1])).map(([value, text]) => el('option', { value, selected: value === state.place }, text))),
        ...groups.slice(0, 12).map(([code, some]) => el('optgroup', { label: t('Parts of {country}', { country: country(code) }) }, some.map(([value, text]) => el('option', { value, selected: value === state.place }, text))))];
    };
    const sources = largestSources().slice(0, 300).map((s) => s.source).sort(forms.order.compare).map((s) => [s, clip(s, 40)]);
    const types = facts.events ? [...facts.events.type.of].map((x) => [x, typeName(x), typeMeaning(x)]).sort((a, b) => forms.order.compare(a[1], b[1])) : [];
    const some = chips();
    const n = sel().n;
    const opened = byId('narrow').querySelector('details');
    const wide = matchMedia('(min-width: 761px)').matches;
    const further = facts.events && (open.further || state.since || state.till || state.how) ? true : false;
    byId('narrow').replaceChildren(el('details', { open: opened ? opened.open : wide },
      el('summary', {}, el('span', {}, t('Narrow')), some.length ? el('b', {}, ` (${count(some.length)})`) : ''),
      el('form', { class: 'choices', onsubmit: (e) => e.preventDefault() },
        el('label', { class: 'wide' }, el('span', {}, t('Words')), sought),
        day('from', t('Published from')), day('to', t('Published to')),
        facts.places && select('place', t('Country, region'), null, places),
        facts.events && select('type', t('What happened'), t('Anything'), (any) => options(types, state.type, any)),
        select('source', t('Source'), t('All sources'), (any) => options(sources, state.source, any)),
        name && el('label', {}, el('span', {}, t('Person, organisation')), name, list),
        facts.events && el('button', { type: 'button', class: 'more-choices', 'data-key': 'more', 'aria-expanded': String(further), onclick: () => {
          open.further = !further;
          choices();
          byId('narrow').querySelector('[data-key=more]').focus({ preventScroll: true });
        } }, t(further ? 'Fewer' : 'More …')),
        further && [day('since', t('Happened from'), t('The day on which an event is said to happen; where no day is told, that of publication')), day('till', t('Happened to')),
          facts.places && el('label', { class: 'wide' }, el('span', {}, t('What the place is')), el('select', { 'data-key': 'how', class: state.how ? 'on' : null, disabled: !state.place, title: state.place ? null : t('Choose a country or region first'), onchange: (e) => go({ how: e.target.value }) },
            [['', t('any of these')], ...Object.entries(HOW).filter(([how]) => how !== 'about' || !state.place.includes(':')).map(([how, text]) => [how, t(text)])].map(([value, text]) => el('option', { value, selected: value === state.how }, text))))])),
    el('p', { class: 'chosen', 'aria-live': 'polite' },
      narrowed() ? [opens(n, { kind: 'articles' }, t('Articles')), ' ', tell.ofArticles(facts.n), sampled ? ' ' + t('(a sample of {n})', { n: data.reader.of }) : '', ' '] : null,
      some.map(([text, off]) => el('button', { type: 'button', class: 'off', 'aria-label': t('Give up: {what}', { what: text }), onclick: () => go(off) }, own(text), ' ✕')),
      state.words && openable(state.words) && el('button', { type: 'button', class: 'link', onclick: () => go({ words: openable(state.words) }) }, t('also words that begin so: {words}', { words: openable(state.words) })), ' ',
      some.length > 0 && el('button', { type: 'button', class: 'link', 'data-key': 'everything', onclick: showEverything }, t('Show everything')),
      state.words && data.reader.read < facts.n ? el('small', {}, ' ' + t('Of {n} articles only the headline is searched: their texts are not in this page.', { n: facts.n - data.reader.read })) : null,
      partsOfPlace(), namesMeant()));
  }
  /** The same words, the last one open at its end; empty where that is so, or it is one of a phrase. */
  const openable = (words) => (/[\p{L}\p{N}]$/u.test(words) ? words + '*' : '');
  /** Why an article passes the place that is chosen: one number for each reason, one article may have several. */
  function partsOfPlace() {
    if (!state.place || state.how || state.type || state.since || state.till) return null;
    const s = sel();
    const parts = placeParts(state.place, state.assumed === '0');
    const number = (part) => parts.reduce((sum, bits, a) => sum + (s.pass[a] && bits & part ? 1 : 0), 0);
    const place = placeName(state.place);
    const say = { about: '{articles} about {place}', named: '{articles} that name it or a place there', event: '{articles} with an event there' };
    return el('span', { class: 'parts' }, t('Among them:'), ' ', Object.entries(say).filter(([how]) => how !== 'about' || !state.place.includes(':')).map(([how, text], i) => {
      const n = number(HOWS[how]);
      const [before, after] = t(text, { articles: '\u0001', place }).split('\u0001');
      return [i ? ' · ' : '', before, opens(n, { kind: 'articles', part: how }, t(HOW[how])), ' ', t('article|articles', { n }), after];
    }));
  }
  /** Under which names somebody counts who is chosen by one. */
  function namesMeant() {
    const who = state.name ? whoIs(state.name) : NONE;
    if (who < 0) return state.name && !isOther(state.name) ? el('span', { class: 'parts' }, t('Articles with this very name: whom it means is not sure.')) : null;
    const others = namesOf(who).filter((name) => name !== facts.actors.of[who].name);
    return others.length ? el('span', { class: 'parts' }, t('Under all names, also:'), ' ', others.slice(0, 6).map((name, i) => [i ? ', ' : '', own(name)]), others.length > 6 ? ' …' : '') : null;
  }
