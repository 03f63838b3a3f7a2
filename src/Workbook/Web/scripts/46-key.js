// For teachers: what the page seals, at its end. It is written when it is opened, and printed only then.
(() => {
  const article = document.querySelector("article");
  const predictions = [...document.querySelectorAll("form.prediction[data-seal]")].filter(form => form.dataset.seal);
  const exercises = [...new Map((workbook.exercises ?? []).map(exercise => [exercise.id, exercise])).values()];
  if (!article || predictions.length + exercises.length === 0) return;
  const element = (name, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  const number = x => String(Number(x.toPrecision(6))).replace(/-/g, "−");

  const prediction = form => {
    const choices = [...form.querySelectorAll(".choices li")].filter(choice => workbook.isSealed(form, choice.querySelector("input").value));
    return element("li", {}, element("a", { href: `#${form.closest("[id]").id}`, textContent: "Prediction" }), ": ",
      ...choices.flatMap((choice, i) => [i ? "; " : "", element("strong", { textContent: choice.querySelector("input").value }), " ", ...choice.querySelector(".choice").cloneNode(true).childNodes]));
  };
  const exercise = ({ id, key }) => element("li", {}, element("strong", { textContent: `Exercise ${id}` }), ` ${key.task}`,
    element("p", { className: "key-answer", textContent: `Answer: ${key.right.map(row => row.map(number).join(", ")).join("; ")}` }),
    ...key.solution.map(line => element("p", { textContent: line })));

  const key = element("details", { className: "teachers-key" }, element("summary", { textContent: "Teacher’s key" }));
  key.addEventListener("toggle", () => {
    if (!key.open || key.children.length > 1) return;
    const all = element("button", { type: "button", className: "quiet", textContent: "Open the sealed parts of the page, too" });
    all.hidden = !document.querySelector(".sealed:not(.open)");
    all.addEventListener("click", () => {
      for (const sealed of document.querySelectorAll(".sealed")) sealed.classList.add("open");
      for (const details of document.querySelectorAll(".reveal > details")) details.open = true;
      all.replaceWith(element("p", { textContent: "The sealed parts are open." }));
      key.querySelector("summary").focus({ preventScroll: true });
    });
    key.append(element("p", { textContent: "While this is open it is printed at the end of the page; closed, a printed page holds no answers." }), all,
      element("ul", {}, ...predictions.map(prediction), ...exercises.map(exercise)));
  });
  article.append(key);
})();
