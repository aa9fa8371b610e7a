import { POS } from '../language/codes.js';
import { withoutAsides } from './asides.js';
import { type Candidate, wordCount } from './candidates.js';
import type { TokenRange } from './clauses.js';
import type { Story } from './story.js';

/** An abstract is so many words long, where the text has as many. */
const LEAST = 60;
const MOST = 100;
const SAME = 0.5;

/** A paragraph of the article's own sentences, best first taken and in text order told, without asides. */
export function abstractOf(story: Story): string {
  const { ranked, content, language } = story;
  const taken: { readonly candidate: Candidate; readonly text: string }[] = [];
  let words = 0;
  for (const candidate of ranked) {
    if (words >= LEAST) break;
    if (candidate.question || taken.some((other) => content.overlap(other.candidate, candidate) > SAME)) continue;
    const ranges = withoutAsides(language.tokens, candidate);
    const count = ranges.reduce((sum, { first, last }) => sum + wordCount(language.tokens, first, last), 0);
    // One sentence too long for an abstract is better than none.
    if (words + count > MOST && (words > 0 || candidate !== ranked.at(-1))) continue;
    taken.push({ candidate, text: textOf(story, ranges) });
    words += count;
  }
  return taken
    .sort((a, b) => a.candidate.place - b.candidate.place)
    .map(({ text }) => text)
    .join(' ');
}

function textOf({ document: { text }, language: { tokens } }: Story, ranges: readonly TokenRange[]): string {
  let sentence = '';
  for (const { first, last } of ranges) {
    const piece = text.slice(tokens.start[first]!, tokens.end[last - 1]!).replace(/\s+/g, ' ');
    const isTight = sentence === '' || tokens.pos[first] === POS.PUNCT;
    sentence += isTight ? piece : ` ${piece}`;
  }
  return capitalized(sentence.trim());
}

const capitalized = (sentence: string): string => sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
