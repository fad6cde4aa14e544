/* Signals and gradients through depth: a row of histograms, and the sizes below. */
(function () {
  'use strict';
  const parts = window.bookHandsOnParts;
  const HEIGHT = 330;

  parts.begin('activations', (figure, data) => {
    const activation = figure.querySelector('#depth-activation');
    const weights = figure.querySelector('#depth-start');
    const depth = figure.querySelector('#depth-depth');
    const said = figure.querySelector('.handson-said');
    const details = figure.querySelector('.handson-table');
    const pictures = figure.querySelector('.handson-pictures');
    const isNarrow = matchMedia('(max-width: 40rem)').matches;
    const WIDTH = isNarrow ? 420 : 800;                         // so that letters stay readable on a phone
    const bars = parts.picture(pictures, WIDTH, HEIGHT, '');
    const sizes = parts.picture(pictures, WIDTH, 300, '');
    const answer = parts.question(figure);
    const first = parts.start(figure);
    const player = parts.player(figure.querySelector('.handson-player'), 'Layer', show, () => {
      if (activation.value === first.activation && weights.value === first.start && depth.value === first.depth) {
        answer();
      }
    });
    const bins = 2 * data.side + 1;
    let run;

    function decoded() {
      const one = data.runs[Number(weights.value)][Number(activation.value)];
      const layers = data.depths[Number(depth.value)];
      const counts = parts.numbers(one.bins);
      const series = (text) => parts.rows(text, 1).map((row) => row[0]);
      return {layers, counts: Array.from({length: layers + 1}, (_, k) => counts.slice(k * bins, (k + 1) * bins)),
        sizes: series(one.sizes), deviations: series(one.deviations), gradients: series(one.gradients[Number(depth.value)])};
    }

    /** The decimal logarithm; null for 0 and for what is no number. */
    function logarithm(whole) {
      return whole === data.zero || whole === data.overflow ? null : whole * data.logQuantum;
    }

    function size(whole) {
      return whole === data.zero ? '0 (below the smallest float)' : whole === data.overflow ? 'no finite number'
        : parts.brief(Math.pow(10, whole * data.logQuantum));
    }

    function share(part) {
      return parts.brief(Number((100 * part / data.numbers).toPrecision(3))) + ' %';
    }

    function show(t, resting) {
      bars.replaceChildren();
      const left = 40;
      const column = (WIDTH - left - 10) / (run.layers + 1);
      const row = (HEIGHT - 52) / bins;
      const top = 10;
      for (let value = -data.side; value <= data.side; value += 5) {
        const y = top + row * (data.side - value + 0.5);
        parts.draw(bars, 'path', {d: parts.path([[left, y], [WIDTH - 10, y]]), class: 'grid'});
        parts.draw(bars, 'text', {x: left - 6, y: y + 4, 'text-anchor': 'end'}, parts.minus(String(Math.round(value * data.bin))));
      }
      for (let k = 0; k <= Math.min(t, run.layers); k++) {
        const middle = left + column * (k + 0.5);
        run.counts[k].forEach((count, bin) => {
          if (count) {
            const w = Math.max(0.8, 0.94 * column * count / data.numbers);
            parts.draw(bars, 'rect', {x: middle - w / 2, y: top + row * (bins - 1 - bin) + 0.4, width: w, height: row - 0.8,
              class: k === t ? 'bar here' : 'bar'});
          }
        });
      }
      const every = run.layers > 20 ? (isNarrow ? 10 : 5) : run.layers > 10 ? (isNarrow ? 5 : 2) : 1;
      for (let k = 0; k <= run.layers; k += every) {
        parts.draw(bars, 'text', {x: left + column * (k + 0.5), y: HEIGHT - 22, 'text-anchor': 'middle'}, String(k));
      }
      parts.draw(bars, 'text', {x: (WIDTH + left) / 2, y: HEIGHT - 5, 'text-anchor': 'middle', class: 'name'},
        isNarrow ? 'layer (0: the input); a bar is as wide as its share'
          : 'values of the signal after each layer (0 is the input); a bar is as wide as its share');
      const up = run.sizes.slice(0, run.layers + 1).map(logarithm);
      const down = run.gradients.map(logarithm);
      const seen = up.concat(down).filter((v) => v !== null);
      const low = Math.floor(Math.min(-1, ...seen));
      const high = Math.ceil(Math.max(1, ...seen));
      parts.chart(sizes, {width: WIDTH, height: 300, from: 0, to: run.layers, low, high, logarithmic: true, at: t,
        title: isNarrow ? 'circles: signal, size; squares: gradient, deviation'
          : 'circles: size of the signal; squares: deviation of the gradient', across: 'layer'},
      [{kind: 'first', values: up.slice(0, t + 1)}, {kind: 'second', values: t === run.layers ? down : []}]);
      player.name('layer ' + t + ' of ' + run.layers);
      if (resting) {
        said.textContent = sentence(t);
        bars.setAttribute('aria-label', 'Histograms of the signal up to layer ' + t + '. ' + sentence(t));
        sizes.setAttribute('aria-label', 'Sizes of the signal' + (t === run.layers ? ' and of the gradient' : '')
          + ' by layer, on a logarithmic scale.');
        fillTable();
      } else {
        said.textContent = 'Layer ' + t + ' of ' + run.layers + ' …';
      }
    }

    function sentence(t) {
      const counts = run.counts[t];
      const all = counts.reduce((a, b) => a + b, 0);
      const most = counts.indexOf(Math.max(...counts));
      const at = parts.minus(String(Number(((most - data.side) * data.bin).toFixed(1))));
      let text = (t === 0 ? 'The input' : 'Layer ' + t + ' of ' + run.layers) + ': size ' + size(run.sizes[t]) + ', deviation '
        + size(run.deviations[t]) + '. ';
      text += all === 0 ? 'No value is a number any more. ' : 'The bin at ' + (most === 0 ? '−3 and below' : most === bins - 1
        ? '3 and above' : at) + ' holds ' + share(counts[most]) + ' of the values. ';
      if (t === run.layers) {
        text += 'Of a gradient of deviation ' + size(run.gradients[run.layers]) + ' at the top, '
          + size(run.gradients[0]) + ' arrives at the input.';
      } else {
        text += 'The gradient comes down when the last layer is reached.';
      }
      return text;
    }

    function fillTable() {
      if (!details.open) {
        return;
      }
      const lines = [['layer', 'size of the signal', 'deviation of the signal', 'values at 0 (−0.1 to 0.1)', 'beyond ±2.9',
        'deviation of the gradient']];
      for (let k = 0; k <= run.layers; k++) {
        lines.push([String(k), size(run.sizes[k]), size(run.deviations[k]), share(run.counts[k][data.side]),
          share(run.counts[k][0] + run.counts[k][bins - 1]), size(run.gradients[k])]);
      }
      parts.table(details.querySelector('.table'), activation.selectedOptions[0].textContent + ', '
        + weights.selectedOptions[0].textContent, lines);
    }

    function load() {
      run = decoded();
      player.load(run.layers, 0);
    }

    function reload() {
      const whole = player.now() === run.layers;
      run = decoded();
      player.load(run.layers, whole ? run.layers : 0);
    }

    activation.value = first.activation;
    weights.value = first.start;
    depth.value = first.depth;
    [activation, weights, depth].forEach((control) => control.addEventListener('input', reload));
    details.addEventListener('toggle', fillTable);
    load();
  });
})();
