import type { Document } from '../document/document.js';
import { CAPITAL } from '../language/codes.js';
import type { Language } from '../language/language.js';
import type { Tokens } from '../language/tokens.js';
import { mix } from '../model/hash.js';
import { settingOf } from './columns.js';
import { type Name, nameOf } from './names.js';
import { hashOf } from './votes.js';

/**
 * A headline's capitals run names into the words beside them; the body says where they end: "[Kesh] Talks Resume",
 * where the body has "Kesh". Names in titles and headings are cut to those that the body has. Others stay, but for things of several
 * words in a title in title case: they are hardly ever names ("[Council Backs Line]").
 */
export function cutHeadlineNames(document: Document, { tokens, sentences }: Language, names: readonly Name[]): readonly Name[] {
  const kindOf = (name: Name) => document.blocks[sentences[tokens.sentence[name.first]!]!.block]!.kind;
  const isHeadline = (name: Name): boolean => kindOf(name) === 'title' || kindOf(name) === 'heading';
  const isInTitleCase = (name: Name): boolean => {
    const { first, last } = sentences[tokens.sentence[name.first]!]!;
    return kindOf(name) === 'title' && settingOf(tokens, first, last) !== 0;
  };
  const body = names.filter((name) => !isHeadline(name));
  const known = new Map<number, Name>();
  for (const name of body) {
    known.set(hashOf(tokens, name), name);
    if (name.type === 'person') known.set(hashOf(tokens, { first: name.last - 1, last: name.last }), name);
  }
  return names.flatMap((name) => {
    if (name.last - name.first === 1 || !isHeadline(name) || known.has(hashOf(tokens, name))) return [name];
    const parts = partsKnown(tokens, name, known);
    if (parts.length > 0) return parts;
    return body.length > 0 && name.type !== 'person' && isInTitleCase(name) ? [] : [name];
  });
}

function partsKnown(tokens: Tokens, name: Name, known: ReadonlyMap<number, Name>): Name[] {
  const parts: Name[] = [];
  for (let first = name.first; first < name.last; first++) {
    if (tokens.capital[first] === CAPITAL.none) continue;
    let hash = 0;
    let found: Name | null = null;
    for (let last = first + 1; last <= name.last; last++) {
      hash = mix(hash, tokens.word[last - 1]!);
      const same = known.get(hash);
      if (same) found = nameOf(tokens, first, last, same.type, 'named-in-body');
    }
    if (!found) continue;
    parts.push(found);
    first = found.last - 1;
  }
  return parts;
}
