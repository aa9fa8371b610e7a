// Attributions and their quotations → what was said: direct and partial quotes by their marks, indirect ones by their clause.

import { trimRange } from '../document/span.js';
import { POS } from '../language/codes.js';
import type { Language } from '../language/language.js';
import type { QuoteKind } from '../schema/quotes.js';
import type { Range } from '../schema/span.js';
import { type Attribution, type Quotation, sharedTokens } from './attributions.js';
import { MARKED } from './columns.js';
import type { Extent, Forced } from './extents.js';
import type { Turn } from './formats.js';
import type { Owned } from './owners.js';
import type { Scene } from './scene.js';
import type { Run } from './windows.js';

/** A quote before its speaker is known. */
export interface Statement extends Range {
  readonly kind: QuoteKind;
  readonly parts: readonly Range[];
  readonly attribution: Attribution | null;
  /** Tokens that tell what it is about: its own, and for a partial quote the clause around it. */
  readonly context: readonly Run[];
  readonly rule: string;
}

/** An indirect quote is told only where its cue is this sure … */
const SURE_CUE = 0.5;
/** … and this likely a word of saying. */
const SURE_SPEECH = 0.5;
/** A quotation that nobody is found to say is still a quote from this many tokens on, if it is a sentence of its own. */
const LONG_ENOUGH = 6;

/** Every statement of an article, in no order. `reread` reads a cue's extent again, knowing what it owns. */
export function findStatements(
  attributions: readonly Attribution[],
  owned: readonly Owned[],
  turns: readonly Turn[],
  reread: (cue: number, forced: Forced) => Extent,
  scene: Scene,
): Statement[] {
  const byOwner = new Map<Attribution, Owned[]>();
  for (const item of owned) if (item.owner) byOwner.set(item.owner, [...(byOwner.get(item.owner) ?? []), item]);
  const owners = ownerOfTokens(owned, scene);
  const unowned = owned.filter(({ owner }) => owner === null);
  const unownedAt = new Map(unowned.map((item) => [item.quotation.run.first, item]));
  const said = attributions.flatMap((attribution) => {
    const own = byOwner.get(attribution) ?? [];
    const isForeign = (i: number) =>
      owners[i] !== undefined && owners[i] !== null && owners[i] !== attribution && !isInside(i, attribution.cue.token, scene);
    if (own.length === 0) return reported(attribution, clauseOf(attribution.content, isForeign, scene), unownedAt, scene);
    const known = reread(attribution.cue.token, (i) => (owners[i] === attribution ? 'in' : isForeign(i) ? 'out' : null));
    const source = known.source ?? attribution.source;
    return marked({ ...attribution, ...known, source }, own, clauseOf(known.content, isForeign, scene), scene);
  });
  const signed = owned.filter(({ by }) => by === 'signature');
  const unsaid = unowned.filter(({ quotation }) => isLongSentence(quotation, scene));
  return [
    ...said,
    ...turns.map(turnStatement(scene)),
    ...signed.map(({ quotation, owner }) => markedStatement([quotation], 'direct', owner, [quotation.run], 'signature')),
    ...unsaid.map(({ quotation }) => markedStatement([quotation], 'direct', null, [quotation.run], 'unattributed')),
  ];
}

/** For each token of a quotation, the attribution that owns it; undefined outside marks. */
function ownerOfTokens(owned: readonly Owned[], { language }: Scene): (Attribution | null | undefined)[] {
  const owners = new Array<Attribution | null | undefined>(language.tokens.count);
  for (const { quotation, owner } of owned) owners.fill(owner, quotation.run.first, quotation.run.last);
  return owners;
}

const clauseOf = (content: readonly Run[], isForeign: (token: number) => boolean, scene: Scene): Run[] =>
  content.flatMap((run) => piecesOf(run, (i) => !isForeign(i))).flatMap((run) => trimmed(run, scene));

