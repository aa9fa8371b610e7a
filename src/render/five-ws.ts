import type { Facts } from './facts.js';
import { datingOf } from './phrases.js';

/** Who, what, when, where, why and how in words of the article, each that it answers. */
export function fiveWs({ analysis: { summary, timeline }, nameOf }: Facts): [question: string, answer: string][] {
  const date = timeline.find(({ id }) => id === summary.when);
  const answers: [string, string | undefined][] = [
    ['Who', summary.who.map(nameOf).join(', ') || undefined],
    ['What', summary.what?.text],
    ['When', date && `${date.expression.text} (${datingOf(date)})`],
    ['Where', summary.where === null ? undefined : nameOf(summary.where)],
    ['Why', summary.why?.text],
    ['How', summary.how?.text],
  ];
  return answers.filter((row): row is [string, string] => row[1] !== undefined);
}
