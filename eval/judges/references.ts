import type { Analysis } from '../../src/schema/analysis.js';
import type { Entity, Mention } from '../../src/schema/entities.js';
import { goingByMost, type MarkedArticle, type Member, namesIn } from '../../training/articles.js';
import type { CastArticle } from '../cases.js';
import { type Check, check, type Figure } from '../check.js';
import { bareName, namesOf } from '../compare.js';

const HE_OR_SHE = /^(?:he|him|his|himself|she|her|hers|herself)$/i;
const IT_OR_THEY = /^(?:it|its|itself|they|them|their|theirs|themselves)$/i;

/** Names with their types; and what "he", "it" and "the fund" mean, of those whom the analysis knows by name. */
export function judgeReferences(analysis: Analysis, { written }: CastArticle): Check[] {
  const members = written.cast.map((member) => entityOfMember(analysis, member));
  return [
    ...judgeNames(analysis, written),
    ...judgeMarks(analysis, written, members),
    ...judgeMentions(analysis, written, members),
  ];
}

function entityOfMember({ entities }: Analysis, { names }: Member): Entity | undefined {
  return entities[goingByMost(names.map(bareName), entities.map(namesOf))];
}

/** Where each name stands, and what kind of thing it names. */
function judgeNames({ text, entities }: Analysis, written: MarkedArticle): Check[] {
  const gold = new Set(namesIn(written).map(({ start, end, type }) => `${start} ${end} ${type}`));
  const found = entities.flatMap(({ type, mentions }) =>
    mentions
      .filter(isName)
      .map(({ start, end }) => ({ key: `${start} ${end} ${type}`, told: `${text.slice(start, end)}: ${type}` })),
  );
  const keys = new Set(found.map(({ key }) => key));
  return [
    ...[...gold].map((key) => check('name found', keys.has(key), key)),
    ...found.map(({ key, told }) => check('name precision', gold.has(key), told)),
  ];
}

const isName = ({ form }: Mention): boolean => form === 'name' || form === 'alias';

/** Is each phrase that means one member led to that member's entity? */
function judgeMarks({ text, entities }: Analysis, { marks }: MarkedArticle, members: readonly (Entity | undefined)[]): Check[] {
  return marks.flatMap(({ start, end, who }) => {
    const words = text.slice(start, end);
    const figure = figureOf(words);
    const entity = members[who[0]!];
    if (!figure || who.length > 1 || !entity) return [];
    const led = entities.filter(({ mentions }) => mentions.some((one) => !isName(one) && one.start >= start && one.end <= end));
    return [check(figure, led.includes(entity), `${words}: ${led[0]?.name}, not ${entity.name}`)];
  });
}

/** I and we are told by quotes, not here; nor are names that nobody lists. */
function figureOf(words: string): Figure | null {
  if (HE_OR_SHE.test(words)) return 'he and she';
  if (IT_OR_THEY.test(words)) return 'it and they';
  return /^(?:the|this|that|its|his|her|their) /i.test(words) ? 'description' : null;
}

/** Is what the analysis leads to somebody led to the right one, by the shortest marked phrase that holds it? What means several is not judged. */
function judgeMentions({ entities }: Analysis, { marks }: MarkedArticle, members: readonly (Entity | undefined)[]): Check[] {
  return entities.flatMap((entity) =>
    entity.mentions
      .filter((mention) => !isName(mention) && mention.rule !== 'first-person')
      .flatMap(({ start, end, text }) => {
        const holding = marks.filter((mark) => mark.start <= start && mark.end >= end);
        const gold = holding.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
        if (gold && gold.who.length > 1) return [];
        const right = gold !== undefined && members[gold.who[0]!] === entity;
        return [check('reference precision', right, `${text}: ${entity.name}`)];
      }),
  );
}
