// A cue's window as columns: what its tokens are, and where they stand seen from the cue.

import { POS } from '../language/codes.js';
import type { Tokens } from '../language/tokens.js';
import type { Columns } from '../model/template.js';
import { distanceBucket, MARKED, type TokenColumns } from './columns.js';

/** Windows are no longer than this. */
export const LONGEST_WINDOW = 161;

const COPIED = ['word', 'pos', 'cluster', 'shape', 'capital', 'marked', 'place', 'frame', 'suffix', 'kind', 'zone'] as const;
const OWN = ['step', 'side', 'between', 'borders', 'verbs'] as const;
const OF_CUE = [
  'cueLemma',
  'cuePos',
  'cueCluster',
  'cueNext',
  'cueMarked',
  'cueFrame',
  'cueSide',
  'cueSuffix',
  'cuePrevious',
] as const;

/** What may stand between the cue and a token; one bit each. */
const BETWEEN = { comma: 1, mark: 2, stop: 4, dash: 8, border: 16, relative: 32, and: 64, bracket: 128 } as const;

const BIT_OF_FORM: ReadonlyMap<string, number> = new Map([
  [',', BETWEEN.comma],
  [':', BETWEEN.stop],
  [';', BETWEEN.stop],
  ['-', BETWEEN.dash],
  ['--', BETWEEN.dash],
  ['–', BETWEEN.dash],
  ['—', BETWEEN.dash],
  ['who', BETWEEN.relative],
  ['which', BETWEEN.relative],
  ['that', BETWEEN.relative],
  ['whom', BETWEEN.relative],
  ['and', BETWEEN.and],
  ['but', BETWEEN.and],
  ['(', BETWEEN.bracket],
  [')', BETWEEN.bracket],
]);

/** Columns of one window at a time; `columns` are its buffers, filled anew by each `fill`. */
export class WindowColumns {
  readonly columns: Columns;
  readonly #buffers: Readonly<Record<string, Uint32Array>>;
  readonly #tokens: Tokens;
  readonly #from: TokenColumns;
  readonly #bits: Uint8Array;

  constructor(tokens: Tokens, from: TokenColumns) {
    this.#tokens = tokens;
    this.#from = from;
    const names = [...COPIED, ...OWN, ...OF_CUE];
    this.#buffers = Object.fromEntries(names.map((name) => [name, new Uint32Array(LONGEST_WINDOW)]));
    this.columns = this.#buffers;
    this.#bits = new Uint8Array(tokens.count);
    for (let i = 0; i < tokens.count; i++) this.#bits[i] = bitOf(tokens.lower(i), from.marked[i]!);
  }

  /** Reads a window; rows 0 … window.length − 1 of `columns` are then its tokens'. */
  fill(window: Int32Array, cue: number): void {
    for (const name of COPIED) {
      const from = this.#from[name];
      const to = this.#buffers[name]!;
      for (let k = 0; k < window.length; k++) to[k] = from[window[k]!]!;
    }
    this.#fillCue(window.length, cue);
    const at = window.indexOf(cue);
    this.#fillSide(window, at, 1);
    this.#fillSide(window, at, -1);
  }

  #fillCue(count: number, cue: number): void {
    const { lemma, pos, cluster, marked, frame, place, word, suffix } = this.#from;
    const own = [
      lemma[cue]!,
      pos[cue]!,
      cluster[cue]!,
      word[cue + 1] ?? 0,
      marked[cue]!,
      frame[cue]!,
      place[cue]!,
      suffix[cue]!,
      word[cue - 1] ?? 0,
    ];
    OF_CUE.forEach((name, k) => {
      this.#buffers[name]!.fill(own[k]!, 0, count);
    });
  }

  /** Walks from the cue to one end of the window and tells each token what was passed on the way. */
  #fillSide(window: Int32Array, at: number, direction: 1 | -1): void {
    const { step, side, between, borders, verbs } = this.#buffers;
    const { sentence } = this.#tokens;
    const { pos } = this.#from;
    let passed = 0;
    let crossed = 0;
    let seen = 0;
    for (let k = at, n = 0; k >= 0 && k < window.length; k += direction, n++) {
      const i = window[k]!;
      const previous = n === 0 ? i : window[k - direction]!;
      if (sentence[i] !== sentence[previous]) {
        crossed++;
        passed |= BETWEEN.border;
      }
      side![k] = n === 0 ? 0 : direction === 1 ? 1 : 2;
      step![k] = distanceBucket(n) * 3 + side![k]!;
      between![k] = passed;
      borders![k] = Math.min(crossed, 3);
      verbs![k] = Math.min(seen, 3);
      if (n > 0) {
        passed |= this.#bits[i]!;
        if (pos[i] === POS.VERB || pos[i] === POS.AUX) seen++;
      }
    }
  }
}

function bitOf(lower: string, marked: number): number {
  if (marked === MARKED.opening || marked === MARKED.closing) return BETWEEN.mark;
  return BIT_OF_FORM.get(lower) ?? 0;
}
