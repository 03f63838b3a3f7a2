// What several scripts need: elements made in one go, and numbers as the library writes them.
workbook.element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};
// A slider over steps with its label and its place, which is told by who moves it.
workbook.stepSlider = (id, count) => {
  const slider = workbook.element("input", { type: "range", id, min: 1, max: count, step: 1, value: 1, autocomplete: "off" });
  const place = workbook.element("output", { htmlFor: id });
  return [slider, place, workbook.element("div", { className: "control" }, workbook.element("label", { htmlFor: id, textContent: "Step" }), slider, place)];
};
workbook.number = (value, digits = 4) => {
  if (value === 0) return "0";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : value < 0 ? "−∞" : "no number";
  const [mantissa, exponent] = Math.abs(value).toExponential(digits - 1).split("e");
  const power = Number(exponent);
  const sign = value < 0 ? "−" : "";
  const short = String(Number(mantissa));
  const raised = [...String(power)].map(c => c === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[c]).join("");
  if (power < -4 || power >= 6) return `${sign}${short === "1" ? "" : `${short}·`}10${raised}`;
  return sign + String(Number(Math.abs(value).toPrecision(digits)));
};
workbook.lessMotion = matchMedia("(prefers-reduced-motion: reduce)");
// What plays stops when nobody can see it.
workbook.whenUnseen = (place, stop) => {
  new IntersectionObserver(entries => { if (!entries.at(-1).isIntersecting) stop(); }).observe(place);
  document.addEventListener("visibilitychange", () => { if (document.hidden) stop(); });
};
