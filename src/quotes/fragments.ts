// Marked fragments: the marks of each block paired, strays left out, quotations followed over paragraphs.
import type { Block } from '../schema/document.js';
import type { Range } from '../schema/span.js';
import { type Mark, marksIn } from './marks.js';

/** A stretch between quotation marks. */
export interface Fragment extends Range {
  /** What stands between the marks. */
  readonly inner: Range;
  /** False where no closing mark was found: it then runs to the end of its block. */
  readonly closed: boolean;
  /** 0 for an outermost fragment, 1 for one inside it … */
  readonly depth: number;
  /** True where it goes on with the fragment before it, whose paragraph ended without a closing mark, wherever the paragraphs' breaks are. */
  readonly continues: boolean;
  /** Index of its block. */
  readonly block: number;
}

/** Marks inside marks are followed this deep; no prose goes deeper, hostile input does. */
const DEEPEST = 4;

interface Pair {
  readonly open: Mark;
  readonly close: Mark | null;
  /** Where it ends. */
  readonly end: number;
  /** Does it go on with the pair before it? */
  readonly continues: boolean;
}

/** Every marked fragment of the blocks that hold prose, in text order; linear in the length of the text. */
export function findFragments(text: string, blocks: readonly Block[]): Fragment[] {
  const prose = blocks.flatMap((block, index) =>
    block.kind === 'boilerplate' ? [] : [{ block, index, marks: marksIn(text, block) }],
  );
  const fragments: Fragment[] = [];
  let open: Fragment | null = null;
  prose.forEach(({ block, index, marks }, i) => {
    const next = prose[i + 1];
    const goesOn = next !== undefined && startsLike(marks[0], block, next.marks[0], next.block);
    const before = open;
    open = null;
    if (marks.length === 0) return;
    for (const fragment of nest(pair(marks, block, goesOn), index)) {
      const continues = fragment.continues || (before !== null && fragment.start === block.start);
      fragments.push(continues ? { ...fragment, continues } : fragment);
      if (fragment.depth === 0) open = fragment.closed ? null : fragment;
    }
  });
  return fragments;
}

/** Do two blocks both begin with the same kind of opening mark? Then the first may be a paragraph of a longer quotation. */
function startsLike(a: Mark | undefined, blockA: Range, b: Mark | undefined, blockB: Range): boolean {
  if (!a?.opens || !b?.opens || a.family !== b.family) return false;
  return a.start === blockA.start && b.start === blockB.start;
}

/** Pairs the marks of a block. `goesOn`: a quotation that begins with the block may end in a later one. */
function pair(marks: readonly Mark[], block: Range, goesOn: boolean): Pair[] {
  const closable = closesAhead(marks, true);
  const surelyClosable = closesAhead(marks, false);
  const pairs: Pair[] = [];
  const open: Opening[] = [];
  marks.forEach((mark, i) => {
    const top = open.at(-1);
    if (closesNow(mark, open) && !(mark.possessive && surelyClosable[i])) {
      while (open.at(-1)!.mark.family !== mark.family) open.pop();
      for (const one of pairsTo(open.pop()!, mark, mark.end)) pairs.push(one);
    } else if (top && resumes(mark, top.mark)) {
      open[open.length - 1] = { mark, before: top };
    } else if (mark.opens && open.length < DEEPEST && (mark.family !== 'single' || closable[i] || opensBlock(mark, block))) {
      if (!(top && top.mark.family === mark.family && mark.family === 'single')) open.push({ mark, before: null });
    }
  });
  return [...pairs, ...unclosed(open, pairs, block, goesOn)];
}

/** A mark that waits for its closing one. `before`: the one that opened the paragraph before, where both are of one quotation. */
interface Opening {
  readonly mark: Mark;
  readonly before: Opening | null;
}

/** Does a mark open the next paragraph of an open quotation? Texts that lost their paragraphs have it in the middle of a line. */
const resumes = (mark: Mark, top: Mark): boolean => mark.sentenceBefore !== null && mark.char === top.char;

/** The pairs of a quotation that ends with a mark, or without one: its last paragraph's and those of the paragraphs before. */
function pairsTo({ mark, before }: Opening, close: Mark | null, end: number): Pair[] {
  const pairs: Pair[] = [{ open: mark, close, end, continues: before !== null }];
  let next = mark;
  for (let opening = before; opening; opening = opening.before) {
    pairs.push({ open: opening.mark, close: null, end: next.sentenceBefore!, continues: opening.before !== null });
    next = opening.mark;
  }
  return pairs;
}

const opensBlock = (mark: Mark, block: Range): boolean => mark.start === block.start;

/** Does the mark close the innermost open mark of its family? A single one does not reach out of an open double one. */
function closesNow(mark: Mark, open: readonly Opening[]): boolean {
  if (!mark.closes) return false;
  if (mark.family === 'single') return open.at(-1)?.mark.family === 'single';
  return open.some((opening) => opening.mark.family === mark.family);
}

/** For each mark: does a single mark after it close, before the next that opens? `possessives`: count those that may be possessive. */
function closesAhead(marks: readonly Mark[], possessives: boolean): Uint8Array {
  const ahead = new Uint8Array(marks.length);
  let found = 0;
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i]!;
    ahead[i] = found;
    if (mark.family !== 'single') continue;
    if (mark.opens) found = 0;
    else if (mark.closes && (possessives || !mark.possessive)) found = 1;
  }
  return ahead;
}

/** An opening mark without its closing one: a paragraph of a longer quotation, a quotation cut short, or a stray mark. */
function unclosed(open: readonly Opening[], pairs: readonly Pair[], block: Range, goesOn: boolean): Pair[] {
  const first = open[0];
  if (!first) return [];
  if (goesOn && opensBlock(firstOf(first), block)) return pairsTo(first, null, block.end);
  const { mark } = open.at(-1)!;
  const holdsPair = pairs.some(({ open: { start, char } }) => start > mark.start && char === mark.char);
  return mark.family === 'single' || holdsPair ? [] : [{ open: mark, close: null, end: block.end, continues: false }];
}

/** The mark that opens the first paragraph of an opening's quotation. */
function firstOf(opening: Opening): Mark {
  let first = opening;
  while (first.before) first = first.before;
  return first.mark;
}

/** Pairs in text order with their depth; what would cross another is dropped. */
function nest(pairs: readonly Pair[], index: number): Fragment[] {
  const sorted = [...pairs].sort((a, b) => a.open.start - b.open.start);
  const ends: number[] = [];
  const fragments: Fragment[] = [];
  for (const { open, close, end, continues } of sorted) {
    while (ends.length > 0 && ends.at(-1)! <= open.start) ends.pop();
    const inner = { start: open.end, end: close ? close.start : end };
    if (inner.start >= inner.end) continue;
    fragments.push({ start: open.start, end, inner, closed: close !== null, depth: ends.length, continues, block: index });
    ends.push(end);
  }
  return fragments;
}
