// Attributions and their quotations → what was said: direct and partial quotes by their marks, indirect ones by their clause.

import { trimRange } from '../document/span.js';
import { POS } from '../language/codes.js';
import type { QuoteKind } from '../schema/quotes.js';
import type { Range } from '../schema/span.js';
import { type Attribution, sharedTokens } from './attributions.js';
import { isSaid } from './claims.js';
import { hasWordsOutside, isStanding, piecesOf, trimmed } from './clauses.js';
import type { Cue } from './cues.js';
import type { Extent, Forced } from './extents.js';
import type { Turn } from './formats.js';
import type { Owned } from './owners.js';
import type { Scene } from './scene.js';
import type { Run } from './windows.js';

/** A quote before its speaker is known. */
export interface Statement extends Range {
  readonly kind: QuoteKind;
  readonly parts: readonly Range[];
  readonly attribution: Attribution;
  /** Tokens that tell what it is about: its own, and for a partial quote the clause around it. */
  readonly context: readonly Run[];
  readonly rule: string;
  /** How sure the weights are: of whose quotation it is, or that an indirect quote is said; null where a rule decided. */
  readonly score: number | null;
}

/** Every statement of an article, in no order. `reread` reads a cue's extent again, knowing what it owns. */
export function findStatements(
  attributions: readonly Attribution[],
  owned: readonly Owned[],
  turns: readonly Turn[],
  reread: (cue: Cue, forced: Forced) => Extent,
  scene: Scene,
): Statement[] {
  const holdings = holdingsOf(owned, scene);
  const colons = new Set(turns.map(({ attribution }) => attribution.cue.token));
  const statements: Statement[] = [];
  for (const attribution of attributions) {
    if (colons.has(attribution.cue.token)) continue;
    const own = holdings.of.get(attribution);
    if (own) for (const statement of owning(attribution, own, holdings, reread, scene)) statements.push(statement);
    else if (isSaid(attribution)) statements.push(...reported(attribution, holdings, scene));
  }
  const ofTurn = turnStatement(scene);
  for (const turn of turns) statements.push(ofTurn(turn));
  for (const item of owned) {
    if (item.by === 'signature' && item.owner) statements.push(markedStatement([item], 'direct', item.owner, [], scene));
  }
  return statements;
}

/** Who owns what. */
interface Holdings {
  readonly of: ReadonlyMap<Attribution, readonly Owned[]>;
  /** For each token of a quotation its owner; undefined where none. */
  readonly ownerOf: readonly (Attribution | undefined)[];
  /** The quotations that nobody owns, by their first token. */
  readonly unowned: ReadonlyMap<number, Owned>;
}

function holdingsOf(owned: readonly Owned[], { language: { tokens } }: Scene): Holdings {
  const of = new Map<Attribution, Owned[]>();
  const ownerOf = new Array<Attribution | undefined>(tokens.count);
  const unowned = new Map<number, Owned>();
  for (const item of owned) {
    const { owner, quotation } = item;
    if (owner) {
      of.set(owner, [...(of.get(owner) ?? []), item]);
      ownerOf.fill(owner, quotation.run.first, quotation.run.last);
    } else unowned.set(quotation.run.first, item);
  }
  return { of, ownerOf, unowned };
}

/** Is a token in a quotation that somebody else owns? What a quotation itself reports is its own affair. */
const foreignTo =
  (attribution: Attribution, { ownerOf }: Holdings, { columns: { fragment } }: Scene) =>
  (i: number): boolean =>
    ownerOf[i] !== undefined && ownerOf[i] !== attribution && fragment[i] !== fragment[attribution.cue.token];

/** What the owner of quotations says in and around them. */
function owning(
  attribution: Attribution,
  own: readonly Owned[],
  holdings: Holdings,
  reread: (cue: Cue, forced: Forced) => Extent,
  scene: Scene,
): Statement[] {
  const { ownerOf } = holdings;
  const isForeign = foreignTo(attribution, holdings, scene);
  const isSettled = holdsAll(attribution, own) && !attribution.content.some((run) => hasAny(run, isForeign));
  const known = isSettled
    ? attribution
    : reread(attribution.cue, (i) => (ownerOf[i] === attribution ? 'in' : isForeign(i) ? 'out' : null));
  const source = attribution.source ?? known.source;
  return marked({ ...attribution, ...known, source }, own, clauseOf(known.content, isForeign, scene), scene);
}

/** Does the content take in every quotation that the attribution owns? Then reading it again would change nothing. */
const holdsAll = ({ content }: Attribution, own: readonly Owned[]): boolean =>
  own.every(({ quotation: { run } }) => content.some(({ first, last }) => first <= run.first && run.last <= last));

function hasAny({ first, last }: Run, is: (token: number) => boolean): boolean {
  for (let i = first; i < last; i++) if (is(i)) return true;
  return false;
}

