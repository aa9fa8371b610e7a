import { CLAUSES, PLACES } from './passage.js';

/** Sizes of the network, the same where it is trained and where it runs. */
export const SHAPE = {
  /** Numbers of a word's vector. */
  word: 18,
  /** 17 parts of speech, then target, name, negated, quoted. */
  flags: 21,
  /** Numbers a token has after its neighbours were read. */
  token: 32,
  /** Ways of looking at the passage, each with its own eye for words and places. */
  heads: 3,
  hidden: 30,
  labels: 3,
} as const;

/** Columns of the flags after the parts of speech. */
export const FLAG = { target: 17, name: 18, negated: 19, quoted: 20 } as const;
/** Columns of a token before its neighbours are read. */
export const WIDTH = SHAPE.word + SHAPE.flags;
/** What is known of a passage: what each head sees, and the tokens on either side of the target. */
export const SIGHT = (SHAPE.heads + 2) * SHAPE.token;

/** Where each group of parameters lies in the one array that holds them all. */
export const LAYOUT = layoutOf({
  /** A token's number h from itself and its neighbours: [h][neighbour −1, 0, 1][word, flags]. */
  read: 3 * WIDTH * SHAPE.token,
  readBias: SHAPE.token,
  /** How much a head looks at a token: by its numbers, its place, its clause. */
  look: SHAPE.heads * SHAPE.token,
  place: SHAPE.heads * PLACES,
  clause: SHAPE.heads * CLAUSES,
  think: SIGHT * SHAPE.hidden,
  thinkBias: SHAPE.hidden,
  judge: SHAPE.hidden * SHAPE.labels,
  judgeBias: SHAPE.labels,
});

function layoutOf<Name extends string>(sizes: Readonly<Record<Name, number>>): Readonly<Record<Name | 'size', number>> {
  const offsets: Record<string, number> = {};
  let size = 0;
  for (const [name, length] of Object.entries<number>(sizes)) {
    offsets[name] = size;
    size += length;
  }
  return { ...offsets, size } as Readonly<Record<Name | 'size', number>>;
}
