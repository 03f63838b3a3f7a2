using System.Text.Json;

namespace Workbook.Tests.Book.Browser;

/// <summary>Pages that hold a notebook's HTML outputs the way front ends put them there; each is a script over <c>outputs</c>, the stored HTML of the cells.</summary>
internal static class FrontEnds
{
    public static IReadOnlyDictionary<string, string> Ways { get; } = new Dictionary<string, string>
    {
        // nbconvert and other pages made beforehand: the browser reads the HTML itself.
        ["page"] = "for (const html of outputs) document.write(`<div>${html}</div>`);",

        // JupyterLab fills an element that is not in the page yet, puts new scripts in the place of the ones that never run, and shows it.
        ["lab"] = """
            for (const html of outputs) {
              const host = document.createElement("div");
              host.innerHTML = html;
              for (const script of [...host.getElementsByTagName("script")]) {
                const again = document.createElement("script");
                for (const { name, value } of script.attributes) again.setAttribute(name, value);
                again.textContent = script.textContent;
                script.replaceWith(again);
              }
              addEventListener("load", () => document.body.append(host));
            }
            """,

        // VS Code runs a copy of each script at the end of the output and takes it away at once.
        ["vscode"] = """
            document.body.className = "vscode-light";
            for (const html of outputs) {
              const host = document.createElement("div");
              host.innerHTML = html;
              document.body.append(host);
              for (const script of [...host.getElementsByTagName("script")]) {
                const copy = document.createElement("script");
                copy.text = script.innerText;
                if (script.type) copy.setAttribute("type", script.type);
                host.append(copy);
                copy.remove();
              }
            }
            """,

        // The classic notebook runs scripts in the head before their output is in the page, and has require.js: what a script defines without a name that nobody asked for is an error there.
        ["classic"] = """
            let asked = null;
            window.define = (names, make) => {
              if (!asked) throw new Error("Mismatched anonymous define() module");
              asked.module = (make ?? names)();
            };
            define.amd = {};
            window.requirejs = () => {};
            requirejs.config = () => ([address], ready, failed) => {
              const script = document.createElement("script"), mine = { module: undefined };
              script.src = address;
              asked = mine;
              script.onload = () => { asked = null; ready(mine.module); };
              script.onerror = () => failed(new Error(address));
              document.head.append(script);
            };
            for (const html of outputs) {
              const host = document.createElement("div");
              host.innerHTML = html;
              for (const script of host.querySelectorAll("script:not([type])")) {
                const copy = document.createElement("script");
                copy.text = script.textContent;
                document.head.append(copy);
                copy.remove();
              }
              document.body.append(host);
            }
            """,
    };

    /// <summary>The page, which watches itself from the first frame on: whether a figure was ever blank, and all heights that figures have had.</summary>
    public static string Page(string way, IReadOnlyList<string> outputs, string body = "<body>") => $$"""
        <!doctype html><meta charset="utf-8"><title>A notebook</title>{{body}}<script>
        window.blank = 0;
        window.heights = new Set();
        (function watch() {
          for (const [i, figure] of document.querySelectorAll("figure").entries()) {
            const shown = element => element && getComputedStyle(element).visibility === "visible" && element.getBoundingClientRect().height > 50 && element.parentElement.getBoundingClientRect().height > 50;
            if (!shown(figure.querySelector("img")) && !shown(figure.querySelector(".main-svg"))) blank++;
            heights.add(`${i}: ${figure.offsetHeight}`);
          }
          requestAnimationFrame(watch);
        })();
        const outputs = {{JsonSerializer.Serialize(outputs)}};
        {{Ways[way]}}
        </script>
        """;
}
