import type { Entities } from '../entities/result.js';
import type { Language } from '../language/language.js';
import type { Tokens } from '../language/tokens.js';
import { countriesOf } from './peoples.js';
import { VerbWords } from './verb-words.js';

/** What the rules of stances see of each token. */
export interface StanceColumns {
  readonly tokens: Tokens;
  /** Bits of `FACT`. */
  readonly facts: Int32Array;
  /** Index in `Entities.list` of the one that is named or meant (a people's country for the people), −1 where nobody is. */
  readonly entity: Int32Array;
  /** Whom each entity of `Entities.list` stands for. */
  readonly countries: Int32Array;
  /** 1 in names and roles, which are read as one noun whatever words they hold. */
  readonly named: Uint8Array;
  readonly verbs: VerbWords;
}

/** The columns of an article. */
export function stanceColumnsOf(language: Language, entities: Entities, facts: Int32Array): StanceColumns {
  const { tokens } = language;
  const countries = countriesOf(entities.list);
  const entity = new Int32Array(tokens.count).fill(-1);
  const named = new Uint8Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    const at = entities.mentionOfToken[i] ?? -1;
    if (at < 0) continue;
    const mention = entities.mentions[at]!;
    entity[i] = countries[mention.entity]!;
    if (entities.list[mention.entity]!.mentions[mention.mention]!.form !== 'pronoun') named[i] = 1;
  }
  return { tokens, facts, entity, countries, named, verbs: new VerbWords(language, facts, named) };
}
