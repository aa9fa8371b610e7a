// Writes src/data/lexicon.json: what compromise's lexicon (MIT) says of words as bit flags, and its endings of inflected words.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import nlp from 'compromise/two';
import { LEXICON } from '../src/language/codes.js';
import type { Endings } from '../src/language/endings.js';

const FLAGS_OF_TAG: Readonly<Record<string, number>> = {
  FirstName: LEXICON.firstName,
  MaleName: LEXICON.firstName | LEXICON.maleName,
  FemaleName: LEXICON.firstName | LEXICON.femaleName,
  LastName: LEXICON.lastName,
  Person: LEXICON.person,
  Country: LEXICON.country,
  City: LEXICON.city,
  Region: LEXICON.region,
  Place: LEXICON.place,
  Organization: LEXICON.organization,
  SportsTeam: LEXICON.team,
  Demonym: LEXICON.demonym,
  Actor: LEXICON.role,
  Honorific: LEXICON.honorific,
  Month: LEXICON.month,
  WeekDay: LEXICON.weekday,
  Unit: LEXICON.unit,
  Currency: LEXICON.currency,
  Gerund: LEXICON.gerund,
  PastTense: LEXICON.pastTense,
  PresentTense: LEXICON.presentTense,
  Infinitive: LEXICON.infinitive,
  Participle: LEXICON.participle,
  Adjective: LEXICON.adjective,
  Comparative: LEXICON.adjective,
  Superlative: LEXICON.adjective,
  Singular: LEXICON.noun,
  Plural: LEXICON.noun,
  Uncountable: LEXICON.noun,
};

/** Titles that it lacks. */
const TITLES =
  'cllr coun alderman alhaji hajiya hajia alhaja imam sheikh sheikha dame viscount pte col insp dci msgr monsignor mx herr frau justice judge ambassador landlady datuk pandit shri smt maulana mufti mullah ayatollah engr emir';

/** How compromise turns one inflection back: whole words, endings that stay, endings by those of two directions. */
interface Suffixes {
  readonly ex?: Readonly<Record<string, string>>;
  readonly same?: readonly string[];
  readonly fwd?: Readonly<Record<string, string>>;
  readonly both?: Readonly<Record<string, string>>;
}
interface Model {
  readonly one: { readonly lexicon: Readonly<Record<string, string | string[]>> };
  readonly two: {
    readonly models: Readonly<Record<string, Suffixes>>;
    readonly irregularPlurals: Readonly<Record<string, string>>;
  };
}

/** `npm run train -- lexicon CORPORA` (the corpora are not read). */
export function trainLexicon(_corpora: string, data: string): void {
  const { one, two } = nlp.model() as unknown as Model;
  const { models, irregularPlurals } = two;
  const lexicon = {
    entries: entriesByFlags(one.lexicon),
    past: endingsOf(models['fromPast']!),
    present: endingsOf(models['fromPresent']!),
    gerund: endingsOf(models['fromGerund']!),
    comparative: endingsOf(models['fromComparative']!),
    superlative: endingsOf(models['fromSuperlative']!),
    plurals: Object.fromEntries(Object.entries(irregularPlurals).map(([singular, plural]) => [plural, singular])),
  };
  writeFileSync(join(data, 'lexicon.json'), `${JSON.stringify(lexicon, null, 1)}\n`);
}

/** Words and phrases by their flags, apart by commas. */
function entriesByFlags(lexicon: Model['one']['lexicon']): Record<string, string> {
  const groups = new Map<number, string[]>();
  const titles = TITLES.split(' ');
  for (const entry of [...new Set([...Object.keys(lexicon), ...titles])].sort()) {
    const listed = [lexicon[entry] ?? []].flat().reduce((sum, tag) => sum | (FLAGS_OF_TAG[tag] ?? 0), 0);
    const flags = listed | (titles.includes(entry) ? LEXICON.honorific : 0);
    if (flags !== 0) groups.set(flags, [...(groups.get(flags) ?? []), entry]);
  }
  return Object.fromEntries([...groups].map(([flags, entries]) => [flags, entries.join()]));
}

const endingsOf = ({ ex = {}, same = [], fwd = {}, both = {} }: Suffixes): Endings => ({
  words: ex,
  same: [...same],
  endings: { ...both, ...fwd },
});