/** What is said partly or wholly in marks: the utterances of their own, the pieces in the writer's sentence, the clause around those. */
function marked(attribution: Attribution, owned: readonly Owned[], clause: readonly Run[], scene: Scene): Statement[] {
  const standing = owned.filter(({ quotation }) => isStanding(quotation, attribution, scene));
  const embedded = owned.filter((item) => !standing.includes(item));
  const whole = groupsOf(standing, scene).map((group) => {
    const quotations = group.map(({ quotation }) => quotation);
    return markedStatement(
      quotations,
      'direct',
      attribution,
      quotations.map(({ run }) => run),
      ruleOf(attribution, quotations[0]!, scene),
    );
  });
  if (embedded.length === 0) return whole;
  const around = clause.filter(
    (run) => !standing.some(({ quotation }) => sharedTokens(run, quotation.run) === run.last - run.first),
  );
  const pieces = embedded.map(({ quotation }) =>
    markedStatement([quotation], 'partial', attribution, [quotation.run, ...around], ruleOf(attribution, quotation, scene)),
  );
  const isMixed = around.some((run) => hasWordsOutside(run, owned, scene));
  return [...whole, ...pieces, ...(isMixed ? clauseStatement(around, attribution, 'cue', scene) : [])];
}

/** Was it said by a cue of its own unit, or does it go on with what was said before? */
function ruleOf({ cue }: Attribution, { run }: Quotation, { units, language: { tokens } }: Scene): string {
  const unitOf = (i: number) => units.ofSentence[tokens.sentence[i]!]!;
  return unitOf(cue.token) === unitOf(run.first) || unitOf(cue.token) === unitOf(run.last - 1) ? 'cue' : 'continued';
}

/** Is the cue itself inside the quotation that the token is in? Then what it reports is too. */
function isInside(token: number, cue: number, { columns }: Scene): boolean {
  return columns.fragment[token] !== -1 && columns.fragment[token] === columns.fragment[cue];
}

/** A clause reported by a sure word of saying; what it holds in marks is in the speaker's words too. */
function reported(
  attribution: Attribution,
  clause: readonly Run[],
  unownedAt: ReadonlyMap<number, Owned>,
  scene: Scene,
): Statement[] {
  const { cue } = attribution;
  if (cue.probability < SURE_CUE || cue.speech < SURE_SPEECH) return [];
  const held = clause.flatMap(({ first, last }) =>
    Array.from({ length: last - first }, (_, k) => unownedAt.get(first + k) ?? []).flat(),
  );
  const pieces = held.map(({ quotation }) =>
    markedStatement([quotation], 'partial', attribution, [quotation.run, ...clause], ruleOf(attribution, quotation, scene)),
  );
  return [...pieces, ...clauseStatement(clause, attribution, 'cue', scene)];
}

