// Prints how good the model of pairs is: on held-out pairs of Park et al. (2021), and on judged articles that did not teach it.
import { LABELS, type PairModel } from '../src/sentiment/pair-model.js';
import { LIKELY } from '../src/sentiment/stance.js';
import type { DirectedItem, PairArticle, PairExample } from './pair-examples.js';

const STEPS = [0.3, LIKELY, 0.5, 0.6, 0.7, 0.8, 0.9];

function chancesOf(model: PairModel, { values, words }: PairExample): Float64Array {
  const chances = new Float64Array(LABELS);
  model.judge({ values, words, count: words.length }, chances);
  return chances;
}

/** Macro F1 over the five classes of Park et al.: a pole is called where it is the likeliest of the four, and as likely as the step. */
export function reportDirected(items: readonly DirectedItem[], model: PairModel): void {
  const chances = items.map(({ forth, back }) => {
    const [a, b] = [chancesOf(model, forth), chancesOf(model, back)];
    return [a[2]!, b[2]!, a[0]!, b[0]!];
  });
  for (const step of STEPS) {
    const called = chances.map((poles) => (Math.max(...poles) < step ? 0 : 1 + poles.indexOf(Math.max(...poles))));
    const f1 = [0, 1, 2, 3, 4].map((label) => {
      const right = items.filter((item, i) => called[i] === label && item.label === label).length;
      const claimed = called.filter((call) => call === label).length;
      return (200 * right) / Math.max(1, claimed + items.filter((item) => item.label === label).length);
    });
    const mean = f1.reduce((sum, one) => sum + one, 0) / f1.length;
    console.log(`directed pairs from ${step}: macro F1 ${mean.toFixed(1)} (${f1.map((one) => one.toFixed(1)).join(', ')})`);
  }
}

/** Of whom the model says so, and of whom it was judged, by the least chance: one towards another in a whole article. */
export function reportRelations(articles: readonly (PairArticle & { readonly model: PairModel })[]): void {
  const called = articles.map(relationsIn);
  const gold = articles.map(
    ({ gold: judged }) => new Map(judged.map(({ from, to, sign, happened }) => [`${from} ${to} ${sign}`, happened])),
  );
  const sought = gold.reduce((sum, one) => sum + [...one.values()].filter(Boolean).length, 0);
  for (const step of STEPS) {
    let [claimed, right, found] = [0, 0, 0];
    called.forEach((relations, i) => {
      for (const [key, chance] of relations) {
        if (chance < step) continue;
        claimed++;
        right += Number(gold[i]!.has(key));
        found += Number(gold[i]!.get(key) === true);
      }
    });
    console.log(
      `relations from ${step}: right ${right} of ${claimed} (${((100 * right) / claimed).toFixed(1)} %), found ${found} of ${sought} (${((100 * found) / sought).toFixed(1)} %)`,
    );
  }
}

/** Of each two of an article the likelier sign and its chance. */
function relationsIn({ pairs, model }: PairArticle & { readonly model: PairModel }): Map<string, number> {
  const best = new Map<string, number>();
  for (const pair of pairs) {
    const chances = chancesOf(model, pair);
    for (const sign of [-1, 1]) {
      const key = `${pair.from} ${pair.to} ${sign}`;
      best.set(key, Math.max(best.get(key) ?? 0, chances[sign + 1]!));
    }
  }
  return new Map(
    [...best].filter(([key, chance]) => {
      const [from, to, sign] = key.split(' ').map(Number);
      const other = best.get(`${from} ${to} ${-sign!}`)!;
      return chance > other || (chance === other && sign === 1);
    }),
  );
}
