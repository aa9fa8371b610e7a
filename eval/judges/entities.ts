import type { Analysis } from '../../src/schema/analysis.js';
import { type Check, type Claim, check } from '../check.js';
import { bareName, entityNamed, goesBy, placesOf, touches } from '../compare.js';
import type { Gold, GoldEntity } from '../gold.js';

/** Is there an entity of that name, has it the right type, and does it hold all the other names? Who is not found is wrong thrice. */
export const judgeEntities = (analysis: Analysis, gold: Gold): Check[] =>
  gold.entities.flatMap((expected) => judgeEntity(analysis, expected));

function judgeEntity(analysis: Analysis, { name, type, also = [] }: GoldEntity): Check[] {
  const entity = entityNamed(analysis, name);
  const missing = also.filter((other) => !entity || !goesBy(entity, other));
  const checks = [
    check('entity found', entity !== undefined, name),
    check(
      'entity type',
      entity !== undefined && (type === 'any' || entity.type === type),
      `${name}: ${entity?.type}, not ${type}`,
    ),
  ];
  if (also.length > 0) checks.push(check('entity names', missing.length === 0, `${name}: without ${missing.join(', ')}`));
  return checks;
}

/**
 * Names in the text that gold can judge. Gold tells which strings are names and what they name, not where each stands; so a name in the
 * text that is one of those strings is right where its type is, and one that shares words with such a string, and is not it, is wrong.
 * Names that touch no string of gold are judged only where all names are marked; then they are wrong.
 */
export function claimNames({ text, entities }: Analysis, gold: Gold, allMarked: boolean): Claim[] {
  const marked = gold.entities.flatMap(({ name, type, also = [] }) =>
    [name, ...also].map((form) => ({ form: bareName(form), type })),
  );
  const places = marked.flatMap(({ form }) => placesOf(text.toLowerCase(), form));
  return entities.flatMap(({ type, mentions }) =>
    mentions
      .filter(({ form }) => form === 'name' || form === 'alias')
      .map((mention) => ({ mention, same: marked.filter(({ form }) => form === bareName(mention.text)) }))
      .filter(({ mention, same }) => allMarked || same.length > 0 || places.some((place) => touches(place, mention)))
      .map(({ mention, same }): Claim => {
        const right = same.some((one) => one.type === 'any' || one.type === type);
        return { of: 'names', confidence: mention.confidence, right };
      }),
  );
}
