// Words whose full stop belongs to them. Lower case, without the stop.

/** How surely a full stop belongs to a word. */
export const STOP = {
  /** It ends a sentence, as far as the word tells. */
  none: 0,
  /** It belongs to the word, after which something follows: "Mr.", "e.g." */
  leading: 1,
  /** It belongs to the word, which may also end a sentence: "Inc.", "etc." */
  own: 2,
  /** It belongs to the word before a number, or where the sentence goes on after a capitalized one: "No. 5", "Mar. 3". */
  beforeNumber: 3,
  /** It belongs to the capitalized word after a comma, or where the sentence goes on: "Boston, Mass.", "Tex. lawmakers". */
  state: 4,
} as const;

const words: Readonly<Record<keyof Omit<typeof STOP, 'none'>, string>> = {
  leading:
    'adm asst atty brig capt cmdr col comdr cpl dr drs fr gen gov hon insp lt maj messrs mlle mme mr mrs ms mt pres prof pvt rep reps rev sen sens sgt sr st ste supt cf e.g eg i.e ie viz vs',
  own: 'al approx apt assn assoc ave blvd bros ca co corp dept dist div est etc ft inc intl jr lb lbs llp llc ltd mfg mgmt oz pct ph plc pty rd rs sq univ vol yd',
  beforeNumber:
    'apr art aug ch chap dec feb fig figs jan jul jun mar mon no nos nov oct op pp sat sec sep sept sun thu thur thurs tue tues wed fri',
  state:
    'ala ariz ark calif colo conn del fla ga ill ind kan kans ky la mass md mich minn miss mo mont neb nebr nev okla ore pa penn tenn tex va vt wash wis wisc wyo',
};

const stops = new Map<string, number>(
  Object.entries(words).flatMap(([kind, list]) =>
    list.split(' ').map((word) => [word, STOP[kind as keyof typeof STOP]] as const),
  ),
);

/** What a full stop after a lower-case word is; a value of `STOP`. */
export const stopAfter = (word: string): number => stops.get(word) ?? STOP.none;
