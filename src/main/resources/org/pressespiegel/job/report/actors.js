
  // ---- Actors: a person, an organisation or a state under all its names

  /** Returns rows of actors in articles in the form in which they are counted. */
  function actorFacts(raw, n) {
    const [ids, types, names] = [plain(raw.actor), plain(raw.type), plain(raw.name)];
    const numbers = new Map();
    const of = [];
    const at = Int32Array.from(ids, (id, i) => {
      if (!numbers.has(id)) numbers.set(id, of.push({ id, type: types[i], name: names[i] }) - 1);
      return numbers.get(id);
    });
    // A name of a kind as a number: of so many names that one can do without the texts of all.
    const [kinds, called] = [coded(raw.kind), coded(raw.named)];
    const by = { kinds: kinds.of, names: called.of, at: Int32Array.from(called.at, (name, i) => kinds.at[i] * called.of.length + name) };
    return { a: Int32Array.from(raw.a), at, of, numbers, by, mentions: raw.mentions, kind: plain(raw.kind), named: plain(raw.named), role: plain(raw.role), begins: beginnings(raw.a, n) };
  }
  /** By each name the actor whom more than half of the articles that tell whom they mean by it mean. */
  const majorities = () => always('majorities', () => {
    const P = facts.actors;
    const size = P.by.kinds.length * P.by.names.length;
    const [who, lead, votes, all] = [new Int32Array(size).fill(NONE), new Int32Array(size), new Int32Array(size), new Int32Array(size)];
    for (let i = 0; i < P.a.length; i++) {
      const name = P.by.at[i];
      all[name]++;
      if (!lead[name]) who[name] = P.at[i];
      lead[name] += who[name] === P.at[i] ? 1 : -1;
    }
    for (let i = 0; i < P.a.length; i++) if (who[P.by.at[i]] === P.at[i]) votes[P.by.at[i]]++;
    who.forEach((one, name) => one >= 0 && votes[name] * 2 <= all[name] && (who[name] = NONE));
    return { who, votes, kinds: new Map(P.by.kinds.map((kind, i) => [kind, i])), names: new Map(P.by.names.map((name, i) => [name, i])) };
  });
  /** Whom a name means that is chosen, such as PER:Muster, or ACT: and an id; -1 for nobody, or where it is not sure. */
  function whoIs(key) {
    if (!facts.actors || !key) return NONE;
    const [kind, name] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
    if (kind === 'ACT') return actorOf(name);
    const M = majorities();
    if (!M.kinds.has(kind) || !M.names.has(name)) return NONE;
    const by = M.kinds.get(kind) * facts.actors.by.names.length + M.names.get(name);
    // A surname that most articles leave open is no name of the one whom a few mean.
    const articles = always('articles by name', () => {
      const E = facts.entities;
      const counts = new Int32Array(E.name.of.length);
      E.name.at.forEach((n) => counts[n]++);
      return counts;
    })[facts.entities.numbers.get(key)];
    return M.who[by] >= 0 && M.votes[by] * 2 > articles ? M.who[by] : NONE;
  }
  /** The articles that name whom a key means, under whatever name; where that is not sure, those with this very name. */
  function namedMask(key) {
    return always('named ' + key, () => {
      const mask = new Uint8Array(facts.n);
      const who = whoIs(key);
      if (who >= 0) facts.actors.at.forEach((one, i) => one === who && (mask[facts.actors.a[i]] = 1));
      else if (facts.entities) {
        const name = facts.entities.numbers.get(key);
        if (name !== undefined) facts.entities.name.at.forEach((n, i) => n === name && (mask[facts.entities.a[i]] = 1));
      }
      return mask;
    });
  }
  /** All names of an actor, those of most articles first. */
  const namesOf = (who) => always('names of ' + who, () => {
    const counts = new Map();
    facts.actors.at.forEach((one, i) => one === who && counts.set(facts.actors.named[i], (counts.get(facts.actors.named[i]) || 0) + 1));
    return [...counts].sort((x, y) => y[1] - x[1] || byText(x[0], y[0])).map(([name]) => name);
  });
  /** The key by which an actor is chosen: a name where that means nobody else, else the id. */
  function keyOf(who) {
    const { type, name, id } = facts.actors.of[who];
    const key = `${KIND_OF[type] || 'LOC'}:${name}`;
    return whoIs(key) === who ? key : 'ACT:' + id;
  }
  /** The actor whom an article calls so; -1 where it is nobody, or stays open. */
  function actorIn(a, name, kind) {
    const P = facts.actors;
    for (let i = P.begins[a]; i < P.begins[a + 1]; i++) if (P.named[i] === name && (!kind || P.kind[i] === kind)) return P.at[i];
    return NONE;
  }
  /** Who speaks in each quotation: quotations tell who is known by the name that stands for all of it. */
  const speakers = () => always('speakers', () => Int32Array.from(facts.quotes.a, (a, i) => {
    const [name, kind] = facts.quotes.speaker.of[facts.quotes.speaker.at[i]];
    const P = facts.actors;
    // An abbreviation that an article does not take for a name means the only one that is called so.
    if (!facts.quotes.named[i] && kind === 'ORG') return onlyOne(name);
    if (kind) for (let p = P.begins[a]; p < P.begins[a + 1]; p++) if (P.of[P.at[p]].name === name && (KIND_OF[P.of[P.at[p]].type] || 'LOC') === kind) return P.at[p];
    return NONE;
  }));
  /** The only organisation that is shown under a name; -1 where there is none, or several are. */
  const onlyOne = (name) => always('only one ' + name, () => {
    const some = facts.actors.of.flatMap((one, i) => (one.type === 'organisation' && one.name === name ? [i] : []));
    return some.length === 1 ? some[0] : NONE;
  });
  const parties = () => always('parties', () => ['actor', 'target'].map((party) => Int32Array.from(facts.events.a, (a, i) => (facts.events[party][i] === null ? NONE : actorIn(a, facts.events[party][i])))));
  /** Lists hold an actor by id: a number would mean another one on the next page. */
  const actorOf = (id) => (facts.actors && facts.actors.numbers.has(id) ? facts.actors.numbers.get(id) : NONE);
  const saysSo = (i, id) => speakers()[i] === actorOf(id);
  const takesPart = (i, id, other, way) => {
    const [who, whom] = [parties()[0][i], parties()[1][i]];
    const one = actorOf(id);
    if (way) return way === 'does' ? who === one && whom === actorOf(other) : whom === one && who === actorOf(other);
    return other === undefined ? who === one || whom === one : (who === one && whom === actorOf(other)) || (whom === one && who === actorOf(other));
  };
  /** Articles that name an actor, and how often; of two, those that name both. */
  function articlesOf(id, other, role) {
    const P = facts.actors;
    const mentions = (one) => {
      const found = new Map();
      P.at.forEach((who, i) => who === one && (role === undefined || P.role[i] === role) && found.set(P.a[i], (found.get(P.a[i]) || 0) + P.mentions[i]));
      return found;
    };
    const found = mentions(actorOf(id));
    if (other === undefined) return found;
    const others = mentions(actorOf(other));
    return new Map([...found].filter(([a]) => others.has(a)));
  }
  const actorName = (id) => (actorOf(id) < 0 ? t('somebody') : facts.actors.of[actorOf(id)].name);
  const KIND_OF = { person: 'PER', organisation: 'ORG' };
  /** An actor's name, which narrows everything to the articles that name it under whatever name. */
  const choosesActor = (who, label) => narrows('name', keyOf(who), label);
  /** Counts of articles and mentions by actor, in what is chosen. */
  function actorCounts(s) {
    const P = facts.actors;
    const counts = tallies(P.of.length);
    for (let i = 0; i < P.a.length; i++) if (s.pass[P.a[i]]) counts.add(P.at[i], P.a[i], P.mentions[i]);
    return counts;
  }
  const ofActor = (who, list) => ({ ...list, who: facts.actors.of[who].id, without: 'name' });

  function who(host) {
    const P = facts.actors;
    if (!P) return missing(host, 'actors');
    const chosen = state.name ? whoIs(state.name) : NONE;
    if (chosen >= 0) return dossier(host, chosen);
    if (state.name && !isOther(state.name)) host.append(el('p', { class: 'notice' }, t('Whom “{name}” means is not sure: several may be called so.', { name: nameOf(state.name) })));
    const counts = actorCounts(sel());
    const largest = (type) => first(P.of.map((one, i) => ({ i, type: one.type, name: one.name, id: one.id, articles: counts.articles[i], mentions: counts.n[i] })).filter((x) => x.articles && x.type === type), byRank('-articles', '-mentions', 'name', 'id'), 12);
    const types = [['person', 'People', 's4'], ['organisation', 'Organisations', 's1'], ['state', 'States, named as such', 's2']];
    const all = types.map(([type]) => largest(type));
    const others = otherNames();
    if (!all.some((some) => some.length) && !others.length) return host.append(nothing());
    const articles = (rows, kind) => (rows.length ? bars(rows.map((x) => ({ label: x.id ? choosesActor(x.i, own(x.name)) : narrows('name', 'MISC:' + x.name, own(x.name)), name: x.name, n: x.articles, list: x.id ? { kind: 'articles', who: x.id, count: '1' } : { kind: 'articles', name: 'MISC:' + x.name, count: '1' }, title: tell.mentions(x.mentions), parts: [[kind, x.articles, '']] }))) : nothing());
    host.append(el('p', { class: 'note' }, t('In how many articles. Somebody counts under all names, and a surname that may be several persons’ under none. Choose one to see when, in which roles, with whom and with which words.')),
      el('div', { class: 'cols' }, types.map(([, head, kind], k) => el('div', {}, el('h3', {}, t(head)), articles(all[k], kind))), el('div', {}, el('h3', {}, t('Other names')), articles(others, 's8'))),
      sampled && !narrowed() ? el('p', { class: 'note' }, t('Of the {n} articles of the page.', { n: facts.n })) : '',
      saveButtons(null, 'actors', () => ({ heads: ['actor_id', 'type', 'name', 'articles', 'mentions'], lines: [...all.flat().map((x) => [x.id, x.type, x.name, x.articles, x.mentions]), ...others.map((x) => [null, 'other', x.name, x.articles, x.mentions])] })));
  }

  /** Names that are no person's, no organisation's and no place's: of works, laws, illnesses. */
  function otherNames() {
    const E = facts.entities;
    const counts = tallies(E.name.of.length);
    for (const i of sel().rows('entities')) counts.add(E.name.at[i], E.a[i], E.mentions[i]);
    const rows = [];
    counts.each(E.name.of, ([type, name], i) => type === 'MISC' && rows.push({ name, articles: counts.articles[i], mentions: counts.n[i] }));
    return first(rows, byRank('-articles', '-mentions', 'name'), 12);
  }

  /** All of one actor: when, in which roles, with which words, with whom. */
  function dossier(host, one) {
    const P = facts.actors;
    const A = facts.articles;
    const s = sel('name');
    const actor = P.of[one];
    const [names, roles, days] = [new Map(), new Map(), new Map()];
    const articles = new Set();
    let mentions = 0;
    P.at.forEach((x, i) => {
      const a = P.a[i];
      if (x !== one || !s.pass[a]) return;
      mentions += P.mentions[i];
      names.set(P.named[i], (names.get(P.named[i]) || 0) + 1);
      if (!articles.has(a) && A.day[a] !== null) days.set(A.day[a], (days.get(A.day[a]) || 0) + 1);
      articles.add(a);
      if (P.role[i] === null) return;
      const role = roles.get(P.role[i]) || roles.set(P.role[i], { role: P.role[i], articles: 0, first: null, last: null, last_a: NONE, at: [] }).get(P.role[i]);
      if (role.last_a !== a) role.articles++;
      role.last_a = a;
      if (A.day[a] === null) return;
      role.at.push(A.day[a]);
      role.first = role.first === null ? A.day[a] : Math.min(role.first, A.day[a]);
      role.last = role.last === null ? A.day[a] : Math.max(role.last, A.day[a]);
    });
    const others = [...names].sort((x, y) => y[1] - x[1] || byText(x[0], y[0])).map(([name]) => name).filter((name) => name !== actor.name);
    host.append(el('h3', { class: 'actor' }, own(actor.name)),
      el('p', {}, opens(articles.size, ofActor(one, { kind: 'articles', count: '1' }), actor.name), ' ', t('article|articles', { n: articles.size }), `, ${tell.mentions(mentions)}`,
        others.length ? ['; ', t('also called'), ' ', others.slice(0, 8).map((name, i) => [i ? ', ' : '', own(name)]), others.length > 8 ? ' …' : ''] : ''));
    if (!articles.size) return;
    const all = new Map();
    A.day.forEach((day, a) => day !== null && s.pass[a] && all.set(day, (all.get(day) || 0) + 1));
    if (days.size) lines(host, [{ name: actor.name, days, list: ofActor(one, { kind: 'articles', count: '1' }) }], all, { finest: data.figures.unit, label: t('Articles that name {name}', { name: actor.name }) });
    rolesOver(host, one, [...roles.values()].sort(byRank('-articles', 'role')));
    const said = wordsOf(one, s);
    const beside = company(one, s);
    const deeds = dealings(one, s);
    host.append(el('div', { class: 'cols' }, said, beside), deeds || '');
  }

  /** When each role was told: a line from its first to its last day, a mark for each article. */
  function rolesOver(host, one, roles) {
    const actor = facts.actors.of[one];
    if (!roles.length) return;
    const shown = roles.slice(0, 10);
    const dated = shown.filter((r) => r.first !== null);
    host.append(el('h4', {}, t('Roles over time')));
    if (dated.length) {
      const chart = el('div', { class: 'roles' });
      host.append(chart);
      responsive(chart, (width) => {
        const [from, to] = [Math.min(...dated.map((r) => r.first)), Math.max(...dated.map((r) => r.last))];
        const [left, line] = [Math.min(width * .46, 300), 25];
        const right = 44;
        const inner = width - left - right - 8;
        const x = (day) => left + 8 + (to > from ? (inner * (day - from)) / (to - from) : inner / 2);
        const fits = Math.max(8, Math.floor(left / 7));
        const svg = draw('svg', { width, height: dated.length * line + 22, viewBox: `0 0 ${width} ${dated.length * line + 22}`, role: 'img', 'aria-label': t('Roles of {name} over time; the table below holds the days', { name: actor.name }) });
        dated.forEach((r, row) => {
          const y = row * line + 15;
          svg.append(draw('text', { x: 0, y: y + 4, class: 'strong' }, clip(r.role, fits), draw('title', {}, r.role)),
            draw('line', { class: 'span', x1: x(r.first), x2: x(r.last), y1: y, y2: y }));
          for (const day of new Set(r.at)) svg.append(draw('circle', { class: 's4 told', cx: x(day).toFixed(1), cy: y, r: 3.2 }, draw('title', {}, `${r.role}, ${showDay(day)}`)));
          svg.append(opensText(r.articles, ofActor(one, { kind: 'articles', role: r.role, count: '1' }), r.role, { x: width, y: y + 4, 'text-anchor': 'end' }));
        });
        const base = dated.length * line + 16;
        svg.append(draw('text', { x: left + 8, y: base }, showDay(from)));
        if (to > from && inner > 190) svg.append(draw('text', { x: width - right, y: base, 'text-anchor': 'end' }, showDay(to)));
        chart.replaceChildren(svg);
      });
    }
    host.append(el('details', { open: !dated.length || null }, el('summary', {}, t('Roles as a table') + (roles.length > shown.length ? ' – ' + t('the {n} told most', { n: shown.length }) : '')),
      table([t('Role'), '#' + t('Articles'), t('First'), t('Last')], shown.map((r) => [own(r.role), opens(r.articles, ofActor(one, { kind: 'articles', role: r.role, count: '1' }), r.role), showDay(r.first), showDay(r.last)])),
      saveButtons(null, 'roles', () => ({ heads: ['role', 'articles', 'first_day', 'last_day'], lines: roles.map((r) => [r.role, r.articles, isoOf(r.first), isoOf(r.last)]) }))));
  }

  /** Whether and how an actor is quoted, and a quotation of each of the latest articles. */
  function wordsOf(one, s) {
    const Q = facts.quotes;
    const part = el('div', {}, el('h4', {}, t('Quotations')));
    if (!Q) return part;
    const rows = [];
    speakers().forEach((x, i) => x === one && s.pass[Q.a[i]] && Q.kind[i] && rows.push(i));
    if (!rows.length) {
      part.append(nothing());
      return part;
    }
    const kinds = [['direct', 's0'], ['partial', 's5'], ['indirect', 's1']].map(([type, kind]) => ({ type, kind, n: rows.filter((i) => Q.type[i] === type).length })).filter((k) => k.n);
    part.append(bars(kinds.map((k) => ({ label: words(k.type), name: words(k.type), n: k.n, list: ofActor(one, { kind: 'quotes', type: k.type }), parts: [[k.kind, k.n, '']] }))));
    // Of an article the longest one, those in marks before others.
    const rank = (i) => (Q.type[i] === 'direct' ? 1e6 : 0) + Q.end[i] - Q.begin[i];
    const best = new Map();
    rows.forEach((i) => (!best.has(Q.a[i]) || rank(i) > rank(best.get(Q.a[i]))) && best.set(Q.a[i], i));
    const latest = [...best.values()].sort((x, y) => newest(Q.a[x], Q.a[y])).slice(0, 5);
    const list = el('ol', { class: 'rows' });
    part.append(list, el('p', {}, opens(rows.length, ofActor(one, { kind: 'quotes' }), t('Quotations')), ' ', t('quotation in all|quotations in all', { n: rows.length })));
    // Their words come when the texts are at hand, one after the other.
    (async () => {
      for (const i of latest) {
        const article = await textOf(Q.a[i]);
        const said = article && article.a === Q.a[i] ? slice(article.text, Q.begin[i], Q.end[i]).replace(/\s+/g, ' ') : t('(its words are not in this page)');
        list.append(el('li', {}, el('button', { type: 'button', class: 'words', lang: 'de', onclick: () => {
          openArticle(idOf(Q.a[i]), Q.begin[i]);
        } }, own(clip(said, 260))), el('small', {}, `${words(Q.type[i])} · `, line(Q.a[i]))));
      }
    })();
    return part;
  }
  const idOf = (a) => facts.articles.id[a];

  /** Who stands in the same articles. */
  function company(one, s) {
    const P = facts.actors;
    const counts = tallies(P.of.length);
    const mine = new Set();
    P.at.forEach((x, i) => x === one && s.pass[P.a[i]] && mine.add(P.a[i]));
    for (let i = 0; i < P.a.length; i++) if (P.at[i] !== one && mine.has(P.a[i])) counts.add(P.at[i], P.a[i], P.mentions[i]);
    const rows = first(P.of.map((x, i) => ({ i, name: x.name, id: x.id, type: x.type, articles: counts.articles[i], mentions: counts.n[i] })).filter((x) => x.articles), byRank('-articles', '-mentions', 'name', 'id'), 12);
    const kinds = { person: 's4', organisation: 's1', state: 's2' };
    return el('div', {}, el('h4', {}, t('Named together with')), rows.length ? bars(rows.map((x) => ({ label: choosesActor(x.i, own(x.name)), name: x.name, n: x.articles, parts: [[kinds[x.type], x.articles, '']],
      list: ofActor(one, { kind: 'articles', whom: x.id, count: '1' }), title: t('{n} article names both|{n} articles name both', { n: x.articles }) }))) : nothing());
  }

  /** With whom an actor has to do in events. */
  function dealings(one, s) {
    const V = facts.events;
    if (!V) return null;
    const [who, whom] = parties();
    const groups = grouped();
    for (let i = 0; i < V.a.length; i++) {
      if ((who[i] !== one && whom[i] !== one) || !s.event(i) || V.modality[i] === 'hypothetical' || V.modality[i] === 'negated') continue;
      const other = who[i] === one ? whom[i] : who[i];
      if (other < 0 || other === one) continue;
      const group = groups.of(other, () => ({ other, name: facts.actors.of[other].name, types: new Map(), clusters: new Set() }));
      group.clusters.add(V.cluster[i]);
      const [does, type] = [who[i] === one, V.type.of[V.type.at[i]]];
      const key = `${does} ${type}`;
      if (!group.types.has(key)) group.types.set(key, { does, type, clusters: new Set() });
      group.types.get(key).clusters.add(V.cluster[i]);
    }
    const rows = groups.all().map((g) => ({ ...g, events: g.clusters.size })).sort(byRank('-events', 'name', 'other')).slice(0, 12);
    if (!rows.length) return null;
    return el('div', {}, el('h4', {}, t('Who with whom in events')), table([t('With'), '#' + t('Events'), t('What')], rows.map((g) =>
      [choosesActor(g.other, own(g.name)), opens(g.events, ofActor(one, { kind: 'events', whom: facts.actors.of[g.other].id }), g.name),
        [...g.types].sort((x, y) => y[1].clusters.size - x[1].clusters.size || byText(x[0], y[0])).slice(0, 4).map(([, x], i) => [i ? ', ' : '', `${x.does ? '→' : '←'} ${typeName(x.type)} `,
          opens(x.clusters.size, ofActor(one, { kind: 'events', whom: facts.actors.of[g.other].id, way: x.does ? 'does' : 'suffers', type: x.type }), `${g.name}, ${typeName(x.type)}`)])])),
    el('p', { class: 'note' }, t('→ {name} does it, ← the other one does; what is denied or only assumed is left out.', { name: facts.actors.of[one].name })));
  }
