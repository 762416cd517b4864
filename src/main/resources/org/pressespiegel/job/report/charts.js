
  // ---- Things to draw

  function buttons(label, choices, chosen, choose) {
    const group = el('span', { class: 'seg', role: 'group', 'aria-label': label });
    const all = choices.map(([value, text]) =>
      el('button', { type: 'button', 'aria-pressed': String(value === chosen), 'data-key': label + value, onclick: () => {
        all.forEach((b, i) => b.setAttribute('aria-pressed', String(choices[i][0] === value)));
        choose(value);
      } }, text));
    group.append(...all);
    return group;
  }
  function table(heads, lines) {
    const cell = (tag, value, head) => el(tag, { class: head.startsWith('#') ? 'n' : null, scope: tag === 'th' ? 'col' : null }, value);
    return el('div', { class: 'scroll' }, el('table', {},
      el('thead', {}, el('tr', {}, heads.map((h) => cell('th', h.replace('#', ''), h)))),
      el('tbody', {}, lines.map((line) => el('tr', {}, line.map((v, i) => cell('td', v, heads[i])))))));
  }
  /** A number that opens what it counts. */
  function opens(n, list, what) {
    if (!n) return count(n);
    return el('button', { type: 'button', class: 'count', 'data-list': list && JSON.stringify(list), title: t('Show what is counted'), 'aria-label': `${what ? what + ': ' : ''}${count(n)}. ${t('Show what is counted')}`, onclick: () => go({ list }) }, count(n));
  }
  /** A word that narrows everything to it, or gives that up again. */
  function narrows(field, value, label) {
    const chosen = state[field] === value;
    return el('button', { type: 'button', class: 'link', 'data-key': field + value, 'aria-pressed': String(chosen), title: t(chosen ? 'Show all again' : 'Narrow everything to this'),
      onclick: () => go({ [field]: chosen ? '' : value }) }, label);
  }
  /** A list of bars: label, parts of [class, value, meaning], number, the list that it opens. */
  function bars(items) {
    const most = Math.max(1, ...items.map((item) => item.parts.reduce((sum, p) => sum + p[1], 0)));
    return el('ul', { class: 'bars' }, items.map((item) => {
      // The number beside it says and does the same.
      const track = el('span', { class: item.list ? 'track pick' : 'track', 'aria-hidden': 'true', onclick: item.list && ((e) => go({ list: e.target.list || item.list })) });
      for (const [kind, value, meaning, list] of item.parts) {
        if (!value) continue;
        const part = el('span', { class: kind, title: meaning && `${meaning}: ${count(value)}` });
        part.list = list;
        part.style.width = (100 * value) / most + '%';
        track.append(part);
      }
      return el('li', { title: item.title, class: item.on === undefined ? null : item.on ? 'on' : 'off' }, el('span', {}, item.label, item.small && el('small', {}, item.small)),
        track, el('span', { class: 'n' }, item.list ? opens(item.n, item.list, item.name) : count(item.n)));
    }));
  }
  function legend(items) {
    return el('ul', { class: 'legend' }, items.map(([kind, label]) =>
      el('li', {}, el('i', { class: kind }), label)));
  }
  /** Draws again whenever the width changes. */
  function responsive(host, render) {
    let width = 0;
    new ResizeObserver(() => {
      const now = Math.floor(host.clientWidth);
      if (now && now !== width) render((width = now));
    }).observe(host);
    width = Math.floor(host.clientWidth) || 900;
    render(width);
  }

  // ---- Time: days since 1970 into days, weeks, months, quarters, years

  const UNITS = ['day', 'week', 'month', 'quarter', 'year'];
  function binOf(day, unit) {
    if (unit === 'day') return day;
    if (unit === 'week') return Math.floor((day + 3) / 7);
    const d = dateOf(day);
    const month = d.getUTCFullYear() * 12 + d.getUTCMonth();
    return unit === 'month' ? month : unit === 'quarter' ? Math.floor(month / 3) : d.getUTCFullYear();
  }
  function startOf(bin, unit) {
    if (unit === 'day') return bin;
    if (unit === 'week') return bin * 7 - 3;
    const month = unit === 'month' ? bin : unit === 'quarter' ? bin * 3 : bin * 12;
    const d = new Date(0);
    d.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
    return Math.round(d.getTime() / DAY);
  }
  function binName(bin, unit) {
    const d = dateOf(startOf(bin, unit));
    if (unit === 'day') return showDate(d);
    if (unit === 'week') return t('week of {day}', { day: showDate(d) });
    if (unit === 'month') return forms.month.format(d);
    if (unit === 'quarter') return t('{year}, quarter {no}', { year: String(d.getUTCFullYear()), no: String((bin % 4) + 1) });
    return String(d.getUTCFullYear());
  }
  const binsIn = (from, to, unit) => binOf(to, unit) - binOf(from, unit) + 1;
  function fitting(from, to, finest, most) {
    const able = UNITS.slice(UNITS.indexOf(finest));
    return able.filter((unit) => binsIn(from, to, unit) <= most || unit === 'year');
  }
  function niceStep(most) {
    const raw = Math.max(1, most / 4);
    const power = Math.pow(10, Math.floor(Math.log10(raw)));
    return [1, 2, 5, 10].map((f) => f * power).find((step) => step >= raw && step >= 1);
  }
  const ruler = document.createElement('canvas').getContext('2d');
  if (ruler) ruler.font = '12.5px ' + getComputedStyle(document.body).fontFamily;
  const widths = new Map();
  /** How wide a label of a drawing is. */
  function textWidth(text) {
    if (!widths.has(text)) widths.set(text, ruler ? ruler.measureText(text).width : text.length * 7.2);
    return widths.get(text);
  }
  /** Labels of a time axis: years, or months and days where few; none is cut at the right edge, none lies over another. */
  function axis(from, bins, unit, x, y, edge) {
    const marks = [];
    let last = '';
    const span = (startOf(from + bins, unit) - startOf(from, unit)) / 365;
    for (let i = 0; i < bins; i++) {
      const d = dateOf(startOf(from + i, unit));
      const label = span > 2.2 ? String(d.getUTCFullYear()) : span > 0.2 ? forms.month.format(d) : forms.dayOfYear.format(d);
      if (label !== last) marks.push({ at: x(i), label, wide: 0 });
      last = label;
    }
    for (const m of marks) m.wide = textWidth(m.label) + 12;
    // The first stretch of time may be a short one: its label gives way.
    const some = marks.slice(marks.length > 1 && marks[1].at - marks[0].at < marks[0].wide ? 1 : 0).filter((m) => m.at + m.wide - 10 <= edge);
    let step = 1;
    const fits = () => some.filter((m, i) => i % step === 0).every((m, i, all) => !i || m.at - all[i - 1].at >= all[i - 1].wide);
    while (step < some.length && !fits()) step++;
    return some.filter((m, i) => i % step === 0).map(({ at, label }) => [
      draw('line', { class: 'axis', x1: at + .5, x2: at + .5, y1: y, y2: y + 4 }),
      draw('text', { x: at + 1, y: y + 17 }, label)]);
  }
  /** The unit that somebody chose for a chart, as long as it can be drawn. */
  const units = {};
  function unitFor(chart, able, from, to, most) {
    return able.includes(units[chart]) ? units[chart] : able.find((u) => binsIn(from, to, u) <= most) || able[able.length - 1];
  }
  function unitButtons(chart, able, unit, again) {
    return able.length > 1 && buttons(t('Steps of time'), able.map((u) => [u, title(u)]), unit, (u) => {
      units[chart] = u;
      again();
    });
  }
  /** Whether the days of a cell are of the chosen time; of a month alone, whether some of it are. */
  function isChosen(c) {
    const last = c.coarse ? startOf(binOf(c.day, 'month') + 1, 'month') - 1 : c.day;
    return (!state.from || last >= dayOf(state.from)) && (!state.to || c.day <= dayOf(state.to));
  }
  /** Bars over time, one colour a series; cells are {day, key, n}. Chooses a span of time. */
  function timeline(host, cells, series, options) {
    const from = Math.min(...cells.map((c) => c.day));
    const to = Math.max(...cells.map((c) => c.day));
    const able = fitting(from, to, options.finest, 700);
    let unit = unitFor('time', able, from, to, 130);
    const chart = el('div', {});
    const readout = el('p', { class: 'readout', 'aria-live': 'polite' });
    const hint = el('p', { class: 'note' });
    host.append(el('div', { class: 'tools' }, unitButtons('time', able, unit, () => {
      unit = units.time;
      render(chart.clientWidth);
    }), saveButtons(() => chart.querySelector('svg'), 'articles-over-time', options.rows)),
    legend(series.map((s) => [s.kind, s.label])), chart, readout, hint);
    function render(width) {
      const first = binOf(from, unit);
      const bins = binOf(to, unit) - first + 1;
      const sums = Array.from({ length: bins }, () => new Map());
      // Of a week that the chosen time cuts, only the days within are drawn as chosen.
      const within = Array.from({ length: bins }, () => new Map());
      let unplaced = 0;
      for (const c of cells) {
        if (c.coarse && UNITS.indexOf(unit) < UNITS.indexOf('month')) {
          unplaced += c.n;
          continue;
        }
        const i = binOf(c.day, unit) - first;
        for (const bin of isChosen(c) ? [sums[i], within[i]] : [sums[i]]) bin.set(c.key, (bin.get(c.key) || 0) + c.n);
      }
      const totals = sums.map((bin) => [...bin.values()].reduce((a, b) => a + b, 0));
      const most = Math.max(1, ...totals);
      const [left, top, height] = [34, 8, width < 500 ? 150 : 210];
      const inner = width - left - 4;
      const x = (i) => left + (inner * i) / bins;
      const y = (n) => top + height - (height * n) / most;
      const days = (i) => [startOf(first + i, unit), startOf(first + i + 1, unit) - 1];
      const svg = draw('svg', { width, height: top + height + 24, viewBox: `0 0 ${width} ${top + height + 24}`, role: 'img', tabindex: 0,
        'aria-label': t('{what}, by {unit}; arrow keys read the bars, Enter chooses one', { what: options.label, unit: words(unit) }) });
      for (let n = 0, step = niceStep(most); n <= most; n += step) {
        svg.append(draw('line', { class: n ? 'grid' : 'axis', x1: left, x2: width - 4, y1: y(n) + .5, y2: y(n) + .5 }),
          draw('text', { x: left - 6, y: y(n) + 4, 'text-anchor': 'end' }, count(n)));
      }
      const gap = inner / bins > 5 ? 1.5 : inner / bins > 2.5 ? .5 : 0;
      sums.forEach((bin, i) => {
        let base = 0;
        const parts = [...series.map((s) => [s, within[i].get(s.key), '']), ...series.map((s) => [s, (bin.get(s.key) || 0) - (within[i].get(s.key) || 0), ' out'])];
        parts.forEach(([s, n, out]) => {
          if (!n) return;
          svg.append(draw('rect', { class: s.kind + out, x: x(i) + gap / 2, width: Math.max(.6, inner / bins - gap), y: y(base + n), height: y(base) - y(base + n) }));
          base += n;
        });
      });
      const band = draw('rect', { class: 'hit band', y: top, height, x: 0, width: 0 });
      const cover = draw('rect', { class: 'hit cover', x: left, y: top, width: inner, height });
      svg.append(band, cover, ...axis(first, bins, unit, (i) => x(i), top + height, width).flat());
      const rest = unplaced ? ' ' + t('{n} article dated by month alone is not in this view.|{n} articles dated by month alone are not in this view.', { n: unplaced }) : '';
      const idle = t('Click a bar, or drag over several, to narrow everything to that time.') + rest;
      let at = -1;
      let begun = -1;
      function show(a, b) {
        band.setAttribute('x', x(Math.min(a, b)));
        band.setAttribute('width', x(Math.max(a, b) + 1) - x(Math.min(a, b)));
        band.classList.add('on');
      }
      function read(i) {
        at = i;
        show(begun < 0 ? i : begun, i);
        const [a, b] = [Math.min(begun < 0 ? i : begun, i), Math.max(begun < 0 ? i : begun, i)];
        const n = totals.slice(a, b + 1).reduce((sum, x) => sum + x, 0);
        const parts = series.map((s) => [s, sums.slice(a, b + 1).reduce((sum, bin) => sum + (bin.get(s.key) || 0), 0)]).filter((p) => p[1]);
        const name = a === b ? binName(first + a, unit) : `${showDay(days(a)[0])} – ${showDay(days(b)[1])}`;
        const list = { kind: 'articles', since: isoOf(days(a)[0]), till: isoOf(days(b)[1]), fine: UNITS.indexOf(unit) < UNITS.indexOf('month') ? '1' : undefined, without: 'from' };
        readout.replaceChildren(`${name}: `, opens(n, list, name), parts.length > 1 ? ' – ' : '', ...(parts.length > 1 ? parts.flatMap(([s, k], at) => [at ? ', ' : '', own(s.text), ' ', opens(k, s.key === null ? { ...list, rest: '1' } : { ...list, source: s.key }, `${name}, ${s.text}`)]) : []));
      }
      function pick(a, b) {
        const [from, to] = [isoOf(days(Math.min(a, b))[0]), isoOf(days(Math.max(a, b))[1])];
        go(state.from === from && state.to === to ? { from: '', to: '' } : { from, to });
      }
      const binAt = (e) => {
        const box = svg.getBoundingClientRect();
        return Math.max(0, Math.min(bins - 1, Math.floor((((e.clientX - box.left) * width) / box.width - left) / (inner / bins))));
      };
      cover.addEventListener('pointermove', (e) => read(binAt(e)));
      cover.addEventListener('pointerdown', (e) => {
        if (e.pointerType !== 'mouse' || e.button) return;
        begun = binAt(e);
        cover.setPointerCapture(e.pointerId);
        e.preventDefault();
      });
      cover.addEventListener('pointerup', (e) => {
        if (begun < 0) return;
        pick(begun, binAt(e));
        begun = -1;
      });
      // A finger: a touch chooses one bar, the page still scrolls.
      cover.addEventListener('click', (e) => {
        if (e.pointerType && e.pointerType !== 'mouse') pick(binAt(e), binAt(e));
      });
      cover.addEventListener('pointerleave', () => {
        // What was read stays, so that its numbers can be chosen.
        if (begun < 0) band.classList.remove('on');
      });
      svg.addEventListener('keydown', (e) => {
        const step = { ArrowLeft: -1, ArrowRight: 1 }[e.key];
        if (step) {
          let i = at < 0 && step < 0 ? bins - 1 : at + step;
          while (i > 0 && i < bins - 1 && !totals[i]) i += step;
          if (i >= 0 && i < bins) read(i);
          e.preventDefault();
        } else if (e.key === 'Enter' && at >= 0) pick(at, at);
      });
      hint.textContent = idle;
      readout.replaceChildren();
      chart.replaceChildren(svg);
    }
    responsive(chart, render);
  }
  /** A number of a drawing that opens what it counts. */
  function opensText(n, list, what, place) {
    const open = () => go({ list });
    return draw('text', { ...place, class: 'count', role: 'button', tabindex: 0, 'data-list': JSON.stringify(list), 'aria-label': `${what}: ${count(n)}. ${t('Show what is counted')}`, onclick: open, onkeydown: (e) => {
      if (e.key !== 'Enter' && e.key !== ' ') return;
      e.preventDefault();
      e.stopPropagation();
      open();
    } }, count(n));
  }
  /** The bars of the events that are drawn, each with its number and the list that it opens: for the tests. */
  let drawnBars = () => [];
  /** A row of small bars for each type over the same time; cells(unit) are what they count. */
  function matrix(host, cells, types, finest, from, to) {
    const scales = [['own', t('Each row by itself')], ['one', t('All rows alike')]];
    const able = fitting(from, to, finest, 700);
    let unit = unitFor('events', able, from, to, 160);
    const chart = el('div', { class: 'matrix' });
    const readout = el('p', { class: 'readout', 'aria-live': 'polite' });
    const scale = el('p', { class: 'note' });
    host.append(el('div', { class: 'tools' }, unitButtons('events', able, unit, () => {
      unit = units.events;
      render(chart.clientWidth);
    }), buttons(t('How high the bars are'), scales, units.scale || 'own', (way) => {
      units.scale = way;
      render(chart.clientWidth);
    }), saveButtons(() => chart.querySelector('svg'), 'events-over-time', () => ({ heads: [unit, 'type', 'events'], lines: cells(unit).map((c) => [isoOf(c.day), c.type, c.n]) }))), chart, readout, scale);
    function render(width) {
      const first = binOf(from, unit);
      const bins = binOf(to, unit) - first + 1;
      const sums = new Map(types.map((x) => [x.type, new Array(bins).fill(0)]));
      for (const c of cells(unit)) {
        const bin = binOf(c.day, unit) - first;
        if (sums.has(c.type) && bin >= 0 && bin < bins) sums.get(c.type)[bin] += c.n;
      }
      const peaks = new Map(types.map(({ type }) => [type, sums.get(type).reduce((a, b) => Math.max(a, b), 0)]));
      const most = Math.max(1, ...peaks.values());
      const highest = (type) => (units.scale === 'one' ? most : Math.max(1, peaks.get(type)));
      // Names and numbers stand before the bars, or, where that leaves little room, above them.
      const [name, number] = [Math.max(...types.map((x) => textWidth(typeName(x.type)))), Math.max(...types.map((x) => textWidth(count(x.events))))];
      const above = name + number + 40 > width * .4;
      const [left, line, tall] = above ? [0, 46, 20] : [name + number + 34, 27, 20];
      const peak = units.scale === 'one' ? 0 : textWidth(count(most)) + 10;
      const inner = width - left - 2 - peak;
      const height = types.length * line;
      const svg = draw('svg', { width, height: height + 24, viewBox: `0 0 ${width} ${height + 24}`, role: 'img', tabindex: 0,
        'aria-label': t('Events by type and {unit}; arrow keys read the bars, Enter opens what one counts', { unit: words(unit) }) });
      const base = (row) => (row + 1) * line - 3;
      const wide = inner / bins;
      const listOf = (type, i) => ({ kind: 'events', type, since: isoOf(Math.max(from, startOf(first + i, unit))), till: isoOf(Math.min(to, startOf(first + i + 1, unit) - 1)), without: 'type' });
      const band = draw('rect', { class: 'hit band', width: wide, height: line });
      types.forEach((x, row) => {
        const out = state.type && state.type !== x.type ? ' out' : '';
        const y = base(row) - (above ? 26 : 5);
        const label = typeName(x.type);
        svg.append(draw('line', { class: 'grid', x1: 0, x2: width, y1: base(row) + .5, y2: base(row) + .5 }),
          draw('text', { x: 0, y, class: 'strong pick' + out, onclick: () => go({ type: state.type === x.type ? '' : x.type }) }, label, draw('title', {}, typeMeaning(x.type))),
          opensText(x.events, { kind: 'events', type: x.type, without: 'type' }, label, above ? { x: textWidth(label) + 10, y } : { x: left - 12, y, 'text-anchor': 'end' }));
        sums.get(x.type).forEach((n, i) => {
          if (!n) return;
          const high = Math.max(2, (tall * n) / highest(x.type));
          svg.append(draw('rect', { class: 'bar' + out, x: left + wide * i, width: Math.max(1, wide - (wide > 4 ? 1 : 0)), y: base(row) - high, height: high }));
        });
        if (peak) svg.append(draw('text', { class: 'peak' + out, x: width, y: base(row) - tall + 9, 'text-anchor': 'end' }, count(peaks.get(x.type)), draw('title', {}, t('its tallest bar'))));
      });
      const cover = draw('rect', { class: 'hit cover', x: left, y: 0, width: inner, height });
      svg.append(band, cover);
      if (above) svg.querySelectorAll('text').forEach((text) => svg.append(text));
      svg.append(...axis(first, bins, unit, (i) => left + wide * i, height, width - peak).flat());
      let [row, bin] = [-1, -1];
      function read(toRow, toBin) {
        [row, bin] = [toRow, toBin];
        const { type } = types[row];
        const n = sums.get(type)[bin];
        band.setAttribute('x', left + wide * bin);
        band.setAttribute('y', base(row) - line + 3);
        band.classList.add('on');
        const what = `${typeName(type)}, ${binName(first + bin, unit)}`;
        const list = listOf(type, bin);
        readout.replaceChildren(`${what}: `, n ? opens(n, list, what) : '0', ...(n ? [' ', t('event|events', { n }), ' · ', el('button', { type: 'button', class: 'link', onclick: () => go({ type, since: list.since, till: list.till }) }, t('Narrow everything to these'))] : []));
      }
      const open = () => row >= 0 && sums.get(types[row].type)[bin] && go({ list: listOf(types[row].type, bin) });
      const spotOf = (e) => {
        const box = svg.getBoundingClientRect();
        const [x, y] = [((e.clientX - box.left) * width) / box.width, ((e.clientY - box.top) * width) / box.width];
        const at = Math.max(0, Math.min(types.length - 1, Math.floor(y / line)));
        const i = Math.max(0, Math.min(bins - 1, Math.floor((x - left) / wide)));
        // Bars are narrow: the nearest one counts, of those some letters away.
        const values = sums.get(types[at].type);
        const reach = Math.ceil(5 / wide);
        for (let off = 0; off <= reach; off++) {
          if (values[i - off]) return [at, i - off];
          if (values[i + off]) return [at, i + off];
        }
        return [at, i];
      };
      cover.addEventListener('pointermove', (e) => read(...spotOf(e)));
      cover.addEventListener('click', (e) => {
        read(...spotOf(e));
        open();
      });
      svg.addEventListener('keydown', (e) => {
        const [down, right] = [{ ArrowUp: -1, ArrowDown: 1 }[e.key] || 0, { ArrowLeft: -1, ArrowRight: 1 }[e.key] || 0];
        if (down || right) {
          const toRow = row < 0 ? Math.max(0, types.findIndex((x) => x.type === state.type)) : Math.max(0, Math.min(types.length - 1, row + down));
          const values = sums.get(types[toRow].type);
          const some = values.map((n, i) => (n ? i : -1)).filter((i) => i >= 0);
          const wanted = right > 0 ? some.find((i) => i > bin) : right < 0 ? [...some].reverse().find((i) => i < bin) : some.reduce((best, i) => (best < 0 || Math.abs(i - bin) < Math.abs(best - bin) ? i : best), -1);
          if (wanted !== undefined && wanted >= 0) read(toRow, wanted);
        } else if (e.key === 'Enter') open();
        else return;
        e.preventDefault();
      });
      drawnBars = () => types.flatMap(({ type }) => sums.get(type).map((n, i) => ({ n, list: listOf(type, i) })).filter((bar) => bar.n));
      scale.textContent = `${t(peak ? 'Each row has a scale of its own: the number at its end is that of its tallest bar, in one {unit}.' : 'All rows have one scale: the tallest bar is {events} in one {unit}.', { events: tell.events(most), unit: words(unit) })} ${t('A bar opens the events that it counts.')}`;
      readout.replaceChildren();
      chart.replaceChildren(svg);
    }
    responsive(chart, render);
  }
  /** Lines over time: series {kind, label, days: Map of day to n}; all: Map of day to all articles. */
  function lines(host, series, all, options) {
    const days = [...all.keys()];
    const [from, to] = [Math.min(...days), Math.max(...days)];
    const able = fitting(from, to, options.finest, 300);
    let unit = unitFor('compare', able, from, to, 60);
    let share = units.share || 'articles';
    const chart = el('div', { class: 'compare' });
    const readout = el('p', { class: 'readout', 'aria-live': 'polite' });
    const again = () => {
      unit = units.compare || unit;
      share = units.share || share;
      render(chart.clientWidth);
    };
    host.append(el('div', { class: 'tools' }, unitButtons('compare', able, unit, again),
      buttons(t('What is drawn'), [['articles', t('Articles')], ['share', t('Per cent of the articles')]], share, (s) => {
        units.share = s;
        again();
      }), saveButtons(() => chart.querySelector('svg'), 'compared', () => ({ heads: ['day', ...series.map((s) => s.name)], lines: days.sort((a, b) => a - b).map((d) => [isoOf(d), ...series.map((s) => s.days.get(d) || 0)]) }))),
    chart, readout);
    function render(width) {
      const first = binOf(from, unit);
      const bins = binOf(to, unit) - first + 1;
      const sum = (map) => {
        const sums = new Array(bins).fill(0);
        map.forEach((n, day) => (sums[binOf(day, unit) - first] += n));
        return sums;
      };
      const whole = sum(all);
      const counts = series.map((s) => sum(s.days));
      const values = counts.map((c) => c.map((n, i) => (share === 'share' ? (whole[i] ? (100 * n) / whole[i] : 0) : n)));
      const most = Math.max(1e-9, ...values.flat()) || 1;
      const [left, top, height] = [44, 8, width < 500 ? 150 : 200];
      const inner = width - left - 6;
      const x = (i) => left + (inner * (i + .5)) / bins;
      const y = (n) => top + height - (height * n) / most;
      const svg = draw('svg', { width, height: top + height + 24, viewBox: `0 0 ${width} ${top + height + 24}`, role: 'img', tabindex: 0, 'aria-label': `${options.label}. ${t('Arrow keys read the points.')}` });
      const step = share === 'share' ? Math.pow(10, Math.floor(Math.log10(most))) * (most / Math.pow(10, Math.floor(Math.log10(most))) > 4 ? 2 : most / Math.pow(10, Math.floor(Math.log10(most))) > 2 ? 1 : .5) : niceStep(most);
      for (let n = 0; n <= most * 1.0001; n += step) {
        svg.append(draw('line', { class: n ? 'grid' : 'axis', x1: left, x2: width - 4, y1: y(n) + .5, y2: y(n) + .5 }),
          draw('text', { x: left - 6, y: y(n) + 4, 'text-anchor': 'end' }, share === 'share' ? forms.percent.format(n) + ' %' : count(n)));
      }
      values.forEach((v, k) => {
        svg.append(draw('path', { class: 'line l' + k, d: v.map((n, i) => `${i ? 'L' : 'M'}${x(i).toFixed(1)} ${y(n).toFixed(1)}`).join('') }));
        if (bins <= 60) v.forEach((n, i) => svg.append(draw('circle', { class: 'point s' + k, cx: x(i).toFixed(1), cy: y(n).toFixed(1), r: 2.6 })));
      });
      const band = draw('rect', { class: 'hit band', y: top, height, x: 0, width: inner / bins });
      const cover = draw('rect', { class: 'hit', x: left, y: top, width: inner, height });
      let at = -1;
      function read(i) {
        at = i;
        band.setAttribute('x', left + (inner * i) / bins);
        band.classList.add('on');
        const [since, till] = [isoOf(startOf(first + i, unit)), isoOf(startOf(first + i + 1, unit) - 1)];
        readout.replaceChildren(`${binName(first + i, unit)}: `, ...series.flatMap((s, k) => [k ? ', ' : '', own(s.name), ' ', opens(counts[k][i], { ...s.list, since, till }, s.name)]), ` – ${tell.ofArticles(whole[i])}`);
      }
      cover.addEventListener('pointermove', (e) => {
        const box = svg.getBoundingClientRect();
        read(Math.max(0, Math.min(bins - 1, Math.floor((((e.clientX - box.left) * width) / box.width - left) / (inner / bins)))));
      });
      cover.addEventListener('click', () => series.length === 1 && at >= 0 && counts[0][at] && go({ list: { ...series[0].list, since: isoOf(startOf(first + at, unit)), till: isoOf(startOf(first + at + 1, unit) - 1) } }));
      svg.addEventListener('keydown', (e) => {
        const step = { ArrowLeft: -1, ArrowRight: 1 }[e.key];
        if (!step) return;
        read(Math.max(0, Math.min(bins - 1, at < 0 ? (step < 0 ? bins - 1 : 0) : at + step)));
        e.preventDefault();
      });
      svg.append(band, cover, ...axis(first, bins, unit, (i) => left + (inner * i) / bins, top + height, width).flat());
      readout.textContent = '';
      chart.replaceChildren(svg);
    }
    responsive(chart, render);
  }

  // ---- What is shown, saved: rows as CSV, drawings as SVG

  function save(name, type, parts) {
    const address = URL.createObjectURL(new Blob(parts, { type }));
    const link = el('a', { href: address, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  }
  /** CSV as RFC 4180 has it; for Excel with a mark of UTF-8, semicolons, and no text that it would run. */
  function csvOf({ heads, lines }, excel) {
    const cell = (value) => {
      if (value === null || value === undefined) return '';
      let text = Array.isArray(value) ? value.join('; ') : String(value);
      if (excel && typeof value === 'number') text = text.replace('.', ',');
      if (excel && typeof value !== 'number' && /^[=+\-@\t\r\n]/.test(text)) text = "'" + text;
      return text === '' || (excel ? /[";\r\n]/ : /[",\r\n]/).test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
    };
    return (excel ? '\ufeff' : '') + [heads, ...lines].map((line) => line.map(cell).join(excel ? ';' : ',')).join('\r\n') + '\r\n';
  }
  const LOOKS = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-linejoin', 'paint-order', 'font-family', 'font-size', 'font-weight', 'opacity', 'vector-effect'];
  /** A drawing that stands alone: with its looks, on the page's ground, and what it shows. */
  function svgOf(svg, about) {
    const copy = svg.cloneNode(true);
    const [from, to] = [[svg, ...svg.querySelectorAll('*')], [copy, ...copy.querySelectorAll('*')]];
    from.forEach((node, i) => {
      const style = getComputedStyle(node);
      for (const look of LOOKS) if (style.getPropertyValue(look)) to[i].setAttribute(look, style.getPropertyValue(look));
      to[i].removeAttribute('class');
      to[i].removeAttribute('style');
      to[i].removeAttribute('tabindex');
    });
    from.forEach((node, i) => node.classList.contains('hit') && to[i].remove());
    const ground = draw('rect', { width: '100%', height: '100%', fill: getComputedStyle(document.body).backgroundColor });
    copy.prepend(draw('title', {}, about), ground);
    copy.setAttribute('xmlns', SVG);
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + new XMLSerializer().serializeToString(copy) + '\n';
  }
  const fileName = (name, ending, excel) => `pressespiegel-${name}${excel ? '-excel' : ''}.${ending}`;
  function saveButtons(svg, name, rows) {
    const about = () => [document.title, byId('title').textContent, told()].filter(Boolean).join(' – ');
    return el('span', { class: 'save' },
      svg && el('button', { type: 'button', onclick: () => save(fileName(name, 'svg'), 'image/svg+xml', [svgOf(svg(), about())]) }, 'SVG'),
      rows && el('button', { type: 'button', onclick: () => save(fileName(name, 'csv'), 'text/csv', [csvOf(rows(), false)]) }, 'CSV'),
      rows && el('button', { type: 'button', title: t('CSV as a German Excel opens it'), onclick: () => save(fileName(name, 'csv', true), 'text/csv', [csvOf(rows(), true)]) }, 'Excel'));
  }
