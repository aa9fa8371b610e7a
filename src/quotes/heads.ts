// Which tokens may head a cue at all: by their form most of an article's may not, and need no closer look.
import { LEXICON, POS } from '../language/codes.js';
import type { Tokens } from '../language/tokens.js';
import { LinearModel } from '../model/linear.js';
import type { Table } from '../model/weights.js';
import { WordSet } from '../model/word-set.js';
import { HEAD_FEATURES, readHead } from './cue-features.js';

const { infinitive, presentTense, pastTense, participle, gerund } = LEXICON;
const VERB_FORM = infinitive | presentTense | pastTense | participle | gerund;

/** What stands before a speaker's name, or after it: “Never again.” [―] Ana Costa. */
const BEFORE_NAMES = new WordSet(': ― — – --');

/** Can a token head a cue? Verbs, nouns, what may be a verb ("Mayor [Denies] Claims"), a colon or a dash before a name. */
export function mayHead({ pos, flags, word }: Tokens, i: number): boolean {
  switch (pos[i]) {
    case POS.VERB:
    case POS.NOUN:
    case POS.AUX:
      return true;
    case POS.PROPN:
    case POS.ADJ:
      return (flags[i]! & VERB_FORM) !== 0;
    case POS.PUNCT:
    case POS.SYM:
    case POS.OTHER:
      return BEFORE_NAMES.has(word[i]!);
    default:
      return false;
  }
}

/** How likely a form must be to head a cue, as log odds: one in ninety. Without those below, half of all, cues are found no worse. */
const LEAST = -4.5;

/** Knows forms that head cues. */
export class HeadModel {
  readonly #model: LinearModel;

  constructor(table: Table) {
    this.#model = new LinearModel(table, HEAD_FEATURES);
  }

  /** The tokens that may head a cue, in text order. */
  find(tokens: Tokens): Int32Array {
    const heads = new Int32Array(tokens.count);
    let count = 0;
    for (let i = 0; i < tokens.count; i++) {
      if (!mayHead(tokens, i)) continue;
      readHead(i, tokens, features);
      this.#model.score(features, HEAD_FEATURES, score);
      if (score[0]! >= LEAST) heads[count++] = i;
    }
    return heads.subarray(0, count);
  }
}

// Written anew for each token.
const features = new Uint32Array(HEAD_FEATURES);
const score = new Float64Array(1);
