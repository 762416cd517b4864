
  // ---- Drawing all of it, again whenever the address changes

  const SECTIONS = { glance, time, compare, map, events, voices, names, reprints, quality };
  function translate() {
    for (const node of document.querySelectorAll('[data-t]')) {
      if (!node.dataset.t) node.dataset.t = node.textContent;
      node.textContent = t(node.dataset.t);
    }
    document.querySelector('nav').setAttribute('aria-label', t('Sections'));
    byId('languages').replaceChildren(buttons(t('Language'), [['en', 'English'], ['de', 'Deutsch']], language, (lang) => go({ lang }, true)));
  }
  const changed = (before, fields) => fields.some((field) => before[field] !== state[field]);
  async function show(before) {
    const spoken = speak(state.lang);
    if (spoken) translate();
    const chosen = !before || spoken || changed(before, CHOICE);
    const everything = chosen || changed(before, ['assumed', 'x', 'y', 'dots']);
    document.documentElement.dataset.busy = 'yes';
    if (state.words && !sought.has(state.words)) byId('busy').textContent = t('Reading the texts …');
    const wishes = state;
    const words = state.words ? await holding(state.words) : null;
    for (const term of [state.x, state.y].filter(Boolean)) await termReady(term);
    byId('busy').textContent = '';
    if (state !== wishes) return;
    masks = { words };
    if (everything) {
      const at = document.activeElement && document.activeElement.dataset && document.activeElement.dataset.key;
      const scroll = document.documentElement.scrollTop;
      counted = new Map();
      if (chosen) {
        head();
        choices();
      }
      const again = Object.keys(SECTIONS).filter((name) => chosen || ({ time: [], compare: ['x', 'y'], map: ['assumed', 'dots'], glance: [] }[name] || ['assumed']).some((f) => before[f] !== state[f]));
      // Their heights stay while they are drawn, or the page would jump; all are read first, so that it is laid out once.
      const heights = again.map((name) => byId(name + '-body').offsetHeight);
      again.forEach((name, i) => (byId(name + '-body').style.minHeight = heights[i] + 'px'));
      for (const name of again) {
        const host = byId(name + '-body');
        host.replaceChildren();
        SECTIONS[name](host);
      }
      again.forEach((name) => (byId(name + '-body').style.minHeight = ''));
      if (before) document.documentElement.scrollTo({ top: scroll, behavior: 'instant' });
      if (at) {
        const same = [...document.querySelectorAll('[data-key]')].find((node) => node.dataset.key === at);
        if (same) same.focus({ preventScroll: true });
      }
    }
    if (chosen || changed(before, ['only'])) showArticles();
    if (chosen || changed(before, ['a', 'at', 'only'])) await showArticle();
    if (!before || spoken || JSON.stringify(before.list) !== JSON.stringify(state.list)) await showList();
    document.documentElement.dataset.busy = 'no';
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
  if ('IntersectionObserver' in window) {
    const links = new Map([...document.querySelectorAll('nav a')].map((a) => [a.getAttribute('href').slice(1), a]));
    const watch = new IntersectionObserver((entries) => {
      for (const entry of entries) {
        if (!entry.isIntersecting) continue;
        links.forEach((a, id) => (id === entry.target.id ? a.setAttribute('aria-current', 'true') : a.removeAttribute('aria-current')));
      }
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
    await show(null);
    window.addEventListener('popstate', follow);
    // For who asks from the browser's console, and for the tests.
    window.pressespiegel = { facts, state: () => state, go, figure: fig, count: (name) => COUNT[name](sel()), told: (name) => rowsOf(data.figures[name]), list: listed, textOf, ready: () => rendering, view: () => theMap && theMap.view(), csvOf, svgOf };
    document.documentElement.dataset.drawn = 'yes';
  })();
