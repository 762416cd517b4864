
  // ---- What the server of this page holds; texts.js stands here in a page that holds all itself

  /** Asks for something below the page's own address. */
  async function ask(name) {
    let answer = null;
    try {
      answer = await fetch(name, { credentials: 'omit', redirect: 'error' });
    } catch (e) {
      // It is gone.
    }
    if (answer && answer.ok) return answer;
    // What it cannot search it says itself; all else stays as it is.
    if (answer && answer.status === 400) throw Object.assign(new Error('unfit'), { unfit: (await answer.text()).trim() });
    byId('busy').textContent = answer ? t('The server could not answer this.') : t('The server of this page has ended: start jobs/explore.sh again.');
    throw new Error(answer ? `${answer.status} ${name.slice(0, 80)}` : 'no server');
  }
  async function readFacts() {
    byId('busy').textContent = t('Fetching what the tables tell …');
    const kinds = await Promise.all(data.served.facts.map(async (kind) => [kind, await (await ask('facts/' + kind)).json()]));
    byId('busy').textContent = '';
    return Object.fromEntries(kinds);
  }

  const hasText = () => true;
  /** Texts alone, those that were asked for last. */
  const texts = new Map();
  const KEPT = 2000;
  async function fetched(name, some) {
    const rows = await (await ask(name + '?a=' + some.join(','))).json();
    return rows.map((raw, i) => {
      const article = named(data.reader.columns.articles, raw.own);
      article.raw = raw;
      article.a = some[i];
      return article;
    });
  }
  /** Has the texts of some hundred articles at hand. */
  async function openTexts(some) {
    const all = new Set(some);
    const missing = [...all].filter((a) => !texts.has(a));
    for (const a of texts.keys()) {
      if (texts.size + missing.length <= KEPT) break;
      if (!all.has(a)) texts.delete(a);
    }
    for (let i = 0; i < missing.length; i += data.served.most) {
      for (const article of await fetched('texts', missing.slice(i, i + data.served.most))) texts.set(article.a, article);
    }
  }
  let last = null;
  /** Returns an article with its text and all that was found in it. */
  async function textOf(a) {
    if (!last || last.a !== a) [last] = await fetched('articles', [a]);
    return last;
  }

  /** Masks of the latest searches, the latest at the end. */
  const sought = new Map();
  const REMEMBERED = 40;
  let unfit = '';
  /** Returns why the latest search could not be made, and forgets it; empty where it could. */
  function refusal() {
    const why = unfit;
    unfit = '';
    return why;
  }
  /** Returns the articles that hold the words, as a mask over all; none where they cannot be searched. */
  async function holding(wanted) {
    let mask = sought.get(wanted);
    if (!mask) {
      mask = new Uint8Array(facts.n);
      try {
        if (wanted.length > data.served.longest) throw Object.assign(new Error('unfit'), { unfit: t('So many words cannot be searched at once.') });
        const bits = new Uint8Array(await (await ask('search?words=' + encodeURIComponent(typed(wanted)))).arrayBuffer());
        for (let a = 0; a < facts.n; a++) mask[a] = (bits[a >> 3] >> (a & 7)) & 1;
      } catch (e) {
        if (!e.unfit) throw e;
        unfit = e.unfit;
      }
    }
    sought.delete(wanted);
    sought.set(wanted, mask);
    for (const old of sought.keys()) {
      if (sought.size <= REMEMBERED) break;
      sought.delete(old);
    }
    return mask;
  }
  /** Those of some articles that may hold words. */
  async function mayHold(wanted) {
    const mask = await holding(wanted);
    return (a) => mask[a];
  }
