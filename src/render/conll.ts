import type { Analysis } from '../schema/analysis.js';
import type { EntityType } from '../schema/entities.js';
import type { Range } from '../schema/span.js';

/** The four types of CoNLL-2003, which calls nationalities, events, works and products MISC. */
const labels: Readonly<Record<EntityType, string>> = {
  person: 'PER',
  organization: 'ORG',
  place: 'LOC',
  group: 'MISC',
  event: 'MISC',
  work: 'MISC',
  product: 'MISC',
  other: 'MISC',
};

/**
 * The names in an article as CoNLL-2003 has them: a word a line in four columns (word, part of speech, chunk, entity), an empty line
 * after each sentence (title, headings and captions are sentences too; bylines and boilerplate are not). Entities are tagged B- at
 * their first word and I- at the others; the two columns between are not filled (`_`). Mentions by role or pronoun have no tag.
 *
 * @param analysis what `analyze` returned
 * @example
 * renderConll(analyze('Ana Costa spoke.')) // "-DOCSTART- -X- O O\n\nAna _ _ B-PER\nCosta _ _ I-PER\nspoke _ _ O\n. _ _ O\n\n"
 */
export function renderConll(analysis: Analysis): string {
  const names = namesOf(analysis);
  const sentences = analysis.sentences.map((sentence) => {
    const inside = names.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
    return `${tagged(analysis.text, sentence, inside)}\n`;
  });
  return `-DOCSTART- -X- O O\n\n${sentences.join('')}`;
}

interface Name extends Range {
  readonly label: string;
}

/** Names in order; of two that overlap, the first and longest. */
function namesOf({ entities }: Analysis): Name[] {
  const all = entities.flatMap(({ type, mentions }) =>
    mentions
      .filter(({ form }) => form === 'name' || form === 'alias')
      .map(({ start, end }) => ({ start, end, label: labels[type] })),
  );
  let reached = 0;
  return all
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < reached) return false;
      reached = end;
      return true;
    });
}

/** A sentence's words with their tags; what lies between two names is split into words by itself, so none runs over a name's end. */
function tagged(text: string, { start, end }: Range, names: readonly Name[]): string {
  const lines: string[] = [];
  let at = start;
  for (const name of names) {
    for (const word of wordsOf(text.slice(at, name.start))) lines.push(line(word, 'O'));
    const inside = wordsOf(text.slice(name.start, name.end));
    lines.push(...inside.map((word, index) => line(word, `${index === 0 ? 'B' : 'I'}-${name.label}`)));
    at = name.end;
  }
  for (const word of wordsOf(text.slice(at, end))) lines.push(line(word, 'O'));
  return lines.join('');
}

const line = (word: string, tag: string): string => `${word} _ _ ${tag}\n`;

const CLITIC = String.raw`['’](?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])`;
/** "U.S.", "’s", "1,000", "mother-in-law", "O’Neill", then any single mark. Some control characters would end a column for Python. */
const WORD = new RegExp(
  String.raw`(?:\p{Lu}\.){2,}|${CLITIC}|[\p{L}\p{M}\p{N}]+(?:(?:[-&]|[.,](?=\p{N})|(?!${CLITIC})['’])[\p{L}\p{M}\p{N}]+)*|[^\s\p{Cc}]`,
  'gu',
);

const wordsOf = (text: string): readonly string[] => text.match(WORD) ?? [];
