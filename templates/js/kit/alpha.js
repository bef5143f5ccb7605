// Krippendorff's alpha: how far raters agree beyond chance, for any number of raters and with ratings missing.
// K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011).

/** @typedef {"nominal" | "ordinal" | "interval"} Level */

/**
 * @param {(number | null)[][]} units the ratings of each unit, one for each rater; null where there is none
 * @param {Level} level of measurement
 * @returns {{alpha: number | undefined, units: number, ratings: number}} alpha is undefined when no two ratings can be
 *     compared or all are the same; `units` and `ratings` count those that can be compared
 */
export function krippendorff(units, level) {
  const compared = units.map((unit) => unit.filter((value) => typeof value === "number")).filter((unit) => unit.length > 1);
  const values = [...new Set(compared.flat())].sort((a, b) => a - b);
  /** How often each pair of values stands in one unit, by their places in `values`. */
  const together = values.map(() => values.map(() => 0));
  for (const unit of compared) {
    const places = unit.map((value) => values.indexOf(value));
    for (const [i, a] of places.entries()) {
      for (const [j, b] of places.entries()) if (i !== j) together[a][b] += 1 / (unit.length - 1);
    }
  }
  const totals = together.map((row) => row.reduce((sum, n) => sum + n, 0));
  const ratings = totals.reduce((sum, n) => sum + n, 0);
  let observed = 0;
  let expected = 0;
  for (const [a, row] of together.entries()) {
    for (const b of row.keys()) {
      const distance = DISTANCES[level](a, b, values, totals) ** 2;
      observed += row[b] * distance;
      expected += totals[a] * totals[b] * distance;
    }
  }
  const alpha = expected > 0 ? 1 - ((ratings - 1) * observed) / expected : undefined;
  return { alpha, units: compared.length, ratings: Math.round(ratings) };
}

/** How far two values are apart. @type {Record<Level, (a: number, b: number, values: number[], totals: number[]) => number>} */
const DISTANCES = {
  nominal: (a, b) => (a === b ? 0 : 1),
  interval: (a, b, values) => values[a] - values[b],
  ordinal: (a, b, values, totals) => {
    const [low, high] = a < b ? [a, b] : [b, a];
    const between = totals.slice(low, high + 1).reduce((sum, n) => sum + n, 0);
    return a === b ? 0 : between - (totals[a] + totals[b]) / 2;
  },
};
