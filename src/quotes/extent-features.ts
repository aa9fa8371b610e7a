// Features of the tokens of a cue's window: what a token is, where it stands seen from the cue, and both together.
import type { Crossing } from '../model/linear.js';
import { EXTENT_FEATURES } from './features.js';
import { SIGHT, type SightName } from './sights.js';

const sided = EXTENT_FEATURES.map((feature) => {
  const [sight, view = ''] = feature.split('|').map((side) => side.trim());
  return { sight: sight as SightName | '', view };
});
const own = sided.flatMap(({ sight, view }) => (sight !== '' && view === '' ? [sight] : []));
const lone = sided.flatMap(({ sight, view }) => (sight === '' ? [view] : []));
const pairs = sided.flatMap(({ sight, view }) => (sight !== '' && view !== '' ? [{ sight, view }] : []));

/** The sights that are features by themselves. */
export const OWN: Uint8Array = Uint8Array.from(own, (sight) => SIGHT[sight]);

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

/**
 * Features that need a view: the exclusive or of a sight and a view, which are hashes; a view that is a feature by itself is paired with
 * the sight of nothing.
 */
export const SEEN: Crossing = {
  lefts: Uint8Array.from([...pairs.map(({ sight }) => SIGHT[sight]), ...lone.map(() => SIGHT.nothing)]),
  rights: Uint8Array.from([...pairs.map(({ view }) => view), ...lone], (view) => views.indexOf(view)),
};
