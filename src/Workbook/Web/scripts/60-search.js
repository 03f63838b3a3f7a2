// Search over all pages, in an index that is a script: pages opened from disk may load one where they may not fetch.
(() => {
  const opener = document.querySelector(".open-search");
  if (!opener) return;
  const fold = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  let dialog, sections, loading;

  const loadIndex = () => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = "assets/search-index.js";
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  }).then(() => {
    sections = window.workbookIndex.flatMap(([address, title, parts]) => parts.map(([anchor, heading, text]) =>
      ({ address, anchor, title, heading, text, words: [fold(heading), fold(text), fold(title)] })));
  });

  const score = (section, terms) => {
    let sum = 0;
    for (const term of terms) {
      const [heading, text, title] = section.words;
      const inText = text.split(term).length - 1;
      const here = (heading.includes(term) ? 12 : 0) + (title.includes(term) ? 3 : 0) + Math.min(inText, 6);
      if (here === 0) return 0;
      sum += here;
    }
    return sum;
  };

  const marked = (text, terms) => {
    const folded = [...text].map(fold);
    const flat = folded.join("");
    const at = Math.max(0, Math.min(...terms.map(term => flat.indexOf(term)).filter(i => i >= 0)) - 50);
    const from = Number.isFinite(at) ? at : 0;
    const piece = text.slice(from, from + 170);
    const out = document.createElement("span");
    out.className = "found-text";
    if (from > 0) out.append("… ");
    const pattern = new RegExp(terms.map(term => term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "giu");
    let last = 0;
    for (const match of piece.matchAll(pattern)) {
      out.append(piece.slice(last, match.index), Object.assign(document.createElement("mark"), { textContent: match[0] }));
      last = match.index + match[0].length;
    }
    out.append(piece.slice(last), from + 170 < text.length ? " …" : "");
    return out;
  };

  const search = () => {
    const terms = fold(dialog.querySelector("input").value).split(/\s+/).filter(Boolean);
    const found = terms.length === 0 || !sections ? [] : sections
      .map(section => ({ section, score: score(section, terms) }))
      .filter(hit => hit.score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, 25);
    dialog.querySelector(".search-status").textContent = terms.length === 0 ? "Words in headings, text and code of every page."
      : !sections ? "Opening the index…"
      : found.length === 0 ? "Nothing found. Try fewer or other words." : `${found.length === 25 ? "The best 25" : found.length} section${found.length === 1 ? "" : "s"}`;
    dialog.querySelector("ol").replaceChildren(...found.map(({ section }) => {
      const link = document.createElement("a");
      link.href = section.anchor ? `${section.address}#${encodeURIComponent(section.anchor)}` : section.address;
      link.append(
        Object.assign(document.createElement("span"), { className: "found-page", textContent: section.title }),
        Object.assign(document.createElement("span"), { className: "found-heading", textContent: section.heading }),
        marked(section.text, terms));
      link.addEventListener("click", () => dialog.close());
      const item = document.createElement("li");
      item.append(link);
      return item;
    }));
  };

  const build = () => {
    dialog = document.createElement("dialog");
    dialog.className = "search";
    dialog.setAttribute("aria-label", "Search the book");
    dialog.innerHTML = '<form role="search"><input type="search" aria-label="Search the book" autocomplete="off" spellcheck="false"><button type="button">Close</button></form><p class="search-status" role="status"></p><ol></ol>';
    const input = dialog.querySelector("input");
    input.addEventListener("input", search);
    dialog.querySelector("button").addEventListener("click", () => dialog.close());
    dialog.querySelector("form").addEventListener("submit", async event => {
      event.preventDefault();
      await loading;
      dialog.querySelector("ol a")?.click();
    });
    dialog.addEventListener("keydown", event => {
      const links = [...dialog.querySelectorAll("ol a")];
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step || links.length === 0) return;
      event.preventDefault();
      const next = links.indexOf(document.activeElement) + step;
      (next < 0 ? input : links[Math.min(next, links.length - 1)]).focus();
    });
    dialog.addEventListener("click", event => { if (event.target === dialog) dialog.close(); });
    document.body.append(dialog);
  };

  const open = async () => {
    if (!dialog) build();
    if (!dialog.open) dialog.showModal();
    dialog.querySelector("input").select();
    search();
    await (loading ??= loadIndex().then(search));
  };
  opener.addEventListener("click", open);
  addEventListener("keydown", event => {
    const typing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
    if ((event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) || (event.key === "k" && (event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      open();
    }
  });
})();
