import { DIGIT, PUNCTUATION, SYMBOL, UPPER } from './characters.js';
import { addFace } from './face-features.js';
import { bucket, type FeatureRow, family, featureHash } from './features.js';
import type { LineView } from './line-view.js';
import { OUTLINES, Outlines, outlineName } from './outline-features.js';
import { findRepeated, PLACE } from './place-features.js';
import type { Words } from './words.js';

const START_LIMITS = [0, 1, 2];
const OPENINGS = 'a0A';

/** Name of the feature of what a line of an outline opens (s) or ends (e) with: a sign, or what stands for another character. */
export const signName = (kind: 's' | 'e', sign: string, outline: number): string => `${kind}:${sign}${outlineName(outline)}`;

/** Features of a line among those of the article. */
export const HEADING = {
  own: family(OUTLINES, (outline) => `o:${outlineName(outline)}`),
  gapAfter: family(3, (gap) => `qg${gap}`),
  start: family(START_LIMITS.length + 1, (value) => `at${value}`),
  items: family(4, (value) => `qi${value >> 1}${value & 1}`),
  turn: family(1, () => 'turn'),
  open: family(OUTLINES, (outline) => signName('e', '', outline)),
  long: family(OUTLINES, (outline) => signName('e', '~', outline)),
  opening: family(3 * OUTLINES, (value) => signName('s', OPENINGS[value % 3]!, Math.floor(value / 3))),
};

/** Words of the longest line whose last sign counts. */
const SHORT = 15;

/** The lines of an article, junk left out, with the features that tell a heading: its shape and its neighbours', no words. */
export function headingFeatures({ characters }: Words, views: readonly LineView[]): FeatureRow {
  const outlines = new Outlines(views);
  const repeated = findRepeated(views);
  return {
    length: views.length,
    read: (i, sink) => {
      const view = views[i]!;
      const next = views[i + 1];
      const own = outlines.of(i);
      const first = characters[view.start]!;
      const last = characters[view.end - 1]!;
      addFace(sink, view);
      outlines.addNeighbours(sink, i);
      outlines.addGaps(sink, i);
      if (repeated[i] === 1) sink.add(PLACE.again);
      sink.add(HEADING.own + own);
      sink.add(HEADING.gapAfter + Math.min(next?.gap ?? 3, 2));
      sink.add(HEADING.start + bucket(i, START_LIMITS));
      sink.add(HEADING.items + (next?.item ? 2 : 0) + (view.item ? 1 : 0));
      if (isTurn(view.line)) sink.add(HEADING.turn);
      if (view.shape.words > SHORT) sink.add(HEADING.long + own);
      else if ((last & (PUNCTUATION | SYMBOL)) === 0) sink.add(HEADING.open + own);
      else sink.addOpen(featureHash(signName('e', /.$/su.exec(view.line)![0], own)));
      if ((first & PUNCTUATION) !== 0) sink.addOpen(featureHash(signName('s', /^./su.exec(view.line)![0], own)));
      else sink.add(HEADING.opening + 3 * own + ((first & DIGIT) !== 0 ? 1 : (first & UPPER) !== 0 ? 2 : 0));
    },
  };
}

/** Whether a line opens with whose turn of talk it is: "Q: Why now?", "MR. SMITH: I agree". */
export function isTurn(line: string): boolean {
  const colon = line.indexOf(':');
  return colon > 0 && colon <= LONGEST_SPEAKER && TURN.test(line);
}
const LONGEST_SPEAKER = 64;
const TURN = /^(?:[QA]|[\p{Lu}][\p{L}.'’ -]{1,30}):\s/u;
