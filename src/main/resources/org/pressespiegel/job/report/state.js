
  // ---- What is chosen, and its address

  const CHOICE = ['from', 'to', 'place', 'type', 'source', 'name', 'words'];
  const FIELDS = [...CHOICE, 'assumed', 'only', 'dots', 'x', 'y', 'list', 'a', 'at', 'lang'];
  const empty = () => Object.fromEntries(FIELDS.map((field) => [field, '']));
  let state = empty();
  const sampled = data.reader.held < data.reader.of;

  function readAddress() {
    const next = empty();
    const asked = new URLSearchParams(location.hash.slice(1));
    for (const field of FIELDS) next[field] = asked.get(field) || '';
    for (const field of ['from', 'to']) if (!/^\d{4}-\d\d-\d\d$/.test(next[field]) || isNaN(dayOf(next[field]))) next[field] = '';
    if (!/^[A-Z]{2}(:\w{1,8})?$/.test(next.place)) next.place = '';
    next.list = next.list ? Object.fromEntries(new URLSearchParams(next.list)) : null;
    return next;
  }
  function addressOf(some) {
    const asked = new URLSearchParams();
    for (const field of FIELDS) {
      const value = field === 'list' ? some.list && new URLSearchParams(Object.entries(some.list).filter(([, x]) => x !== undefined)).toString() : some[field];
      if (value) asked.set(field, value);
    }
    return '#' + asked.toString();
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

  // ---- Selections and figures of what is chosen, each counted once

  let masks = { words: null };
  let counted = new Map();
  function once(key, make) {
    if (!counted.has(key)) counted.set(key, make());
    return counted.get(key);
  }
  const sel = (without) => once('sel ' + (without || ''), () => selection(state, masks.words, without || ''));
  const rowsOf = (figure) => figure && figure.rows.map((row) => named(figure.columns, row));
  /** A figure of what is chosen; of a sample, while nothing is chosen, that of all articles. */
  function fig(name, without) {
    const asks = ASKS[name];
    if (!COUNT[name] || (sampled && !narrowed())) return rowsOf(data.figures[name]);
    if (asks && !facts[asks]) return undefined;
    return once(name + ' ' + (without || ''), () => COUNT[name](sel(without)));
  }

  // ---- The bar in which one chooses

  const placeName = (place) => {
    const [land, division] = place.split(':');
    return division ? (facts.divisions && facts.divisions.get(place)) || place : country(land);
  };
  const nameOf = (key) => key.slice(key.indexOf(':') + 1);
  /** What is chosen, as pairs of what it is and its fields. */
  function chips() {
    const list = [];
    if (state.from || state.to) {
      const text = state.from && state.to ? (state.from === state.to ? showIso(state.from) : `${showIso(state.from)} – ${showIso(state.to)}`)
        : state.from ? t('from {day}', { day: showIso(state.from) }) : t('until {day}', { day: showIso(state.to) });
      list.push([text, { from: '', to: '' }]);
    }
    if (state.place) list.push([placeName(state.place), { place: '' }]);
    if (state.type) list.push([title(state.type), { type: '' }]);
    if (state.source) list.push([state.source, { source: '' }]);
    if (state.name) list.push([nameOf(state.name), { name: '' }]);
    if (state.words) list.push([/"/.test(state.words) ? state.words : `“${state.words}”`, { words: '' }]);
    return list;
  }
  const told = () => chips().map((chip) => chip[0]).join(', ');
  function nameNamed(text) {
    const wanted = text.trim().toLowerCase();
    if (!wanted || !facts.entities) return '';
    return mostNamed().find((n) => n.name.toLowerCase() === wanted)?.key || '';
  }
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
    return (everyName = all.filter((n) => n.type === 'PER' || n.type === 'ORG').sort(byRank('-articles', 'name', 'type')));
  }
  function suggest(datalist, text) {
    const wanted = text.trim().toLowerCase();
    const some = [];
    for (const n of mostNamed()) {
      if (some.length === 40) break;
      const name = n.name.toLowerCase();
      if (!wanted || name.startsWith(wanted) || name.includes(' ' + wanted)) some.push(n);
    }
    datalist.replaceChildren(...some.map((n) => el('option', { value: n.name })));
  }
  function choices() {
    const A = facts.articles;
    const options = (all, chosen, label) => [el('option', { value: '' }, label), ...all.map(([value, text]) => el('option', { value, selected: value === chosen }, text))];
    const days = A.day.filter((d) => d !== null);
    const [first, last] = [isoOf(days.reduce((a, b) => Math.min(a, b), Infinity)), isoOf(days.reduce((a, b) => Math.max(a, b), -Infinity))].map((x) => x || '');
    const day = (field, label) => el('label', {}, el('span', {}, label), el('input', { type: 'date', 'data-key': field, value: state[field] || null, min: days.length ? first : null, max: days.length ? last : null,
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
        const key = nameNamed(e.target.value);
        e.target.setCustomValidity(e.target.value && !key ? t('Choose one of the names that are offered') : '');
        e.target.reportValidity();
        if (key || !e.target.value) go({ name: key });
      } });
    const sought = el('input', { type: 'search', id: 'sought', 'data-key': 'words', placeholder: t('Words in the text'), value: state.words || null, title: t('Whole words; several must all be there; "in quotation marks" side by side; Protest* also finds Protestierende'),
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
    const sources = largestSources().slice(0, 300).map((s) => s.source).sort(forms.order.compare).map((s) => [s, s.length > 40 ? s.slice(0, 39) + '…' : s]);
    const types = facts.events ? [...facts.events.type.of].map((x) => [x, title(x)]).sort((a, b) => forms.order.compare(a[1], b[1])) : [];
    const some = chips();
    const n = sel().n;
    const opened = byId('narrow').querySelector('details');
    const wide = matchMedia('(min-width: 761px)').matches;
    byId('narrow').replaceChildren(el('details', { open: opened ? opened.open : wide },
      el('summary', {}, el('span', {}, t('Narrow')), some.length ? el('b', {}, ` (${count(some.length)})`) : ''),
      el('form', { class: 'choices', onsubmit: (e) => e.preventDefault() },
        el('label', { class: 'wide' }, el('span', {}, t('Words')), sought),
        day('from', t('Published from')), day('to', t('Published to')),
        facts.places && select('place', t('Where'), null, places),
        facts.events && select('type', t('What happened'), t('Anything'), (any) => options(types, state.type, any)),
        select('source', t('Source'), t('All sources'), (any) => options(sources, state.source, any)),
        name && el('label', {}, el('span', {}, t('Person, organisation')), name, list))),
    el('p', { class: 'chosen', 'aria-live': 'polite' },
      narrowed() ? [opens(n, { kind: 'articles' }, t('Articles')), ' ', t('of {articles}', { articles: tell.articles(facts.n) }), sampled ? ' ' + t('(a sample of {n})', { n: data.reader.of }) : '', ' '] : null,
      some.map(([text, off]) => el('button', { type: 'button', class: 'off', 'aria-label': t('Give up: {what}', { what: text }), onclick: () => go(off) }, own(text), ' ✕')),
      some.length > 1 && el('button', { type: 'button', class: 'link', onclick: () => go(Object.fromEntries(CHOICE.map((f) => [f, '']))) }, t('Show everything')),
      state.words && data.reader.read < facts.n ? el('small', {}, ' ' + t('Of {n} articles only the headline is searched: their texts are not in this page.', { n: facts.n - data.reader.read })) : null));
  }
