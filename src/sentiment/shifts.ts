import type { Document } from '../document/document.js';
import { round4, spanOf } from '../document/span.js';
import type { Entities } from '../entities/result.js';
import type { Language } from '../language/language.js';
import type { SentenceTone, Shift } from '../schema/sentiment.js';
import { arcShifts } from './arc.js';
import { contrastShifts } from './contrasts.js';
import { markerOf } from './markers.js';
import type { Stance } from './stance.js';
import { groupStances } from './stance-groups.js';
import { turnsOf } from './turns.js';

/** A turn as a rule finds it, before it has ids and spans. */
export interface Turn {
  readonly kind: Shift['kind'];
  readonly holder: number | null;
  readonly targets: readonly number[];
  readonly axis: Shift['axis'];
  readonly status: Shift['status'];
  readonly before: Side;
  readonly after: Side;
  /** Offsets of a connective or of words that say that something turned. */
  readonly marker: { readonly start: number; readonly end: number } | null;
  readonly rule: string;
}

/** One side of a turn. */
export interface Side {
  /** −1 … 1. */
  readonly score: number;
  /** Strongest first. */
  readonly evidence: readonly Evidence[];
}

export type Evidence = Pick<Stance, 'evidence' | 'sentence' | 'voice'>;

/** Clauses a side: enough to judge by, few enough to read. */
const EVIDENCE = 4;

/**
 * Where the tone between two, towards one, or of the telling turned: every claim with a clause of evidence on each side.
 *
 * @param sentenceTones one for each of `language.sentences`, in their order
 * @returns in the order of the text; empty where nothing turned
 * @see Issue of the method: change points in dated, signed stances; Edgington & Onghena (2007) for the permutation test of the arc
 */
export function findShifts(
  document: Document,
  language: Language,
  entities: Entities,
  sentenceTones: readonly SentenceTone[],
  stances: readonly Stance[],
): Shift[] {
  const temporal = groupStances(stances, entities).flatMap(turnsOf);
  const turns = [
    ...withoutEchoes(temporal),
    ...contrastShifts(language, stances, temporal),
    ...arcShifts(document, language, sentenceTones),
  ];
  const shifts = turns.map((turn) => shiftOf(document, language, entities, turn));
  shifts.sort((a, b) => a.at - b.at || a.kind.localeCompare(b.kind));
  return shifts.map((shift, i) => ({ ...shift, id: `f${i + 1}` }));
}

/** The mood around one that turns as somebody's stance towards him does is that turn, told twice. */
function withoutEchoes(turns: readonly Turn[]): Turn[] {
  return turns.filter((turn) => {
    if (turn.kind !== 'entity') return true;
    const up = turn.after.score > turn.before.score;
    return !turns.some(
      (other) =>
        other.kind === 'directed' && other.after.score > other.before.score === up && other.targets[0] === turn.targets[0],
    );
  });
}

function shiftOf(document: Document, language: Language, entities: Entities, turn: Turn): Shift {
  const { text } = document;
  const side = ({ score, evidence }: Side): Shift['before'] => {
    const chosen = evidence.slice(0, EVIDENCE).map((one) => one.evidence);
    const distinct = chosen.filter((one, i) => chosen.findIndex((other) => other.start < one.end && one.start < other.end) === i);
    distinct.sort((a, b) => a.start - b.start);
    return { score: round4(score), evidence: distinct.map(({ start, end }) => spanOf(text, start, end)) };
  };
  const idOf = (entity: number): string => entities.list[entity]!.id;
  const inBody = ({ sentence }: Evidence): boolean => document.blocks[language.sentences[sentence]!.block]?.kind === 'paragraph';
  const marker = turn.marker ?? markerOf(language, turn, inBody);
  // The story tells it; its headline only announces it.
  const told = turn.after.evidence.filter(inBody);
  return {
    id: 'f0',
    kind: turn.kind,
    holderId: turn.holder === null ? null : idOf(turn.holder),
    targetIds: turn.targets.map(idOf),
    direction: turn.after.score > turn.before.score ? 'up' : 'down',
    axis: turn.axis,
    voice: turn.kind === 'directed' || turn.after.evidence.some(({ voice }) => voice === 'attributed') ? 'attributed' : 'author',
    status: turn.status,
    at:
      marker?.start ??
      (told.length > 0 ? told : turn.after.evidence).reduce(
        (least, { evidence }) => Math.min(least, evidence.start),
        text.length,
      ),
    before: side(turn.before),
    after: side(turn.after),
    marker: marker && spanOf(text, marker.start, marker.end),
    confidence: null,
    rule: turn.rule,
  };
}
