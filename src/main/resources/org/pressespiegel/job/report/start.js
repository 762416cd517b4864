
  // ---- Drawing all of it, again whenever the address changes

  const SECTIONS = { glance, time, compare, map, events, voices, who, reprints, quality };
  function translate() {
    for (const node of document.querySelectorAll('[data-t]')) {
      if (!node.dataset.t) node.dataset.t = node.textContent;
      node.textContent = t(node.dataset.t);
    }
    document.querySelector('nav').setAttribute('aria-label', t('Sections'));
    byId('languages').replaceChildren(buttons(t('Language'), [['en', 'English'], ['de', 'Deutsch']], language, (lang) => go({ lang }, true)));
  }
  const changed = (before, fields) => fields.some((field) => before[field] !== state[field]);
  /** What is to be drawn anew: a newer choice may come before all of it is. */
  const due = new Set();
  /** With more articles than this the page answers part by part: first how many there are, then what one sees. */
  const AT_ONCE = 2000;
  /** How often somebody has moved the page: what is drawn meanwhile leaves it where it is then. */
  let moves = 0;
  for (const kind of ['wheel', 'touchmove', 'keydown']) addEventListener(kind, () => moves++, { passive: true });
  /** Notes what the reader has before the eyes; answers what brings it there again when the parts above it have other heights. */
  function stay(at) {
    const before = moves;
    const [edge, scroll] = [document.querySelector('.bar').getBoundingClientRect().bottom, document.documentElement.scrollTop];
    const top = (node) => node.getBoundingClientRect().top;
    const chosen = () => at && [...document.querySelectorAll('main [data-key]')].find((node) => node.dataset.key === at);
    const inside = (node) => node && top(node) > edge && top(node) < innerHeight;
    const section = [...document.querySelectorAll('main section')].find((some) => some.getBoundingClientRect().bottom > edge + 40);
    const [control, was] = inside(chosen()) ? [true, top(chosen())] : [false, section ? top(section) : 0];
    return () => {
      if (moves !== before) return;
      const by = (y) => document.documentElement.scrollTo({ top: document.documentElement.scrollTop + y, behavior: 'instant' });
      const now = control && chosen();
      if (now) by(top(now) - was);
      else if (!section || was > edge) document.documentElement.scrollTo({ top: scroll, behavior: 'instant' });
      else {
        by(top(section) - was);
        // What is shorter now than what was passed of it begins anew.
        const below = document.querySelector('.bar').getBoundingClientRect().bottom;
        if (section.getBoundingClientRect().bottom < below + 120) by(top(section) - below - 16);
      }
    };
  }
  async function show(before) {
    const spoken = speak(state.lang);
    if (spoken) translate();
    const chosen = !before || spoken || changed(before, CHOICE);
    const names = Object.keys(SECTIONS);
    if (chosen) ['count', 'head', ...names, 'texts', 'text'].forEach((part) => due.add(part));
    else if (changed(before, ['assumed', 'x', 'y', 'dots'])) {
      due.add('count');
      names.filter((name) => ({ time: [], compare: ['x', 'y'], map: ['assumed', 'dots'], glance: [] }[name] || ['assumed']).some((f) => before[f] !== state[f])).forEach((name) => due.add(name));
    }
    if (before && changed(before, ['only'])) due.add('texts');
    if (before && changed(before, ['a', 'at', 'only'])) due.add('text');
    if (chosen || JSON.stringify(before.list) !== JSON.stringify(state.list)) due.add('list');
    document.documentElement.dataset.busy = 'yes';
    if (state.words && !sought.has(state.words)) byId('busy').textContent = t('Reading the texts …');
    const wishes = state;
    const words = state.words ? await holding(state.words) : null;
    for (const term of [state.x, state.y].filter(Boolean)) await termReady(term);
    byId('busy').textContent = refusal();
    if (state !== wishes) return;
    masks = { words };
    if (due.delete('count')) counted = new Map();
    const breathe = async () => {
      if (facts.n > AT_ONCE) await new Promise((ready) => setTimeout(ready));
      return state === wishes;
    };
    const at = document.activeElement && document.activeElement.dataset && document.activeElement.dataset.key;
    const focused = () => {
      const same = at && [...document.querySelectorAll('[data-key]')].find((node) => node.dataset.key === at);
      if (same) same.focus({ preventScroll: true });
    };
    const keep = before ? stay(at) : () => {};
    if (due.delete('head')) {
      head();
      choices();
      focused();
      if (!(await breathe())) return;
    }
    const again = names.filter((name) => due.has(name));
    if (again.length) {
      const boxes = new Map(again.map((name) => [name, byId(name + '-body').getBoundingClientRect()]));
      // Their heights stay while they are drawn, or the page would jump; all are read first, so that it is laid out once.
      again.forEach((name) => (byId(name + '-body').style.minHeight = boxes.get(name).height + 'px'));
      const seen = (name) => boxes.get(name).bottom > 0 && boxes.get(name).top < innerHeight;
      for (const name of facts.n > AT_ONCE ? [...again.filter(seen), ...again.filter((n) => !seen(n))] : again) {
        const host = byId(name + '-body');
        host.replaceChildren();
        due.delete(name);
        SECTIONS[name](host);
        if (!(await breathe())) break;
      }
      again.forEach((name) => (byId(name + '-body').style.minHeight = ''));
      if (state !== wishes) return;
      keep();
      focused();
    }
    if (due.delete('texts')) showArticles();
    if (due.delete('text')) await showArticle();
    if (state !== wishes) return;
    if (due.delete('list')) await showList();
    document.documentElement.dataset.busy = 'no';
  }

  /** Draws a part again for what is no part of the address. */
  function redraw(name) {
    const at = document.activeElement && document.activeElement.dataset.key;
    const keep = stay(at);
    const host = byId(name + '-body');
    host.replaceChildren();
    SECTIONS[name](host);
    keep();
    const same = at && [...document.querySelectorAll('main [data-key]')].find((node) => node.dataset.key === at);
    if (same) same.focus({ preventScroll: true });
  }
  // The sections are no part of the address: it says what is chosen.
  document.addEventListener('click', (e) => {
    const link = e.target.closest && e.target.closest('a[href^="#"]');
    if (!link) return;
    e.preventDefault();
    const section = byId(link.getAttribute('href').slice(1));
    section.scrollIntoView();
    section.setAttribute('tabindex', '-1');
    section.focus({ preventScroll: true });
  });
  // What stays in view above takes as much room as it has controls.
  const bar = document.querySelector('.bar');
  new ResizeObserver(() => {
    const height = `${bar.offsetHeight}px`;
    document.documentElement.style.scrollPaddingTop = `calc(${height} + 1.4rem)`;
    // Not of the page: all of it would be styled anew.
    for (const node of [document.querySelector('.list'), side, hitBox]) node.style.setProperty('--bar', height);
  }).observe(bar);
  if ('IntersectionObserver' in window) {
    const links = new Map([...document.querySelectorAll('nav a')].map((a) => [a.getAttribute('href').slice(1), a]));
    const there = new Set();
    const watch = new IntersectionObserver((entries) => {
      for (const entry of entries) entry.isIntersecting ? there.add(entry.target.id) : there.delete(entry.target.id);
      // Between two sections the one before stays; above all of them the first one is next.
      const now = [...links.keys()].find((id) => there.has(id)) || (scrollY < 200 && 'glance');
      if (now) links.forEach((a, id) => (id === now ? a.setAttribute('aria-current', 'true') : a.removeAttribute('aria-current')));
    }, { rootMargin: '-30% 0px -65% 0px' });
    document.querySelectorAll('main section').forEach((section) => watch.observe(section));
  }
  (async () => {
    if (typeof DecompressionStream === 'undefined') {
      byId('lede').textContent = t('This browser is too old for this page: it cannot unpack its data.');
      return;
    }
    translate();
    facts = factsOf(await readFacts());
    state = readAddress();
    window.addEventListener('popstate', follow);
    await show(null);
    // For who asks from the browser's console, and for the tests.
    window.pressespiegel = { facts, state: () => state, go, figure: fig, count: (name) => COUNT[name](sel()), told: (name) => rowsOf(data.figures[name]), list: listed, textOf, ready: () => rendering, view: () => theMap && theMap.view(), csvOf, svgOf, bars: () => drawnBars() };
    document.documentElement.dataset.drawn = 'yes';
  })();
