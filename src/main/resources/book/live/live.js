'use strict';
// Draws what /stream sends. Curves are { x, y }; a gap is null. No library, nothing from another machine.
const curves = new Map();
const WIDTH = 560, HEIGHT = 260, LEFT = 62, RIGHT = 12, TOP = 8, BOTTOM = 34;
let weight = 0, logarithmic = false, waiting = false;
const $ = id => document.getElementById(id);

function svg(name, attributes, text) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const key in attributes) element.setAttribute(key, attributes[key]);
  if (text !== undefined) element.textContent = text;
  return element;
}

// The moving average of the past with weight w, divided by the sum of the weights so far.
function smoothed(y, w) {
  let average = 0, weights = 0;
  return y.map(value => {
    if (value === null) return null;
    average = w * average + (1 - w) * value;
    weights = w * weights + (1 - w);
    return average / weights;
  });
}

function digits(value) {
  if (value === null || value === undefined) return 'none';
  const size = Math.abs(value);
  return size !== 0 && (size < 1e-3 || size >= 1e6) ? value.toExponential(2) : String(Number(value.toPrecision(4)));
}

function ticks(low, high) {
  const step = [1, 2, 5, 10].map(m => m * 10 ** Math.floor(Math.log10((high - low) / 4))).find(s => (high - low) / s <= 5);
  const all = [];
  for (let i = Math.ceil(low / step); i * step <= high + 1e-9 * step; i++) all.push(i * step);
  return all;
}

function decades(low, high) {
  const all = [], first = Math.floor(Math.log10(low)), last = Math.ceil(Math.log10(high));
  const every = Math.ceil((last - first) / 5);
  for (let e = first; e <= last; e++)
    for (const m of last - first <= 2 ? [1, 2, 5] : [1])
      if ((e - first) % every === 0 && m * 10 ** e >= low && m * 10 ** e <= high) all.push(m * 10 ** e);
  return all;
}

