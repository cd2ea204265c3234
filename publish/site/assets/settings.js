/* How a reader likes to read: light or dark, the size, whose notes. It is remembered on this device only, and set before the
   page is drawn; so this script, unlike the others, is not deferred. It comes after the style sheets and asks for the type
   at once: asked for only by the first words, the type is ready after they are laid out, and lines move. */
(function () {
  "use strict";
  for (const cut of ["", "italic "]) document.fonts.load(`${cut}1em "Press Serif"`);
  /** Words of the table, by key (labels: scripts); the build writes those of the edition's language. */
  const said = {"display": "Display", "theme": "Colours", "theme-device": "As on this device", "theme-light": "Light", "theme-dark": "Dark", "text-size": "Size", "size-small": "Smaller", "size-normal": "Normal", "size-large": "Larger", "notes-shown": "Notes shown"};

  const KEY = "reading-settings";
  /** @type {Record<string, string>} */
  let settings = {};
  try {
    settings = JSON.parse(localStorage.getItem(KEY) || "{}");
  } catch {
    /* Nothing is remembered where the browser does not let it. */
  }

  /** Set what style sheets look at. */
  function apply() {
    ["theme", "size", "without"].forEach(function (name) {
      if (settings[name]) document.documentElement.dataset[name] = settings[name];
      else delete document.documentElement.dataset[name];
    });
  }

  /**
   * @param {string} name
   * @param {string} value
   */
  function set(name, value) {
    settings[name] = value;
    apply();
    try {
      localStorage.setItem(KEY, JSON.stringify(settings));
    } catch {
      /* The same. */
    }
  }

  /**
   * A choice: a label with its radio button or checkbox.
   * @param {string} type
   * @param {string} name
   * @param {string} words
   * @param {boolean} checked
   * @param {(input: HTMLInputElement) => void} chosen
   */
  function choice(type, name, words, checked, chosen) {
    const label = document.createElement("label"), input = document.createElement("input");
    input.type = type;
    input.name = name;
    input.checked = checked;
    input.addEventListener("change", function () { chosen(input); });
    label.append(input, ` ${words}`);
    return label;
  }

  /**
   * @param {string} legend
   * @param {HTMLElement[]} choices
   */
  function group(legend, choices) {
    const set = document.createElement("fieldset"), title = document.createElement("legend");
    title.textContent = legend;
    set.append(title, ...choices);
    return set;
  }

  /**
   * Radio buttons for one setting: value and words.
   * @param {string} name
   * @param {[string, string][]} values
   */
  function radios(name, values) {
    return values.map(function ([value, words]) {
      return choice("radio", name, words, (settings[name] || "") === value, function () { set(name, value); });
    });
  }

  /** A checkbox for the notes of each agent that this page has: its class, and its name as the calls say it. */
  function agents() {
    /** @type {Map<string, string>} */
    const found = new Map();
    document.querySelectorAll("a.call").forEach(function (call) {
      const agent = call.className.replace(/^call ?/, ""), sign = (call.textContent || "").replace(/[()]/g, "");
      const name = (call.getAttribute("aria-label") || "").replace(` ${sign}`, "");
      if (agent && !found.has(agent)) found.set(agent, name);
    });
    return Array.from(found, function ([agent, name]) {
      const without = new Set((settings.without || "").split(" ").filter(Boolean));
      return choice("checkbox", agent, name, !without.has(agent), function (input) {
        const now = new Set((settings.without || "").split(" ").filter(Boolean));
        if (input.checked) now.delete(agent);
        else now.add(agent);
        set("without", Array.from(now).join(" "));
      });
    });
  }

  function build() {
    const masthead = document.querySelector(".masthead");
    if (!masthead) return;
    const panel = document.createElement("div"), button = document.createElement("button"), notes = agents();
    panel.className = "display-panel";
    panel.hidden = true;
    panel.append(
      group(said.theme, radios("theme", [["", said["theme-device"]], ["light", said["theme-light"]], ["dark", said["theme-dark"]]])),
      group(said["text-size"], radios("size", [["small", said["size-small"]], ["", said["size-normal"]], ["large", said["size-large"]]])),
    );
    if (notes.length) panel.append(group(said["notes-shown"], notes));
    button.type = "button";
    button.textContent = said.display;
    button.setAttribute("aria-expanded", "false");
    /** @param {boolean} open */
    function show(open) {
      panel.hidden = !open;
      button.setAttribute("aria-expanded", String(open));
    }
    button.addEventListener("click", function () { show(panel.hidden); });
    document.addEventListener("keydown", function (event) {
      if (event.key !== "Escape" || panel.hidden) return;
      show(false);
      button.focus();
    });
    const display = document.createElement("div");
    display.className = "display";
    display.append(button, panel);
    masthead.append(display);
  }

  apply();
  document.addEventListener("DOMContentLoaded", build);
})();
