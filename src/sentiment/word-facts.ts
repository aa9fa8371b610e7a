import { hashString } from '../model/hash.js';
import {
  ADJECTIVES,
  CHANGES,
  ENDINGS,
  FUTURE_MODALS,
  HEIGHTENINGS,
  HOPES,
  NEGATIVES,
  NOUNS,
  OPEN_MODALS,
  VERB_FORMS,
  VERBS,
} from './stance-lexicon.js';
import { DAYS, MONTHS, PAST, PRESENT, RECENT } from './time-words.js';

/** What a word is to the stage, as bits. The lowest five are those of `FORM`, for verbs that take a stance. */
export const FACT = {
  form: 31,
  /** Negates the clause that follows. */
  negatesClause: 1 << 5,
  /** Negates the noun phrase that follows. */
  negatesPhrase: 1 << 6,
  intense: 1 << 7,
  mild: 1 << 8,
  contrast: 1 << 9,
  /** Makes what follows the setting of what is told. */
  setting: 1 << 10,
  be: 1 << 11,
  possessive: 1 << 12,
  help: 1 << 13,
  time: 1 << 14,
  who: 1 << 15,
  /** Opens a subordinate clause, or, a preposition, a phrase that puts something in time. */
  opener: 1 << 16,
  after: 1 << 17,
  dash: 1 << 18,
  quote: 1 << 19,
  /** May tell by itself, or with its neighbours, when something was. */
  dated: 1 << 20,
  negative: 1 << 21,
  openModal: 1 << 22,
  futureModal: 1 << 23,
  hope: 1 << 24,
  /** Names what is said and done between people, neither good nor bad in itself: the adjective before it tells. */
  exchange: 1 << 25,
  /** Takes a stance as a verb, changes one, takes one as a noun, as an adjective. */
  verb: 1 << 26,
  change: 1 << 27,
  noun: 1 << 28,
  adjective: 1 << 29,
  /** Speaks of two: "both", "the pair". */
  pair: 1 << 30,
  /** Begins a phrase for what is done as one: "side by side". */
  together: 1 << 31,
} as const;

const TIMES =
  'year month week day night morning afternoon evening hour minute second season spring summer autumn fall winter weekend decade century quarter time moment today yesterday tomorrow ago';
const withPlurals = (words: string): string => words.replace(/\S+/g, '$& $&s');

const LISTED: readonly (readonly [fact: number, words: string])[] = [
  [FACT.negatesClause, "not n't never nobody nothing none neither nor hardly barely scarcely rarely seldom cannot nowhere"],
  [FACT.negatesPhrase, 'no without lack lacks lacked lacking absence'],
  [
    FACT.intense,
    'very extremely deeply highly strongly utterly absolutely totally completely really truly incredibly hugely sharply severely bitterly fiercely greatly so too particularly especially most remarkably',
  ],
  [FACT.mild, 'slightly somewhat fairly partly mildly relatively marginally almost nearly little less'],
  [FACT.contrast, 'but however although though while whereas despite yet ;'],
  [FACT.setting, 'in at near across around outside inside throughout'],
  [FACT.be, "be is are was were been being am 's 're 'm get gets got getting"],
  [FACT.possessive, 'his her its their our my your'],
  [FACT.help, 'help helps helped helping let lets make makes made'],
  [FACT.time, withPlurals(TIMES)],
  [FACT.who, 'who which whom whose'],
  [FACT.opener, 'when while because although though if once where whereas unless that whether'],
  [FACT.after, 'after before since until despite amid as following'],
  [
    FACT.exchange,
    'call meeting talk talks conversation comment comments remark remarks exchange exchanges language words rhetoric tone discussion discussions visit visits encounter statement statements message relationship relations ties terms atmosphere reception letter',
  ],
  [FACT.pair, 'pair duo couple two both countries neighbours neighbors'],
  [FACT.together, 'together side hand arm'],
  [FACT.dash, '— – - ( ) : ; --'],
  [FACT.quote, '" “ ”'],
  [FACT.dated, withPlurals([...DAYS.keys()].join(' '))],
  [FACT.dated, [...MONTHS, ...PAST.keys(), ...PRESENT, ...RECENT, 'first', 'used'].join(' ')],
];

const LEXICONS: readonly (readonly [fact: number, words: Iterable<number>])[] = [
  [FACT.negative, NEGATIVES],
  [FACT.openModal, OPEN_MODALS],
  [FACT.futureModal, FUTURE_MODALS],
  [FACT.hope, HOPES],
  [FACT.verb, VERBS.forms],
  [FACT.change, CHANGES.forms],
  [FACT.change, ENDINGS.forms],
  [FACT.change, HEIGHTENINGS.forms],
  [FACT.noun, NOUNS.forms],
  [FACT.adjective, ADJECTIVES.forms],
];

/** The facts of every word of which there are any, by its hash. */
export const WORD_FACTS: ReadonlyMap<number, number> = factsOfAll();

function factsOfAll(): Map<number, number> {
  const facts = new Map<number, number>(VERB_FORMS);
  const note = (word: number, fact: number): void => void facts.set(word, (facts.get(word) ?? 0) | fact);
  for (const [fact, words] of LISTED) for (const word of words.split(' ')) note(hashString(word), fact);
  for (const [fact, words] of LEXICONS) for (const word of words) note(word, fact);
  return facts;
}