/** A turn is said from after its colon to the end of its block, in marks or not. */
const turnStatement =
  ({ text, language: { tokens } }: Scene) =>
  ({ attribution }: Turn): Statement => {
    const [run] = attribution.content;
    const last = run!.last - 1;
    const isMarked = /^["”“»]$/.test(tokens.form(last));
    const range = trimRange(text, tokens.start[run!.first]!, isMarked ? tokens.start[last]! : tokens.end[last]!);
    return { kind: 'direct', ...range, parts: [range], attribution, context: [run!], rule: 'turn' };
  };

function clauseStatement(
  clause: readonly Run[],
  attribution: Attribution,
  rule: string,
  { language: { tokens } }: Scene,
): Statement[] {
  const first = clause[0];
  const last = clause.at(-1);
  if (!first || !last) return [];
  const parts = clause.map((run) => ({ start: tokens.start[run.first]!, end: tokens.end[run.last - 1]! }));
  return [{ kind: 'indirect', start: parts[0]!.start, end: parts.at(-1)!.end, parts, attribution, context: clause, rule }];
}

function markedStatement(
  quotations: readonly Quotation[],
  kind: QuoteKind,
  attribution: Attribution | null,
  context: readonly Run[],
  rule: string,
): Statement {
  const fragments = quotations.flatMap((quotation) => quotation.fragments);
  return {
    kind,
    start: fragments[0]!.start,
    end: fragments.at(-1)!.end,
    parts: fragments.map(({ inner }) => inner),
    attribution,
    context,
    rule,
  };
}

/** Quotations of one cue that are one quote: broken by the attribution, in the same block. */
function groupsOf(owned: readonly Owned[], { language: { tokens, sentences } }: Scene): Owned[][] {
  const groups: Owned[][] = [];
  const blockOf = (token: number) => sentences[tokens.sentence[token]!]!.block;
  for (const item of owned) {
    const before = groups.at(-1)?.at(-1);
    if (before && blockOf(before.quotation.run.last - 1) === blockOf(item.quotation.run.first)) groups.at(-1)!.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** Is it an utterance of its own, not a piece of the writer's sentence? */
function isStanding({ run }: Quotation, { cue }: Attribution, { language: { tokens }, units, columns }: Scene): boolean {
  const unit = units.runs[units.ofSentence[tokens.sentence[run.first]!]!]!;
  if (run.first <= unit.first) return true;
  const before = tokens.form(run.first - 1);
  if (columns.marked[run.first - 1] === MARKED.closing) return true;
  const first = tokens.form(run.first + 1);
  const isCapital = /^[\p{Lu}\p{N}]/u.test(first);
  if (/^[:,]$/.test(before)) return isCapital || run.first - 2 === cue.token || hasVerb(run, tokens);
  return isCapital && run.last - run.first > 4 && (run.first - 1 === cue.token || hasVerb(run, tokens));
}

function isLongSentence({ run }: Quotation, { language: { tokens }, units }: Scene): boolean {
  const unit = units.runs[units.ofSentence[tokens.sentence[run.first]!]!]!;
  return run.first === unit.first && run.last === unit.last && run.last - run.first >= LONG_ENOUGH && hasVerb(run, tokens);
}

function hasVerb({ first, last }: Run, { pos }: Language['tokens']): boolean {
  for (let i = first; i < last; i++) if (pos[i] === POS.VERB || pos[i] === POS.AUX) return true;
  return false;
}

function piecesOf({ first, last }: Run, keep: (token: number) => boolean): Run[] {
  const pieces: { first: number; last: number }[] = [];
  let open = false;
  for (let i = first; i < last; i++) {
    const kept = keep(i);
    if (kept && open) pieces.at(-1)!.last = i + 1;
    else if (kept) pieces.push({ first: i, last: i + 1 });
    open = kept;
  }
  return pieces;
}

/** A run without punctuation at its ends, and without the "that" that leads to it; marks stay. */
function trimmed({ first, last }: Run, { language: { tokens }, columns }: Scene): Run[] {
  let from = first;
  let to = last;
  const isLoose = (i: number) => columns.marked[i] === MARKED.outside && !/[\p{L}\p{N}%$€£]/u.test(tokens.form(i));
  while (from < to && (isLoose(from) || (tokens.lower(from) === 'that' && to - from > 1 && tokens.pos[from] !== POS.PRON)))
    from++;
  while (to > from && isLoose(to - 1)) to--;
  return from < to ? [{ first: from, last: to }] : [];
}

/** Does a run say something of its own outside the quotations? Articles and prepositions do not. */
function hasWordsOutside({ first, last }: Run, owned: readonly Owned[], { language: { tokens } }: Scene): boolean {
  for (let i = first; i < last; i++) {
    const isMarked = owned.some(({ quotation: { run } }) => run.first <= i && i < run.last);
    const pos = tokens.pos[i]!;
    if (!isMarked && pos !== POS.DET && pos !== POS.ADP && pos !== POS.PUNCT && /\p{L}/u.test(tokens.form(i))) return true;
  }
  return false;
}
