/** How an inflection is turned back: "larger" → "large", "claimed" → "claim". */
export interface Endings {
  /** Words that go by no ending. */
  readonly words: Readonly<Record<string, string>>;
  /** Words that end so stay as they are. */
  readonly same: readonly string[];
  /** What stands in for the longest of these that a word ends in and is longer than; '' for any word. */
  readonly endings: Readonly<Record<string, string>>;
}

/** The base form of a lower-case word. */
export function baseOf(word: string, { words, same, endings }: Endings): string {
  if (Object.hasOwn(words, word)) return words[word]!;
  if (same.some((ending) => word.endsWith(ending))) return word;
  for (let at = 1; at <= word.length; at++) {
    const ending = word.slice(at);
    if (Object.hasOwn(endings, ending)) return word.slice(0, at) + endings[ending]!;
  }
  return word;
}

/** Endings of plurals in "s" with what the singular has, the first that fits; after compromise's (MIT). */
const PLURALS: readonly (readonly [RegExp, string])[] = [
  [/([^v])ies$/, '$1y'],
  [/(ise)s$/, '$1'],
  [/(kn|[^o]l|w)ives$/, '$1ife'],
  [/^((?:ca|e|ha|(?:our|them|your)?se|she|wo)l|lea|loa|shea|thie)ves$/, '$1f'],
  [/^(dwar|handkerchie|hoo|scar|whar)ves$/, '$1f'],
  [/(buffal|tomat|tornad)oes$/, '$1o'],
  [/(ause|ease)s$/, '$1'],
  [/(ious)es$/, '$1'],
  [/(ouse|ose)s$/, '$1'],
  [/(..ase)s$/, '$1'],
  [/(..[aeiu]s)es$/, '$1'],
  [/(vert|ind|cort)ices$/, '$1ex'],
  [/(matr|append)ices$/, '$1ix'],
  [/([xo]|ch|ss|sh)es$/, '$1'],
  [/(n)ews$/, '$1ews'],
  [/([^aeiouy]|qu)ies$/, '$1y'],
  [/(m)ovies$/, '$1ovie'],
  [/(cris|ax|test)es$/, '$1is'],
  [/(alias|status)es$/, '$1'],
  [/s$/, ''],
];

/** The singular of a lower-case plural in "s". */
export function singularBy(plural: string, irregular: Readonly<Record<string, string>>): string {
  if (Object.hasOwn(irregular, plural)) return irregular[plural]!;
  for (const [ending, singular] of PLURALS) if (ending.test(plural)) return plural.replace(ending, singular);
  return plural;
}
