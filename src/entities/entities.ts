import type { Document } from '../document/document.js';
import type { Language } from '../language/language.js';
import { addAcronyms } from './acronyms.js';
import { resolveAnaphors } from './antecedents.js';
import { assemble } from './assemble.js';
import { readCast } from './cast.js';
import { draftEntities } from './drafts.js';
import { cutHeadlineNames } from './headline-names.js';
import { mergeNames } from './merge.js';
import { tidyNames } from './names.js';
import { ownNames, type Plugins, preferOwn } from './own-names.js';
import { recognise } from './recognise.js';
import { addRepeats } from './repeats.js';
import type { Entities } from './result.js';
import { groupByThing } from './things.js';

/**
 * Who and what the article speaks of: names found and typed, all names of one thing together, with roles and pronouns.
 *
 * @example
 * findEntities(document, language).list[0] // { name: 'Lena Ortiz', type: 'person', roles: [US Secretary of State], … }
 */
export function findEntities(document: Document, language: Language, plugins: Plugins | null = null): Entities {
  const read = tidyNames(language.tokens, recognise(language));
  const names = cutHeadlineNames(document, language, addRepeats(language.tokens, addAcronyms(language.tokens, read)));
  const merged = plugins
    ? groupByThing(mergeNames(language.tokens, preferOwn(names, ownNames(document, language, plugins))))
    : mergeNames(language.tokens, names);
  const cast = readCast(language, merged);
  const drafts = draftEntities(document.text, language.tokens, cast, resolveAnaphors(language, cast));
  return assemble(document, language, drafts);
}
