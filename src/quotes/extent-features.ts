// Features of the tokens of a cue's window: what a token is, where it stands seen from the cue, and both together.
import { EXTENT_FEATURES } from './features.js';
import { SIGHT, type SightName } from './sights.js';

const sided = EXTENT_FEATURES.map((feature) => {
  const [sight = '', view = ''] = feature.split('|').map((side) => side.trim());
  return { sight, view };
});
const own = sided.flatMap(({ sight, view }) => (view === '' ? [sight] : []));
const lone = sided.flatMap(({ sight, view }) => (sight === '' ? [view] : []));
const pairs = sided.filter(({ sight, view }) => sight !== '' && view !== '');

function numberOf(sight: string): number {
  if (!(sight in SIGHT)) throw new Error(`no sight ${sight}; there are ${Object.keys(SIGHT).join(', ')}`);
  return SIGHT[sight as SightName];
}

/** The sights that are features by themselves. */
export const OWN: Uint8Array = Uint8Array.from(own, numberOf);

const seen = [...new Set([...lone, ...pairs.map(({ view }) => view)])];
/** The side alone is a view as it is: what is weighed of a word before, behind and without a cue then lies side by side. */
const SIDE = 'side[0]';
const STEP = /\bstep\b/;
const PASSED = /\b(?:borders|verbs|between)\b/;

/** Where a token stands, seen from the cue, by what of its place counts: the steps, the side alone, what was passed on the way. */
export const VIEWS = {
  step: seen.filter((view) => STEP.test(view)),
  side: seen.filter((view) => !STEP.test(view) && !PASSED.test(view) && view !== SIDE),
  passed: seen.filter((view) => PASSED.test(view)),
} as const;

const views = [...VIEWS.step, ...VIEWS.side, ...VIEWS.passed, SIDE];

/** Features that need a view: the pairs, and the views that are features by themselves. */
export const SEEN: number = pairs.length + lone.length;

const SIGHT_OF_PAIR = Uint8Array.from(pairs, ({ sight }) => numberOf(sight));
const VIEW_OF_PAIR = Uint8Array.from(pairs, ({ view }) => views.indexOf(view));
const LONE_VIEW = Uint8Array.from(lone, (view) => views.indexOf(view));

/**
 * Writes the features that need a view to `out` from index `from` on. Views are hashes, so that the exclusive or with a sight is one.
 *
 * @param sights those of the token begin at `at`
 * @param views hashes of VIEWS, one kind after the other, and the side
 */
export function pairUp(sights: Uint32Array, at: number, views: Uint32Array, out: Uint32Array, from = 0): void {
  const count = SIGHT_OF_PAIR.length;
  for (let p = 0; p < count; p++) out[from + p] = sights[at + SIGHT_OF_PAIR[p]!]! ^ views[VIEW_OF_PAIR[p]!]!;
  for (let v = 0; v < LONE_VIEW.length; v++) out[from + count + v] = views[LONE_VIEW[v]!]!;
}
