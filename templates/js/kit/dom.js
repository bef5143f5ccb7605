// Makes elements.

/**
 * @param {string} name
 * @param {Record<string, string | number | boolean | undefined>} attributes those that are false or absent are left out
 * @param {(Node | string)[]} children
 * @returns {any}
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : String(value));
  }
  made.append(...children);
  return made;
}

/**
 * @param {string | Node} label @param {() => void} action
 * @param {Record<string, string | number | boolean | undefined>} attributes
 * @returns {HTMLButtonElement}
 */
export function button(label, action, attributes = {}) {
  const made = element("button", { type: "button", class: "button button-quiet", ...attributes }, label);
  made.addEventListener("click", action);
  return made;
}

/** A field under its name. @param {string} label @param {HTMLElement} control @param {string} [hint] */
export function field(label, control, hint = "") {
  const help = hint ? [element("span", { class: "kit-hint" }, hint)] : [];
  return element("label", { class: "kit-field" }, element("span", {}, label), control, ...help);
}

let choices = 0;

/**
 * A choice of one, as radio buttons.
 * @template {string} V
 * @param {string} legend
 * @param {[V, string][]} options
 * @param {V | null} chosen
 * @param {(value: V) => void} choose
 */
export function choice(legend, options, chosen, choose) {
  const name = `choice-${++choices}`;
  return element(
    "fieldset",
    { class: "kit-choice" },
    element("legend", {}, legend),
    ...options.map(([value, label]) => {
      const input = element("input", { type: "radio", name, value, checked: value === chosen });
      input.addEventListener("change", () => choose(value));
      return element("label", {}, input, element("span", {}, label));
    }),
  );
}

const SVG = "http://www.w3.org/2000/svg";

/** A share of a whole as a bar; what it says must be said in words too. @param {number} share from 0 to 1 */
export function bar(share) {
  const drawn = document.createElementNS(SVG, "svg");
  drawn.classList.add("bar");
  drawn.setAttribute("aria-hidden", "true");
  drawn.setAttribute("width", "100%");
  drawn.setAttribute("height", "12");
  for (const [name, width] of /** @type {[string, number][]} */ ([["bar-whole", 1], ["bar-part", Math.min(1, share)]])) {
    const part = document.createElementNS(SVG, "rect");
    part.classList.add(name);
    part.setAttribute("width", `${(100 * width).toFixed(1)}%`);
    part.setAttribute("height", "12");
    drawn.append(part);
  }
  return drawn;
}

/** Minutes and seconds: `7:05`. @param {number} seconds */
export function clock(seconds) {
  const whole = Math.floor(Math.abs(seconds));
  return `${seconds < 0 ? "−" : ""}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