const clauseOf = (content: readonly Run[], isForeign: (token: number) => boolean, scene: Scene): Run[] =>
  content.flatMap((run) => piecesOf(run, (i) => !isForeign(i))).flatMap((run) => trimmed(run, scene));

/** What is said partly or wholly in marks: the utterances of their own, the pieces in the writer's sentence, the clause around those. */
function marked(attribution: Attribution, owned: readonly Owned[], clause: readonly Run[], scene: Scene): Statement[] {
  // What has words of its own around a quotation holds it: he says if he wins “we will go.”
  const holding = clause.filter((run) => hasWordsOutside(run, owned, scene));
  const isHeld = ({ quotation: { run } }: Owned) => holding.some((it) => sharedTokens(it, run) === run.last - run.first);
  const standing = owned.filter((item) => isStanding(item.quotation, attribution, scene) && !isHeld(item));
  const embedded = owned.filter((item) => !standing.includes(item));
  const whole = groupsOf(standing, scene).map((group) => markedStatement(group, 'direct', attribution, [], scene));
  if (embedded.length === 0) return whole;
  const around = clause.filter(
    (run) => !standing.some(({ quotation }) => sharedTokens(run, quotation.run) === run.last - run.first),
  );
  const pieces = embedded.map((item) => markedStatement([item], 'partial', attribution, around, scene));
  const isMixed = around.some((run) => holding.includes(run));
  return [...whole, ...pieces, ...(isMixed ? clauseStatement(around, attribution, scene) : [])];
}

/** What gave a quotation its speaker: a name under it, a cue of its own unit, or what was said before it. */
function ruleOf(attribution: Attribution, { by, quotation: { run } }: Owned, { units, language: { tokens } }: Scene): string {
  if (by === 'signature') return by;
  const unitOf = (i: number) => units.ofSentence[tokens.sentence[i]!]!;
  const cue = unitOf(attribution.cue.token);
  return cue === unitOf(run.first) || cue === unitOf(run.last - 1) ? 'cue' : 'continued';
}

/** A clause that is reported; what it holds in marks is in the speaker's words too. */
function reported(attribution: Attribution, holdings: Holdings, scene: Scene): Statement[] {
  const clause = clauseOf(attribution.content, foreignTo(attribution, holdings, scene), scene);
  const statements: Statement[] = [];
  for (const { first, last } of clause) {
    for (let i = first; i < last; i++) {
      const held = holdings.unowned.get(i);
      if (held) statements.push(markedStatement([held], 'partial', attribution, clause, scene));
    }
  }
  return saysSomething(clause, scene) ? [...statements, ...clauseStatement(clause, attribution, scene)] : statements;
}

/** Words that only point or join say nothing by themselves: what he [said], as she [put] it. */
const POINTING = (1 << POS.PRON) | (1 << POS.DET) | (1 << POS.ADP) | (1 << POS.SCONJ) | (1 << POS.CCONJ) | (1 << POS.PUNCT);

const saysSomething = (clause: readonly Run[], { columns: { pos } }: Scene): boolean =>
  clause.some((run) => hasAny(run, (i) => ((POINTING >> pos[i]!) & 1) === 0));

/** A turn is said from after its colon to the end of its block, in marks or not. */
const turnStatement =
  ({ text, language: { tokens } }: Scene) =>
  ({ attribution }: Turn): Statement => {
    const [run] = attribution.content;
    const last = run!.last - 1;
    const isMarked = /^["”“»]$/.test(tokens.form(last));
    const range = trimRange(text, tokens.start[run!.first]!, isMarked ? tokens.start[last]! : tokens.end[last]!);
    return { kind: 'direct', ...range, parts: [range], attribution, context: [run!], rule: 'turn', score: null };
  };

function clauseStatement(clause: readonly Run[], attribution: Attribution, { language: { tokens } }: Scene): Statement[] {
  if (clause.length === 0) return [];
  const parts = clause.map((run) => ({ start: tokens.start[run.first]!, end: tokens.end[run.last - 1]! }));
  const range = { start: parts[0]!.start, end: parts.at(-1)!.end };
  return [{ kind: 'indirect', ...range, parts, attribution, context: clause, rule: 'cue', score: attribution.said }];
}

/** Quotations said in one breath. `around`: the clause that they stand in, which tells what they are about. */
function markedStatement(
  items: readonly Owned[],
  kind: QuoteKind,
  attribution: Attribution,
  around: readonly Run[],
  scene: Scene,
): Statement {
  const fragments = items.flatMap(({ quotation }) => quotation.fragments);
  const rule = ruleOf(attribution, items[0]!, scene);
  const isGuess = items.every(({ owner, by }) => owner !== null && by === 'cue');
  return {
    kind,
    start: fragments[0]!.start,
    end: fragments.at(-1)!.end,
    parts: fragments.map(({ inner }) => inner),
    attribution,
    context: [...items.map(({ quotation }) => quotation.run), ...around],
    rule,
    score: isGuess ? items.reduce((least, { probability }) => Math.min(least, probability), 1) : null,
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