function drawChart(name, members) {
  const id = 'chart ' + name;
  let figure = $(id);
  if (!figure) {
    figure = document.createElement('figure');
    figure.id = id;
    figure.append(Object.assign(document.createElement('h2'), { textContent: name }));
    figure.append(svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img' }));
    figure.append(Object.assign(document.createElement('ul'), { className: 'legend' }));
    $('charts').append(figure);
  }
  const picture = figure.querySelector('svg'), legend = figure.querySelector('ul');
  picture.replaceChildren();
  legend.replaceChildren();
  let points = members.flatMap(([, curve]) => curve.y.filter(y => y !== null));
  const log = logarithmic && points.length > 0 && points.every(y => y > 0);
  const xs = members.flatMap(([, curve]) => [curve.x[0], curve.x[curve.x.length - 1]]);
  let x0 = Math.min(...xs), x1 = Math.max(...xs);
  let y0 = points.reduce((a, b) => Math.min(a, b), Infinity), y1 = points.reduce((a, b) => Math.max(a, b), -Infinity);
  if (points.length === 0) { y0 = 0; y1 = 1; }
  if (x0 === x1) x1 = x0 + 1;
  if (y0 === y1) { y0 = log ? y0 / 2 : y0 - (Math.abs(y0) / 2 || 0.5); y1 = log ? y1 * 2 : y1 + (Math.abs(y1) / 2 || 0.5); }
  const f = log ? Math.log : v => v;
  const px = x => LEFT + (x - x0) / (x1 - x0) * (WIDTH - LEFT - RIGHT);
  const py = y => TOP + (f(y1) - f(y)) / (f(y1) - f(y0)) * (HEIGHT - TOP - BOTTOM);
  for (const y of log ? decades(y0, y1) : ticks(y0, y1)) {
    picture.append(svg('line', { class: 'grid', x1: LEFT, x2: WIDTH - RIGHT, y1: py(y), y2: py(y) }));
    picture.append(svg('text', { x: LEFT - 6, y: py(y) + 4, 'text-anchor': 'end' }, digits(y)));
  }
  for (const x of ticks(x0, x1))
    picture.append(svg('text', { x: px(x), y: HEIGHT - BOTTOM + 16, 'text-anchor': 'middle' }, digits(x)));
  picture.append(svg('text', { x: (LEFT + WIDTH) / 2, y: HEIGHT - 3, 'text-anchor': 'middle' },
    'step' + (logarithmic && !log ? ' (no logarithm: some values are 0 or less)' : '')));
  const words = [];
  members.forEach(([label, curve], i) => {
    const line = y => {
      let path = '', pen = false;
      y.forEach((value, at) => {
        if (value === null) { pen = false; return; }
        path += (pen ? 'L' : 'M') + px(curve.x[at]).toFixed(1) + ' ' + py(value).toFixed(1);
        pen = true;
      });
      return path;
    };
    picture.append(svg('path', { class: `s${i % 8} raw` + (weight > 0 ? '' : ' alone'), d: line(curve.y) }));
    const smooth = smoothed(curve.y, weight);
    if (weight > 0) picture.append(svg('path', { class: `s${i % 8} smooth`, d: line(smooth) }));
    const last = curve.y[curve.y.length - 1], said = `${label} ${digits(last)}`
      + (weight > 0 ? `, smoothed ${digits(smooth[smooth.length - 1])}` : '');
    const item = document.createElement('li'), sample = svg('svg', { viewBox: '0 0 34 10', 'aria-hidden': 'true' });
    sample.append(svg('path', { class: `s${i % 8}`, d: 'M1 5L33 5' }));
    item.append(sample, ' ' + said);
    legend.append(item);
    words.push(said + ` at step ${curve.x[curve.x.length - 1]}`);
  });
  picture.setAttribute('aria-label', `${name}: ${words.join('; ')}`);
}

function draw() {
  waiting = false;
  const charts = new Map();
  for (const [tag, curve] of curves) {
    const slash = tag.indexOf('/'), name = slash < 0 ? tag : tag.slice(0, slash);
    if (!charts.has(name)) charts.set(name, []);
    charts.get(name).push([slash < 0 ? tag : tag.slice(slash + 1), curve]);
  }
  for (const [name, members] of charts) drawChart(name, members);
}

function soon() {
  if (!waiting) { waiting = true; setTimeout(draw, 60); }
}

function card(section, tag, child) {
  const id = section + ' ' + tag;
  let figure = $(id);
  if (!figure) {
    figure = document.createElement('figure');
    figure.id = id;
    figure.append(document.createElement('h2'), child());
    $(section).append(figure);
  }
  return figure;
}

function take(news) {
  $('title').textContent = document.title = news.status.title;
  $('status').textContent = news.status.said;
  document.body.dataset.state = news.status.state;
  for (const tag in news.curves) {
    const more = news.curves[tag], curve = curves.get(tag) || { x: [], y: [] };
    curve.x.length = curve.y.length = more.from;
    curve.x.push(...more.x);
    curve.y.push(...more.y);
    curves.set(tag, curve);
  }
  for (const tag in news.pictures) {
    const shown = news.pictures[tag], figure = card('pictures', tag, () => document.createElement('img'));
    figure.querySelector('h2').textContent = `${tag}, step ${shown.step}`;
    const picture = figure.querySelector('img');
    picture.src = 'data:image/png;base64,' + shown.png;
    picture.alt = `${tag} at step ${shown.step}, ${shown.width} by ${shown.height} pixels`;
    picture.width = shown.width * 4;
  }
  for (const tag in news.texts) {
    const shown = news.texts[tag], figure = card('texts', tag, () => document.createElement('pre'));
    figure.querySelector('h2').textContent = tag;
    figure.querySelector('pre').textContent = shown.text;
  }
  soon();
}

$('smoothing').addEventListener('input', event => {
  weight = Number(event.target.value);
  $('weight').textContent = event.target.value;
  soon();
});
$('logarithmic').addEventListener('change', event => { logarithmic = event.target.checked; soon(); });
$('stop').addEventListener('click', () => {
  $('stop').disabled = true;
  fetch('/stop', { method: 'POST' }).catch(() => {});
});
const stream = new EventSource('/stream');
stream.onmessage = event => take(JSON.parse(event.data));
stream.onerror = () => {
  if (document.body.dataset.state !== 'ended' || $('stop').disabled) {
    $('status').textContent = 'The program has ended or does not answer.';
  }
  if ($('stop').disabled) stream.close();
};
