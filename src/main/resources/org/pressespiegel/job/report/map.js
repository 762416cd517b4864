
  // ---- The map: Mercator, whose shapes are true at every size, moved and enlarged by d3-zoom

  const RAD = Math.PI / 180;
  const NORTH = 83;
  const across = (lat) => Math.asinh(Math.tan(Math.max(-60, Math.min(NORTH, lat)) * RAD)) / RAD;
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
        line.push([x / data.outlines.units, -across(y / data.outlines.units)]);
      }
      return line;
    });
    /** A ring that goes on where the map would jump to its other side: Chukotka lies east of Russia. */
    const whole = (ring) => {
      let turns = 0;
      const points = ring.map(([x, y], i) => {
        if (i && Math.abs(x - ring[i - 1][0]) > 180) turns += x < ring[i - 1][0] ? 1 : -1;
        return [x + 360 * turns, y];
      });
      const middle = points.reduce((sum, p) => sum + p[0], 0) / points.length;
      const shift = -360 * Math.round(middle / 360);
      return points.map(([x, y]) => [x + shift, y]);
    };
    return data.outlines.areas.map(([code, rings]) => ({ code, path: rings.split(';').map((ring) => 'M' + whole(ring.split(',').flatMap((number, i) => {
      const n = Number(number);
      const line = n < 0 ? [...arcs[~n]].reverse() : arcs[n];
      return i ? line.slice(1) : line;
    })).map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`).join('L') + 'Z').join('') }));
  })();
  /** Where most of the dots are: the middle eight tenths of them. */
  function frameOf(points) {
    const sum = points.reduce((s, p) => s + p.n, 0);
    const at = (key, part) => {
      const sorted = [...points].sort((a, b) => a[key] - b[key]);
      let seen = 0;
      for (const p of sorted) if ((seen += p.n) >= part * sum) return p[key];
      return sorted[sorted.length - 1][key];
    };
    const edge = points.length > 12 ? .1 : 0;
    const [south, north, west, east] = [at('lat', edge), at('lat', 1 - edge), at('lon', edge), at('lon', 1 - edge)];
    return [west, -across(north), east, -across(south)];
  }
  /** A map with dots {lat, lon, n, told, label}; answers choose(dot), show(dots), world() and reset(). */
  function worldMap(host, options) {
    const frame = el('div', { class: options.small ? 'world small' : 'world' });
    host.append(frame);
    let [dots, width, height, chosen, view] = [options.dots, 0, 0, null, d3.zoomIdentity];
    const shade = options.shade || new Map();
    const land = draw('g', { class: 'lands' });
    const marks = draw('g', {});
    const svg = draw('svg', { tabindex: 0, role: 'application', 'aria-label': options.label + '. ' + t('Arrow keys move, plus and minus zoom, 0 goes back.') }, land, marks);
    const hint = el('p', { class: 'hint', 'aria-hidden': 'true' });
    frame.append(svg, hint, el('div', { class: 'zoom' },
      el('button', { type: 'button', 'aria-label': t('Zoom in'), onclick: () => scale(1.6) }, '+'),
      el('button', { type: 'button', 'aria-label': t('Zoom out'), onclick: () => scale(1 / 1.6) }, '−'),
      el('button', { type: 'button', 'aria-label': t('Back to the first view'), onclick: () => reset() }, '⌂')));
    const top = Math.max(1, ...shade.values());
    for (const area of outlines) {
      const shape = draw('path', { class: 'land' + (area.code && options.onland ? ' pick' : '') + (area.code && area.code === (state.place || '').split(':')[0] ? ' on' : ''), d: area.path, 'fill-rule': 'evenodd', 'vector-effect': 'non-scaling-stroke', 'data-code': area.code,
        onclick: options.onland && area.code ? () => options.onland(area.code) : null });
      const n = shade.get(area.code);
      if (n) shape.style.fill = `color-mix(in srgb, rgb(var(--shade)) ${Math.round(14 + 38 * Math.sqrt(n / top))}%, var(--land))`;
      if (area.code && !options.small) shape.append(draw('title', {}, `${country(area.code)}${n ? ': ' + t('{n} article about it|{n} articles about it', { n }) : ''}`));
      land.append(shape);
    }
    // Its border above those of its neighbours.
    land.append(...land.querySelectorAll('.on'));
    const zoom = d3.zoom()
      .touchable(true)
      // Two fingers on a trackpad come as Ctrl and small steps of the wheel, a wheel itself in large ones.
      .wheelDelta((e) => -e.deltaY * (e.deltaMode === 1 ? .05 : e.deltaMode ? 1 : .002) * (e.ctrlKey && Math.abs(e.deltaY) < 50 ? 10 : 1))
      // A page that scrolls does not stop at the map: the wheel zooms with Ctrl or in a map that is in use, fingers by two.
      .filter((e) => {
        if (e.type === 'wheel') {
          const wanted = e.ctrlKey || e.metaKey || document.activeElement === svg;
          if (!wanted) tellHow(t('Ctrl and wheel zoom the map; so does the wheel after a click into it'));
          return wanted;
        }
        if (e.type === 'touchstart') {
          if (e.touches.length < 2) tellHow(t('Two fingers move and zoom the map'));
          return e.touches.length > 1;
        }
        return !e.button && !e.ctrlKey;
      })
      .on('zoom', (e) => {
        view = e.transform;
        render();
      });
    const screen = d3.select(svg).call(zoom);
    let fading = 0;
    function tellHow(text) {
      hint.textContent = text;
      clearTimeout(fading);
      fading = setTimeout(() => (hint.textContent = ''), 1600);
    }
    const scale = (by) => (chosen && by > 1 ? screen.call(zoom.scaleBy, by, view.apply([chosen.lon, -across(chosen.lat)])) : screen.call(zoom.scaleBy, by));
    function fitTo([west, north, east, south], margin) {
      const [wide, tall] = [Math.max(east - west, 5) * margin, Math.max(south - north, 5) * margin];
      const k = Math.min(width / wide, height / tall, 60);
      screen.call(zoom.transform, d3.zoomIdentity.translate(width / 2, height / 2).scale(Math.max(k, width / 380)).translate(-(west + east) / 2, -(north + south) / 2));
    }
    const world = () => fitTo([-168, -across(78), 190, -across(-56)], 1);
    function reset() {
      if (!dots.length) return world();
      const box = frameOf(dots);
      return Math.max(box[2] - box[0], box[3] - box[1]) > 130 ? world() : fitTo(box, 1.4);
    }
    function render() {
      land.setAttribute('transform', `translate(${view.x.toFixed(2)},${view.y.toFixed(2)}) scale(${view.k.toFixed(4)})`);
      const most = Math.max(1, ...dots.map((d) => d.n));
      const largest = Math.min(options.small ? 7 : 22, width / 26, 4 + 2.4 * Math.sqrt(most));
      const placed = dots.map((dot) => {
        const [x, y] = view.apply([dot.lon, -across(dot.lat)]);
        return { dot, x, y, r: Math.max(options.small ? 4 : 2.6, largest * Math.sqrt(dot.n / most)) };
      }).filter((p) => p.x > -30 && p.x < width + 30 && p.y > -30 && p.y < height + 30);
      const circles = placed.map(({ dot, x, y, r }) => {
        const told = dot.told === undefined ? dot.n : dot.told;
        return draw('g', { class: 'spot' + (dot === chosen ? ' on' : ''), transform: `translate(${x.toFixed(1)},${y.toFixed(1)})`, onclick: (e) => {
          e.stopPropagation();
          choose(dot);
        } },
        told < dot.n && draw('circle', { class: 'dot assumed', r: r.toFixed(1) }),
        told > 0 && draw('circle', { class: 'dot', r: (r * Math.sqrt(told / dot.n)).toFixed(1) }),
        draw('title', {}, `${dot.label}: ${dot.tell}`));
      });
      // The buttons lie over the map.
      const boxes = [options.small ? [width - 80, height - 40, width, height] : [width - 52, 0, width, 128]];
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
        labels.push(draw('text', { x: left.toFixed(1), y: (y + 4).toFixed(1) }, clip(dot.label, letters)));
      }
      marks.replaceChildren(...circles, ...labels);
    }
    function choose(dot) {
      chosen = dot;
      render();
      if (options.onchoose && dot) options.onchoose(dot);
    }
    svg.addEventListener('keydown', (e) => {
      const moves = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
      if (moves[e.key]) screen.call(zoom.translateBy, moves[e.key][0] / view.k, moves[e.key][1] / view.k);
      else if (e.key === '+' || e.key === '=') scale(1.6);
      else if (e.key === '-') scale(1 / 1.6);
      else if (e.key === '0') reset();
      else return;
      e.preventDefault();
    });
    svg.addEventListener('pointerdown', () => svg.focus({ preventScroll: true }));
    responsive(frame, (w) => {
      width = w;
      height = options.small ? 190 : Math.round(Math.max(260, Math.min(540, w * .52)));
      svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
      svg.setAttribute('height', height);
      zoom.extent([[0, 0], [width, height]]).scaleExtent([width / 380, 400]).translateExtent([[-180, -across(NORTH)], [200, -across(-60)]]);
      reset();
    });
    return {
      choose,
      world,
      reset,
      view: () => view,
      show(others) {
        dots = others;
        chosen = null;
        render();
      },
    };
  }
