import type { Document } from '../document/document.js';
import { trimRange } from '../document/span.js';
import type { Language } from '../language/language.js';
import type { Terms } from '../language/terms.js';
import type { Tokens } from '../language/tokens.js';
import type { EntityType } from '../schema/entities.js';
import type { ResolvedOptions } from '../schema/options.js';
import type { Range } from '../schema/span.js';
import { type Name, nameOf, type Own } from './names.js';
import { recognizedBy } from './recognizers.js';
import type { TokenRange } from './result.js';

/** What a caller adds to the names that are read. */
export interface Plugins extends Pick<ResolvedOptions, 'lexicons' | 'recognizers'> {
  /** Those of the lexicons. */
  readonly terms: Terms;
}

/** What a caller's lexicon or recognizer claims. */
interface Claim extends TokenRange {
  /** null: no name. */
  readonly type: EntityType | null;
  readonly rule: string;
  /** Place of the lexicon or the recognizer in the caller's order. */
  readonly rank: number;
  readonly own: Own;
}

/** A caller's names in an article, and the tokens that they leave to nobody else. */
export interface OwnNames {
  /** In text order. */
  readonly names: readonly Name[];
  /** 1 for each token that was claimed, as a name or as none. */
  readonly taken: Uint8Array;
}

/**
 * The names that a caller's lexicons and recognizers find. Where two overlap, the one of the earlier lexicon or recognizer stands; of one
 * lexicon's or recognizer's the longer one, then the earlier.
 *
 * @throws NutgrafError `PLUGIN_FAILED`
 */
export function ownNames(document: Document, language: Language, plugins: Plugins): OwnNames {
  const claims = [...claimsOfLexicons(language, plugins), ...claimsOfRecognizers(document, language, plugins)].sort(
    (a, b) => a.rank - b.rank || lengthOf(b.own.range) - lengthOf(a.own.range) || a.first - b.first,
  );
  const taken = new Uint8Array(language.tokens.count);
  const standing = claims.filter(({ first, last }) => {
    if (isTaken(taken, first, last)) return false;
    taken.fill(1, first, last);
    return true;
  });
  const names = standing.flatMap(({ first, last, type, rule, own }): Name[] =>
    type === null ? [] : [{ ...nameOf(language.tokens, first, last, type, rule), own }],
  );
  return { names: names.sort((a, b) => a.first - b.first), taken };
}

/** The names that were read with a caller's own before them: these hold their words, and say what others of the same words are. */
export function preferOwn(read: readonly Name[], { names, taken }: OwnNames): Name[] {
  const own = names.map((name) => ({ ...name, key: `${name.type}: ${name.key}` }));
  // Of two that have the same words, the first.
  const typed = new Map(names.map(({ key }, i) => [key, own[i]!] as const).reverse());
  const left = read.flatMap((name): Name[] => {
    if (isTaken(taken, name.first, name.last)) return [];
    const same = typed.get(name.key);
    return [same ? { ...name, type: same.type, key: same.key } : name];
  });
  return [...own, ...left].sort((a, b) => a.first - b.first);
}

function claimsOfLexicons({ tokens }: Language, { lexicons, terms }: Plugins): Claim[] {
  return terms.in(tokens).flatMap(({ first, last, lexicon, term, alias }): Claim[] => {
    if (tokens.sentence[first] !== tokens.sentence[last - 1]) return [];
    const { name, type } = lexicons[lexicon]!;
    const rule = `lexicon:${name}`;
    const own = { range: rangeOf(tokens, first, last), thing: `${rule} ${term}`, alias };
    return [{ first, last, type, rule, rank: lexicon, own }];
  });
}

function claimsOfRecognizers(document: Document, language: Language, { lexicons, recognizers }: Plugins): Claim[] {
  return recognizers.flatMap((recognizer, i) => {
    const rule = `recognizer:${recognizer.name}`;
    return recognizedBy(recognizer, document, language).flatMap(({ type, name, ...found }): Claim[] => {
      const range = wholeCharacters(document.text, found);
      const place = placeOf(language, range);
      if (!place) return [];
      const alias = document.text.slice(range.start, range.end) !== name;
      const own = { range, thing: name === null ? null : `${rule} ${name}`, alias };
      return [{ ...place, type, rule, rank: lexicons.length + i, own }];
    });
  });
}

/** The tokens of a range; null where it is not within one sentence, as every mention is. */
function placeOf({ tokens, sentences }: Language, { start, end }: Range): TokenRange | null {
  if (start === end) return null;
  const [first, last] = tokens.within(start, end);
  const sentence = first < last ? sentences[tokens.sentence[first]!] : undefined;
  return sentence && sentence.start <= start && end <= sentence.end ? { first, last } : null;
}

/** The range without white space at its ends, and without halves of characters: a pattern without the flag u finds such. */
function wholeCharacters(text: string, { start, end }: Range): Range {
  const range = trimRange(text, start, end);
  if (range.start === range.end) return range;
  return { start: range.start - Number(isInside(text, range.start)), end: range.end + Number(isInside(text, range.end)) };
}

/** Is the offset between the two halves of one character? */
const isInside = (text: string, at: number): boolean => /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));

const rangeOf = (tokens: Tokens, first: number, last: number): Range => ({
  start: tokens.start[first]!,
  end: tokens.end[last - 1]!,
});

const lengthOf = ({ start, end }: Range): number => end - start;

/** Does any of the tokens belong to somebody? */
const isTaken = (taken: Uint8Array, first: number, last: number): boolean => taken.subarray(first, last).includes(1);
