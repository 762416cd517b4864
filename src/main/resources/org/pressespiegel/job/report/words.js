  // ---- Elements. Values of the data become text nodes, never markup.

  const data = JSON.parse(document.getElementById('data').textContent);
  const SVG = 'http://www.w3.org/2000/svg';
  const byId = (id) => document.getElementById(id);

  function fill(node, attributes, children) {
    for (const [name, value] of Object.entries(attributes || {})) {
      if (value === null || value === undefined || value === false) continue;
      if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
      else node.setAttribute(name, value === true ? '' : value);
    }
    node.append(...children.flat(3).filter((child) => child !== null && child !== undefined && child !== false && child !== ''));
    return node;
  }
  const el = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);
  const draw = (tag, attributes, ...children) =>
    fill(document.createElementNS(SVG, tag), attributes, children);
  // What comes from an article may hold marks that turn the direction of writing: kept inside.
  const own = (text) => el('bdi', { lang: 'de' }, text === null || text === undefined ? '' : String(text));

  // ---- English or German

  const start = new URLSearchParams(location.hash.slice(1));
  let language = '';
  let forms = {};
  /** Speaks a language: numbers, days and countries too. */
  function speak(wanted) {
    const next = wanted === 'de' || wanted === 'en' ? wanted : /^de\b/i.test(navigator.language || '') ? 'de' : 'en';
    if (next === language) return false;
    language = next;
    const tag = language === 'de' ? 'de-DE' : 'en-GB';
    const days = (parts) => new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...parts });
    forms = {
      number: new Intl.NumberFormat(tag),
      percent: new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }),
      day: days({ day: 'numeric', month: 'short', year: 'numeric' }),
      dayOfYear: days({ day: 'numeric', month: 'short' }),
      month: days({ month: 'short', year: 'numeric' }),
      instant: new Intl.DateTimeFormat(tag, { timeZone: 'Europe/Berlin', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }),
      order: new Intl.Collator(tag),
      regions: null,
    };
    try {
      forms.regions = new Intl.DisplayNames([tag], { type: 'region', fallback: 'code' });
    } catch (e) {
      // An old browser: codes will do.
    }
    document.documentElement.lang = language;
    return true;
  }
  speak(start.get('language'));

  const count = (n) => forms.number.format(n || 0);
  /** What the page says; {name} is filled in, and of "one|many" the one that goes with n. */
  function t(message, values) {
    let text = (language === 'de' && data.messages[message]) || message;
    if (text.includes('|')) text = text.split('|')[values && values.n === 1 ? 0 : 1];
    return text.replace(/\{(\w+)\}/g, (slot, name) => {
      const value = values && values[name];
      return value === undefined ? slot : typeof value === 'number' ? count(value) : String(value);
    });
  }
  const tell = {
    articles: (n) => t('{n} article|{n} articles', { n }),
    events: (n) => t('{n} event|{n} events', { n }),
    quotes: (n) => t('{n} quotation|{n} quotations', { n }),
    mentions: (n) => t('{n} mention|{n} mentions', { n }),
    inArticles: (n) => t('in {n} article|in {n} articles', { n }),
    ofArticles: (n) => t('of {n} article|of {n} articles', { n }),
  };
  /** What a type of events is called, and what it means. */
  const typeName = (type) => (data.types[type] ? data.types[type][language] : title(type));
  const typeMeaning = (type) => (data.types[type] ? `${type} – ${data.types[type][language + '_meaning']}` : type);

  const share = (part, all) => {
    if (!all) return '–';
    const percent = (100 * part) / all;
    return (percent > 0 && percent < 1) || (percent > 99 && percent < 100)
      ? forms.percent.format(percent > 99 ? Math.floor(percent * 10) / 10 : percent) + ' %' : Math.round(percent) + ' %';
  };
  const quoted = (text) => (language === 'de' ? `„${text}“` : `“${text}”`);
  const DAY = 864e5;
  const dateOf = (day) => new Date(day * DAY);
  const isoOf = (day) => (day === null || day === undefined ? null : dateOf(day).toISOString().slice(0, 10));
  const dayOf = (iso) => Math.round(Date.parse(iso + 'T00:00:00Z') / DAY);
  const showDate = (d) => forms.day.format(d);
  const showDay = (day, precision) => day === null || day === undefined ? t('no date')
    : precision === 'month' ? forms.month.format(dateOf(day)) : showDate(dateOf(day));
  const showIso = (iso, precision) => showDay(iso ? dayOf(iso.slice(0, 10)) : null, precision);
  /** Codes of the tables that are no words that one would use. */
  const PLAIN = {
    demo: 'demonstration', riot: 'riots', hunger: 'hunger strike', obstruct: 'blockade', vandalize: 'damage to property', 'third-party': 'at a third place',
    multilateral: 'of many sides', phone: 'phone call', access: 'access granted', resign: 'resignation', release: 'setting free', disapprove: 'criticism',
    investigate: 'investigation', allege: 'allegation', assist: 'help', change: 'a change', yield: 'giving in', meet: 'a meeting', relations: 'cutting of ties',
    expel: 'expulsion', restrict: 'restriction', convict: 'conviction', withdraw: 'withdrawal', discontinue: 'breaking off', seize: 'seizure',
    censor: 'censorship', 'martial-law': 'martial law', deport: 'deportation', withhold: 'withholding', cyber: 'attack over networks', abduct: 'abduction',
    beat: 'beating', sexual: 'sexual violence', destroy: 'destruction', primitive: 'simple weapons', 'suicide-attack': 'suicide attack',
    aerial: 'from the air', drone: 'drones', 'heavy-weapons': 'heavy weapons', 'crowd-control': 'against a crowd', unconventional: 'weapons of mass destruction',
    admin: 'region or district', facility: 'building or site', partial: 'partly in quotation marks', garbage: 'unreadable characters',
  };
  /** A code of the tables as words: MONTH_TAG_CONFLICT, month tag conflict. */
  const words = (label) => {
    const code = String(label).toLowerCase().replace(/_/g, ' ');
    return t(PLAIN[code] || code);
  };
  const title = (label) => {
    const text = words(label);
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  /** Who acts on whom, as far as an article tells it. */
  const deed = (actor, target) => (target ? `${actor ? actor + ' ' : ''}→ ${target}` : actor || '');
  /** How an event is told. */
  const MODALITY = { asserted: 'as a fact', reported: 'in somebody’s words', planned: 'as planned', hypothetical: 'as possible', negated: 'as denied' };
  const modality = (code) => t(MODALITY[code] || code);
  function country(code) {
    try {
      return code && forms.regions ? forms.regions.of(code) : code;
    } catch (e) {
      return code;
    }
  }
  /** Where a record comes from, short: the file in its folder; all of the path when asked. */
  function fileOf(uri, record) {
    const path = uri.replace(/^file:\/+/, '/');
    const parts = path.split('/');
    return el('span', { title: path }, own(parts.length > 4 ? '…/' + parts.slice(-2).join('/') : path), record ? ', ' + t('record {n}', { n: String(record) }) : '');
  }
  const degrees = (lat, lon) =>
    `${forms.percent.format(Math.abs(lat))}° ${t(lat < 0 ? 'S' : 'N')}, ${forms.percent.format(Math.abs(lon))}° ${t(lon < 0 ? 'W' : 'E')}`;

  /** The rows of a figure as objects; undefined where its tables are not there. */
  function named(columns, values) {
    const row = {};
    columns.forEach((column, i) => (row[column] = values[i]));
    return row;
  }
  /** Whether a text may be cut before its letter: between words, and not behind a number, to which the next word may belong (10 000, 3. Mai, 5 Prozent). */
  const splits = (text, at) => /\s/.test(text[at]) && !/[\d][.,]?$/.test(text.slice(Math.max(0, at - 2), at));
  /** The beginning of a text, of so many letters at most; one long word alone is cut within. */
  function clip(text, most) {
    if (text.length <= most) return text;
    for (let at = most - 1; at > most / 2; at--) if (splits(text, at)) return text.slice(0, at).replace(/[\s,;:–-]+$/, '') + '…';
    return text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '') + '…';
  }
  /** The end of a text, of some so many letters, from a word on. */
  function clipStart(text, most) {
    if (text.length <= most) return text;
    for (let at = text.length - most; at < text.length; at++) if (splits(text, at)) return '…' + text.slice(at + 1);
    return '';
  }
  /** A part of a text from code point to code point. */
  function slice(text, begin, end) {
    return /[\ud800-\udfff]/.test(text) ? Array.from(text).slice(begin, end).join('') : text.slice(begin, end);
  }
