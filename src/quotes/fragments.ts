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
  /** True where it goes on with the fragment before it, whose paragraph ended without a closing mark. */
  readonly continues: boolean;
  /** Index of its block. */
  readonly block: number;
}

/** Marks inside marks are followed this deep; no prose goes deeper, hostile input does. */
const DEEPEST = 4;

interface Pair {
  readonly open: Mark;
  readonly close: Mark | null;
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
    for (const fragment of nest(pair(marks, block, goesOn), block, index)) {
      const continues = before !== null && fragment.start === block.start;
      fragments.push(continues ? { ...fragment, continues } : fragment);
      if (fragment.depth === 0 && !fragment.closed) open = fragment;
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
  const open: Mark[] = [];
  marks.forEach((mark, i) => {
    const top = open.at(-1);
    if (closesNow(mark, open) && !(mark.possessive && surelyClosable[i])) {
      while (open.at(-1)!.family !== mark.family) open.pop();
      pairs.push({ open: open.pop()!, close: mark });
    } else if (mark.opens && open.length < DEEPEST && (mark.family !== 'single' || closable[i] || opensBlock(mark, block))) {
      if (!(top && top.family === mark.family && mark.family === 'single')) open.push(mark);
    }
  });
  return [...pairs, ...unclosed(open, pairs, block, goesOn)];
}

const opensBlock = (mark: Mark, block: Range): boolean => mark.start === block.start;

/** Does the mark close the innermost open mark of its family? A single one does not reach out of an open double one. */
function closesNow(mark: Mark, open: readonly Mark[]): boolean {
  if (!mark.closes) return false;
  if (mark.family === 'single') return open.at(-1)?.family === 'single';
  return open.some(({ family }) => family === mark.family);
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
function unclosed(open: readonly Mark[], pairs: readonly Pair[], block: Range, goesOn: boolean): Pair[] {
  const first = open[0];
  if (!first) return [];
  if (goesOn && opensBlock(first, block)) return [{ open: first, close: null }];
  const last = open.at(-1)!;
  const holdsPair = pairs.some(({ open: { start, char } }) => start > last.start && char === last.char);
  return last.family === 'single' || holdsPair ? [] : [{ open: last, close: null }];
}

/** Pairs in text order with their depth; what would cross another is dropped. */
function nest(pairs: readonly Pair[], block: Range, index: number): Fragment[] {
  const sorted = [...pairs].sort((a, b) => a.open.start - b.open.start);
  const ends: number[] = [];
  const fragments: Fragment[] = [];
  for (const { open, close } of sorted) {
    while (ends.length > 0 && ends.at(-1)! <= open.start) ends.pop();
    const end = close ? close.end : block.end;
    const inner = { start: open.end, end: close ? close.start : block.end };
    if (inner.start >= inner.end) continue;
    fragments.push({ start: open.start, end, inner, closed: close !== null, depth: ends.length, continues: false, block: index });
    ends.push(end);
  }
  return fragments;
}
