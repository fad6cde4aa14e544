/* The optimizer playground: a surface, one or two rules, their walks step by step. */
(function () {
  'use strict';
  const parts = window.bookHandsOnParts;
  const WIDTH = 560;
  const HEIGHT = 420;
  const ARRIVED = 0;
  const DIVERGED = 1;
  const HIGHER = 2;
  const SLID = 4;

  parts.begin('optimizer-playground', (figure, data) => {
    const surface = figure.querySelector('[name=surface]');
    const walkers = ['a', 'b'].map((name) => {
      const box = figure.querySelector('[data-walker=' + name + ']');
      return {name, box, rule: box.querySelector('[name=rule]'), rate: box.querySelector('[name=rate]'),
        momentum: box.querySelector('[name=momentum]'), kind: name === 'a' ? 'first' : 'second'};
    });
    const said = figure.querySelector('.handson-said');
    const details = figure.querySelector('.handson-table');
    const pictures = figure.querySelector('.handson-pictures');
    const map = parts.picture(pictures, WIDTH, HEIGHT, '');
    const curve = parts.picture(pictures, 420, HEIGHT, '');
    map.classList.add('wide');
    curve.classList.add('narrow');
    const answer = parts.question(figure);
    const first = parts.start(figure);
    const player = parts.player(figure.querySelector('.handson-player'), 'Step', show, () => {
      if (isAsked()) {
        answer();
      }
    });
    let ground;
    let walks = [];

    function isAsked() {
      return surface.value === first.surface && walkers.every((w) => w.rule.value === first['rule-' + w.name]
        && rate(w) === Number(first['rate-' + w.name])
        && (!hasMomentum(w) || momentum(w) === Number(first['momentum-' + w.name])));
    }

    function rate(w) {
      return ground.rates[Number(w.rate.value)];
    }

    function hasMomentum(w) {
      return Boolean(w.rule.value && w.rule.selectedOptions[0].dataset.symbol);
    }

    function momentum(w) {
      return data.momenta[Number(w.momentum.value)];
    }

    function title(w) {
      const name = w.rule.selectedOptions[0].textContent;
      return name[0].toUpperCase() + name.slice(1) + ', η = ' + rate(w)
        + (hasMomentum(w) ? ', ' + w.rule.selectedOptions[0].dataset.symbol + ' = ' + momentum(w) : '');
    }

    function walk(w) {
      if (!w.rule.value) {
        return null;
      }
      const many = hasMomentum(w);
      const index = many ? Number(w.rate.value) * data.momenta.length + Number(w.momentum.value) : Number(w.rate.value);
      const [end, step, rises, length, text] = ground.texts[ground.walks[w.rule.value][index]].split(' ');
      const rows = parts.rows(text, 3);
      while (rows.length <= Number(length)) {
        rows.push(rows[rows.length - 1]);
      }
      return {w, end: Number(end), step: Number(step), rises: Number(rises),
        points: rows.map((r) => [r[0] * data.quantum, r[1] * data.quantum]),
        values: rows.map((r) => r[2] * (ground.logarithmic ? data.logQuantum : data.quantum))};
    }

    function loss(value) {
      if (!ground.logarithmic) {
        return parts.brief(Number(value.toFixed(3)));
      }
      return value <= Math.log10(data.least) + 1e-9 ? 'below 10⁻¹²' : parts.brief(Math.pow(10, value));
    }

    function place(point) {
      return '(' + parts.minus(point[0].toFixed(3)) + ', ' + parts.minus(point[1].toFixed(3)) + ')';
    }

    function across(x) {
      return WIDTH * (x - ground.view[0]) / (ground.view[1] - ground.view[0]);
    }

    function down(y) {
      return HEIGHT * (ground.view[3] - y) / (ground.view[3] - ground.view[2]);
    }

    function isSeen(point) {
      return point[0] >= ground.view[0] && point[0] <= ground.view[1] && point[1] >= ground.view[2] && point[1] <= ground.view[3];
    }

    /** The sentence on where a walk is, and at its end on what became of it. */
    function sentence(one, t) {
      const at = Math.min(t, one.points.length - 1);
      let text = title(one.w) + ': ';
      if (t >= one.points.length) {
        text += 'diverged at step ' + one.step + ', which lands farther than 1,000 away.';
        return text;
      }
      text += place(one.points[at]) + (isSeen(one.points[at]) ? '' : ', outside the picture') + ', '
        + (ground.logarithmic ? 'loss ' : 'value ') + loss(one.values[at]) + '.';
      if (t < ground.steps) {
        return text;
      }
      if (one.end === ARRIVED) {
        text += ' Arrived: the loss stays below a thousandth of the first one from step ' + one.step + ' on.';
      } else if (one.end === SLID) {
        text += ' It slid off the saddle: below −1 from step ' + one.step + ' on, and there is no bottom.';
      } else if (one.end === HIGHER) {
        text += ' The loss is higher than at the start.';
      } else if (ground.logarithmic) {
        const left = Math.pow(10, one.values[at] - one.values[0]);
        text += ' Not arrived: ' + parts.brief(100 * left) + ' % of the first loss is left.';
      } else {
        text += ' Still near the saddle.';
      }
      if (one.end !== SLID && one.rises) {
        text += ' The loss rose in ' + one.rises + (one.rises === 1 ? ' step.' : ' steps.');
      }
      return text;
    }

    function background() {
      map.replaceChildren();
      ground.contours.forEach((contour) => {
        let longest = [];
        contour.lines.forEach((line) => {
          const points = parts.rows(line, 2).map((p) => [p[0] * data.lineQuantum, p[1] * data.lineQuantum]);
          parts.draw(map, 'path', {d: parts.path(points), class: 'contour'});
          longest = points.length > longest.length ? points : longest;
        });
        const inside = longest.filter((p) => p[0] > 20 && p[0] < WIDTH - 20 && p[1] > 14 && p[1] < HEIGHT - 26);
        if (inside.length) {
          const p = inside[Math.floor(inside.length * 0.7)];
          parts.draw(map, 'text', {x: p[0], y: p[1] + 4, 'text-anchor': 'middle', class: 'level'},
            parts.minus(String(contour.level)));
        }
      });
      parts.ticks(ground.view[0], ground.view[1], 6).filter((t) => across(t) > 14 && across(t) < WIDTH - 14).forEach((t) => {
        parts.draw(map, 'text', {x: across(t), y: HEIGHT - 5, 'text-anchor': 'middle', class: 'tick'}, parts.minus(String(t)));
      });
      parts.ticks(ground.view[2], ground.view[3], 5).filter((t) => down(t) > 14 && down(t) < HEIGHT - 26).forEach((t) => {
        parts.draw(map, 'text', {x: 5, y: down(t) + 4, class: 'tick'}, parts.minus(String(t)));
      });
      if (ground.minimum) {
        parts.draw(map, 'text', {x: across(ground.minimum[0]), y: down(ground.minimum[1]) + 6, 'text-anchor': 'middle',
          class: 'goal'}, '★');
      }
      parts.draw(map, 'g', {class: 'walks'});
      parts.draw(map, 'rect', {x: 0.5, y: 0.5, width: WIDTH - 1, height: HEIGHT - 1, class: 'frame'});
    }

    function clamp(p) {
      const far = 3 * WIDTH;
      return [Math.max(-far, Math.min(far, across(p[0]))), Math.max(-far, Math.min(far, down(p[1])))];
    }

    function show(t, resting) {
      const layer = map.querySelector('.walks');
      layer.replaceChildren();
      walks.slice().reverse().forEach((one) => {
        const points = one.points.slice(0, t + 1).map(clamp);
        parts.draw(layer, 'path', {d: parts.path(points), class: one.w.kind});
        const every = Math.max(1, Math.ceil(points.length / 70));
        points.forEach((p, i) => {
          if (i % every === 0) {
            parts.dot(layer, one.w.kind, p[0], p[1], 2.5);
          }
        });
        const p = points[points.length - 1];
        parts.dot(layer, one.w.kind + ' here', p[0], p[1], 6);
      });
      const values = walks.flatMap((one) => one.values);
      const low = Math.min(...values);
      const high = Math.max(...values);
      parts.chart(curve, {width: 420, height: HEIGHT, from: 0, to: ground.steps,
        low: ground.logarithmic ? Math.max(-12, Math.floor(low)) : Math.max(-20, low),
        high: ground.logarithmic ? Math.min(9, Math.ceil(high)) : high, logarithmic: ground.logarithmic,
        title: ground.logarithmic ? 'loss' : 'value', across: 'step', at: t},
      walks.map((one) => ({kind: one.w.kind, values: one.values.slice(0, t + 1)})));
      player.name('step ' + t + ' of ' + ground.steps);
      if (resting) {
        const text = 'Step ' + t + ' of ' + ground.steps + '.\n' + walks.map((one) => sentence(one, t)).join('\n');
        said.textContent = text;
        map.setAttribute('aria-label', 'Contour lines of the ' + ground.title + ' and the walks. ' + text);
        curve.setAttribute('aria-label', 'The ' + (ground.logarithmic ? 'loss' : 'value') + ' at each step so far.');
        fillTable(t);
      } else {
        said.textContent = 'Step ' + t + ' of ' + ground.steps + ' …';
      }
    }

    function fillTable(t) {
      if (!details.open) {
        return;
      }
      const name = ground.logarithmic ? 'loss' : 'value';
      const lines = [['step'].concat(walks.flatMap((one) => [title(one.w) + ': x', 'y', name]))];
      for (let i = 0; i <= t; i++) {
        lines.push([String(i)].concat(walks.flatMap((one) => i < one.points.length
          ? [parts.minus(one.points[i][0].toFixed(3)), parts.minus(one.points[i][1].toFixed(3)), loss(one.values[i])]
          : ['', '', ''])));
      }
      parts.table(details.querySelector('.table'), ground.title + ', steps 0 to ' + t, lines);
    }

    function load(at) {
      ground = data.surfaces[surface.value];
      walkers.forEach((w) => {
        const chosen = Boolean(w.rule.value);
        w.rate.disabled = !chosen;
        w.momentum.disabled = !hasMomentum(w);
        w.box.querySelector('[data-of=rate]').textContent = chosen ? rate(w) : '–';
        w.rate.setAttribute('aria-valuetext', String(rate(w)));
        w.box.querySelector('[data-of=momentum]').textContent = hasMomentum(w)
          ? w.rule.selectedOptions[0].dataset.symbol + ' = ' + momentum(w) : 'none';
        w.momentum.setAttribute('aria-valuetext', String(momentum(w)));
      });
      walks = walkers.map(walk).filter((one) => one);
      background();
      player.load(ground.steps, Math.min(at, ground.steps));
    }

    surface.value = first.surface;
    ground = data.surfaces[surface.value];
    walkers.forEach((w) => {
      w.rule.value = first['rule-' + w.name] || '';
      w.rate.value = Math.max(0, ground.rates.indexOf(Number(first['rate-' + w.name])));
      w.momentum.value = Math.max(0, data.momenta.indexOf(Number(first['momentum-' + w.name])));
      [w.rule, w.rate, w.momentum].forEach((control) => control.addEventListener('input', () => load(player.now())));
    });
    surface.addEventListener('input', () => {
      ground = data.surfaces[surface.value];
      load(0);
    });
    details.addEventListener('toggle', () => fillTable(player.now()));
    load(0);
  });
})();
