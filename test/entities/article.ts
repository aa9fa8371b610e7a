import { readDocument } from '../../src/document/read.js';
import { findEntities } from '../../src/entities/entities.js';
import type { Entities } from '../../src/entities/result.js';
import { type Language, readLanguage } from '../../src/language/language.js';
import type { Entity } from '../../src/schema/entities.js';
import { optionsSchema } from '../../src/schema/options.js';

const options = optionsSchema.parse({});

/** The entities of a text, with the tokens they were found in. */
export function read(text: string): { language: Language; entities: Entities } {
  const document = readDocument({ text }, options);
  const language = readLanguage(document);
  return { language, entities: findEntities(document, language) };
}

/** The entity of that name. */
export function entityNamed(text: string, name: string): Entity | undefined {
  return read(text).entities.list.find((entity) => entity.name === name);
}

/** What an entity's mentions of a form say, in text order. */
export const said = (entity: Entity | undefined, ...forms: Entity['mentions'][number]['form'][]): string[] =>
  (entity?.mentions ?? []).filter(({ form }) => forms.includes(form)).map(({ text }) => text);
