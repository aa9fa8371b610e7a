import { hashString, mix } from '../model/hash.js';
import { HashIndex } from '../model/hash-index.js';
import type { ResolvedLexicon } from '../schema/recognizers.js';
import { Spans } from './spans.js';
import { tokenize } from './tokenizer.js';
import type { Tokens } from './tokens.js';
import { straightened } from './words.js';

/** A name or an alias of a term, by its tokens. */
interface Spelling {
  readonly words: readonly string[];
  readonly caseSensitive: boolean;
  /** Index of its lexicon. */
  readonly lexicon: number;
  /** Index of its term in that lexicon. */
  readonly term: number;
  readonly alias: boolean;
}

/** A term of a lexicon as it stands in a text. */
export interface FoundTerm extends Omit<Spelling, 'words' | 'caseSensitive'> {
  /** Tokens, half-open. */
  readonly first: number;
  readonly last: number;
}

/** The terms of lexicons, to be found in any number of texts: by the hashes of their words, so that more of them take no more time. */
export class Terms {
  readonly #openers: HashIndex;
  /** Words of the longest spelling that begins with each opener. */
  readonly #longest: number[] = [];
  readonly #phrases: HashIndex;
  readonly #spellings: Spelling[][] = [];

  constructor(lexicons: readonly ResolvedLexicon[]) {
    const all = lexicons.flatMap(spellingsOf);
    this.#openers = new HashIndex(all.length);
    this.#phrases = new HashIndex(all.length);
    for (const spelling of all) {
      const hashes = spelling.words.map((word) => hashString(word.toLowerCase()));
      const opener = this.#openers.add(hashes[0]!);
      this.#longest[opener] = Math.max(this.#longest[opener] ?? 0, hashes.length);
      const phrase = this.#phrases.add(hashes.reduce(mix, 0));
      if (this.#spellings[phrase]) this.#spellings[phrase].push(spelling);
      else this.#spellings[phrase] = [spelling];
    }
  }

  /** Wherever a term stands in the text, overlapping ones too; by their first tokens. */
  in(tokens: Tokens): FoundTerm[] {
    const found: FoundTerm[] = [];
    for (let first = 0; first < tokens.count; first++) {
      const opener = this.#openers.find(tokens.word[first]!);
      if (opener < 0) continue;
      const end = Math.min(tokens.count, first + this.#longest[opener]!);
      let hash = 0;
      for (let last = first + 1; last <= end; last++) {
        hash = mix(hash, tokens.word[last - 1]!);
        const phrase = this.#phrases.find(hash);
        if (phrase < 0) continue;
        for (const { words, caseSensitive, ...term } of this.#spellings[phrase]!)
          if (isAt(tokens, first, words, caseSensitive)) found.push({ ...term, first, last });
      }
    }
    return found;
  }
}

function spellingsOf({ terms, caseSensitive }: ResolvedLexicon, lexicon: number): Spelling[] {
  return terms.flatMap((given, term) => {
    const { name, aliases } = typeof given === 'string' ? { name: given, aliases: [] } : given;
    return [name, ...aliases].flatMap((text, i) =>
      variantsOf(caseSensitive ? text : text.toLowerCase()).map((words) => ({
        words,
        caseSensitive,
        lexicon,
        term,
        alias: i > 0,
      })),
    );
  });
}

/** The words of a term, "Acme Corp" with its stop and without: where the stop belongs to the word, there are as many. */
function variantsOf(text: string): string[][] {
  const bare = /^.*\p{L}(?=\.?$)/su.exec(text)?.[0];
  if (bare === undefined) return [wordsOf(text)];
  const variants = [wordsOf(bare), wordsOf(`${bare}.`)];
  return variants[0]!.length === variants[1]!.length ? variants : [wordsOf(text)];
}

function wordsOf(text: string): string[] {
  const spans = new Spans(8);
  tokenize(text, spans);
  return Array.from({ length: spans.count }, (_, i) => straightened(text.slice(spans.start[i], spans.end[i])));
}

function isAt(tokens: Tokens, first: number, words: readonly string[], caseSensitive: boolean): boolean {
  return words.every((word, k) => {
    if (!caseSensitive) return tokens.lower(first + k) === word;
    const form = straightened(tokens.form(first + k));
    // "The Revenue" at the head of a sentence, for "the Revenue".
    return form === word || (k === 0 && form[0]!.toLowerCase() + form.slice(1) === word);
  });
}
