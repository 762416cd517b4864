'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const figures = data.figures;

  // ---- Elements. Values of the data become text nodes, never markup.

  const SVG = 'http://www.w3.org/2000/svg';
  const byId = (id) => document.getElementById(id);

  function fill(node, attributes, children) {
    for (const [name, value] of Object.entries(attributes || {})) {
      if (value === null || value === undefined || value === false) continue;
      if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
      else node.setAttribute(name, value === true ? '' : value);
    }
    node.append(...children.flat(3).filter((child) => child !== null && child !== undefined && child !== false));
    return node;
  }
  const el = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);
  const draw = (tag, attributes, ...children) =>
    fill(document.createElementNS(SVG, tag), attributes, children);
  // What comes from an article may hold marks that turn the direction of writing: kept inside.
  const own = (text) => el('bdi', {}, text === null || text === undefined ? '' : String(text));

  /** The rows of a figure as objects; undefined where its tables are not there. */
  function rows(name) {
    const figure = figures[name];
    return figure && figure.rows.map((row) => named(figure.columns, row));
  }
  function named(columns, values) {
    const row = {};
    columns.forEach((column, i) => (row[column] = values[i]));
    return row;
  }

  // ---- Words and numbers

  const whole = new Intl.NumberFormat('en');
  const count = (n) => whole.format(n || 0);
  const plural = (n, one, many) => `${count(n)} ${n === 1 ? one : many || one + 's'}`;
  const share = (part, all) => {
    if (!all) return '–';
    const percent = (100 * part) / all;
    return (percent > 0 && percent < 1) || (percent > 99 && percent < 100)
      ? percent.toFixed(1) + ' %' : Math.round(percent) + ' %';
  };
  const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  const DAY = 864e5;
  const dateOf = (day) => new Date(day * DAY);
  const showDate = (d) => `${d.getUTCDate()} ${MONTHS[d.getUTCMonth()]} ${d.getUTCFullYear()}`;
  function showIso(iso, precision) {
    if (!iso) return 'no date';
    const d = new Date(iso.slice(0, 10) + 'T00:00:00Z');
    return precision === 'month' ? `${MONTHS[d.getUTCMonth()]} ${d.getUTCFullYear()}` : showDate(d);
  }
  const words = (label) => label.toLowerCase().replace(/_/g, ' ');
  const title = (label) => label.charAt(0).toUpperCase() + words(label).slice(1);
  let regions = null;
  try {
    regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });
  } catch (e) {
    // An old browser: codes will do.
  }
  function country(code) {
    try {
      return code && regions ? regions.of(code) : code;
    } catch (e) {
      return code;
    }
  }
  const degrees = (lat, lon) =>
    `${Math.abs(lat).toFixed(2)}° ${lat < 0 ? 'S' : 'N'}, ${Math.abs(lon).toFixed(2)}° ${lon < 0 ? 'W' : 'E'}`;

  function missing(host, what) {
    host.append(el('p', { class: 'notice' }, `These tables were built without ${what}; there is nothing to show here.`));
  }
  function buttons(label, choices, chosen, choose) {
    const group = el('span', { class: 'seg', role: 'group', 'aria-label': label });
    const all = choices.map(([value, text]) =>
      el('button', { type: 'button', 'aria-pressed': String(value === chosen), onclick: () => {
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
  /** A list of bars: label, parts of [class, value, meaning], figure at the end. */
  function bars(items) {
    const most = Math.max(1, ...items.map((item) => item.parts.reduce((sum, p) => sum + p[1], 0)));
    return el('ul', { class: 'bars' }, items.map((item) => {
      const track = el('span', { class: 'track', 'aria-hidden': 'true' });
      for (const [kind, value, meaning] of item.parts) {
        if (!value) continue;
        const part = el('span', { class: kind, title: meaning });
        part.style.width = (100 * value) / most + '%';
        track.append(part);
      }
      return el('li', { title: item.title }, el('span', {}, item.label, item.small && el('small', {}, item.small)),
        track, el('span', { class: 'n' }, item.figure));
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
    if (unit === 'week') return `week of ${showDate(d)}`;
    if (unit === 'month') return `${MONTHS[d.getUTCMonth()]} ${d.getUTCFullYear()}`;
    if (unit === 'quarter') return `${d.getUTCFullYear()}, quarter ${(bin % 4) + 1}`;
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
  /** Labels of a time axis: years, or months and days where few. */
  function axis(from, bins, unit, x, y, width) {
    const marks = [];
    let last = '';
    for (let i = 0; i < bins; i++) {
      const d = dateOf(startOf(from + i, unit));
      const span = (startOf(from + bins, unit) - startOf(from, unit)) / 365;
      const label = span > 2.2 ? String(d.getUTCFullYear())
        : span > 0.2 ? `${MONTHS[d.getUTCMonth()]} ${d.getUTCFullYear()}` : `${d.getUTCDate()} ${MONTHS[d.getUTCMonth()]}`;
      if (label !== last) marks.push([x(i), label]);
      last = label;
    }
    const space = Math.max(...marks.map((m) => m[1].length)) * 7 + 10;
    const step = Math.ceil((marks.length * space) / Math.max(width, 1));
    // The first stretch of time may be a short one: its label gives way.
    const narrow = marks.length > 1 && marks[1][0] - marks[0][0] < space;
    return marks.slice(narrow ? 1 : 0).filter((m, i) => i % step === 0 && m[0] < width).map(([at, label]) => [
      draw('line', { class: 'axis', x1: at + .5, x2: at + .5, y1: y, y2: y + 4 }),
      draw('text', { x: at + 1, y: y + 17 }, label)]);
  }
  /** Bars over time, one colour a series; cells are {day, key, n}. */
  function timeline(host, cells, series, options) {
    const from = Math.min(...cells.map((c) => c.day));
    const to = Math.max(...cells.map((c) => c.day));
    const able = fitting(from, to, options.finest, 700);
    let unit = able.find((u) => binsIn(from, to, u) <= 130) || able[able.length - 1];
    const chart = el('div', {});
    const readout = el('p', { class: 'readout', 'aria-live': 'polite' });
    host.append(el('div', { class: 'tools' }, able.length > 1 && buttons('Steps of time', able.map((u) => [u, title(u)]), unit, (u) => {
      unit = u;
      render(chart.clientWidth);
    })), legend(series.map((s, i) => [s.kind, own(s.label)])), chart, readout);
    function render(width) {
      const first = binOf(from, unit);
      const bins = binOf(to, unit) - first + 1;
      const sums = Array.from({ length: bins }, () => new Map());
      let unplaced = 0;
      for (const c of cells) {
        if (c.coarse && UNITS.indexOf(unit) < UNITS.indexOf('month')) {
          unplaced += c.n;
          continue;
        }
        const bin = sums[binOf(c.day, unit) - first];
        bin.set(c.key, (bin.get(c.key) || 0) + c.n);
      }
      const totals = sums.map((bin) => [...bin.values()].reduce((a, b) => a + b, 0));
      const most = Math.max(1, ...totals);
      const [left, top, height] = [34, 8, width < 500 ? 150 : 210];
      const inner = width - left - 4;
      const x = (i) => left + (inner * i) / bins;
      const y = (n) => top + height - (height * n) / most;
      const svg = draw('svg', { width, height: top + height + 24, viewBox: `0 0 ${width} ${top + height + 24}`, role: 'img', tabindex: 0,
        'aria-label': `${options.label}, by ${unit}; arrow keys read the bars` });
      for (let n = 0, step = niceStep(most); n <= most; n += step) {
        svg.append(draw('line', { class: n ? 'grid' : 'axis', x1: left, x2: width - 4, y1: y(n) + .5, y2: y(n) + .5 }),
          draw('text', { x: left - 6, y: y(n) + 4, 'text-anchor': 'end' }, count(n)));
      }
      const gap = inner / bins > 5 ? 1.5 : inner / bins > 2.5 ? .5 : 0;
      const hits = [];
      sums.forEach((bin, i) => {
        let base = 0;
        series.forEach((s) => {
          const n = bin.get(s.key);
          if (!n) return;
          svg.append(draw('rect', { class: s.kind, x: x(i) + gap / 2, width: Math.max(.6, inner / bins - gap), y: y(base + n), height: y(base) - y(base + n) }));
          base += n;
        });
        const hit = draw('rect', { class: 'hit', x: x(i), width: inner / bins, y: top, height, onmouseenter: () => read(i), onclick: () => pick(i) });
        hits.push(hit);
        svg.append(hit);
      });
      svg.append(...axis(first, bins, unit, (i) => x(i), top + height, width - 30).flat());
      const rest = unplaced ? ` ${plural(unplaced, 'article')} dated by month alone ${unplaced === 1 ? 'is' : 'are'} not in this view.` : '';
      const idle = (options.onpick ? 'Point at a bar to read it; click to see its articles below.' : 'Point at a bar to read it.') + rest;
      let at = -1;
      function read(i) {
        hits.forEach((h, j) => h.classList.toggle('on', j === i));
        at = i;
        const parts = series.filter((s) => sums[i].get(s.key)).map((s) => `${s.label} ${count(sums[i].get(s.key))}`);
        readout.textContent = `${binName(first + i, unit)}: ${count(totals[i])}${parts.length ? ' – ' + parts.join(', ') : ''}`;
      }
      function pick(i) {
        if (options.onpick) options.onpick(startOf(first + i, unit), startOf(first + i + 1, unit), binName(first + i, unit));
      }
      svg.addEventListener('mouseleave', () => {
        hits.forEach((h) => h.classList.remove('on'));
        readout.textContent = idle;
      });
      svg.addEventListener('keydown', (e) => {
        const step = { ArrowLeft: -1, ArrowRight: 1 }[e.key];
        if (step) {
          let i = at < 0 && step < 0 ? bins - 1 : at + step;
          while (i > 0 && i < bins - 1 && !totals[i]) i += step;
          if (i >= 0 && i < bins) read(i);
          e.preventDefault();
        } else if (e.key === 'Enter' && at >= 0) pick(at);
      });
      readout.textContent = idle;
      chart.replaceChildren(svg);
    }
    responsive(chart, render);
  }
  /** A row of small bars for each type over the same time. */
  function matrix(host, cells, types, finest) {
    const from = Math.min(...cells.map((c) => c.day));
    const to = Math.max(...cells.map((c) => c.day));
    const able = fitting(from, to, finest, 700);
    let unit = able.find((u) => binsIn(from, to, u) <= 160) || able[able.length - 1];
    const chart = el('div', { class: 'matrix' });
    const readout = el('p', { class: 'readout', 'aria-live': 'polite' });
    host.append(el('div', { class: 'tools' }, able.length > 1 && buttons('Steps of time', able.map((u) => [u, title(u)]), unit, (u) => {
      unit = u;
      render(chart.clientWidth);
    })), chart, readout);
    function render(width) {
      const first = binOf(from, unit);
      const bins = binOf(to, unit) - first + 1;
      const sums = new Map(types.map((t) => [t.type, new Array(bins).fill(0)]));
      for (const c of cells) if (sums.has(c.type)) sums.get(c.type)[binOf(c.day, unit) - first] += c.n;
      const most = Math.max(1, ...[...sums.values()].map((s) => Math.max(...s)));
      const [left, line] = [width < 500 ? 128 : 170, 27];
      const inner = width - left - 2;
      const height = types.length * line;
      const svg = draw('svg', { width, height: height + 24, viewBox: `0 0 ${width} ${height + 24}`, role: 'img',
        'aria-label': `Events by type and ${unit}; the table below holds the sums` });
      types.forEach((t, row) => {
        const base = (row + 1) * line - 3;
        svg.append(draw('line', { class: 'grid', x1: 0, x2: width, y1: base + .5, y2: base + .5 }),
          draw('text', { x: 0, y: base - 5, class: 'strong' }, title(t.type)),
          draw('text', { x: left - 12, y: base - 5, 'text-anchor': 'end' }, count(t.events)));
        sums.get(t.type).forEach((n, i) => {
          if (!n) return;
          const tall = Math.max(2, ((line - 7) * n) / most);
          svg.append(draw('rect', { class: 'bar', x: left + (inner * i) / bins, width: Math.max(1, inner / bins - (inner / bins > 4 ? 1 : 0)), y: base - tall, height: tall },
            draw('title', {}, `${title(t.type)}, ${binName(first + i, unit)}: ${count(n)}`)));
        });
      });
      svg.append(...axis(first, bins, unit, (i) => left + (inner * i) / bins, height, width - 30).flat());
      readout.textContent = `Bars share one scale: the tallest is ${plural(most, 'event')} in a ${unit}.`;
      chart.replaceChildren(svg);
    }
    responsive(chart, render);
  }

  // ---- The map

  const outlines = (() => {
    const arcs = data.outlines.arcs.map((letters) => {
      const line = [];
      let [i, x, y] = [0, 0, 0];
      const next = () => {
        let [bits, shift, part] = [0, 0, 0];
        do {
          part = letters.charCodeAt(i++) - 63;
          bits |= (part & 31) << shift;
          shift += 5;
        } while (part >= 32);
        return bits & 1 ? ~(bits >> 1) : bits >> 1;
      };
      while (i < letters.length) {
        x += next();
        y += next();
        line.push([x / data.outlines.units, y / data.outlines.units]);
      }
      return line;
    });
    return data.outlines.areas.map(([code, rings]) => {
      const lines = rings.split(';').map((ring) => ring.split(',').flatMap((number, i) => {
        const n = Number(number);
        const line = n < 0 ? [...arcs[~n]].reverse() : arcs[n];
        return i ? line.slice(1) : line;
      }));
      const all = lines.flat();
      const lons = all.map((p) => p[0]);
      const lats = all.map((p) => p[1]);
      return { code, lines, west: Math.min(...lons), east: Math.max(...lons), south: Math.min(...lats), north: Math.max(...lats) };
    });
  })();
  const RAD = Math.PI / 180;
  /** Equal Earth (Šavrič, Patterson, Jenny 2018), in degrees at the centre. */
  function equalEarth(lon, lat) {
    const t = Math.asin((Math.sqrt(3) / 2) * Math.sin(lat * RAD));
    const t2 = t * t;
    const t6 = t2 * t2 * t2;
    const slope = 1.340264 - 3 * 0.081106 * t2 + t6 * (7 * 0.000893 + 9 * 0.003796 * t2);
    return [(2 * lon * Math.cos(t)) / (Math.sqrt(3) * slope),
      (t * (1.340264 - 0.081106 * t2 + t6 * (0.000893 + 0.003796 * t2))) / RAD];
  }
  function frameOf(points, width, height) {
    const sum = points.reduce((s, p) => s + p.n, 0);
    const at = (key, part) => {
      const sorted = [...points].sort((a, b) => a[key] - b[key]);
      let seen = 0;
      for (const p of sorted) if ((seen += p.n) >= part * sum) return p[key];
      return sorted[sorted.length - 1][key];
    };
    const edge = points.length > 12 ? .1 : 0;
    const [south, north, west, east] = [at('lat', edge), at('lat', 1 - edge), at('lon', edge), at('lon', 1 - edge)];
    const lat = (south + north) / 2;
    const tall = Math.max(north - south, 4) * 1.4;
    const wide = Math.max((east - west) * Math.cos(lat * RAD), 4) * 1.4;
    return { lon: (west + east) / 2, lat, k: Math.min(height / tall, width / wide, 60) };
  }
  /** A map with dots {lat, lon, n, label, tell}; answers choose(dot) and show(dots). */
  function worldMap(host, options) {
    const frame = el('div', { class: options.small ? 'world small' : 'world' });
    host.append(frame);
    let [dots, view, home, width, height, chosen, shade] = [options.dots, null, null, 0, 0, null, options.shade || new Map()];
    const svg = draw('svg', { tabindex: 0, role: 'application', 'aria-label': options.label + '; arrow keys move, plus and minus zoom, 0 goes back' });
    frame.append(svg, el('div', { class: 'zoom' },
      el('button', { type: 'button', 'aria-label': 'Zoom in', onclick: () => zoom(1.6) }, '+'),
      el('button', { type: 'button', 'aria-label': 'Zoom out', onclick: () => zoom(1 / 1.6) }, '−'),
      el('button', { type: 'button', 'aria-label': 'Back to the first view', onclick: () => reset() }, '⌂')));
    const world = () => ({ lon: 10, lat: 12, k: Math.min(width / 335, height / 150) });
    function reset() {
      view = { ...home };
      render();
    }
    function zoom(by) {
      if (by > 1 && chosen) [view.lon, view.lat] = [chosen.lon, chosen.lat];
      const least = world().k;
      view.k = Math.min(400, Math.max(least, view.k * by));
      if (view.k === least) [view.lon, view.lat] = [world().lon, world().lat];
      render();
    }
    function projection() {
      if (view.k < 7) {
        const [cx, cy] = equalEarth(view.lon, view.lat);
        return (lon, lat) => {
          const [x, y] = equalEarth(lon, lat);
          return [width / 2 + (x - cx) * view.k, height / 2 - (y - cy) * view.k];
        };
      }
      const narrow = Math.cos(view.lat * RAD) * view.k;
      return (lon, lat) => [width / 2 + (lon - view.lon) * narrow, height / 2 - (lat - view.lat) * view.k];
    }
    function render() {
      const project = projection();
      const shapes = [];
      const top = Math.max(0, ...shade.values());
      for (const area of outlines) {
        if (view.k >= 7) {
          const reach = width / 2 / view.k / Math.cos(view.lat * RAD);
          const tall = height / 2 / view.k;
          if (area.east < view.lon - reach || area.west > view.lon + reach || area.north < view.lat - tall || area.south > view.lat + tall) continue;
        }
        let path = '';
        for (const ring of area.lines) {
          ring.forEach(([lon, lat], i) => {
            const [x, y] = project(lon, lat);
            path += `${i ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
          });
          path += 'Z';
        }
        const shape = draw('path', { class: 'land', d: path, 'fill-rule': 'evenodd' });
        const n = shade.get(area.code);
        if (n) {
          shape.style.fill = `color-mix(in srgb, rgb(var(--shade)) ${Math.round(14 + 38 * Math.sqrt(n / top))}%, var(--land))`;
          shape.append(draw('title', {}, `${country(area.code)}: ${plural(n, 'article')} about it`));
        }
        shapes.push(shape);
      }
      const most = Math.max(1, ...dots.map((d) => d.n));
      const largest = Math.min(options.small ? 7 : 22, width / 26, 4 + 2.4 * Math.sqrt(most));
      const placed = dots.map((dot) => {
        const [x, y] = project(dot.lon, dot.lat);
        return { dot, x, y, r: Math.max(options.small ? 4 : 2.6, largest * Math.sqrt(dot.n / most)) };
      }).filter((p) => p.x > -30 && p.x < width + 30 && p.y > -30 && p.y < height + 30);
      const marks = placed.map(({ dot, x, y, r }) => draw('circle', { class: 'dot' + (dot === chosen ? ' on' : ''), cx: x.toFixed(1), cy: y.toFixed(1), r: r.toFixed(1), onclick: () => choose(dot) },
        draw('title', {}, `${dot.label}: ${dot.tell}`)));
      const boxes = [];
      const labels = [];
      for (const { dot, x, y, r } of placed) {
        if (labels.length >= (options.small ? 6 : Math.max(8, width / 45))) break;
        if (x < 0 || y < 8 || y > height - 4 || x > width) continue;
        // As much of the name as fits on one side or the other.
        const room = Math.floor((Math.max(width - x, x) - r - 7) / 6.6);
        const letters = Math.min(24, room);
        if (letters < Math.min(dot.label.length, 6)) continue;
        const wide = Math.min(dot.label.length, letters) * 6.6 + 4;
        const left = x + r + 3 + wide > width ? x - r - 3 - wide : x + r + 3;
        const box = [left, y - 8, left + wide, y + 7];
        if (boxes.some((b) => b[0] < box[2] && b[2] > box[0] && b[1] < box[3] && b[3] > box[1])) continue;
        boxes.push(box);
        labels.push(draw('text', { x: left.toFixed(1), y: (y + 4).toFixed(1) }, dot.label.length > letters ? dot.label.slice(0, letters - 1) + '…' : dot.label));
      }
      svg.replaceChildren(...shapes, ...marks, ...labels);
    }
    function choose(dot) {
      chosen = dot;
      render();
      if (options.onchoose && dot) options.onchoose(dot);
    }
    svg.addEventListener('keydown', (e) => {
      const step = 60 / view.k;
      const moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, step], ArrowDown: [0, -step] };
      if (moves[e.key]) {
        view.lon += moves[e.key][0];
        view.lat = Math.max(-80, Math.min(84, view.lat + moves[e.key][1]));
        render();
      } else if (e.key === '+' || e.key === '=') zoom(1.6);
      else if (e.key === '-') zoom(1 / 1.6);
      else if (e.key === '0') reset();
      else return;
      e.preventDefault();
    });
    let drag = null;
    svg.addEventListener('pointerdown', (e) => {
      if (e.pointerType === 'mouse' && e.button === 0 && !e.target.classList.contains('dot')) {
        drag = [e.clientX, e.clientY, view.lon, view.lat];
        svg.setPointerCapture(e.pointerId);
      }
    });
    svg.addEventListener('pointermove', (e) => {
      if (!drag) return;
      view.lon = drag[2] - (e.clientX - drag[0]) / view.k / Math.max(.2, Math.cos(view.lat * RAD));
      view.lat = Math.max(-80, Math.min(84, drag[3] + (e.clientY - drag[1]) / view.k));
      render();
    });
    svg.addEventListener('pointerup', () => (drag = null));
    svg.addEventListener('wheel', (e) => {
      if (!e.ctrlKey && !e.metaKey) return;
      e.preventDefault();
      zoom(e.deltaY < 0 ? 1.2 : 1 / 1.2);
    }, { passive: false });
    function fit() {
      home = dots.length ? frameOf(dots, width, height) : world();
      if (home.k < 5) home = world();
      view = { ...home };
    }
    responsive(frame, (w) => {
      width = w;
      height = options.small ? 190 : Math.round(Math.max(260, Math.min(540, w * .52)));
      svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
      svg.setAttribute('height', height);
      fit();
      render();
    });
    return {
      choose,
      world: () => { view = world(); render(); },
      reset,
      show(others) {
        dots = others;
        chosen = null;
        fit();
        render();
      },
    };
  }

  // ---- Sections

  const totals = rows('totals')[0];
  const tableRows = figures.tables;
  const has = (name) => tableRows[name] !== undefined;

  (function head() {
    byId('title').textContent = totals.articles
      ? `${plural(totals.articles, 'article')}, ${showIso(totals.first_day)} to ${showIso(totals.last_day)}`
      : 'No articles';
    const run = (rows('runs') || [])[0];
    if (run) {
      const versions = run.versions.map(([name, version]) => `${name} ${version}`).join(', ');
      byId('lede').append(`Read from ${plural(run.rows_in, 'record')} of ${plural(totals.sources, 'source')}; tables built ${showIso(run.started_at)} at ${run.started_at.slice(11, 16)} UTC.`);
      byId('foot').append(el('p', {}, 'Run ', own(run.run_id), ' of ', own(run.inputs.join(', ')), '. ', own(versions), '. Configuration ', own(run.configuration_sha256.slice(0, 12)), '.'));
    }
    byId('foot').append(el('p', {}, `Figures are of all articles. ${data.reader.articles.length < data.reader.of ? `The reader holds ${count(data.reader.articles.length)} of ${count(data.reader.of)}, drawn by their ids.` : 'So is the reader.'} `
      + 'A source is the site where there is one, else the folder of the file. Map: Natural Earth, public domain; places: GeoNames, CC BY 4.0. This page is one file, loads nothing and sends nothing.'));
  })();

  (function glance() {
    const tiles = [
      ['Articles', totals.articles, totals.reprints ? `${plural(totals.reprints, 'reprint')} among them` : 'no reprints among them'],
      ['Refused records', tableRows.rejects, 'empty, foreign, broken, doubled'],
      ['Sources', totals.sources, 'sites, or folders of files'],
      ['Sentences', totals.sentences, `${count(totals.tokens)} words and signs`],
      ['Names', tableRows.mentions, has('entities') ? `${plural(tableRows.entities, 'entity', 'entities')} in the articles` : ''],
      ['Dates', tableRows.timexes, 'and times, spans, repetitions'],
      ['Places', tableRows.places, 'mentions of a place'],
      ['Quotations', tableRows.quotes, 'direct, partial, indirect; reported acts'],
      ['Events', has('events') ? rows('coverage_events')[0].events : undefined, `${plural(tableRows.events, 'report')} of them`],
    ];
    byId('glance-body').append(el('dl', { class: 'tiles' }, tiles.filter((t) => t[1] !== undefined).map(([label, n, small]) =>
      el('div', {}, el('dt', {}, label), el('dd', {}, count(n)), small && el('dd', {}, small)))));
  })();

  let filterPeriod = () => {};

  (function time() {
    const host = byId('time-body');
    const cells = rows('articles_by_day').map((r) => ({ day: r.day, key: r.source, n: r.articles, coarse: r.by_month }));
    if (!cells.length) {
      host.append(el('p', { class: 'notice' }, 'No article has a date.'));
      return;
    }
    const sources = rows('sources');
    const drawn = sources.map((s) => s.source).filter((s) => cells.some((c) => c.key === s)).slice(0, 8);
    const series = drawn.map((s, i) => ({ key: s, label: s, kind: 's' + i }));
    if (cells.some((c) => c.key === null)) series.push({ key: null, label: 'all others', kind: 's8' });
    timeline(host, cells, series, { finest: figures.unit, label: 'Articles by source', onpick: (a, b, name) => filterPeriod(a, b, name) });
    const undated = totals.articles - cells.reduce((sum, c) => sum + c.n, 0);
    if (undated) host.append(el('p', { class: 'note' }, `${plural(undated, 'article')} without any date ${undated === 1 ? 'is' : 'are'} not drawn.`));
    host.append(el('details', {}, el('summary', {}, `Sources as a table${totals.sources > sources.length ? `, the ${sources.length} largest` : ''}`),
      table(['Source', '#Articles', '#Reprints', 'First', 'Last', '#Words each'], sources.map((s) =>
        [own(s.source), count(s.articles), count(s.reprints), showIso(s.first_day), showIso(s.last_day), count(Math.round(s.tokens || 0))]))));
  })();

  (function map() {
    const host = byId('map-body');
    const spots = rows('spots');
    if (!spots) return missing(host, 'places');
    const countries = rows('countries');
    const events = rows('event_spots') || [];
    const shade = new Map(countries.filter((c) => c.focus).map((c) => [c.country, c.focus]));
    const asDots = {
      places: spots.map((s) => ({ lat: s.lat, lon: s.lon, n: s.mentions, label: s.place || '', tell: `${plural(s.mentions, 'mention')} in ${plural(s.articles, 'article')}${s.country ? ', ' + country(s.country) : ''}` })),
      events: events.map((s) => ({ lat: s.lat, lon: s.lon, n: s.events, label: s.place || country(s.country) || '', tell: `${plural(s.events, 'event')}: ${s.types.map((t) => `${words(t[1])} ${-t[0]}`).join(', ')}` })),
    };
    const readout = el('p', { class: 'readout', 'aria-live': 'polite' });
    const tools = el('div', { class: 'tools' });
    host.append(tools);
    const idle = {
      places: 'The larger a dot, the more often the place is named; the stronger the colour of a country, the more articles are about it.',
      events: 'The larger a dot, the more events happen there; the stronger the colour of a country, the more articles are about it.',
    };
    readout.textContent = idle.places;
    const chart = worldMap(host, { dots: asDots.places, shade, label: 'Map of places', onchoose: (dot) => (readout.textContent = `${dot.label}: ${dot.tell}`) });
    if (events.length) {
      tools.append(buttons('What the dots are', [['places', 'Places named'], ['events', 'Events']], 'places', (what) => {
        readout.textContent = idle[what];
        chart.show(asDots[what]);
      }));
    }
    tools.append(el('span', { class: 'seg', role: 'group', 'aria-label': 'View' },
      el('button', { type: 'button', onclick: () => chart.reset() }, 'Where most are'),
      el('button', { type: 'button', onclick: () => chart.world() }, 'World')));
    host.append(readout);
    const link = (dot) => el('button', { type: 'button', class: 'link', onclick: () => chart.choose(dot) }, own(dot.label));
    host.append(el('div', { class: 'cols' },
      el('div', {}, el('h3', {}, 'Places named most'), bars(asDots.places.slice(0, 12).map((d) =>
        ({ label: link(d), parts: [['s0', d.n, '']], figure: count(d.n), title: d.tell })))),
      el('div', {}, el('h3', {}, 'Countries that articles are about'), bars(countries.filter((c) => c.focus).slice(0, 12).map((c) =>
        ({ label: country(c.country), parts: [['s0', c.focus, '']], figure: count(c.focus), title: `${plural(c.mentions, 'mention')} of places there` }))))));
    if (spots.length === 1000) host.append(el('p', { class: 'note' }, 'The thousand places named most are drawn.'));
  })();

  (function events() {
    const host = byId('events-body');
    const types = rows('event_types');
    if (!types) return missing(host, 'events');
    if (!types.length) return host.append(el('p', { class: 'notice' }, 'No event was found.'));
    const cells = rows('events_by_week').map((r) => ({ day: r.day, type: r.type, n: r.events }));
    host.append(el('p', { class: 'note' }, 'By the day on which they are said to happen, else of publication. What several articles report counts once.'));
    if (cells.length) matrix(host, cells, types, figures.unit === 'month' ? 'month' : 'week');
    const pairs = rows('who_did_what_to_whom');
    host.append(el('div', { class: 'cols' },
      el('div', {}, el('h3', {}, 'How real they are said to be'), legend([['s0', 'asserted'], ['s5', 'reported'], ['s1', 'planned'], ['s6', 'hypothetical'], ['s8', 'negated']]),
        bars(types.map((t) => ({ label: title(t.type), figure: count(t.events), title: `in ${plural(t.articles, 'article')}`, parts: [
          ['s0', t.asserted, 'asserted'], ['s5', t.reported, 'reported'], ['s1', t.planned, 'planned'], ['s6', t.hypothetical, 'hypothetical'], ['s8', t.negated, 'negated']] })))),
      el('div', { class: 'pairs' }, el('h3', {}, 'Who did what to whom'), pairs.length
        ? table(['Who', 'What', 'To whom', 'Last', '#Times'], pairs.slice(0, 18).map((p) =>
            [own(p.actor), words(p.type), own(p.target), p.day === null ? '' : showDate(dateOf(p.day)), count(p.events)]))
        : el('p', { class: 'note' }, 'No event has both.'))));
  })();

  (function voices() {
    const host = byId('voices-body');
    const speakers = rows('speakers');
    if (!speakers) return missing(host, 'quotations or names');
    const list = (some) => bars(some.map((s) => ({ label: own(s.speaker), small: s.role && s.role !== s.speaker ? own(s.role) : null, figure: count(s.quotes),
      title: `in ${plural(s.articles, 'article')}`, parts: [['s0', s.direct, 'direct'], ['s5', s.partial, 'partial'], ['s1', s.indirect, 'indirect']] })));
    const people = speakers.filter((s) => s.type === 'PER');
    const others = speakers.filter((s) => s.type !== 'PER');
    host.append(legend([['s0', 'direct, in quotation marks'], ['s5', 'partly in quotation marks'], ['s1', 'indirect']]),
      el('div', { class: 'cols' },
        el('div', {}, el('h3', {}, 'People quoted most'), people.length ? list(people) : el('p', { class: 'note' }, 'None.')),
        el('div', {}, el('h3', {}, 'Institutions and others without a name'), others.length ? list(others) : el('p', { class: 'note' }, 'None.'))));
  })();

  (function names() {
    const host = byId('names-body');
    const all = rows('names');
    if (!all) return missing(host, 'names');
    const heads = [['PER', 'People', 's4'], ['ORG', 'Organisations', 's1'], ['LOC', 'Places', 's2'], ['MISC', 'Other names', 's8']];
    host.append(el('div', { class: 'cols' }, heads.map(([type, head, kind]) => {
      const some = all.filter((n) => n.type === type).slice(0, 15);
      return el('div', {}, el('h3', {}, head), some.length ? bars(some.map((n) => ({ label: own(n.name), figure: count(n.mentions), title: `in ${plural(n.articles, 'article')}`, parts: [[kind, n.mentions, '']] })))
        : el('p', { class: 'note' }, 'None.'));
    })), el('p', { class: 'note' }, 'Mentions; the same name in two articles is taken for the same.'));
  })();

  const articles = data.reader.articles.map((raw) => {
    const article = named(data.reader.columns.articles, raw.own);
    article.raw = raw;
    return article;
  });
  const known = new Map(articles.map((a) => [a.article_id, a]));
  let openArticle = () => {};
  const toArticle = (id, label) => known.has(id)
    ? el('button', { type: 'button', class: 'link', onclick: () => {
        openArticle(id);
        byId('articles').scrollIntoView();
      } }, own(label))
    : own(label);

  (function reprints() {
    const host = byId('reprints-body');
    const clusters = rows('reprints');
    if (!clusters.length) return host.append(el('p', { class: 'notice' }, 'No article reprints another.'));
    host.append(el('p', { class: 'note' }, `${plural(totals.reprints, 'article')} ${totals.reprints === 1 ? 'reprints' : 'reprint'} another; the first of a list is the one to count.${clusters.length === 25 ? ' The 25 largest groups:' : ''}`),
      el('ul', { class: 'clusters' }, clusters.map((c) => el('li', {},
        el('strong', {}, plural(c.printings, 'printing')), ` in ${plural(c.sources, 'source')}`,
        el('ul', {}, c.members.map((m) => el('li', {}, toArticle(m[1], m[2] || '(no headline)'), ' – ', own(m[3]), `, ${showIso(m[4])}`, m[5].length ? [' (', own(m[5].join(', ')), ')'] : null)),
          c.printings > c.members.length && el('li', {}, `and ${count(c.printings - c.members.length)} more`))))));
  })();

  (function quality() {
    const host = byId('quality-body');
    const cover = (items) => el('ul', { class: 'cover' }, items.map(([label, part, all]) => {
      const inner = el('span', {});
      inner.style.width = (all ? (100 * part) / all : 0) + '%';
      return el('li', {}, label, ' ', el('b', {}, share(part, all)), el('small', {}, ` (${count(part)} of ${count(all)})`), el('div', { class: 'track', 'aria-hidden': 'true' }, inner));
    }));
    const published = rows('published');
    const precisely = (names) => published.filter((p) => names.includes(p.precision)).reduce((sum, p) => sum + p.articles, 0);
    const n = totals.articles;
    const [t, p, m, q, e] = ['timexes', 'places', 'mentions', 'quotes', 'events'].map((name) => (rows('coverage_' + name) || [])[0]);
    const found = [
      t && ['with a date in the text', t.articles, n], p && ['with a place', p.articles, n], m && ['with a name', m.articles, n],
      q && ['with a quotation', q.articles, n], e && ['with an event', e.articles, n],
      ['about one country', totals.with_focus, n], ['with an author', totals.with_authors, n], ['with an agency', totals.with_agencies, n]].filter(Boolean);
    const placed = [
      t && ['Dates that stand for an interval', t.placed, t.all], t && ['… told from another date or publication', t.anchored, t.all],
      p && ['Places with a point on the map', p.placed, p.all], p && ['Places that mean a government or team', p.metonymic, p.all],
      m && ['Names read with confidence of 0.9', m.confident, m.all],
      q && ['Quotations with a speaker', q.with_speaker, q.all], e && ['Events with an actor', e.with_actor, e.all],
      e && ['Events with a target', e.with_target, e.all], e && ['Events with a point on the map', e.with_point, e.all], e && ['Events with a day', e.with_date, e.all]].filter(Boolean);
    const rejects = rows('rejects') || [];
    const issues = rows('issues');
    host.append(el('div', { class: 'cols' },
      el('div', {}, el('h3', {}, 'When articles were published'), cover([
        ['known to the minute', precisely(['minute']), n], ['to the day or better', precisely(['minute', 'day']), n],
        ['to the month or better', precisely(['minute', 'day', 'month']), n]]),
        el('details', {}, el('summary', {}, 'What the dates were read from'), table(['Precision', 'Read from', '#Articles'], published.map((r) => [r.precision, words(r.rule || '–'), count(r.articles)])))),
      el('div', {}, el('h3', {}, 'Articles'), cover(found)),
      el('div', {}, el('h3', {}, 'What was found in them'), cover(placed))),
    el('div', { class: 'cols' },
      el('div', {}, el('h3', {}, 'Records refused'), rejects.length ? [bars(rejects.map((r) => ({ label: words(r.reason), figure: count(r.records), parts: [['s3', r.records, '']] }))),
        el('details', {}, el('summary', {}, 'Examples'), table(['Reason', 'Record', 'More'], rejects.flatMap((r) => r.examples.map((x) =>
          [words(r.reason), own(x[1] + (x[2] ? ' #' + x[2] : '')), own(x[3] || '')]))))] : el('p', { class: 'note' }, 'None.')),
      el('div', {}, el('h3', {}, 'Articles with a remark'), el('p', { class: 'note' }, `${count(totals.with_issues)} of ${plural(n, 'article')}.`),
        issues.length ? bars(issues.map((i) => ({ label: words(i.issue), figure: count(i.articles), parts: [['s1', i.articles, '']] }))) : null)));
    const run = (rows('runs') || [])[0];
    if (run && run.steps.length) {
      host.append(el('details', {}, el('summary', {}, `The last of ${plural(run.runs, 'run')}, step by step`),
        table(['Step', '#Seconds'], run.steps.map((s) => [own(s[0]), s[2].toFixed(1)]))));
    }
  })();

  // ---- The reader

  const LAYERS = [
    ['timexes', 'Dates'], ['places', 'Places'], ['mentions', 'Names'], ['quotes', 'Quotations'], ['events', 'Events']]
    .filter(([kind]) => data.reader.columns[kind]);

  (function reader() {
    const host = byId('articles-body');
    if (!articles.length) return host.append(el('p', { class: 'notice' }, 'The reader holds no article.'));
    articles.sort((a, b) => (b.published_at || '').localeCompare(a.published_at || '') || (a.article_id < b.article_id ? -1 : 1));
    if (articles.length < data.reader.of) {
      host.append(el('p', { class: 'note' }, `${count(articles.length)} of ${count(data.reader.of)} articles, drawn by their ids, which is as good as chance. Figures above are of all.`));
    }
    const shown = new Set(LAYERS.map((layer) => layer[0]));
    let [current, period, visible] = [null, null, articles];
    const input = el('input', { type: 'search', placeholder: 'Find in headline, text, source', 'aria-label': 'Find in articles', oninput: () => list() });
    const kind = el('select', { 'aria-label': 'Which articles', onchange: () => list() },
      [['', 'All articles'], ['remark', 'With a remark'], ['undated', 'Without a day'], ['reprint', 'Printed more than once']]
        .concat(LAYERS.filter((l) => l[0] === 'quotes' || l[0] === 'events').map((l) => [l[0], 'With ' + l[1].toLowerCase()]))
        .map(([value, label]) => el('option', { value }, label)));
    const chip = el('div', {});
    const tally = el('small', { 'aria-live': 'polite' });
    const ol = el('ol', {});
    const sheet = el('article', { class: 'sheet', 'aria-label': 'Article' });
    const cards = el('div', { class: 'cards', 'aria-live': 'polite' });
    const mapBox = el('div', {});
    const side = el('aside', { class: 'side', 'aria-label': 'What was read' }, cards, mapBox);
    host.append(el('div', { class: 'reader' }, el('div', { class: 'list' }, el('div', { class: 'find' }, input, kind, chip, tally), ol), sheet, side));
    let miniMap = null;

    filterPeriod = (from, to, name) => {
      period = [from, to, name];
      list();
      byId('articles').scrollIntoView();
    };
    function matches(a) {
      if (period) {
        const day = a.published_date ? Date.parse(a.published_date + 'T00:00:00Z') / DAY : NaN;
        if (!(day >= period[0] && day < period[1])) return false;
      }
      const wish = kind.value;
      if (wish === 'remark' && !a.issues.length) return false;
      if (wish === 'undated' && /^(minute|day)$/.test(a.published_precision)) return false;
      if (wish === 'reprint' && !a.reprint_cluster) return false;
      if ((wish === 'quotes' || wish === 'events') && !(a.raw[wish] || []).length) return false;
      const sought = input.value.trim().toLowerCase();
      return !sought || `${a.headline || ''}\n${a.source}\n${a.article_id}\n${a.text}`.toLowerCase().includes(sought);
    }
    function list() {
      visible = articles.filter(matches);
      chip.replaceChildren(...(period ? [el('button', { type: 'button', onclick: () => {
        period = null;
        list();
      } }, `${period[2]} ✕`)] : []));
      tally.textContent = visible.length === articles.length ? plural(articles.length, 'article') : `${count(visible.length)} of ${plural(articles.length, 'article')}`;
      ol.replaceChildren(...visible.map((a) => el('li', {}, el('button', { type: 'button', 'data-id': a.article_id, 'aria-current': a === current ? 'true' : null, onclick: () => open(a) },
        own(a.headline || a.text.slice(0, 60)), el('small', {}, `${showIso(a.published_date, a.published_precision)} · `, own(a.source))))));
    }
    function open(a, quiet) {
      current = a;
      for (const b of ol.querySelectorAll('button')) {
        if (b.dataset.id === a.article_id) b.setAttribute('aria-current', 'true');
        else b.removeAttribute('aria-current');
      }
      if (!quiet) history.replaceState(null, '', '#a=' + a.article_id);
      cards.replaceChildren();
      show(a);
    }
    openArticle = (id) => {
      [period, input.value, kind.value] = [null, '', ''];
      list();
      open(known.get(id));
      const button = ol.querySelector('[aria-current]');
      if (button) ol.scrollTop = button.offsetTop - ol.offsetTop - 40;
    };
    function step(by) {
      const i = visible.indexOf(current) + by;
      if (visible[i]) {
        open(visible[i]);
        const button = ol.querySelector('[aria-current]');
        if (button) button.scrollIntoView({ block: 'nearest' });
      }
    }
    document.addEventListener('keydown', (e) => {
      if (/^(input|select|textarea)$/i.test(e.target.tagName) || e.ctrlKey || e.metaKey || e.altKey) return;
      if (e.key === 'j') step(1);
      else if (e.key === 'k') step(-1);
      else if (e.key === '/') {
        input.focus();
        e.preventDefault();
      } else if (e.key === 'Escape') pick([], null);
    });

    /** Everything found in an article: {kind, begin, end, fields of its table}. */
    function found(a) {
      const entities = new Map((a.raw.entities || []).map((row) => {
        const entity = named(data.reader.columns.entities, row);
        return [entity.entity_no, entity];
      }));
      return LAYERS.flatMap(([kind]) => (a.raw[kind] || []).map((row) => {
        const found = named(data.reader.columns[kind], row);
        found.kind_of = found.kind;
        found.kind = kind;
        found.entity = kind === 'mentions' ? entities.get(found.entity_no) : null;
        return found;
      }));
    }
    const NOUN = { timexes: 'Date', places: 'Place', mentions: 'Name', quotes: 'Quotation', events: 'Event' };
    const TYPE = { PER: 'person', ORG: 'organisation', LOC: 'place', MISC: 'other name', DATE: 'date', TIME: 'time', DURATION: 'span of time', SET: 'repetition' };
    const instant = (iso) => iso && iso.replace('T00:00:00Z', '').replace('T', ' ').replace(':00Z', ' UTC');
    function summary(f) {
      if (f.kind === 'timexes') return f.value;
      if (f.kind === 'places') return f.name || 'not told which';
      if (f.kind === 'mentions') return `${TYPE[f.type]}${f.entity ? ' ' + f.entity.name : ''}`;
      if (f.kind === 'quotes') return `${f.type}, ${f.speaker || 'speaker not told'}`;
      return `${words(f.type)}: ${f.actor || '?'} → ${f.target || '?'}`;
    }
    const party = (name, code) => name && code && country(code) !== name ? `${name} (${country(code)})` : name;
    function fields(f) {
      if (f.kind === 'timexes') return [['type', TYPE[f.type]], ['value', f.value], ['modifier', f.mod], ['from', instant(f.start)], ['before', instant(f.end_exclusive)], ['certainty', f.certainty], ['rule', f.rule]];
      if (f.kind === 'places') return [['kind', f.kind_of], ['place', f.name], ['its name in GeoNames', f.geonames_name === f.name ? null : f.geonames_name], ['country', f.country_iso2 && country(f.country_iso2)], ['point', f.lat === null ? 'not told which place is meant' : degrees(f.lat, f.lon)], ['GeoNames', f.geonames_id], ['stands for', f.metonymic ? 'a government, a state or a team' : null], ['confidence', f.confidence], ['reason', f.reason], ['candidates', f.candidates]];
      if (f.kind === 'mentions') {
        const e = f.entity || {};
        return [['type', TYPE[f.type]], ['entity', e.name], ['role', e.role], ['country', e.country_iso2 && country(e.country_iso2)], ['named', e.mention_count && plural(e.mention_count, 'time')], ['confidence', f.confidence], ['rule', f.rule]];
      }
      if (f.kind === 'quotes') return [['type', f.type], ['speaker', f.speaker || 'not told'], ['role', f.speaker_role], ['cue', f.cue], ['saying so', f.stance], ['to whom', f.addressee], ['where', f.medium]];
      return [['type', words(f.type)], ['mode', f.mode && words(f.mode)], ['who', party(f.actor, f.actor_country)], ['to whom', party(f.target, f.target_country)], ['where', f.place], ['country', f.country_iso2 && country(f.country_iso2)],
        ['point', f.lat === null ? null : degrees(f.lat, f.lon)], ['when', f.date_start && (f.date_end && f.date_end !== f.date_start ? `${f.date_start} to ${f.date_end}` : f.date_start)],
        ['dead', f.fatalities], ['injured', f.injuries], ['modality', f.modality], ['reported by', f.reported_by], ['told', f.mention_count && plural(f.mention_count, 'time')], ['confidence', f.confidence], ['rule', f.rule]];
    }
    let [marks, all, letters, points] = [[], [], [], new Map()];
    const surface = (f) => letters.slice(f.begin, f.end).join('');

    /** Shows what was read at one place of the text. */
    function pick(some, mark) {
      const related = some.filter((f) => f.kind === 'quotes').flatMap((q) => [[q.speaker_begin, q.speaker_end], [q.cue_begin, q.cue_end]]).filter((r) => r[0] !== null && r[0] !== undefined);
      for (const m of marks) {
        m.node.classList.toggle('on', some.some((f) => m.found.includes(f) && f.kind !== 'quotes') || m.node === mark);
        m.node.classList.toggle('of', related.some((r) => m.begin < r[1] && m.end > r[0]));
      }
      const spot = some.map((f) => points.get(f)).find(Boolean);
      if (miniMap && spot) miniMap.choose(spot);
      cards.replaceChildren(...some.map((f) => el('div', { class: 'card' },
        el('h4', {}, el('i', { class: 'swatch ' + f.kind }), NOUN[f.kind]),
        el('blockquote', { class: 'data' }, surface(f).length > 240 ? surface(f).slice(0, 240) + '…' : surface(f)),
        el('dl', {}, fields(f).filter((x) => x[1] !== null && x[1] !== undefined && x[1] !== '').map(([label, value]) => [el('dt', {}, label), el('dd', {}, own(value))])))));
      if (some.length) cards.append(el('button', { type: 'button', onclick: () => pick([], null) }, 'Close'));
    }
    function show(a) {
      letters = Array.from(a.text);
      all = found(a);
      const boxes = LAYERS.map(([kind, label]) => el('label', {}, el('input', { type: 'checkbox', checked: shown.has(kind), onchange: (e) => {
        if (e.target.checked) shown.add(kind);
        else shown.delete(kind);
        text.replaceChildren(...body(a));
        pick([], null);
      } }), el('i', { class: 'swatch ' + kind }), `${label} ${count(all.filter((f) => f.kind === kind).length)}`));
      const text = el('div', { class: 'text', lang: 'de' });
      const at = visible.indexOf(a);
      sheet.replaceChildren(
        el('header', {}, el('span', {}, own(a.source), ` · ${showIso(a.published_date, a.published_precision)}${/T/.test(a.published_at || '') && a.published_precision === 'minute' ? ', ' + a.published_at.slice(11, 16) + ' UTC' : ''}`),
          el('span', { class: 'seg' },
            el('button', { type: 'button', 'aria-label': 'Previous article (k)', disabled: at <= 0, onclick: () => step(-1) }, '‹'),
            el('button', { type: 'button', 'aria-label': 'Next article (j)', disabled: at < 0 || at >= visible.length - 1, onclick: () => step(1) }, '›'))),
        el('fieldset', { class: 'layers' }, el('legend', {}, 'What to highlight'), boxes),
        text, ...below(a));
      text.append(...body(a));
      mapBox.replaceChildren();
      points = new Map();
      const dots = [];
      for (const f of all.filter((x) => (x.kind === 'places' || x.kind === 'events') && x.lat !== null && x.lat !== undefined)) {
        const label = (f.kind === 'places' ? f.name : f.place) || surface(f);
        let dot = dots.find((d) => d.lat === f.lat && d.lon === f.lon);
        if (!dot) dots.push((dot = { lat: f.lat, lon: f.lon, n: 0, label, tell: '' }));
        dot.n++;
        dot.tell = plural(dot.n, 'mention');
        points.set(f, dot);
      }
      dots.sort((x, y) => y.n - x.n);
      miniMap = null;
      if (dots.length) {
        mapBox.append(el('h3', {}, 'Its places'));
        miniMap = worldMap(mapBox, { dots, small: true, label: 'Map of this article' });
      }
      mapBox.append(about(a));
    }
    function about(a) {
      const lines = [
        ['published', a.published_at ? `${instant(a.published_at)} (${a.published_precision}, ${words(a.published_rule || '–')})` : 'not told'],
        ['by', a.authors.join(', ')], ['agencies', a.agencies.join(', ')],
        ['about', [a.focus_place, a.focus_country && country(a.focus_country)].filter(Boolean).join(', ')],
        ['length', `${plural(a.sentence_count, 'sentence')}, ${count(a.token_count)} words and signs`],
        ['reprint', a.reprint_cluster ? (a.is_representative ? 'printed more than once; this one counts' : 'of another article') : null],
        ['remarks', a.issues.map(words).join(', ')], ['read from', a.source_uri + (a.source_record ? ' #' + a.source_record : '')], ['id', a.article_id]];
      return el('div', { class: 'card meta' }, el('h4', {}, 'This article'), el('dl', {}, lines.filter((l) => l[1]).map(([label, value]) => [el('dt', {}, label), el('dd', {}, own(value))])));
    }
    /** The paragraphs, cut wherever something begins or ends. */
    function body(a) {
      marks = [];
      const active = all.filter((f) => shown.has(f.kind) && f.begin < f.end);
      const tags = { headline: 'h3', crosshead: 'h4' };
      const parts = a.paragraphs.length ? a.paragraphs : [['paragraph', 0, letters.length]];
      const nodes = parts.map(([kind, begin, end]) => {
        const inside = active.filter((f) => f.begin < end && f.end > begin);
        const cuts = [...new Set([begin, end, ...inside.flatMap((f) => [f.begin, f.end])])].filter((c) => c >= begin && c <= end).sort((x, y) => x - y);
        const node = el(tags[kind] || 'p', { class: /^[a-z_]+$/.test(kind) ? kind : null });
        let [quotes, holder] = ['', node];
        for (let i = 0; i + 1 < cuts.length; i++) {
          const [from, to] = [cuts[i], cuts[i + 1]];
          const here = inside.filter((f) => f.begin <= from && f.end >= to);
          const said = here.filter((f) => f.kind === 'quotes');
          const key = said.map((f) => all.indexOf(f)).join(' ');
          if (key !== quotes || !i) {
            quotes = key;
            holder = node;
            if (key) node.append((holder = el('span', { class: 'quoted' })));
          }
          const words = letters.slice(from, to).join('');
          if (!here.length) {
            holder.append(words);
            continue;
          }
          const kinds = [...new Set(here.map((f) => f.kind))];
          const name = here.find((f) => f.kind === 'mentions');
          const sorted = [...here].sort((x, y) => x.end - x.begin - (y.end - y.begin));
          const mark = el('mark', { class: kinds.join(' ') + (name ? ' ' + name.type : ''), tabindex: marks.length ? -1 : 0, role: 'button',
            title: sorted.map((f) => `${NOUN[f.kind]}: ${summary(f)}`).join('\n'), onclick: () => mark.focus({ preventScroll: true }), onfocus: () => {
              marks.forEach((m) => (m.node.tabIndex = m.node === mark ? 0 : -1));
              pick(sorted, mark);
            } }, words);
          marks.push({ node: mark, found: here, begin: from, end: to });
          holder.append(mark);
        }
        node.addEventListener('keydown', (e) => {
          const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[e.key];
          const i = marks.findIndex((m) => m.node === e.target);
          if (!by || i < 0) return;
          e.preventDefault();
          if (marks[i + by]) marks[i + by].node.focus();
        });
        return node;
      });
      return nodes;
    }
    /** All that was found, as tables: to check, and to print. */
    function below(a) {
      const to = (f) => el('button', { type: 'button', class: 'data', onclick: () => {
        const mark = marks.find((m) => m.found.includes(f));
        if (mark) {
          mark.node.focus();
          mark.node.scrollIntoView({ block: 'center' });
        } else pick([f], null);
      } }, surface(f).length > 90 ? surface(f).slice(0, 90) + '…' : surface(f));
      const heads = {
        events: [['Words', 'What', 'Who', 'To whom', 'Where', 'When', 'Modality'], (f) => [to(f), words(f.type) + (f.mode ? ', ' + words(f.mode) : ''), own(f.actor), own(f.target), own(f.place), own(f.date_start), own(f.modality)]],
        quotes: [['Words', 'Type', 'Speaker', 'Cue'], (f) => [to(f), f.type, own(f.speaker), own(f.cue)]],
        timexes: [['Words', 'Value', 'Certainty', 'Rule'], (f) => [to(f), own(f.value), f.certainty, own(f.rule)]],
        places: [['Words', 'Place', 'Point', 'Reason'], (f) => [to(f), own([f.name, f.country_iso2].filter(Boolean).join(', ')), f.lat === null ? '–' : degrees(f.lat, f.lon), own(f.reason)]],
        mentions: [['Words', 'Type', 'Entity', 'Role'], (f) => [to(f), TYPE[f.type], own(f.entity && f.entity.name), own(f.entity && f.entity.role)]],
      };
      const tables = ['events', 'quotes', 'timexes', 'places', 'mentions'].map((kind) => [kind, all.filter((f) => f.kind === kind)]).filter((x) => x[1].length);
      return tables.length ? [el('div', { class: 'found' }, tables.map(([kind, some]) => el('details', {},
        el('summary', {}, `${LAYERS.find((l) => l[0] === kind)[1]} as a table (${some.length})`), table(heads[kind][0], some.map(heads[kind][1])))))] : [];
    }
    list();
    const linked = /^#a=([0-9a-f]+)$/.exec(location.hash);
    const first = (linked && known.get(linked[1])) || articles.find((a) => a.headline && (a.raw.places || []).length) || articles[0];
    open(first, true);
    host.append(el('p', { class: 'note' }, 'Keys: j and k for the next and the previous article, / to search, arrows from mark to mark within the text, Escape to close.'));
  })();

  // ---- Where am I?

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
  document.documentElement.dataset.drawn = 'yes';
})();
