// Light, dark, or whatever the system says.
(() => {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const names = { system: "Auto", light: "Light", dark: "Dark" };

  window.workbook = {
    isDark: () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches),
    remember(key, value) {
      try { localStorage.setItem(`workbook:${key}`, value); } catch { /* not kept */ }
    },
    recall(key) {
      try { return localStorage.getItem(`workbook:${key}`); } catch { return null; }
    },
    forget(prefix) {
      try { for (const key of Object.keys(localStorage)) if (key.startsWith(`workbook:${prefix}`)) localStorage.removeItem(key); } catch { /* nothing was kept */ }
    },
    page: document.body.dataset.page,
    // What a link or an address leads to on this page; a hash may be no proper code, or none of ours.
    target(hash) {
      try { return document.getElementById(decodeURIComponent(hash.slice(1))); } catch { return null; }
    },
  };
  workbook.remember(`visited:${workbook.page}`, "1");

  const button = document.querySelector(".theme");
  const show = () => {
    const theme = root.dataset.theme ?? "system";
    button.querySelector(".theme-name").textContent = names[theme];
    button.setAttribute("aria-label", `Theme: ${names[theme]}. Change it`);
    document.dispatchEvent(new Event("workbook:theme"));
  };
  button.addEventListener("click", () => {
    const order = ["system", "light", "dark"];
    const next = order[(order.indexOf(root.dataset.theme ?? "system") + 1) % 3];
    if (next === "system") delete root.dataset.theme;
    else root.dataset.theme = next;
    workbook.remember("theme", next);
    show();
  });
  system.addEventListener("change", show);
  show();

  for (const entry of document.querySelectorAll("[data-visit]")) {
    if (!workbook.recall(`visited:${entry.dataset.visit}`)) continue;
    entry.classList.add("visited");
    entry.querySelector(".map-title").insertAdjacentHTML("beforeend", '<span class="unseen"> (visited)</span>');
  }
})();
