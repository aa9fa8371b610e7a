// What speaks for it that something is said by a cue, once its source and content are known.
import { POS } from '../language/codes.js';
import { Template } from '../model/template.js';
import { type Attribution, sharedTokens } from './attributions.js';
import { distanceBucket, MARKED } from './columns.js';
import { CLAIM_FEATURES } from './features.js';
import type { Scene } from './scene.js';
import { headOf } from './speakers.js';
import type { Run } from './windows.js';

const TRAITS = [
  // of the cue
  'sure',
  'speech',
  'cueLemma',
  'cueCluster',
  'cuePos',
  'cueSuffix',
  'cuePrevious',
  'cueNext',
  'cueMarked',
  // of the source
  'side',
  'distance',
  'head',
  'headPos',
  'headCluster',
  'headKind',
  'headType',
  // of the content
  'runs',
  'where',
  'gap',
  'length',
  'verbs',
  'auxiliaries',
  'quoted',
  'first',
  'firstPos',
  'firstType',
  'capital',
  'before',
  'last',
  'lastPos',
  'ends',
  'after',
  'afterPos',
  // of the other attributions in its sentence
  'mates',
  'held',
  'rival',
  'earlier',
] as const;
type Traits = Readonly<Record<(typeof TRAITS)[number], Uint32Array>>;

const TEMPLATE = new Template(CLAIM_FEATURES);
/** What a trait of the content is where there is none; no code of a part of speech, a capital or a type. */
const NOTHING = 29;

/** Reads the features of attributions, one after another. */
export class ClaimFeatures {
  static readonly size: number = TEMPLATE.size;
  readonly #traits = Object.fromEntries(TRAITS.map((name) => [name, new Uint32Array(1)])) as Traits;
  readonly #reader = TEMPLATE.over(this.#traits);

  /** Writes the features of an attribution. `mates`: those of its sentence, itself among them; `previous`: the one before it in the text. */
  read(
    attribution: Attribution,
    mates: readonly Attribution[],
    previous: Attribution | undefined,
    scene: Scene,
    out: Uint32Array,
  ): void {
    this.#readCue(attribution, scene);
    this.#readSource(attribution, scene);
    this.#readContent(attribution, scene);
    this.#readBorders(attribution, scene);
    this.#readMates(attribution, mates);
    this.#traits.earlier[0] = sentencesBack(attribution, previous, scene);
    this.#reader.read(0, 0, 1, out);
  }

