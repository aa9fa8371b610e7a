// What is seen of each sentence that a summary may be made of, in small whole numbers and hashes.
import { LEXICON, POS } from '../language/codes.js';
import type { Columns } from '../model/template.js';
import { columnsOf } from './rows.js';
import { step, tenth } from './steps.js';
import type { Reading } from './story.js';

/** The names of the columns. */
const NAMES = [
  // where it stands
  'place',
  'behind',
  'share',
  'of',
  'paragraph',
  'opens',
  'heading',
  // what it is
  'length',
  'quoted',
  'said',
  'tied',
  'dangling',
  'question',
  'firstPos',
  'numbers',
  'money',
  'dated',
  // what it says
  'central',
  'centralRank',
  'titled',
  'salient',
  'names',
  'main',
  'lede',
  'fresh',
  'later',
] as const;

/** A row a candidate. */
type Name = (typeof NAMES)[number];
export type PointColumns = Columns & Readonly<Record<Name, Uint32Array>>;

/** Where the subject stands: a main name among so many tokens of a sentence's beginning is it. */
const OPENING = 6;

/** The columns of a story's candidates. */
export function pointColumns(telling: Reading): PointColumns {
  const { candidates } = telling;
  const columns = columnsOf(NAMES, candidates.length);
  placeColumns(telling, columns);
  formColumns(telling, columns);
  wordColumns(telling, columns);
  nameColumns(telling, columns);
  eventColumns(telling, columns);
  return columns;
}

function placeColumns({ candidates, document: { blocks }, language: { sentences } }: Reading, columns: PointColumns): void {
  const count = candidates.length;
  const paragraphs = count === 0 ? 0 : candidates[count - 1]!.paragraph + 1;
  candidates.forEach(({ place, paragraph, index }, i) => {
    const { block } = sentences[index]!;
    columns.place[i] = step(place);
    columns.behind[i] = step(count - 1 - place);
    columns.share[i] = tenth(place / count);
    columns.of[i] = step(count);
    columns.paragraph[i] = step(paragraph) * 12 + step(paragraphs);
    columns.opens[i] = i === 0 || candidates[i - 1]!.paragraph !== paragraph ? 1 : 0;
    columns.heading[i] = blocks[block - 1]?.kind === 'heading' ? 1 : 0;
  });
}

function formColumns({ candidates, language: { tokens } }: Reading, columns: PointColumns): void {
  candidates.forEach((candidate, i) => {
    const { first, last, length, quoted, tied, dangling, question } = candidate;
    columns.length[i] = lengthStep(length);
    columns.quoted[i] = quoted === 0 ? 0 : quoted < 0.3 ? 1 : quoted < 0.7 ? 2 : 3;
    columns.tied[i] = Number(tied);
    columns.dangling[i] = Number(dangling);
    columns.question[i] = Number(question);
    columns.firstPos[i] = tokens.pos[first]!;
    let [numbers, money] = [0, 0];
    for (let k = first; k < last; k++) {
      if (tokens.pos[k] === POS.NUM) numbers++;
      if ((tokens.flags[k]! & LEXICON.currency) !== 0) money = 1;
    }
    columns.numbers[i] = Math.min(numbers, 3);
    columns.money[i] = money;
  });
}

const LENGTHS = [8, 11, 14, 18, 22, 27, 33, 42];

const lengthStep = (words: number): number => LENGTHS.filter((limit) => words >= limit).length;

/** How much of what the article speaks of each sentence says, how much of the title, and how much that is new. */
function wordColumns({ candidates, content, titled }: Reading, columns: PointColumns): void {
  const seen = new Uint8Array(content.counts.length);
  const lede = new Uint8Array(content.counts.length);
  const left = content.counts.slice();
  const central = new Float64Array(candidates.length);
  candidates.forEach((candidate, i) => {
    const words = content.gather(candidate);
    let [sum, inTitle, inLede, fresh, later] = [0, 0, 0, 0, 0];
    for (let k = 0; k < words; k++) {
      const id = content.gathered[k]!;
      if (content.counts[id]! > 1) sum += Math.log(content.counts[id]!);
      if (titled.has(id)) inTitle++;
      if (lede[id]) inLede++;
      if (!seen[id]) fresh++;
      seen[id] = 1;
      if (--left[id]! > 0) later++;
      if (i === 0) lede[id] = 1;
    }
    central[i] = sum / Math.sqrt(words + 4);
    columns.titled[i] = titled.size === 0 ? 15 : Math.min(10, Math.ceil((10 * inTitle) / titled.size));
    columns.lede[i] = tenth(inLede / Math.max(1, words));
    columns.fresh[i] = tenth(fresh / Math.max(1, words));
    columns.later[i] = tenth(later / Math.max(1, words));
  });
  rankInto(central, columns.central, columns.centralRank);
}

/** Each value as tenths of the highest, and its rank in steps. */
function rankInto(values: Float64Array, tenths: Uint32Array, ranks: Uint32Array | null): void {
  const order = Array.from(values, (_, i) => i).sort((a, b) => values[b]! - values[a]! || a - b);
  const highest = order.length === 0 ? 0 : values[order[0]!]!;
  order.forEach((i, rank) => {
    tenths[i] = highest > 0 ? tenth(values[i]! / highest) : 0;
    if (ranks) ranks[i] = step(rank);
  });
}

/** Whom each sentence names; mentions and sentences both run in text order. */
function nameColumns({ candidates, entities: { list, mentions } }: Reading, columns: PointColumns): void {
  const salient = new Float64Array(candidates.length);
  const namedBy = new Int32Array(list.length);
  const mains = [...list.keys()].sort((a, b) => list[b]!.salience - list[a]!.salience || a - b).slice(0, 2);
  let c = 0;
  for (const { entity, first, last } of mentions) {
    while (c < candidates.length && candidates[c]!.last <= first) c++;
    if (c === candidates.length) break;
    const candidate = candidates[c]!;
    if (last <= candidate.first || namedBy[entity] === c + 1) continue;
    namedBy[entity] = c + 1;
    salient[c]! += list[entity]!.salience;
    columns.names[c] = Math.min(5, columns.names[c]! + 1);
    const rank = mains.indexOf(entity);
    if (rank >= 0) columns.main[c]! |= (first < candidate.first + OPENING ? 2 : 1) << (2 * rank);
  }
  rankInto(salient, columns.salient, null);
}

/** What each sentence reports, and whether it tells a date. */
function eventColumns({ candidates, quotes, timeline, language: { sentences } }: Reading, columns: PointColumns): void {
  const placeOf = new Map(candidates.map(({ sentence }, i) => [sentence.id, i]));
  for (const { sentenceId, kind } of timeline) {
    const i = placeOf.get(sentenceId);
    if (i !== undefined) columns.dated[i]! |= kind === 'date' ? 1 : kind === 'time' ? 2 : 4;
  }
  let c = 0;
  for (const { cue, kind } of quotes.toSorted((a, b) => (a.cue?.start ?? 0) - (b.cue?.start ?? 0))) {
    if (!cue) continue;
    while (c < candidates.length && sentences[candidates[c]!.index]!.end <= cue.start) c++;
    if (c === candidates.length) break;
    if (cue.start >= sentences[candidates[c]!.index]!.start)
      columns.said[c]! |= kind === 'indirect' ? 1 : kind === 'partial' ? 2 : 4;
  }
}
