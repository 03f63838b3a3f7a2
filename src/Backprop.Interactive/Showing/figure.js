// Draws every figure of the page that nobody has taken yet in the place of its picture. It runs once for each figure that is shown, and doesn't look for its own: where a
// front end runs a script, it may stand elsewhere than it was written, or run before its figure is in the page. What can't be drawn stays a picture.
setTimeout(() => document.querySelectorAll('figure.bp-plot:not([data-live])+script[type$="plotly.v1+json"]').forEach(async script => {
  const figure = script.previousElementSibling, picture = figure.querySelector('img'), place = document.createElement('div'), { body, head } = document;
  figure.dataset.live = '';
  try {
    const meta = JSON.parse(script.textContent).layout.meta || {};
    if (meta.still) return;
    const plotly = window.Plotly || await (window.backpropPlotly ??= new Promise((loaded, failed) => {
      // In a page with require.js, plotly.js makes itself known to that alone.
      const address = PLOTLY_JS, amd = window.requirejs;
      if (amd) return amd.config({ context: 'backprop', waitSeconds: 0 })([address], module => loaded(module || window.Plotly), failed);
      const tag = head.appendChild(document.createElement('script'));
      tag.onload = () => loaded(window.Plotly);
      tag.onerror = failed;
      tag.src = address;
    }));
    const lab = body.dataset.jpThemeLight, code = /vscode-(?:(dark|high-contrast(?!-light))|\S)/.exec(body.className);
    const dark = lab ? lab == 'false' : code ? code[1] : matchMedia('(prefers-color-scheme:dark)').matches;
    const { data, layout, config } = JSON.parse(script.textContent, (_, value) => dark && typeof value == 'string' ? meta.dark?.[value] ?? value : value);
    // As wide and as high as the picture, so that nothing moves; of no size until it is drawn.
    const width = () => Math.min(picture.getAttribute('width'), figure.clientWidth || Infinity);
    Object.assign(layout, { width: width(), height: picture.clientHeight || +picture.getAttribute('height'), autosize: false });
    place.style.cssText = 'display:inline-block;width:0;height:0;overflow:hidden';
    picture.after(place);
    await plotly.newPlot(place, data, layout, { ...config, displaylogo: false, responsive: false });
    const say = words => place.setAttribute('aria-label', words);
    place.setAttribute('role', 'group');
    say(picture.alt);
    place.on('plotly_sliderchange', ({ slider }) => say(meta.states?.[slider.active]?.alt ?? picture.alt));
    new ResizeObserver(() => figure.clientWidth && width() != place.layout.width && plotly.relayout(place, { width: width() })).observe(figure);
    picture.style.display = 'none';
    place.style.cssText = 'display:inline-block;overflow:hidden';
  } catch { place.remove(); window.backpropPlotly = null; }
}));
