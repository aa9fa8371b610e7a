import type { Grammar } from '../model/transitions.js';
import type { EntityType } from '../schema/entities.js';

/** Types as the tagger knows them. */
export const TYPES = ['PER', 'ORG', 'LOC', 'GRP', 'EVT', 'WRK', 'PRD', 'MSC'] as const;
export type TagType = (typeof TYPES)[number];

/** Outside, then for each type: begin, inside, last, unit (one token). */
export const LABELS: readonly string[] = ['O', ...TYPES.flatMap((type) => [`B-${type}`, `I-${type}`, `L-${type}`, `U-${type}`])];

/** Types that names of one word have weights of their own for: what "Lincoln" is alone says little of "Lincoln Park". */
const ALONE: readonly TagType[] = ['PER', 'ORG', 'LOC'];

/** What the tagger has weights for; a label's score is the sum of its parts'. */
export const PARTS: readonly string[] = ['O', 'B', 'I', 'L', 'U', ...TYPES, ...ALONE.map((type) => `U-${type}`)];

/** The parts of each label, by their index: "L-ORG" is an end and an organization. */
export const PARTS_OF_LABEL: readonly (readonly number[])[] = LABELS.map((label) =>
  [label[0]!, label.slice(2), label].flatMap((part) => (PARTS.includes(part) ? [PARTS.indexOf(part)] : [])).filter(isFirst),
);

function isFirst(part: number, i: number, parts: readonly number[]): boolean {
  return parts.indexOf(part) === i;
}

/** What the library calls each type. */
export const ENTITY_TYPE: Readonly<Record<TagType, EntityType>> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'place',
  GRP: 'group',
  EVT: 'event',
  WRK: 'work',
  PRD: 'product',
  MSC: 'other',
};

/** A name that has begun goes on until its last token; nothing else goes on. */
export const bilouGrammar: Grammar = (from, to) => {
  const open = from !== null && (from[0] === 'B' || from[0] === 'I');
  const goesOn = to[0] === 'I' || to[0] === 'L';
  return open ? goesOn && from.slice(2) === to.slice(2) : !goesOn;
};

/** A run of tokens, half-open, and the index of its type in `TYPES`. */
export interface TaggedName {
  readonly first: number;
  readonly last: number;
  readonly type: number;
}

/** The labels of a name's tokens. */
export function labelAt(name: TaggedName, token: number): number {
  const base = 1 + 4 * name.type;
  if (name.last - name.first === 1) return base + 3;
  if (token === name.first) return base;
  return token === name.last - 1 ? base + 2 : base + 1;
}

/** The names that a path of labels spells, `low` the token of its first label. A name that the path cuts off ends with it. */
export function namesInPath(path: Uint8Array, low: number): TaggedName[] {
  const names: TaggedName[] = [];
  let first = 0;
  for (let i = 0; i < path.length; i++) {
    const label = path[i]!;
    if (label === 0) continue;
    const [type, part] = [(label - 1) >> 2, (label - 1) & 3];
    if (part === 0 || part === 3) first = i;
    if (part >= 2 || i === path.length - 1) names.push({ first: low + first, last: low + i + 1, type });
  }
  return names;
}
