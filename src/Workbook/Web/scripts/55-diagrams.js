// A diagram is its text until it comes near; then Mermaid is loaded, once, and draws it in the same place, in the colours of the page.
(() => {
  if (document.body.dataset.still !== undefined) return;
  const diagrams = document.querySelectorAll("figure.diagram");
  let mermaid;
  const withMermaid = () => mermaid ??= (window.mermaid?.render ? Promise.resolve() : workbook.load("assets/mermaid.tiny.js"));

  // Mermaid reckons with colours and must be told them as numbers.
  const colours = () => {
    const probe = document.createElement("i");
    document.body.append(probe);
    const colour = name => {
      probe.style.color = `var(--${name})`;
      return getComputedStyle(probe).color;
    };
    const [paper, tint, ink, soft, rule, accentTint, accent, good] = ["card", "tint", "ink", "soft", "rule", "accent-tint", "accent", "good-tint"].map(colour);
    probe.remove();
    return {
      background: paper, primaryColor: tint, primaryTextColor: ink, primaryBorderColor: rule, secondaryColor: accentTint, secondaryTextColor: ink, secondaryBorderColor: accent,
      tertiaryColor: paper, tertiaryTextColor: ink, tertiaryBorderColor: rule, lineColor: soft, textColor: ink, titleColor: ink, mainBkg: tint, nodeBorder: rule, nodeTextColor: ink,
      clusterBkg: paper, clusterBorder: rule, edgeLabelBackground: paper, noteBkgColor: accentTint, noteTextColor: ink, noteBorderColor: accent,
      actorBkg: tint, actorBorder: rule, actorTextColor: ink, actorLineColor: rule, signalColor: soft, signalTextColor: ink, labelBoxBkgColor: tint, labelBoxBorderColor: rule,
      labelTextColor: ink, loopTextColor: ink, activationBkgColor: good, activationBorderColor: rule, sequenceNumberColor: paper, transitionLabelColor: ink, fontSize: "15px",
    };
  };

  // One after the other: Mermaid has one configuration for all.
  let turn = Promise.resolve();
  let number = 0;
  const drawn = (source, family) => turn = turn.catch(() => {}).then(async () => {
    window.mermaid.initialize({
      startOnLoad: false, securityLevel: "strict", suppressErrorRendering: true, theme: "base", darkMode: workbook.isDark(), themeVariables: { ...colours(), fontFamily: family, darkMode: workbook.isDark() },
      fontFamily: family, htmlLabels: false, flowchart: { htmlLabels: false, useMaxWidth: true }, secure: ["secure", "securityLevel", "startOnLoad", "maxTextSize", "maxEdges", "suppressErrorRendering", "theme", "darkMode", "themeCSS", "themeVariables", "fontFamily", "altFontFamily", "htmlLabels"],
    });
    const room = document.createElement("div");
    room.className = "diagram-room";
    document.body.append(room);
    try {
      return (await window.mermaid.render(`diagram-${++number}`, source, room)).svg;
    } finally {
      room.remove();
    }
  });

  const isToCome = element => element.getBoundingClientRect().top >= innerHeight;

  const begin = async figure => {
    const stage = figure.querySelector(".diagram-stage");
    const text = stage.querySelector("pre");
    const source = text.textContent;
    // Its styles stay in a tree of their own and reach nothing else on the page; the tree is as wide as the drawing can be read.
    const picture = document.createElement("div");
    picture.className = "diagram-picture";
    picture.setAttribute("role", "img");
    picture.setAttribute("aria-label", figure.dataset.alt);
    const tree = picture.attachShadow({ mode: "open" });
    let dark;
    const draw = async () => {
      dark = workbook.isDark();
      const family = getComputedStyle(document.body).getPropertyValue("--sans").replaceAll('"', "'").trim();
      await document.fonts.load(`15px ${family}`, source).catch(() => {});
      const svg = await drawn(source, family);
      tree.innerHTML = `<style>.edgeLabel rect { opacity: 1 !important }</style>${svg}`;   // a line doesn't run through its own label
      const width = tree.querySelector("svg").viewBox.baseVal.width;
      if (width) picture.style.cssText = `max-width:${width}px;min-width:${Math.min(width, 34 * 16, width * .75)}px`;
    };
    try {
      await withMermaid();
      await draw();
      // What the reader sees or has passed keeps its room: nothing moves under the eye.
      if (isToCome(stage)) figure.style.removeProperty("--room");
      text.hidden = true;
      stage.append(picture);
      figure.classList.add("is-drawn");
      if (stage.scrollWidth > stage.clientWidth + 1) stage.tabIndex = 0;
    } catch (error) {
      figure.style.removeProperty("--room");
      figure.classList.add("is-text");
      console.warn("A diagram stays text:", error);
    }
    document.addEventListener("workbook:theme", () => {
      if (figure.classList.contains("is-drawn") && workbook.isDark() !== dark) draw().catch(error => console.warn("A diagram keeps its colours:", error));
    });
  };

  const near = new IntersectionObserver(entries => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      begin(target);
    }
  }, { rootMargin: "900px 0px" });
  for (const figure of diagrams) near.observe(figure);
})();
