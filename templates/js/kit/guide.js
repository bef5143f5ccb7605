// What the page holds: plans, questions and the rubric, read from its markup.

/**
 * @typedef {object} Plan
 * @property {string} title
 * @property {number} minutes of the whole interview
 * @property {number} opening minutes kept for the beginning
 * @property {number} closing minutes kept for the candidate
 * @property {{id: string, minutes: number}[]} slots
 *
 * @typedef {object} Question
 * @property {string} id
 * @property {string} print four digits of what is said to the candidate, four of what the answer is judged by
 * @property {string} text
 * @property {string} theme
 * @property {number} minutes
 * @property {string} type
 * @property {string[]} levels
 * @property {string[]} competencies the first is the primary one
 * @property {HTMLElement} node
 *
 * @typedef {object} Competency
 * @property {string} id
 * @property {string} name
 * @property {number} weight in percent
 * @property {Record<string, string>} anchors by rating
 * @property {HTMLElement} node
 *
 * @typedef {object} Guide
 * @property {{id: string, title: string}} role
 * @property {{name: string, url: string}} site
 * @property {(Plan & {node: HTMLElement})[]} plans
 * @property {Map<string, Question>} questions
 * @property {Competency[]} rubric
 * @property {string} rubricPrint changes when competencies, weights or anchors do
 * @property {{value: number, label: string}[]} scale
 */

/** @param {HTMLElement} kit @returns {Guide} */
export function readGuide(kit) {
  const all = (/** @type {string} */ selector) => /** @type {HTMLElement[]} */ ([...kit.querySelectorAll(selector)]);
  const { kit: id = "", title = "", site = "", url = "", rubricPrint = "" } = kit.dataset;
  return {
    role: { id, title },
    site: { name: site, url },
    plans: all("[data-plan]").map(plan),
    questions: new Map(all("[data-question]").map((node) => [node.dataset.question ?? "", question(node)])),
    rubric: all("[data-competency]").map(competency),
    rubricPrint,
    scale: scale(kit.querySelector("[data-kit-scale]")),
  };
}

/** @param {HTMLElement} node */
function plan(node) {
  const { minutes, opening, closing, slots = "" } = node.dataset;
  return {
    node,
    title: node.querySelector("h3")?.textContent ?? "",
    minutes: Number(minutes),
    opening: Number(opening),
    closing: Number(closing),
    slots: words(slots).map((slot) => {
      const [id, length] = slot.split(":");
      return { id, minutes: Number(length) };
    }),
  };
}

/** @param {HTMLElement} node */
function question(node) {
  const { question: id = "", print = "", minutes, type = "", levels = "", competencies = "", theme = "" } = node.dataset;
  return {
    id,
    print,
    text: node.querySelector("[data-asked]")?.textContent ?? "",
    theme,
    minutes: Number(minutes),
    type,
    levels: words(levels),
    competencies: words(competencies),
    node,
  };
}

/** @param {HTMLElement} node */
function competency(node) {
  const { competency: id = "", name = "", weight } = node.dataset;
  /** @type {Record<string, string>} */
  const anchors = {};
  for (const rung of node.querySelectorAll(".rung:not(.rung-between)")) {
    const [label, ...text] = rung.querySelector(".rung-text")?.children ?? [];
    const value = rung.querySelector(".rung-value")?.textContent ?? "";
    anchors[value] = text.map((part) => (part.textContent ?? "").trim()).join(" ") || (label?.textContent ?? "");
  }
  return { id, name, weight: Number(weight), anchors, node };
}

/** @param {HTMLElement | null} node */
function scale(node) {
  return (node?.dataset.kitScale ?? "").split(/\|(?=[1-5]:)/).map((rung) => {
    const [value, ...label] = rung.split(":");
    return { value: Number(value), label: label.join(":") };
  });
}

/** @param {string} list */
const words = (list) => list.split(" ").filter(Boolean);
