// Stage two: whose words, and which. A cue's window is labelled token by token, seen from the cue.
import type { Language } from '../language/language.js';
import { scoresOf } from '../model/linear.js';
import { SaltedModel } from '../model/salted.js';
import { SaltedTemplate } from '../model/salted-template.js';
import { bioGrammar, transitionsOf } from '../model/tagger.js';
import { bestSequence } from '../model/viterbi.js';
import type { Table } from '../model/weights.js';
import type { TokenColumns } from './columns.js';
import { EXTENT_FEATURES } from './features.js';
import { LONGEST_WINDOW, WindowColumns } from './window-columns.js';
import type { Run } from './windows.js';

export const EXTENT_LABELS = ['O', 'B-S', 'I-S', 'B-C', 'I-C'] as const;
const SOURCE = [1, 2];
const CONTENT = [3, 4];

/** What a cue's window says: who, and what was said. */
export interface Extent {
  /** Null where no one is named. */
  readonly source: Run | null;
  /** What was said, in text order; empty where nothing was. */
  readonly content: readonly Run[];
}

/** What is known of a token whatever the weights say: that it is content, that it is not, or nothing. */
export type Forced = (token: number) => 'in' | 'out' | null;

/** A reader of extents over one article. */
export function extentReader(table: Table, { tokens }: Language, columns: TokenColumns) {
  const model = new SaltedModel(table);
  const labels = EXTENT_LABELS.length;
  const transitions = transitionsOf(EXTENT_LABELS, bioGrammar, scoresOf(model));
  const window = new WindowColumns(tokens, columns);
  const reader = new SaltedTemplate(EXTENT_FEATURES).over(window.columns);
  const features = new Uint32Array(reader.size);
  const emissions = new Float64Array(LONGEST_WINDOW * labels);
  return (run: Int32Array, cue: number, forced?: Forced): Extent => {
    window.fill(run, cue);
    for (let k = 0; k < run.length; k++) {
      reader.read(k, 0, run.length, features);
      model.score(features, reader.size, emissions, k * labels);
      const known = forced?.(run[k]!) ?? null;
      for (let label = 0; known !== null && label < labels; label++) {
        if (CONTENT.includes(label) !== (known === 'in')) emissions[k * labels + label] = -1e9;
      }
    }
    const path = bestSequence(emissions, run.length, transitions);
    return { source: nearest(spansOf(path, run, SOURCE), cue), content: spansOf(path, run, CONTENT) };
  };
}

/** The runs of a label; a long fragment's middle, which the window leaves out, belongs to the run around it. */
function spansOf(path: Uint8Array, window: Int32Array, [begin, inside]: readonly number[]): Run[] {
  const spans: { first: number; last: number }[] = [];
  for (let k = 0; k < window.length; k++) {
    if (path[k] === begin) spans.push({ first: window[k]!, last: window[k]! + 1 });
    else if (path[k] === inside) spans.at(-1)!.last = window[k]! + 1;
  }
  return spans;
}

function nearest(spans: readonly Run[], cue: number): Run | null {
  let best: Run | null = null;
  const distance = ({ first, last }: Run) => (first > cue ? first - cue : cue - last + 1);
  for (const span of spans) if (!best || distance(span) < distance(best)) best = span;
  return best;
}
