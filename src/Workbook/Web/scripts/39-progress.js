// What was answered, as this browser remembers it; nothing leaves it, and a button forgets it.
(() => {
  const kept = id => {
    try {
      const { state, text } = JSON.parse(workbook.recall(`exercise:${id}`)) ?? {};
      return { state: state === "right" || state === "tried" ? state : "", text: typeof text === "string" ? text : "" };
    } catch {
      return { state: "", text: "" };
    }
  };
  workbook.exerciseState = id => kept(id).state;
  workbook.exerciseAnswer = id => kept(id).text;
  workbook.isPredicted = (page, id) => /^[A-Z]$/.test(workbook.recall(`prediction:${page}:${id}`) ?? "");

  const words = list => (list ?? "").split(" ").filter(Boolean);
  const entries = [...document.querySelectorAll("[data-visit]")].map(entry => ({
    entry,
    exercises: words(entry.dataset.exercises),
    predictions: words(entry.dataset.predictions).map(id => [entry.dataset.visit, id]),
  }));
  const box = document.querySelector(".progress");
  if (!box) return;
  const of = (done, all, what) => all.length === 0 ? "" : `${done} of ${all.length} ${what}`;
  const right = ids => ids.filter(id => workbook.exerciseState(id) === "right").length;
  const made = all => all.filter(one => workbook.isPredicted(...one)).length;

  const line = document.createElement("p");
  line.setAttribute("role", "status");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet";
  const CLEAR = "Clear my answers";
  button.textContent = CLEAR;
  box.append(line, button);

  const show = () => {
    // The book's first page knows the exercises of all; every other page those it asks.
    const exercises = [...new Set(entries.length ? entries.flatMap(one => one.exercises) : [...document.querySelectorAll(".verdict[data-exercise]")].map(task => task.dataset.exercise))];
    const predictions = entries.flatMap(one => one.predictions);
    const tried = exercises.filter(id => workbook.exerciseState(id) === "tried").length;
    const parts = [of(right(exercises), exercises, "exercises answered"), tried ? `${tried} tried` : "", of(made(predictions), predictions, "predictions made")].filter(Boolean);
    line.textContent = `${parts.join(", ")}. Kept in this browser only.`;
    button.hidden = exercises.every(id => !workbook.exerciseState(id)) && made(predictions) === 0;
    for (const { entry, exercises, predictions } of entries) {
      const note = entry.querySelector(".map-done") ?? entry.querySelector(".map-text").appendChild(Object.assign(document.createElement("span"), { className: "map-done" }));
      note.textContent = right(exercises) + made(predictions) === 0 ? "" : [of(right(exercises), exercises, "answered"), made(predictions) ? "prediction made" : ""].filter(Boolean).join(" · ");
    }
  };

  // The first press asks, the second does it; leaving the button or Escape takes the question back.
  const ask = asks => {
    button.classList.toggle("asks", asks);
    button.textContent = asks ? "Press again to forget all answers and predictions" : CLEAR;
  };
  button.addEventListener("click", () => {
    if (!button.classList.contains("asks")) return ask(true);
    workbook.forget("exercise:");
    workbook.forget("prediction:");
    if (document.querySelector("form.prediction, .verdict[data-exercise]")) return location.reload();   // sealed again, and fields empty
    ask(false);
    show();
    line.textContent = `All answers are forgotten. ${line.textContent}`;
    line.tabIndex = -1;
    line.focus({ preventScroll: true });
  });
  button.addEventListener("blur", () => ask(false));
  button.addEventListener("keydown", event => { if (event.key === "Escape") ask(false); });
  document.addEventListener("workbook:progress", show);
  show();
})();
