// The record of a debrief as Markdown.

import { plain, quote } from "./markdown.js";

/**
 * @param {{candidate: string, role: {title: string}, created: string, scorecards: {rater: string, verdict: string | null}[], differences: string[],
 *   competencies: {name: string, ratings: {rater: string, rating: unknown, evidence: string}[], range: number, mean: number | null, discussion: string}[], decision: string}} record
 */
export function debriefMarkdown({ candidate, role, created, scorecards, differences, competencies, decision }) {
  const blocks = [`# Debrief: ${plain(candidate)}`, `- Role: ${plain(role.title)}\n- Made: ${created}`];
  blocks.push(scorecards.map(({ rater, verdict }) => `- ${plain(rater)}: ${verdict ?? "no verdict"}`).join("\n"));
  if (differences.length) blocks.push("## What differed", differences.map((what) => `- ${plain(what)}`).join("\n"));
  for (const { name, ratings, range, mean, discussion } of competencies) {
    blocks.push(`## ${plain(name)}`, `${range} apart${mean === null ? "" : `, mean ${mean.toFixed(1)}`}`);
    for (const { rater, rating, evidence } of ratings) {
      blocks.push(`${plain(rater)}: ${rating ?? "not rated"}`);
      if (evidence.trim()) blocks.push(quote(evidence));
    }
    if (discussion.trim()) blocks.push("Said about it:", quote(discussion));
  }
  blocks.push("## Decision", decision.trim() ? quote(decision) : "None written.");
  return `${blocks.join("\n\n")}\n`;
}
