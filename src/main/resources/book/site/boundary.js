/* A boundary that is trained: a map of probabilities at some steps, and the losses. */
(function () {
  'use strict';
  const parts = window.bookHandsOnParts;
  const SIDE = 420;
  const FINE = 3;

  parts.begin('boundary', (figure, data) => {
    const controls = ['ground', 'units', 'activation', 'decay'].map((name) => figure.querySelector('#boundary-' + name));
    const [ground, units, activation, decay] = controls;
    const said = figure.querySelector('.handson-said');
    const details = figure.querySelector('.handson-table');
    const pictures = figure.querySelector('.handson-pictures');
    const map = parts.picture(pictures, SIDE, SIDE, '');
    const curve = parts.picture(pictures, SIDE, SIDE, '');
    const answer = parts.question(figure);
    const first = parts.start(figure);
    const last = data.moments.length - 1;
    const player = parts.player(figure.querySelector('.handson-player'), 'Step', show, () => {
      if (controls.every((control) => control.value === first[control.id.replace('boundary-', '')])) {
        answer();
      }
    });
    const corners = data.cells + 1;
    const cells = data.cells * FINE;
    const shades = [];
    for (let i = 0; i < cells * cells; i++) {
      const side = SIDE / cells;
      shades.push(parts.draw(map, 'rect', {x: (i % cells) * side, y: Math.floor(i / cells) * side, width: side,
        height: side, class: 'shade'}));
    }
    const border = parts.draw(map, 'path', {d: '', class: 'border'});
    const dots = parts.draw(map, 'g', {});
    parts.draw(map, 'rect', {x: 0.5, y: 0.5, width: SIDE - 1, height: SIDE - 1, class: 'frame'});
    let run;

    function decoded() {
      const place = data.grounds[Number(ground.value)];
      const index = (Number(units.value) * activation.options.length + Number(activation.value)) * decay.options.length
        + Number(decay.value);
      const training = place.trainings[index];
      const right = parts.numbers(training.right);
      return {points: parts.rows(place.points, 3), maps: training.maps.split(' ').map((text) => parts.levels(text, data.levels)),
        losses: parts.rows(training.losses, 2).map((pair) => pair.map((v) => v * data.logQuantum)),
        right: data.moments.map((_, k) => [right[2 * k], right[2 * k + 1]])};
    }

    function at(values, row, column) {
      return values[row * corners + column];
    }

    /** Between the corners of a cell, linear in both directions. */
    function between(values, x, y) {
      const column = Math.min(data.cells - 1, Math.floor(x));
      const row = Math.min(data.cells - 1, Math.floor(y));
      const u = x - column;
      const v = y - row;
      return (1 - v) * ((1 - u) * at(values, row, column) + u * at(values, row, column + 1))
        + v * ((1 - u) * at(values, row + 1, column) + u * at(values, row + 1, column + 1));
    }

    /** Where the probability is a half: pieces of a line, a cell at a time. */
    function halves(values) {
      const side = SIDE / data.cells;
      let d = '';
      for (let row = 0; row < data.cells; row++) {
        for (let column = 0; column < data.cells; column++) {
          const ring = [[0, 0], [0, 1], [1, 1], [1, 0]].map(([r, c]) => [at(values, row + r, column + c), column + c, row + r]);
          const crossed = [];
          ring.forEach((p, k) => {
            const q = ring[(k + 1) % 4];
            if (p[0] >= 0.5 !== q[0] >= 0.5) {
              const s = (0.5 - p[0]) / (q[0] - p[0]);
              crossed.push([side * (p[1] + s * (q[1] - p[1])), side * (p[2] + s * (q[2] - p[2]))]);
            }
          });
          for (let k = 0; k + 1 < crossed.length; k += 2) {
            d += parts.path([crossed[k], crossed[k + 1]]);
          }
        }
      }
      return d;
    }

    function show(t, resting) {
      const values = run.maps[t];
      shades.forEach((shade, i) => {
        const p = between(values, ((i % cells) + 0.5) / FINE, (Math.floor(i / cells) + 0.5) / FINE);
        shade.setAttribute('fill-opacity', (0.55 * p).toFixed(3));
      });
      border.setAttribute('d', halves(values));
      const step = data.moments[t];
      const upTo = step / data.every + 1;
      const xs = run.losses.map((_, i) => i * data.every);
      const seen = run.losses.flat();
      parts.chart(curve, {width: SIDE, height: SIDE, from: 0, to: data.moments[last], low: Math.floor(Math.min(...seen)),
        high: Math.ceil(Math.max(0, ...seen)), logarithmic: true, at: step, across: 'step',
        title: 'loss: of the points to learn; dashed: of 400 others'},
      [{kind: 'first', xs, values: run.losses.map((pair) => pair[0]).slice(0, upTo)},
        {kind: 'second', xs, values: run.losses.map((pair) => pair[1]).slice(0, upTo)}]);
      player.name('step ' + step + ' of ' + data.moments[last]);
      if (resting) {
        const text = sentence(t);
        said.textContent = text;
        map.setAttribute('aria-label', 'The plane with the points to learn, circles and squares, coloured by the probability of a square. ' + text);
        curve.setAttribute('aria-label', 'The losses of the points to learn and of the others up to step ' + step + '.');
        fillTable();
      } else {
        said.textContent = 'Step ' + step + ' of ' + data.moments[last] + ' …';
      }
    }

    function losses(t) {
      return run.losses[data.moments[t] / data.every].map((v) => v <= Math.log10(data.least) + 1e-9 ? 'below 10⁻⁵'
        : parts.brief(Math.pow(10, v)));
    }

    function sentence(t) {
      const pair = losses(t);
      let text = 'Step ' + data.moments[t] + ' of ' + data.moments[last] + '. Of the ' + run.points.length + ' points to learn '
        + run.right[t][0] + ' are right, loss ' + pair[0] + '; of the 400 others ' + run.right[t][1] + ', loss ' + pair[1] + '.';
      if (t === last) {
        const others = run.losses.map((p) => p[1]);
        const best = others.indexOf(Math.min(...others));
        text += best === others.length - 1 ? ' The loss of the others is the lowest so far.'
          : ' The loss of the others was lowest at step ' + best * data.every + ': ' + parts.brief(Math.pow(10, others[best])) + '.';
      }
      return text;
    }

    function fillTable() {
      if (!details.open) {
        return;
      }
      const lines = [['step', 'right of ' + run.points.length, 'loss', 'right of 400 others', 'loss of the others']];
      data.moments.forEach((step, t) => {
        const pair = losses(t);
        lines.push([String(step), String(run.right[t][0]), pair[0], String(run.right[t][1]), pair[1]]);
      });
      parts.table(details.querySelector('.table'), ground.selectedOptions[0].textContent + ', ' + units.selectedOptions[0].textContent
        + ' units of ' + activation.selectedOptions[0].textContent + ', decay ' + decay.selectedOptions[0].textContent, lines);
    }

    function load(t) {
      run = decoded();
      dots.replaceChildren();
      run.points.forEach(([x, y, kind]) => {
        parts.dot(dots, kind ? 'second point' : 'first point', SIDE * x * data.pointQuantum, SIDE * y * data.pointQuantum, 4);
      });
      player.load(last, t);
    }

    controls.forEach((control) => {
      control.value = first[control.id.replace('boundary-', '')];
      control.addEventListener('input', () => load(player.now()));
    });
    details.addEventListener('toggle', fillTable);
    load(0);
  });
})();
