// Articles told again with names that nobody has met, so that names are learned by their company too, not by heart.
import type { GoldDocument } from './entities-data.js';
import { randomFrom } from './random.js';

const WORD = /\p{L}[\p{L}\p{M}]*/gu;
/** Types whose words are renamed. */
const RENAMED = new Set(['PERSON', 'ORG', 'LOC']);
/** How many letters of a name say which comes next. */
const ORDER = 3;
/** A word met so often in small letters is no name by itself. */
const COMMON = 3;

/** Makes new words after those of names. */
class NameMaker {
  readonly #next = new Map<string, string[]>();
  readonly #random: () => number;

  constructor(names: Iterable<string>, random: () => number) {
    this.#random = random;
    for (const name of names) {
      const letters = `${' '.repeat(ORDER)}${name} `;
      for (let i = ORDER; i < letters.length; i++) {
        const before = letters.slice(i - ORDER, i);
        const list = this.#next.get(before);
        if (list) list.push(letters[i]!);
        else this.#next.set(before, [letters[i]!]);
      }
    }
  }

  make(): string {
    for (;;) {
      let name = ' '.repeat(ORDER);
      while (name.length < ORDER + 14) {
        const nexts = this.#next.get(name.slice(-ORDER))!;
        const next = nexts[Math.floor(this.#random() * nexts.length)]!;
        if (next === ' ') break;
        name += next;
      }
      const made = name.trim();
      if (made.length > 2) return made;
    }
  }
}

/** Renames articles: each word of their names that is no common word, wherever it stands. */
export function renamer(documents: readonly GoldDocument[], seed: number): (document: GoldDocument) => GoldDocument {
  const random = randomFrom(seed);
  const common = commonWords(documents);
  const makers = new Map([...RENAMED].map((type) => [type, new NameMaker(wordsOfNames(documents, type, common), random)]));
  return (document) => {
    const renamed = new Map<string, string>();
    for (const { start, end, type } of document.entities) {
      if (!RENAMED.has(type)) continue;
      for (const [word] of document.text.slice(start, end).matchAll(WORD)) {
        if (isName(word, common) && !renamed.has(word)) renamed.set(word, makers.get(type)!.make());
      }
    }
    return rewritten(document, renamed);
  };
}

const isName = (word: string, common: ReadonlySet<string>): boolean =>
  word.length > 2 && /^\p{Lu}\p{Ll}/u.test(word) && !common.has(word.toLowerCase());

function commonWords(documents: readonly GoldDocument[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { text } of documents) {
    for (const [word] of text.matchAll(/(?<![\p{L}\p{N}@/.'’-])\p{Ll}[\p{Ll}\p{M}]*/gu))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= COMMON).map(([word]) => word));
}

function* wordsOfNames(documents: readonly GoldDocument[], wanted: string, common: ReadonlySet<string>): Generator<string> {
  const seen = new Set<string>();
  for (const { text, entities } of documents) {
    for (const { start, end, type } of entities) {
      if (type !== wanted) continue;
      for (const [word] of text.slice(start, end).matchAll(WORD)) {
        if (!isName(word, common) || seen.has(word)) continue;
        seen.add(word);
        yield word;
      }
    }
  }
}

/** The document with words replaced, its spans moved along. */
function rewritten(document: GoldDocument, renamed: ReadonlyMap<string, string>): GoldDocument {
  const edits: { at: number; shift: number }[] = [];
  let shift = 0;
  const text = document.text.replace(WORD, (word, at: number) => {
    const made = renamed.get(word);
    if (made === undefined) return word;
    shift += made.length - word.length;
    edits.push({ at: at + word.length, shift });
    return made;
  });
  const moved = (offset: number): number => {
    let [low, high] = [0, edits.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (edits[middle]!.at <= offset) low = middle + 1;
      else high = middle;
    }
    return offset + (low > 0 ? edits[low - 1]!.shift : 0);
  };
  return {
    ...document,
    text,
    entities: document.entities.map((entity) => ({ ...entity, start: moved(entity.start), end: moved(entity.end) })),
    ...(document.agreed ? { agreed: document.agreed.map(([start, end]) => [moved(start), moved(end)] as const) } : {}),
  };
}