  #readCue({ cue: { token, lemma, probability, speech } }: Attribution, { columns, language }: Scene): void {
    const traits = this.#traits;
    const { first, last } = language.sentences[language.tokens.sentence[token]!]!;
    traits.sure[0] = oddsBucket(probability);
    traits.speech[0] = Math.round(4 * speech);
    traits.cueLemma[0] = lemma;
    traits.cueCluster[0] = columns.cluster[token]!;
    traits.cuePos[0] = columns.pos[token]!;
    traits.cueSuffix[0] = columns.suffix[token]!;
    traits.cuePrevious[0] = token > first ? columns.word[token - 1]! : 0;
    traits.cueNext[0] = token + 1 < last ? columns.word[token + 1]! : 0;
    traits.cueMarked[0] = columns.marked[token]!;
  }

  #readSource({ cue: { token }, source }: Attribution, { columns, language }: Scene): void {
    const traits = this.#traits;
    const head = source ? headOf(source, language.tokens) : -1;
    const isAfter = source !== null && source.first > token;
    traits.side[0] = source === null ? 0 : isAfter ? 1 : 2;
    traits.distance[0] = source === null ? 0 : distanceBucket(isAfter ? source.first - token : token - source.last + 1);
    traits.head[0] = columns.word[head] ?? 1;
    traits.headPos[0] = columns.pos[head] ?? NOTHING;
    traits.headCluster[0] = columns.cluster[head] ?? 0xffff;
    traits.headKind[0] = columns.kind[head] ?? 0;
    traits.headType[0] = columns.named[head] ?? 0;
  }

  #readContent({ cue: { token }, content }: Attribution, { columns }: Scene): void {
    const traits = this.#traits;
    const { tokens, verbs, auxiliaries, marked } = countsIn(content, columns);
    const [first, last] = [content[0], content.at(-1)];
    traits.runs[0] = Math.min(content.length, 2);
    traits.length[0] = tokens === 0 ? 0 : 1 + distanceBucket(tokens);
    traits.verbs[0] = Math.min(verbs, 2);
    traits.auxiliaries[0] = Math.min(auxiliaries, 1);
    traits.quoted[0] = marked === 0 ? 0 : marked === tokens ? 2 : 1;
    traits.where[0] = first && last ? (first.first > token ? 1 : last.first > token ? 3 : 2) : 0;
    const next = last && last.last <= token ? last : first;
    if (!next) traits.gap[0] = NOTHING;
    else traits.gap[0] = next.first > token ? distanceBucket(next.first - token) : 10 + distanceBucket(token - next.last + 1);
  }

  /** What the content begins and ends with, and what it stands between. */
  #readBorders({ cue: { token }, content }: Attribution, { columns, language }: Scene): void {
    const traits = this.#traits;
    const sentence = language.sentences[language.tokens.sentence[token]!]!;
    const from = content[0]?.first ?? -1;
    const to = content.at(-1)?.last ?? -1;
    const isLast = to >= sentence.last;
    traits.first[0] = columns.word[from] ?? NOTHING;
    traits.firstPos[0] = columns.pos[from] ?? NOTHING;
    traits.firstType[0] = columns.named[from] ?? NOTHING;
    traits.capital[0] = columns.capital[from] ?? NOTHING;
    traits.before[0] = from > sentence.first ? columns.word[from - 1]! : 0;
    traits.last[0] = columns.word[to - 1] ?? NOTHING;
    traits.lastPos[0] = columns.pos[to - 1] ?? NOTHING;
    traits.ends[0] = to >= sentence.last - 1 ? 1 : 0;
    traits.after[0] = isLast ? 0 : (columns.word[to] ?? NOTHING);
    traits.afterPos[0] = isLast ? POS.OTHER : (columns.pos[to] ?? NOTHING);
  }

  /** Is its cue part of what another says, and does another say most of the same? */
  #readMates(attribution: Attribution, mates: readonly Attribution[]): void {
    const traits = this.#traits;
    const { cue, content } = attribution;
    const own = content.reduce((sum, { first, last }) => sum + last - first, 0);
    traits.mates[0] = Math.min(mates.length, 4);
    traits.held[0] = 0;
    traits.rival[0] = 0;
    for (const mate of mates) {
      if (mate === attribution) continue;
      const fifth = 1 + Math.min(4, Math.floor(5 * mate.cue.probability));
      const holds = mate.content.some(({ first, last }) => first <= cue.token && cue.token < last);
      if (holds) traits.held[0] = Math.max(traits.held[0]!, fifth);
      const isStronger = mate.cue.probability > cue.probability ? 1 : 0;
      if (2 * sharedBy(content, mate.content) > own) traits.rival[0] = Math.max(traits.rival[0]!, 2 * fifth + isStronger);
    }
  }
}

/** Log odds in steps of a half, from 0 at one in 150. */
function oddsBucket(probability: number): number {
  const odds = Math.log((probability + 1e-9) / (1 - probability + 1e-9));
  return Math.max(0, Math.min(20, Math.round(10 + 2 * odds)));
}

function countsIn(content: readonly Run[], { pos, marked }: Scene['columns']) {
  const counts = { tokens: 0, verbs: 0, auxiliaries: 0, marked: 0 };
  for (const { first, last } of content) {
    for (let i = first; i < last; i++) {
      counts.tokens++;
      if (pos[i] === POS.VERB) counts.verbs++;
      if (pos[i] === POS.AUX) counts.auxiliaries++;
      if (marked[i] !== MARKED.outside) counts.marked++;
    }
  }
  return counts;
}

function sharedBy(a: readonly Run[], b: readonly Run[]): number {
  let shared = 0;
  for (const run of a) for (const other of b) shared += sharedTokens(run, other);
  return shared;
}

/** 1 where the attribution before it is a likely one in the same sentence, 2 where in the one before, else 0. */
function sentencesBack({ cue }: Attribution, previous: Attribution | undefined, { language: { tokens } }: Scene): number {
  if (!previous || previous.cue.probability <= 0.5) return 0;
  const back = tokens.sentence[cue.token]! - tokens.sentence[previous.cue.token]!;
  return back > 1 ? 0 : back + 1;
}
