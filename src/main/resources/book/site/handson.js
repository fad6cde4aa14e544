/* What the three figures of "Hands on" share: numbers that were packed by Java, pictures in SVG, the player. */
(function () {
  'use strict';
  const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const MORE = '!#$%()*,-.:;=?@[]^_`{|}~';
  const valueOf = new Map([...DIGITS].map((digit, i) => [digit, i]));
  const SVG = 'http://www.w3.org/2000/svg';

  /** Whole numbers; see Compact.java. */
  function numbers(text) {
    const all = [];
    let number = 0;
    let factor = 1;
    for (const digit of text) {
      const value = valueOf.get(digit);
      number += (value & 31) * factor;
      factor *= 32;
      if (value < 32) {
        all.push(number % 2 ? -(number - 1) / 2 : number / 2);
        number = 0;
        factor = 1;
      }
    }
    return all;
  }

  /** Rows of numbers that were sent as differences from the row before. */
  function rows(text, width) {
    const flat = numbers(text);
    const all = [];
    for (let i = 0; i < flat.length; i += width) {
      const before = all.length ? all[all.length - 1] : null;
      all.push(flat.slice(i, i + width).map((n, k) => before ? before[k] + n : n));
    }
    return all;
  }

  /** Numbers from 0 to 1; see Levels.java. */
  function levels(text, count) {
    const all = [];
    for (const digit of text) {
      const more = MORE.indexOf(digit);
      if (more < 0) {
        all.push(valueOf.get(digit) / (count - 1));
      } else {
        for (let i = 0; i <= more; i++) {
          all.push(all[all.length - 1]);
        }
      }
    }
    return all;
  }

  function draw(parent, name, attributes, text) {
    const element = document.createElementNS(SVG, name);
    for (const key of Object.keys(attributes)) {
      element.setAttribute(key, attributes[key]);
    }
    if (text !== undefined) {
      element.textContent = text;
    }
    parent.append(element);
    return element;
  }

  function picture(parent, width, height, label) {
    const svg = draw(parent, 'svg', {viewBox: '0 0 ' + width + ' ' + height, role: 'img', 'aria-label': label});
    return svg;
  }

  function path(points) {
    return points.map((p, i) => (i ? 'L' : 'M') + p[0].toFixed(1) + ' ' + p[1].toFixed(1)).join('');
  }

  /** Round numbers between two. */
  function ticks(low, high, count) {
    const coarse = (high - low) / count;
    const power = Math.pow(10, Math.floor(Math.log10(coarse)));
    const step = [1, 2, 5, 10].map((d) => d * power).find((s) => s >= coarse * 0.999);
    const all = [];
    for (let k = Math.ceil(low / step - 1e-9); k * step <= high + 1e-9 * step; k++) {
      all.push(Number((k * step).toPrecision(12)));
    }
    return all;
  }

  function raised(exponent) {
    return '10' + [...String(exponent)].map((c) => c === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(c)]).join('');
  }

  /** Three digits: 0.0605, 12.3, 1.23·10⁹. */
  function brief(value) {
    if (value === 0) {
      return '0';
    }
    const size = Math.abs(value);
    if (size >= 1e-4 && size < 1e5) {
      return minus(size >= 1000 ? String(Math.round(value)) : String(Number(value.toPrecision(3))));
    }
    let exponent = Math.floor(Math.log10(size));
    let digits = (value / Math.pow(10, exponent)).toPrecision(3);
    if (Math.abs(Number(digits)) >= 10) {
      exponent++;
      digits = (value / Math.pow(10, exponent)).toPrecision(3);
    }
    return minus(digits) + '·' + raised(exponent);
  }

  function minus(text) {
    return text.replace('-', '−');
  }

  /**
   * A chart of lines. Each series has values (null: a gap) and a kind; logarithmic: the values are decimal logarithms.
   * options: width, height, from (first x), to (last x), low, high, logarithmic, title, xs (x of each value), at (x of a mark)
   */
  function chart(svg, options, series) {
    svg.replaceChildren();
    const left = 52;
    const right = 14;
    const top = 26;
    const bottom = 34;
    const w = options.width - left - right;
    const h = options.height - top - bottom;
    const high = options.high > options.low ? options.high : options.low + 1;
    const x = (t) => left + w * (t - options.from) / Math.max(1e-9, options.to - options.from);
    const y = (v) => top + h * (high - Math.max(options.low, Math.min(high, v))) / (high - options.low);
    draw(svg, 'text', {x: left - 44, y: 15, class: 'name'}, options.title);
    let marks = options.logarithmic ? ticks(options.low, high, 6).filter((t) => Number.isInteger(t))
      : ticks(options.low, high, 5);
    if (options.logarithmic && marks.length < 2) {
      marks = ticks(options.low, high, 4);
    }
    marks.forEach((t) => {
      draw(svg, 'path', {d: path([[left, y(t)], [left + w, y(t)]]), class: 'grid'});
      const label = !options.logarithmic ? minus(String(t)) : Number.isInteger(t) ? (t >= -2 && t <= 3 ? String(Number(
        Math.pow(10, t).toPrecision(1))) : raised(t)) : brief(Math.pow(10, t));
      draw(svg, 'text', {x: left - 6, y: y(t) + 4, 'text-anchor': 'end'}, label);
    });
    ticks(options.from, options.to, 6).filter((t) => Number.isInteger(t)).forEach((t) => {
      draw(svg, 'text', {x: x(t), y: top + h + 16, 'text-anchor': 'middle'}, String(t));
    });
    draw(svg, 'text', {x: left + w / 2, y: options.height - 3, 'text-anchor': 'middle', class: 'name'}, options.across);
    draw(svg, 'rect', {x: left, y: top, width: w, height: h, class: 'frame'});
    if (options.at !== undefined) {
      draw(svg, 'path', {d: path([[x(options.at), top], [x(options.at), top + h]]), class: 'now'});
    }
    series.forEach((one) => {
      const points = one.values.map((v, i) => v === null ? null : [x(one.xs ? one.xs[i] : i), y(v)]);
      let run = [];
      points.concat([null]).forEach((p) => {
        if (p) {
          run.push(p);
        } else if (run.length) {
          draw(svg, 'path', {d: path(run), class: one.kind});
          run = [];
        }
      });
      const shown = points.filter((p) => p);
      const every = Math.max(1, Math.ceil(shown.length / 24));
      shown.forEach((p, i) => {
        if (i % every === 0 || i === shown.length - 1) {
          dot(svg, one.kind, p[0], p[1], 3);
        }
      });
    });
  }

  /** A circle for the first, a square for the second. */
  function dot(svg, kind, x, y, r) {
    if (kind.startsWith('second')) {
      draw(svg, 'rect', {x: x - r, y: y - r, width: 2 * r, height: 2 * r, class: kind});
    } else {
      draw(svg, 'circle', {cx: x, cy: y, r: r + 0.5, class: kind});
    }
  }

  /** A table of texts; the first row is its head. */
  function table(place, caption, lines) {
    const table = document.createElement('table');
    table.createCaption().textContent = caption;
    lines.forEach((line, i) => {
      const row = (i ? table.tBodies[0] || table.createTBody() : table.createTHead()).insertRow();
      line.forEach((text, k) => {
        const cell = document.createElement(i === 0 || k === 0 ? 'th' : 'td');
        cell.setAttribute('align', 'right');
        if (i === 0 || k === 0) {
          cell.scope = i === 0 ? 'col' : 'row';
        }
        cell.textContent = text;
        row.append(cell);
      });
    });
    place.replaceChildren(table);
  }

  /**
   * Buttons and a slider that walk through the steps 0 … last. show(t, at rest) draws; ended() is called when play has come to
   * the end. Nothing moves by itself: only the reader's Play does, and at once where less motion is wished for.
   */
  function player(place, name, show, ended) {
    const button = (text, label) => {
      const one = document.createElement('button');
      one.type = 'button';
      one.textContent = text;
      one.setAttribute('aria-label', label);
      place.append(one);
      return one;
    };
    const play = button('Play', 'Play');
    play.classList.add('handson-play');
    const back = button('◂ Step', 'One step back');
    const forward = button('Step ▸', 'One step forward');
    const end = button('End', 'To the end');
    const reset = button('Reset', 'Back to the start');
    const label = document.createElement('label');
    label.textContent = name + ' ';
    const slider = document.createElement('input');
    slider.type = 'range';
    slider.min = 0;
    label.append(slider);
    place.append(label);
    const still = matchMedia('(prefers-reduced-motion: reduce)');
    let last = 0;
    let now = 0;
    let timer = 0;
    let pause = 100;

    function go(t, resting) {
      now = Math.max(0, Math.min(last, t));
      slider.value = now;
      back.disabled = now === 0;
      forward.disabled = now === last;
      show(now, resting);
    }

    function stop() {
      clearTimeout(timer);
      timer = 0;
      play.textContent = 'Play';
      play.setAttribute('aria-label', 'Play');
    }

    function tick() {
      if (now >= last) {
        stop();
        go(last, true);
        ended();
      } else {
        go(now + 1, false);
        timer = setTimeout(tick, pause);
      }
    }

    play.addEventListener('click', () => {
      if (timer) {
        stop();
        go(now, true);
      } else if (still.matches) {
        go(last, true);
        ended();
      } else {
        play.textContent = 'Pause';
        play.setAttribute('aria-label', 'Pause');
        if (now >= last) {
          go(0, false);
        }
        timer = setTimeout(tick, pause);
      }
    });
    back.addEventListener('click', () => { stop(); const focus = now === 1; go(now - 1, true); if (focus) { forward.focus(); } });
    forward.addEventListener('click', () => {
      stop();
      go(now + 1, true);
      if (now === last) {
        back.focus();
        ended();
      }
    });
    end.addEventListener('click', () => { stop(); go(last, true); ended(); });
    reset.addEventListener('click', () => { stop(); go(0, true); });
    slider.addEventListener('input', () => { stop(); go(Number(slider.value), true); });
    return {
      /** New settings: so many steps, shown at one of them. */
      load(steps, at) {
        stop();
        last = steps;
        pause = Math.max(30, Math.min(700, 6000 / Math.max(1, steps)));
        slider.max = steps;
        go(at, true);
      },
      name(text) { slider.setAttribute('aria-valuetext', text); },
      now() { return now; }
    };
  }

  /** The question of a figure: the answer opens when the figure has run with the settings of which it speaks. */
  function question(figure) {
    const choose = figure.querySelector('.handson-question fieldset');
    const answer = figure.querySelector('.handson-answer');
    const verdict = document.createElement('p');
    verdict.className = 'handson-verdict';
    verdict.setAttribute('role', 'status');
    answer.before(verdict);
    return function () {
      const picked = choose.querySelector('input:checked');
      if (picked && !verdict.textContent) {
        verdict.textContent = picked.value === choose.dataset.right ? 'You were right: ' : 'It is not so: ';
        verdict.textContent += choose.querySelectorAll('label')[Number(choose.dataset.right)].textContent.trim() + '.';
      }
      if (picked) {
        answer.open = true;
      }
    };
  }

  /** The settings of data-start: names and values in turn. */
  function start(figure) {
    const words = figure.dataset.start.split(' ');
    const all = {};
    for (let i = 0; i < words.length; i += 2) {
      all[words[i]] = words[i + 1];
    }
    return all;
  }

  /** Shows what the script made, hides the still picture; calls make with each figure of that name and its data. */
  function begin(name, make) {
    document.querySelectorAll('.handson[data-figure="' + name + '"]').forEach((figure) => {
      figure.querySelector('.handson-live').hidden = false;
      figure.classList.add('live');
      make(figure, window.bookHandsOn[name]);
    });
  }

  window.bookHandsOnParts = {numbers, rows, levels, draw, picture, path, ticks, brief, minus, chart, dot, table, player, question,
    start, begin};
})();
