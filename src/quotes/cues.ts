// Stage one: is a token the head of a cue, the word that says that somebody says something?
import { LEXICON, POS } from '../language/codes.js';
import type { Language } from '../language/language.js';
import type { Tokens } from '../language/tokens.js';
import { softmax } from '../model/linear.js';
import { SaltedModel } from '../model/salted.js';
import { SaltedTemplate } from '../model/salted-template.js';
import type { Table } from '../model/weights.js';
import type { TokenColumns } from './columns.js';
import { CUE_FEATURES } from './features.js';

/** `speech`: a word of saying. `stance`: of believing, wanting, showing, judging. */
export const CUE_LABELS = ['none', 'speech', 'stance'] as const;

/** A token that may head a cue. */
export interface Cue {
  readonly token: number;
  /** Probability that it is a cue at all. */
  readonly probability: number;
  /** Probability that it is a word of saying, given that it is a cue. */
  readonly speech: number;
}

const { infinitive, presentTense, pastTense, participle, gerund } = LEXICON;
const VERB_FORM = infinitive | presentTense | pastTense | participle | gerund;

/** Can a token head a cue at all? Verbs, nouns, what may be a verb ("Mayor [Denies] Claims"), a colon or a dash before a name. */
export function mayHead(tokens: Tokens, i: number): boolean {
  switch (tokens.pos[i]) {
    case POS.VERB:
    case POS.NOUN:
    case POS.AUX:
      return true;
    case POS.PROPN:
    case POS.ADJ:
      return (tokens.flags[i]! & VERB_FORM) !== 0;
    case POS.PUNCT:
    case POS.SYM:
    case POS.OTHER:
      return /^(?:[:―—–]|--)$/.test(tokens.lower(i));
    default:
      return false;
  }
}

/** Tokens that are a cue with at least this probability, in text order. */
export function findCues(table: Table, { tokens, sentences }: Language, columns: TokenColumns, floor: number): Cue[] {
  const model = new SaltedModel(table);
  const reader = new SaltedTemplate(CUE_FEATURES).over(columns);
  const features = new Uint32Array(reader.size);
  const scores = new Float64Array(CUE_LABELS.length);
  const cues: Cue[] = [];
  for (const { first, last } of sentences) {
    for (let i = first; i < last; i++) {
      if (!mayHead(tokens, i)) continue;
      reader.read(i, first, last, features);
      model.score(features, reader.size, scores);
      softmax(scores);
      const probability = 1 - scores[0]!;
      if (probability >= floor) cues.push({ token: i, probability, speech: scores[1]! / probability });
    }
  }
  return cues;
}
