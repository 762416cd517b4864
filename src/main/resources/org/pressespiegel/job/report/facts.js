
  // ---- Facts: what is known of each article of the page, column by column

  const NONE = -1;
  const UNDATED = -(2 ** 31);
  /** Quotations that count as such; others only report that somebody spoke. */
  const SAID = ['direct', 'partial', 'indirect'];
  /** A column of words as numbers of words, -1 for none. */
  function coded(column) {
    if (!Array.isArray(column)) return { of: column.of, at: Int32Array.from(column.at) };
    const numbers = new Map();
    const of = [];
    const at = Int32Array.from(column, (word) => {
      if (word === null) return NONE;
      if (!numbers.has(word)) numbers.set(word, of.push(word) - 1);
      return numbers.get(word);
    });
    return { of, at };
  }
  const plain = (column) => Array.isArray(column) ? column : column.at.map((n) => (n < 0 ? null : column.of[n]));
  /** Several columns as numbers of the combinations there are. */
  function combined(...columns) {
    const numbers = new Map();
    const of = [];
    const size = columns[0].length;
    const at = new Int32Array(size);
    for (let i = 0; i < size; i++) {
      const values = columns.map((column) => column[i]);
      const key = values.join('\u0001');
      if (!numbers.has(key)) numbers.set(key, of.push(values) - 1);
      at[i] = numbers.get(key);
    }
    return { of, at };
  }
  /** Where the rows of each article begin; rows are in the order of articles. */
  function beginnings(a, articles) {
    const begins = new Int32Array(articles + 1);
    for (const i of a) begins[i + 1]++;
    for (let i = 0; i < articles; i++) begins[i + 1] += begins[i];
    return begins;
  }

  /** Returns the facts in the form in which they are counted. */
  function factsOf(raw) {
    const n = raw.articles.a.length;
    const facts = { n };
    const A = (facts.articles = { ...raw.articles });
    for (const name of ['precision', 'rule', 'source', 'focus', 'cluster']) A[name] = coded(A[name]);
    for (const name of ['id', 'headline', 'url']) A[name] = plain(A[name]);
    facts.numbers = new Map(A.id.map((id, i) => [id, i]));
    for (const kind of ['timexes', 'mentions']) {
      if (!raw[kind]) continue;
      facts[kind] = {};
      for (const [name, column] of Object.entries(raw[kind])) {
        if (name === 'a') continue;
        facts[kind][name] = new Int32Array(n);
        raw[kind].a.forEach((a, i) => (facts[kind][name][a] = column[i]));
      }
    }
    if (raw.entities) {
      const E = raw.entities;
      facts.entities = { a: Int32Array.from(E.a), mentions: E.mentions, name: combined(plain(E.type), plain(E.name)), begins: beginnings(E.a, n) };
      facts.entities.numbers = new Map(facts.entities.name.of.map(([type, name], i) => [type + ':' + name, i]));
    }
    if (raw.places) {
      const P = raw.places;
      const [place, land, admin1] = [plain(P.place), plain(P.country), plain(P.admin1)];
      facts.places = { a: Int32Array.from(P.a), mentions: P.mentions, metonymic: P.metonymic, country: land, admin1, lat: P.lat,
        kind: plain(P.kind), spot: combined(place, land, plain(P.kind), P.lat, P.lon), begins: beginnings(P.a, n) };
      // The names of provinces are those that articles call them by.
      facts.divisions = new Map();
      P.division.forEach((is, i) => {
        if (is && land[i] && admin1[i] && place[i] && !facts.divisions.has(land[i] + ':' + admin1[i])) facts.divisions.set(land[i] + ':' + admin1[i], place[i]);
      });
    }
    if (raw.quotes) {
      const Q = raw.quotes;
      facts.quotes = { ...Q, a: Int32Array.from(Q.a), begins: beginnings(Q.a, n), type: plain(Q.type), stance: plain(Q.stance), role: plain(Q.role), by: plain(Q.speaker_kind), speaker: combined(plain(Q.speaker), plain(Q.speaker_type)) };
      // What a quotation of the same speaker holds is a part of that one.
      facts.quotes.kind = Uint8Array.from(facts.quotes.type, (type, i) => (Q.part[i] ? 0 : SAID.indexOf(type) + 1));
      facts.quotes.pronoun = new Uint8Array(facts.quotes.speaker.of.length);
      facts.quotes.by.forEach((by, i) => by === 'pronoun' && (facts.quotes.pronoun[facts.quotes.speaker.at[i]] = 1));
      facts.quotes.told = Uint8Array.from(facts.quotes.speaker.at, (x) => (facts.quotes.speaker.of[x][0] === null ? 0 : 1));
    }
    if (raw.actors) facts.actors = actorFacts(raw.actors, n);
    if (raw.events) {
      const V = raw.events;
      const E = (facts.events = { ...V, a: Int32Array.from(V.a), cluster: Int32Array.from(V.cluster), type: coded(V.type), begins: beginnings(V.a, n) });
      E.when = Int32Array.from(V.a, (a, i) => V.day[i] ?? A.day[a] ?? UNDATED);
      E.clusters = E.cluster.reduce((most, c) => Math.max(most, c), 0) + 1;
      E.reports = new Int32Array(E.clusters);
      for (const c of E.cluster) E.reports[c]++;
      for (const name of ['mode', 'modality', 'actor', 'target', 'place', 'country', 'precision']) E[name] = plain(V[name]);
      E.spot = combined(E.country, V.lat, V.lon).at;
      // Who did what to whom, where both are told, as numbers.
      const types = E.type.at;
      E.deed = { of: [], at: new Int32Array(E.a.length).fill(NONE) };
      const deeds = new Map();
      for (let i = 0; i < E.a.length; i++) {
        if (E.actor[i] === null || E.target[i] === null) continue;
        const key = E.actor[i] + '\u0001' + types[i] + '\u0001' + E.target[i];
        if (!deeds.has(key)) deeds.set(key, E.deed.of.push([E.actor[i], E.type.of[types[i]], E.target[i]]) - 1);
        E.deed.at[i] = deeds.get(key);
      }
      // The province in which an event happens is that of the place in its article with the same point.
      E.admin1 = new Array(E.a.length).fill(null);
      if (facts.places) {
        const P = facts.places;
        for (let i = 0; i < E.a.length; i++) {
          if (E.lat[i] === null) continue;
          for (let p = P.begins[E.a[i]]; p < P.begins[E.a[i] + 1]; p++) {
            const spot = P.spot.of[P.spot.at[p]];
            if (P.admin1[p] && spot[3] === E.lat[i] && spot[4] === E.lon[i]) {
              E.admin1[i] = P.admin1[p];
              break;
            }
          }
        }
      }
    }
    return facts;
  }

  let facts = null;

  // ---- Words: as a whole, not inside others

  const ESCAPE = /[.*+?^${}()|[\]\\/-]/g;
  /** Returns words as they are sought: any mark opens and closes a phrase, and one that nothing closes ends with them. */
  function typed(words) {
    const plain = (words || '').normalize('NFC').replace(/[„“”»«]/g, '"');
    return plain.split('"').length % 2 ? plain : plain + '"';
  }
  /** Returns what tells whether a text holds all that is sought; null where nothing is. */
  function seeker(sought) {
    const parts = [...typed(sought).matchAll(/"([^"]+)"|(\S+)/g)].map((m) => m[1] || m[2]).filter((p) => /[\p{L}\p{N}]/u.test(p));
    if (!parts.length) return null;
    const tests = parts.map((part) => {
      const open = part.endsWith('*');
      const core = (open ? part.slice(0, -1) : part).replace(ESCAPE, '\\$&').replace(/\s+/g, '\\s+');
      return new RegExp(`(?<![\\p{L}\\p{N}])${core}${open ? '' : '(?![\\p{L}\\p{N}])'}`, 'iu');
    });
    const seeks = (text) => tests.every((test) => test.test(text));
    /** Where in a text they stand, in UTF-16. */
    seeks.places = (text) => tests.flatMap((test) => [...text.matchAll(new RegExp(test.source, 'giu'))].map((m) => [m.index, m.index + m[0].length]));
    return seeks;
  }
  // ---- What is chosen

  /** Returns what tells whether something lies in a place: a country (DE) or a province of one (DE:02). */
  function within(place) {
    const [code, division] = place.split(':');
    return (land, admin1) => land === code && (!division || division === admin1);
  }
  /** What an article has to do with a place, as bits; a number that says so opens just these. */
  const ABOUT = 1;
  const NAMED = 2;
  const HAPPENED = 4;
  const HOWS = { about: ABOUT, named: NAMED, event: HAPPENED };
  function placeParts(place, told) {
    return always(`parts ${place} ${told}`, () => {
      const [A, P, V] = [facts.articles, facts.places, facts.events];
      const parts = new Uint8Array(facts.n);
      const inside = within(place);
      // Of an article its country alone is told.
      const focus = place.includes(':') ? -2 : A.focus.of.indexOf(place);
      for (let a = 0; a < facts.n; a++) if (focus >= 0 && A.focus.at[a] === focus) parts[a] |= ABOUT;
      if (P) for (let i = 0; i < P.a.length; i++) if (inside(P.country[i], P.admin1[i])) parts[P.a[i]] |= NAMED;
      if (V) for (let i = 0; i < V.a.length; i++) if (inside(V.country[i], V.admin1[i]) && (!told || V.precision[i] !== 'default')) parts[V.a[i]] |= HAPPENED;
      return parts;
    });
  }
  /** The day by which an event is drawn and chosen: the one on which it is said to begin, else that of publication. */
  const dayOfEvent = (i) => (facts.events.when[i] === UNDATED ? null : facts.events.when[i]);
  /**
   * Returns what passes a choice, one of its fields left out of account: articles, and the rows of
   * events and places.
   */
  function selection(choice, wordMask, without) {
    const on = (field) => choice[field] && field !== without;
    const A = facts.articles;
    const pass = new Uint8Array(facts.n).fill(1);
    const drop = (test) => {
      for (let a = 0; a < facts.n; a++) if (pass[a] && !test(a)) pass[a] = 0;
    };
    if (on('from')) drop((a) => A.day[a] !== null && A.day[a] >= dayOf(choice.from));
    if (on('to') && without !== 'from') drop((a) => A.day[a] !== null && A.day[a] <= dayOf(choice.to));
    if (on('source')) {
      const source = A.source.of.indexOf(choice.source);
      drop((a) => A.source.at[a] === source);
    }
    if (on('name') && facts.entities) {
      const names = namedMask(choice.name);
      drop((a) => names[a]);
    }
    if (on('words') && wordMask) drop((a) => wordMask[a]);
    const V = facts.events;
    const P = facts.places;
    const type = on('type') && V ? V.type.of.indexOf(choice.type) : null;
    const place = on('place') ? choice.place : null;
    const told = choice.assumed === '0';
    const inside = place && within(place);
    const [since, till] = ['since', 'till'].map((field) => (V && on(field) && without !== 'since' ? dayOf(choice[field]) : null));
    const dated = since !== null || till !== null;
    const happens = (i) => {
      const day = dayOfEvent(i);
      return day !== null && (since === null || day >= since) && (till === null || day <= till);
    };
    // What an article is about or names leaves its events alone.
    const there = place && choice.how !== 'about' && choice.how !== 'named';
    const eventFits = (i) => (type === null || V.type.at[i] === type) && (!dated || happens(i))
      && (!there || (inside(V.country[i], V.admin1[i]) && (!told || V.precision[i] !== 'default')));
    const placeFits = (i) => !place || inside(P.country[i], P.admin1[i]);
    if (type !== null || dated) {
      const some = new Uint8Array(facts.n);
      for (let i = 0; i < V.a.length; i++) if (eventFits(i)) some[V.a[i]] = 1;
      drop((a) => some[a]);
    }
    if (place && (choice.how || (type === null && !dated))) {
      const parts = placeParts(place, told);
      const wanted = HOWS[choice.how] || 7;
      drop((a) => parts[a] & wanted);
    }
    const event = (i) => pass[V.a[i]] && eventFits(i);
    const placed = (i) => pass[P.a[i]] && placeFits(i);
    const tests = { events: type !== null || dated || there ? eventFits : null, places: place ? placeFits : null };
    const lists = new Map();
    /** The numbers of the rows of a kind that pass, in their order: mostly far fewer than all. */
    function rows(kind) {
      if (!lists.has(kind)) {
        const { a, begins } = facts[kind];
        const fits = tests[kind];
        const some = new Int32Array(a.length);
        let n = 0;
        for (let article = 0; article < facts.n; article++) {
          if (!pass[article]) continue;
          for (let i = begins[article]; i < begins[article + 1]; i++) if (!fits || fits(i)) some[n++] = i;
        }
        lists.set(kind, some.subarray(0, n));
      }
      return lists.get(kind);
    }
    return { pass, told, event, place: placed, rows, n: pass.reduce((sum, x) => sum + x, 0) };
  }

  // ---- Figures, counted as the queries of the same names count them

  const byText = (a, b) => (a === b ? 0 : a === null ? -1 : b === null ? 1 : a < b ? -1 : 1);
  const byRank = (...keys) => (x, y) => {
    for (const key of keys) {
      const down = key.startsWith('-');
      const name = down ? key.slice(1) : key;
      const order = down ? -byText(x[name], y[name]) : byText(x[name], y[name]);
      if (order) return order;
    }
    return 0;
  };
  /** The first k of rows in an order, without sorting all of them. */
  function first(rows, order, k) {
    const best = [];
    for (const row of rows) {
      if (best.length === k && order(row, best[k - 1]) >= 0) continue;
      let [low, high] = [0, best.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (order(row, best[middle]) < 0) high = middle;
        else low = middle + 1;
      }
      best.splice(low, 0, row);
      if (best.length > k) best.pop();
    }
    return best;
  }
  /** Counts by number: how often, in how many articles. Rows come in the order of articles. */
  function tallies(size) {
    const [n, articles, last] = [new Float64Array(size), new Int32Array(size), new Int32Array(size).fill(-1)];
    const some = [];
    return {
      n,
      articles,
      add(of, article, by) {
        n[of] += by;
        if (last[of] !== article) {
          if (last[of] < 0) some.push(of);
          articles[of]++;
          last[of] = article;
        }
      },
      /** Calls for each number that was counted, and what it stands for: mostly far fewer than all. */
      each: (things, call) => some.forEach((of) => call(things[of], of)),
    };
  }
  /** How many different clusters each number has. */
  function clusterTallies(size) {
    const n = new Int32Array(size);
    const clusters = facts.events.clusters;
    // A bit for each pair where they are few enough, else a set of pairs.
    const bits = size * clusters < 4e8 ? new Uint8Array(Math.ceil((size * clusters) / 8)) : null;
    const seen = new Set();
    return {
      n,
      add(of, cluster) {
        // Most events are told once.
        if (facts.events.reports[cluster] === 1) {
          n[of]++;
          return;
        }
        const pair = of * clusters + cluster;
        if (bits) {
          const [at, bit] = [Math.floor(pair / 8), 1 << pair % 8];
          if (bits[at] & bit) return;
          bits[at] |= bit;
        } else {
          if (seen.has(pair)) return;
          seen.add(pair);
        }
        n[of]++;
      },
    };
  }
  function grouped() {
    const groups = new Map();
    return {
      of(key, make) {
        let group = groups.get(key);
        if (!group) groups.set(key, (group = make()));
        return group;
      },
      all: () => [...groups.values()],
    };
  }
  const largestSources = () => {
    const A = facts.articles;
    const sizes = A.source.of.map((source) => ({ source, articles: 0 }));
    A.source.at.forEach((s) => s >= 0 && sizes[s].articles++);
    return sizes.sort(byRank('-articles', 'source'));
  };

  /** The sources with colours of their own: the largest of the whole corpus, whatever is chosen. */
  const drawnSources = () => data.figures.sources.rows.slice(0, 8).map((row) => row[data.figures.sources.columns.indexOf('source')]);

  const COUNT = {
    totals(sel) {
      const A = facts.articles;
      const row = { articles: 0, reprints: 0, sources: 0, first_day: null, last_day: null, sentences: 0, tokens: 0, with_issues: 0, with_focus: 0, with_authors: 0, with_agencies: 0 };
      const sources = new Set();
      for (let a = 0; a < facts.n; a++) {
        if (!sel.pass[a]) continue;
        row.articles++;
        if (!A.counts[a]) row.reprints++;
        sources.add(A.source.at[a]);
        const day = A.day[a];
        if (day !== null && (row.first_day === null || day < row.first_day)) row.first_day = day;
        if (day !== null && (row.last_day === null || day > row.last_day)) row.last_day = day;
        row.sentences += A.sentences[a];
        row.tokens += A.tokens[a];
        if (A.issues[a].length) row.with_issues++;
        if (A.focus.at[a] >= 0) row.with_focus++;
        if (A.authors[a]) row.with_authors++;
        if (A.agencies[a].length) row.with_agencies++;
      }
      row.sources = sources.size;
      row.first_day = isoOf(row.first_day);
      row.last_day = isoOf(row.last_day);
      return [row];
    },
    sources(sel) {
      const A = facts.articles;
      const all = A.source.of.map((source) => ({ source, articles: 0, reprints: 0, first_day: null, last_day: null, tokens: 0 }));
      for (let a = 0; a < facts.n; a++) {
        if (!sel.pass[a]) continue;
        const row = all[A.source.at[a]];
        row.articles++;
        if (!A.counts[a]) row.reprints++;
        const day = A.day[a];
        if (day !== null && (row.first_day === null || day < row.first_day)) row.first_day = day;
        if (day !== null && (row.last_day === null || day > row.last_day)) row.last_day = day;
        row.tokens += A.tokens[a];
      }
      return first(all.filter((row) => row.articles), byRank('-articles', 'source'), 40).map((row) => ({ ...row, first_day: isoOf(row.first_day), last_day: isoOf(row.last_day), tokens: row.tokens / row.articles }));
    },
    quotes_by_source(sel) {
      const [Q, A] = [facts.quotes, facts.articles];
      const n = new Float64Array(A.source.of.length);
      for (const i of sel.rows('quotes')) if (Q.kind[i]) n[A.source.at[Q.a[i]]]++;
      return first(A.source.of.map((source, i) => ({ source, quotes: n[i] })).filter((row) => row.quotes), byRank('-quotes', 'source'), 40);
    },
    events_by_source(sel) {
      const [V, A] = [facts.events, facts.articles];
      const all = clusterTallies(A.source.of.length);
      for (const i of sel.rows('events')) all.add(A.source.at[V.a[i]], V.cluster[i]);
      return first(A.source.of.map((source, i) => ({ source, events: all.n[i] })).filter((row) => row.events), byRank('-events', 'source'), 40);
    },
    articles_by_day(sel) {
      const A = facts.articles;
      const drawn = drawnSources();
      const drawnAs = A.source.of.map((source) => drawn.indexOf(source));
      const groups = grouped();
      for (let a = 0; a < facts.n; a++) {
        if (!sel.pass[a] || A.day[a] === null) continue;
        const source = A.source.at[a] < 0 ? NONE : drawnAs[A.source.at[a]];
        const coarse = A.precision.of[A.precision.at[a]] === 'month' ? 1 : 0;
        groups.of((A.day[a] * 100 + source + 1) * 2 + coarse, () => ({ day: A.day[a], source: source < 0 ? null : drawn[source], by_month: coarse, articles: 0 })).articles++;
      }
      return groups.all().sort(byRank('day', 'source', 'by_month'));
    },
    published(sel) {
      const A = facts.articles;
      const groups = grouped();
      for (let a = 0; a < facts.n; a++) {
        if (!sel.pass[a]) continue;
        groups.of(A.precision.at[a] * 1e6 + A.rule.at[a], () => ({ precision: A.precision.of[A.precision.at[a]], rule: A.rule.at[a] < 0 ? null : A.rule.of[A.rule.at[a]], articles: 0 })).articles++;
      }
      return groups.all().sort(byRank('-articles', 'precision', 'rule')).slice(0, 60);
    },
    issues(sel) {
      const groups = grouped();
      for (let a = 0; a < facts.n; a++) {
        if (sel.pass[a]) facts.articles.issues[a].forEach((issue) => groups.of(issue, () => ({ issue, articles: 0 })).articles++);
      }
      return groups.all().sort(byRank('-articles', 'issue')).slice(0, 60);
    },
    reprints(sel) {
      const A = facts.articles;
      const groups = grouped();
      for (let a = 0; a < facts.n; a++) {
        if (!sel.pass[a] || A.cluster.at[a] < 0) continue;
        groups.of(A.cluster.at[a], () => ({ reprint_cluster: A.cluster.of[A.cluster.at[a]], some: [] })).some.push(a);
      }
      const rows = groups.all().map(({ reprint_cluster, some }) => {
        some.sort((x, y) => A.counts[y] - A.counts[x] || byText(A.minute[x], A.minute[y]) || x - y);
        return { reprint_cluster, printings: some.length, sources: new Set(some.map((a) => A.source.at[a])).size,
          members: some.slice(0, 8).map((a, i) => [i + 1, A.id[a], A.headline[a], A.source.of[A.source.at[a]], isoOf(A.day[a]), A.agencies[a]]) };
      });
      return rows.sort(byRank('-printings', 'reprint_cluster')).slice(0, 25);
    },
    countries(sel) {
      const A = facts.articles;
      const P = facts.places;
      const groups = grouped();
      const of = (code) => groups.of(code, () => ({ country: code, focus: 0, articles: 0, mentions: 0, last: -1 }));
      for (const i of sel.rows('places')) {
        if (!P.country[i]) continue;
        const row = of(P.country[i]);
        row.mentions += P.mentions[i];
        if (row.last !== P.a[i]) row.articles++;
        row.last = P.a[i];
      }
      for (let a = 0; a < facts.n; a++) if (sel.pass[a] && A.focus.at[a] >= 0) of(A.focus.of[A.focus.at[a]]).focus++;
      return groups.all().map(({ country, focus, articles, mentions }) => ({ country, focus, articles, mentions })).sort(byRank('-focus', '-mentions', 'country')).slice(0, 300);
    },
    spots(sel) {
      const P = facts.places;
      const counts = tallies(P.spot.of.length);
      const admin1 = new Array(P.spot.of.length);
      for (const i of sel.rows('places')) {
        if (P.lat[i] === null || P.metonymic[i] || P.kind[i] === 'country' || P.kind[i] === 'continent') continue;
        counts.add(P.spot.at[i], P.a[i], P.mentions[i]);
        admin1[P.spot.at[i]] = P.admin1[i];
      }
      const rows = [];
      counts.each(P.spot.of, ([place, land, kind, lat, lon], i) => rows.push({ place, country: land, kind, lat, lon, mentions: counts.n[i], articles: counts.articles[i], admin1: admin1[i] }));
      return rows.sort(byRank('-mentions', 'place', 'country', 'kind', 'lat', 'lon')).slice(0, 1000);
    },
    coverage_timexes: (sel) => perArticle(sel, facts.timexes, 'timexes', ['placed', 'explicit', 'anchored', 'vague']),
    coverage_mentions: (sel) => perArticle(sel, facts.mentions, 'mentions', ['confident']),
    coverage_places(sel) {
      const P = facts.places;
      const row = { all: 0, articles: 0, placed: 0, metonymic: 0 };
      let last = -1;
      for (const i of sel.rows('places')) {
        row.all += P.mentions[i];
        if (last !== P.a[i]) row.articles++;
        last = P.a[i];
        if (P.lat[i] !== null) row.placed += P.mentions[i];
        if (P.metonymic[i]) row.metonymic += P.mentions[i];
      }
      return [row];
    },
    coverage_quotes(sel) {
      const Q = facts.quotes;
      const row = { all: 0, articles: 0, with_speaker: 0, with_name: 0, direct: 0, partial: 0, indirect: 0 };
      const kinds = [0, 0, 0, 0];
      let last = -1;
      for (const i of sel.rows('quotes')) {
        if (!Q.kind[i]) continue;
        row.all++;
        if (last !== Q.a[i]) row.articles++;
        last = Q.a[i];
        if (Q.told[i]) row.with_speaker++;
        if (Q.named[i]) row.with_name++;
        kinds[Q.kind[i]]++;
      }
      SAID.forEach((kind, k) => (row[kind] = kinds[k + 1]));
      return [row];
    },
    speakers(sel) {
      const Q = facts.quotes;
      const size = Q.speaker.of.length;
      const counts = tallies(size);
      const by = SAID.map(() => new Int32Array(size));
      for (const i of sel.rows('quotes')) {
        if (!Q.kind[i] || !Q.told[i]) continue;
        counts.add(Q.speaker.at[i], Q.a[i], 1);
        by[Q.kind[i] - 1][Q.speaker.at[i]]++;
      }
      // People, others with a name, descriptions: a pronoun whose name is not told is nobody to list.
      const groups = [[], [], []];
      counts.each(Q.speaker.of, ([speaker, type], i) => Q.pronoun[i] || groups[type === 'PER' ? 0 : type ? 1 : 2].push({ speaker, type, quotes: counts.n[i], articles: counts.articles[i], direct: by[0][i], partial: by[1][i], indirect: by[2][i], role: null, no: i }));
      const best = groups.flatMap((some) => first(some, byRank('-quotes', '-articles', 'speaker', 'type'), 20));
      // Roles of those alone.
      const roles = new Map(best.map((row) => [row.no, new Map()]));
      for (const i of sel.rows('quotes')) {
        if (!Q.kind[i] || Q.role[i] === null || !roles.has(Q.speaker.at[i])) continue;
        const of = roles.get(Q.speaker.at[i]);
        let role = of.get(Q.role[i]);
        if (!role) of.set(Q.role[i], (role = { role: Q.role[i], quotes: 0, articles: 0, length: Array.from(Q.role[i]).length, last: -1 }));
        role.quotes++;
        if (role.last !== Q.a[i]) role.articles++;
        role.last = Q.a[i];
      }
      return best.map(({ no, ...row }) => {
        const of = first(roles.get(no).values(), byRank('-articles', '-quotes', '-length', '-role'), 1);
        return { ...row, role: of.length ? of[0].role : null };
      });
    },
    event_types(sel) {
      const V = facts.events;
      const kinds = ['asserted', 'reported', 'planned', 'hypothetical', 'negated'];
      const size = V.type.of.length;
      const articles = tallies(size);
      const all = clusterTallies(size);
      const each = clusterTallies(size * kinds.length);
      const numbers = new Map(kinds.map((kind, i) => [kind, i]));
      for (const i of sel.rows('events')) {
        const type = V.type.at[i];
        articles.add(type, V.a[i], 1);
        all.add(type, V.cluster[i]);
        const kind = numbers.get(V.modality[i]);
        if (kind !== undefined) each.add(type * kinds.length + kind, V.cluster[i]);
      }
      const rows = [];
      V.type.of.forEach((type, i) => articles.articles[i] && rows.push({ type, events: all.n[i], articles: articles.articles[i], ...Object.fromEntries(kinds.map((kind, k) => [kind, each.n[i * kinds.length + k]])) }));
      return rows.sort(byRank('-events', 'type')).slice(0, 60);
    },
    events_by_week: (sel) => eventsBy(sel, data.figures.unit === 'month' ? 'month' : 'week'),
    event_spots(sel) {
      const V = facts.events;
      const groups = grouped();
      for (const i of sel.rows('events')) {
        if (V.lat[i] === null || (sel.told && V.precision[i] === 'default')) continue;
        const row = groups.of(V.spot[i], () => ({ place: null, country: V.country[i], lat: V.lat[i], lon: V.lon[i], told: new Set(), types: new Map(), admin1: V.admin1[i] }));
        if (V.place[i] !== null && (row.place === null || V.place[i] < row.place)) row.place = V.place[i];
        if (V.precision[i] === 'told' || V.precision[i] === 'context') row.told.add(V.cluster[i]);
        const type = V.type.of[V.type.at[i]];
        if (!row.types.has(type)) row.types.set(type, new Set());
        row.types.get(type).add(V.cluster[i]);
      }
      return groups.all().map((row) => {
        const types = [...row.types].map(([type, some]) => [-some.size, type]).sort((x, y) => x[0] - y[0] || byText(x[1], y[1]));
        return { place: row.place, country: row.country, lat: row.lat, lon: row.lon, events: types.reduce((sum, x) => sum - x[0], 0), told: row.told.size, types: types.slice(0, 4), admin1: row.admin1 };
      }).sort(byRank('-events', 'place', 'country', 'lat', 'lon')).slice(0, 1000);
    },
    who_did_what_to_whom(sel) {
      const V = facts.events;
      const size = V.deed.of.length;
      const articles = tallies(size);
      const all = clusterTallies(size);
      const day = new Array(size).fill(null);
      const sure = new Float64Array(size);
      for (const i of sel.rows('events')) {
        const deed = V.deed.at[i];
        if (deed < 0 || V.modality[i] === 'hypothetical' || V.modality[i] === 'negated') continue;
        articles.add(deed, V.a[i], 1);
        all.add(deed, V.cluster[i]);
        if (V.day[i] !== null && (day[deed] === null || V.day[i] > day[deed])) day[deed] = V.day[i];
        sure[deed] = Math.max(sure[deed], V.confidence[i]);
      }
      const rows = [];
      articles.each(V.deed.of, ([actor, type, target], i) => rows.push({ actor, type, target, events: all.n[i], articles: articles.articles[i], day: day[i], sure: sure[i] }));
      return first(rows, byRank('-events', '-articles', '-sure', 'actor', 'type', 'target'), 25)
        .map(({ actor, type, target, events, articles, day }) => ({ actor, type, target, events, articles, day }));
    },
    coverage_events(sel) {
      const V = facts.events;
      const row = { all: 0, events: 0, articles: 0, with_actor: 0, with_target: 0, with_point: 0, with_date: 0 };
      const clusters = new Set();
      let last = -1;
      for (const i of sel.rows('events')) {
        row.all++;
        clusters.add(V.cluster[i]);
        if (last !== V.a[i]) row.articles++;
        last = V.a[i];
        if (V.actor[i] !== null) row.with_actor++;
        if (V.target[i] !== null) row.with_target++;
        if (V.lat[i] !== null) row.with_point++;
        if (V.day[i] !== null) row.with_date++;
      }
      row.events = clusters.size;
      return [row];
    },
  };
  /** From a year before the first article to a year behind the last one: what lies further off is not drawn. */
  const spanDrawn = () => always('span drawn', () => {
    let [first, last] = [Infinity, -Infinity];
    for (const day of facts.articles.day) {
      if (day === null) continue;
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
    const shift = (day, months) => {
      const d = dateOf(day);
      const month = d.getUTCMonth() + months;
      const longest = new Date(Date.UTC(d.getUTCFullYear(), month + 1, 0)).getUTCDate();
      return Math.round(Date.UTC(d.getUTCFullYear(), month, Math.min(d.getUTCDate(), longest)) / DAY);
    };
    return isFinite(first) ? [shift(first, -12), shift(last, 12)] : [0, -1];
  });
  /** The days on which articles appear but for stray ones, a tenth and a month more on both sides: of these days events are drawn first. */
  const usualSpan = () => always('usual span', () => {
    const days = Float64Array.from(facts.articles.day.filter((day) => day !== null)).sort();
    if (!days.length) return [0, -1];
    const [from, to] = [days[Math.floor(days.length * .005)], days[Math.ceil(days.length * .995) - 1]];
    const more = Math.max(31, Math.round((to - from) / 10));
    return [from - more, to + more];
  });
  /**
   * The days of the events that are drawn: the first and the last one within a span, and the numbers of events
   * before it, behind it and without any day.
   */
  function daysOfEvents(sel, [from, to]) {
    const V = facts.events;
    let [first, last] = [Infinity, -Infinity];
    const rest = { before: new Set(), behind: new Set(), undated: new Set() };
    for (const i of sel.rows('events')) {
      const day = dayOfEvent(i);
      if (day === null) rest.undated.add(V.cluster[i]);
      else if (day < from) rest.before.add(V.cluster[i]);
      else if (day > to) rest.behind.add(V.cluster[i]);
      else {
        if (day < first) first = day;
        if (day > last) last = day;
      }
    }
    return { first, last, before: rest.before.size, behind: rest.behind.size, undated: rest.undated.size };
  }
  /** Events by type and step of time, of the days of a span. */
  function eventsBy(sel, step, [from, to] = spanDrawn()) {
    const V = facts.events;
    if (to < from) return [];
    const begin = binOf(from, step);
    const types = V.type.of.length;
    const all = clusterTallies((binOf(to, step) - begin + 1) * types);
    for (const i of sel.rows('events')) {
      const day = dayOfEvent(i);
      if (day !== null && day >= from && day <= to) all.add((binOf(day, step) - begin) * types + V.type.at[i], V.cluster[i]);
    }
    const rows = [];
    all.n.forEach((n, i) => n && rows.push({ day: startOf(begin + Math.floor(i / types), step), type: V.type.of[i % types], events: n }));
    return rows.sort(byRank('day', 'type'));
  }
  function perArticle(sel, counts, all, others) {
    const row = { all: 0, articles: 0, ...Object.fromEntries(others.map((o) => [o, 0])) };
    for (let a = 0; a < facts.n; a++) {
      if (!sel.pass[a] || !counts[all][a]) continue;
      row.articles++;
      row.all += counts[all][a];
      others.forEach((o) => (row[o] += counts[o][a]));
    }
    return [row];
  }
  /** The facts that a figure is counted from, beside those of articles. */
  const ASKS = { quotes_by_source: 'quotes', events_by_source: 'events', countries: 'places', spots: 'places', coverage_timexes: 'timexes', coverage_mentions: 'mentions', coverage_places: 'places',
    coverage_quotes: 'quotes', speakers: 'quotes', event_types: 'events', events_by_week: 'events', event_spots: 'events', who_did_what_to_whom: 'events', coverage_events: 'events' };
