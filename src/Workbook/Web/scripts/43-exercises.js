// Exercises answered in the page: the output of an open exercise carries its sealed key, and gets a field for the answer. What was answered stays in this browser.
(() => {
  const MARKS = { right: "✓", wrong: "✗", open: "✎" };
  const element = (name, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  const isMatrix = rows => Array.isArray(rows) && rows.length > 0 && rows.every(row => Array.isArray(row) && row.length === rows[0].length && row.length > 0 && row.every(Number.isFinite));

  // An output of any notebook may carry what it likes: what is no key leaves the output as it is.
  const keyOf = task => {
    try {
      const key = JSON.parse(workbook.unseal(task.dataset.exercise, task.dataset.sealed));
      return isMatrix(key.right) && key.mistakes.every(([, typical, hint]) => isMatrix(typical) && typeof hint === "string") && Array.isArray(key.solution) ? key : null;
    } catch {
      return null;
    }
  };

  workbook.exercises = [];
  document.querySelectorAll(".verdict[data-exercise][data-sealed]").forEach((task, number) => {
    const key = keyOf(task);
    if (!key) return;
    const id = task.dataset.exercise;
    const single = key.right.length === 1 && key.right[0].length === 1;
    const title = task.querySelector("strong");
    // Where the task stands right above it needs no repeating.
    const above = task.closest(".cell")?.previousElementSibling;
    const isAsked = [...above?.querySelectorAll("strong") ?? []].some(strong => strong.textContent.trim() === id);
    task.replaceChildren(title, isAsked ? "" : ` ${key.task}`);
    task.classList.add("asks");

    const name = `answer-${number}`;
    const field = single ? element("input", { type: "text" }) : element("textarea", { rows: 2 });
    Object.assign(field, { id: name, autocomplete: "off", spellcheck: false });
    field.setAttribute("autocapitalize", "off");
    field.setAttribute("aria-describedby", `${name}-help ${name}-verdict`);
    const label = element("label", { htmlFor: name }, "Your answer", element("span", { className: "unseen", textContent: ` to exercise ${id}` }));
    const help = element("p", { id: `${name}-help`, className: "answer-help", textContent: single
      ? "A number with three digits or more, such as 0.1058, 3/7 or 1e-3; whole numbers exactly."
      : "Commas between numbers, semicolons or new lines between rows: 1, 2; 3, 4. Three digits are enough." });
    const verdict = element("p", { id: `${name}-verdict`, className: "answer-verdict" });
    verdict.setAttribute("role", "status");
    const worked = element("details", { className: "worked", hidden: true }, element("summary", { textContent: "Worked solution" }));
    worked.addEventListener("toggle", () => {
      if (worked.open && worked.children.length === 1) worked.append(...key.solution.map(line => element("p", { textContent: line })));
    });
    const form = element("form", { className: "answering" }, label, field, element("button", { type: "submit", textContent: "Check" }), help, verdict, worked);
    task.after(form);

    const show = (text, announce) => {
      let said;
      try {
        said = { ...workbook.judge(key, workbook.readAnswer(text, single)), isJudged: true };
        worked.hidden = false;
      } catch (unreadable) {
        said = { state: "open", message: unreadable.message };
      }
      verdict.className = `answer-verdict ${said.state}`;
      const say = () => { verdict.textContent = `${MARKS[said.state]} ${said.message}`; };
      verdict.textContent = "";
      if (announce) requestAnimationFrame(say);   // said anew even when it is the same
      else say();
      field.setAttribute("aria-invalid", said.state === "wrong");
      task.classList.toggle("done", said.state === "right");
      title.textContent = `${said.state === "right" ? "✓" : "✎"} Exercise ${id}`;
      return said;
    };
    const check = () => {
      const { state, isJudged } = show(field.value, true);
      if (!isJudged) return;
      // A right answer stays one: who tries something else afterwards loses nothing.
      const before = workbook.exerciseState(id);
      if (state !== "right" && before === "right") return;
      workbook.remember(`exercise:${id}`, JSON.stringify({ state: state === "right" ? "right" : "tried", text: field.value.slice(0, 4000) }));
      document.dispatchEvent(new Event("workbook:progress"));
    };
    form.addEventListener("submit", event => {
      event.preventDefault();
      check();
    });
    field.addEventListener("keydown", event => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      check();
    });
    const kept = workbook.exerciseAnswer(id);
    if (kept) {
      field.value = kept;
      show(kept, false);
    }
    workbook.exercises.push({ id, key, task });
  });
})();
