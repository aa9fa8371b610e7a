import type { Document } from '../../src/document/document.js';
import { readDocument } from '../../src/document/read.js';
import { mergeNames } from '../../src/entities/merge.js';
import { type Name, nameOf } from '../../src/entities/names.js';
import { type Language, readLanguage } from '../../src/language/language.js';
import { entityTypeSchema } from '../../src/schema/entities.js';
import { optionsSchema } from '../../src/schema/options.js';

interface Given {
  readonly document: Document;
  readonly language: Language;
  readonly names: readonly Name[];
  /** A name as the text has it. */
  readonly form: (name: Name) => string;
}

/** A text whose names are given by hand, so that no model stands between: "{person Ivo Marsh} spoke to {place Corran}". */
export function given(marked: string): Given {
  let text = '';
  const ranges: { type: Name['type']; start: number; end: number }[] = [];
  for (const [, before = '', type, name = ''] of marked.matchAll(/([^{]*)(?:\{(\w+) ([^}]+)\})?/g)) {
    text += before;
    const known = entityTypeSchema.options.find((one) => one === type);
    if (known) ranges.push({ type: known, start: text.length, end: text.length + name.length });
    text += name;
  }
  const document = readDocument({ text }, optionsSchema.parse({}));
  const language = readLanguage(document);
  const { tokens } = language;
  const names = ranges.map(({ type, start, end }) => nameOf(tokens, ...tokens.within(start, end), type, 'given'));
  const form = ({ first, last }: Name) => document.text.slice(tokens.start[first]!, tokens.end[last - 1]!);
  return { document, language, names, form };
}

/** "type: name, name …" for each person, organization, place … of a text whose names are given. */
export function groupsOf(marked: string): string[] {
  const { language, names, form } = given(marked);
  return mergeNames(language.tokens, names).map(({ type, names: same }) => `${type}: ${same.map(form).join(', ')}`);
}
