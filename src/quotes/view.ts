// Where the tokens of a window stand, seen from its cue.
import { POS } from '../language/codes.js';
import { Template } from '../model/template.js';
import { BARRIER } from './barriers.js';
import { distanceBucket, type TokenColumns } from './columns.js';
import type { Cue } from './cues.js';
import { VIEWS } from './extent-features.js';
import type { Article } from './sights.js';

// A place is one number: steps from the cue in buckets (4 bits), side (2), sentence borders passed (2), verbs passed (2), barriers (8).
const SIDE = { cue: 0, after: 1, before: 2 } as const;
const STEP_BITS = 0x3f;
const SIDE_BITS = 0x30;
const PASSED_BITS = 0x3fff0;
const NOWHERE = -1;

/** Writes the place of each token of a window to `places`. */
export function readPlaces(window: Int32Array, cue: number, article: Article, places: Int32Array): void {
  const at = window.indexOf(cue);
  walk(window, at, 1, article, places);
  walk(window, at, -1, article, places);
  places[at] = SIDE.cue;
}

/** Walks from the cue to one end of the window and tells each token what was passed on the way. */
function walk(window: Int32Array, at: number, by: 1 | -1, { language, columns }: Article, places: Int32Array): void {
  const { sentence } = language.tokens;
  const { pos, barrier } = columns;
  const side = (by === 1 ? SIDE.after : SIDE.before) << 4;
  let passed = 0;
  let borders = 0;
  let verbs = 0;
  let current = sentence[window[at]!]!;
  for (let k = at + by, steps = 1; k >= 0 && k < window.length; k += by, steps++) {
    const i = window[k]!;
    if (sentence[i] !== current) {
      current = sentence[i]!;
      if (borders < 3) borders++;
      passed |= BARRIER.border;
    }
    places[k] = distanceBucket(steps) | side | (borders << 6) | (verbs << 8) | (passed << 10);
    passed |= barrier[i]!;
    if (verbs < 3 && (pos[i] === POS.VERB || pos[i] === POS.AUX)) verbs++;
  }
}

const NAMES = [
  'step',
  'side',
  'borders',
  'verbs',
  'between',
  'cueLemma',
  'cuePos',
  'cueCluster',
  'cueMarked',
  'cueFrame',
  'cuePlace',
  'cueSuffix',
  'cueNext',
  'cuePrevious',
] as const;

const BY_STEP = new Template(VIEWS.step);
const BY_SIDE = new Template(VIEWS.side);
const BY_PASSED = new Template(VIEWS.passed);

/** The views of a window's places, one place after another. */
export class View {
  /** Hashes of VIEWS at the place that was looked at last, and its side, from 1 on. */
  readonly hashes = new Uint32Array(BY_STEP.size + BY_SIDE.size + BY_PASSED.size + 1);
  /** Columns of one row. */
  readonly #traits = Object.fromEntries(NAMES.map((name) => [name, new Uint32Array(1)])) as Readonly<
    Record<(typeof NAMES)[number], Uint32Array>
  >;
  readonly #byStep = BY_STEP.over(this.#traits);
  readonly #bySide = BY_SIDE.over(this.#traits);
  readonly #byPassed = BY_PASSED.over(this.#traits);
  #place = NOWHERE;

  /** Looks from another cue. */
  from({ token, lemma }: Pick<Cue, 'token' | 'lemma'>, { pos, cluster, marked, frame, place, word, suffix }: TokenColumns): void {
    const { cueLemma, cuePos, cueCluster, cueMarked, cueFrame, cuePlace, cueSuffix, cueNext, cuePrevious } = this.#traits;
    cueLemma[0] = lemma;
    cuePos[0] = pos[token]!;
    cueCluster[0] = cluster[token]!;
    cueMarked[0] = marked[token]!;
    cueFrame[0] = frame[token]!;
    cuePlace[0] = place[token]!;
    cueSuffix[0] = suffix[token]!;
    cueNext[0] = word[token + 1] ?? 0;
    cuePrevious[0] = word[token - 1] ?? 0;
    this.#place = NOWHERE;
  }

  /** Looks at another place; hashes again what differs from the place before. */
  at(place: number): void {
    const changed = place ^ this.#place;
    if (changed === 0) return;
    const { step, side, borders, verbs, between } = this.#traits;
    this.#place = place;
    step[0] = place & STEP_BITS;
    side[0] = (place >> 4) & 3;
    borders[0] = (place >> 6) & 3;
    verbs[0] = (place >> 8) & 3;
    between[0] = place >> 10;
    if (changed & STEP_BITS) this.#byStep.read(0, 0, 1, this.hashes);
    this.hashes[this.hashes.length - 1] = side[0] + 1;
    if (changed & SIDE_BITS) this.#bySide.read(0, 0, 1, this.hashes, BY_STEP.size);
    if (changed & PASSED_BITS) this.#byPassed.read(0, 0, 1, this.hashes, BY_STEP.size + BY_SIDE.size);
  }
}
