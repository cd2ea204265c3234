/* The facsimile: pictures grow and shrink in their frames, and beside the text the picture of the page follows it. */
(function () {
  "use strict";
  /** Words of the table, by key (labels: scripts); the build writes those of the edition's language. */
  const said = {"larger": "Larger", "smaller": "Smaller", "show-here": "Show it here"};

  const STEPS = [1, 1.5, 2, 3, 4, 6];

  /** @param {Element} figure */
  function enhance(figure) {
    const frame = figure.querySelector(".frame");
    const ground = figure.querySelector(".ground");
    if (!(frame instanceof HTMLElement) || !(ground instanceof HTMLElement)) return;
    let step = 0;

    /**
     * Set the size of the picture, the point of the frame at (x, y) held in its place.
     * @param {number} next
     * @param {number} [x]
     * @param {number} [y]
     */
    function size(next, x = frame.clientWidth / 2, y = frame.clientHeight / 2) {
      const grown = STEPS[next] / STEPS[step];
      const left = (frame.scrollLeft + x) * grown - x;
      const top = (frame.scrollTop + y) * grown - y;
      step = next;
      ground.style.width = `${STEPS[step] * 100}%`;
      frame.scrollTo({ left, top, behavior: "instant" });
      larger.disabled = step === STEPS.length - 1;
      smaller.disabled = step === 0;
    }

    /**
     * @param {string} words
     * @param {() => void} act
     */
    function button(words, act) {
      const made = document.createElement("button");
      made.type = "button";
      made.className = "copy";
      made.textContent = words;
      made.addEventListener("click", act);
      return made;
    }

    const larger = button(said.larger, function () { size(Math.min(step + 1, STEPS.length - 1)); });
    const smaller = button(said.smaller, function () { size(Math.max(step - 1, 0)); });
    const tools = document.createElement("p");
    tools.className = "tools";
    tools.append(larger, smaller);
    smaller.disabled = true;
    const elsewhere = figure.querySelector("a.elsewhere");
    if (elsewhere instanceof HTMLAnchorElement) {
      const show = button(said["show-here"], function () {
        const picture = document.createElement("img");
        picture.src = elsewhere.dataset.picture || elsewhere.href;
        picture.alt = elsewhere.textContent || "";
        elsewhere.replaceChildren(picture);
        show.replaceWith(larger, smaller);
        larger.addEventListener("click", function () { picture.src = elsewhere.href; }, { once: true });
        larger.focus();
      });
      tools.replaceChildren(show);
    }
    figure.querySelector("figcaption")?.after(tools);
    ground.addEventListener("click", function (event) {
      const picture = event.target;
      if (!(picture instanceof HTMLImageElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const box = frame.getBoundingClientRect();
      size(step < STEPS.length - 1 ? step + 1 : 0, event.clientX - box.left, event.clientY - box.top);
    });
  }

  document.querySelectorAll(".picture").forEach(enhance);

  /** Bring the picture of the page that is being read into its pane. */
  function follow() {
    const pane = document.querySelector(".three .pictures");
    if (!pane || getComputedStyle(pane).position !== "sticky" || pane.contains(document.activeElement)) return;
    const read = Array.from(document.querySelectorAll("a.number")).filter(function (page) {
      return page.getBoundingClientRect().top < window.innerHeight / 2;
    }).pop();
    const picture = read instanceof HTMLAnchorElement && document.getElementById(decodeURIComponent(read.hash.slice(1)));
    const figure = picture && picture.closest(".picture");
    if (!(figure instanceof HTMLElement) || pane.getAttribute("data-at") === figure.id) return;
    pane.setAttribute("data-at", figure.id);
    pane.scrollTo({ top: figure.offsetTop - 4 });
  }
  let waiting = false;
  document.addEventListener("scroll", function () {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(function () { waiting = false; follow(); });
  }, { passive: true });
})();
