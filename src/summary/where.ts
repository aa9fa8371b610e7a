import { LEXICON, POS } from '../language/codes.js';
import { WordSet } from '../model/word-set.js';
import { WordTable } from '../model/word-table.js';
import type { Story } from './story.js';
import type { MainEvent } from './what.js';
import { foldWord, wordsOf } from './words.js';

/** Words that lead to the place of an event. */
const LEADS = WordTable.ofLists({
  sure: ['in', 'at', 'near', 'outside'],
  likely: ['off', 'around', 'on', 'across', 'inside', 'through', 'into'],
});
const NEAR = 6;

/** The place of the main event: led to by "in" or "at", near the main event, named by headline or dateline; null where none is told. */
export function whereOf(story: Story, event: MainEvent | null): string | null {
  if (!event) return null;
  const { entities, language } = story;
  const worths = new Map<number, number>();
  for (const { entity, first } of entities.mentions) {
    const distance = Math.abs(language.tokens.sentence[first]! - event.candidate.index);
    if (distance > NEAR || !isWhere(story, entity, first)) continue;
    const worth = (1 - distance / (NEAR + 1)) * (leadWorth(story, first) + (distance === 0 ? 0.2 : 0));
    worths.set(entity, Math.min(MOST_TOLD, (worths.get(entity) ?? 0) + worth));
  }
  let best: number | null = null;
  let bestScore = LEAST;
  for (const [entity, worth] of worths) {
    const score = (worth + placeBonus(story, entity)) * (isCountry(story, entity) ? COUNTRY : 1);
    if (score <= bestScore) continue;
    best = entity;
    bestScore = score;
  }
  return best === null ? null : entities.list[best]!.id;
}

/** What being told of again and again may add up to. */
const MOST_TOLD = 1.5;
/** A place of less worth is only spoken of. */
const LEAST = 0.2;
/** Where a town is told too, its country is not the answer. */
const COUNTRY = 0.6;

/** Does the dictionary know the entity for a country? */
function isCountry({ entities, language: { tokens } }: Story, entity: number): boolean {
  const [mention] = entities.list[entity]!.mentions;
  return mention !== undefined && (tokens.flags[tokens.within(mention.start, mention.end)[0]]! & LEXICON.country) !== 0;
}

/** A place is; so is an organization's seat: "outside the Supreme Court". */
function isWhere(story: Story, entity: number, first: number): boolean {
  const { type } = story.entities.list[entity]!;
  return type === 'place' || (type === 'organization' && SEATED.has(leadOf(story, first)));
}

const SEATED = new WordSet('at outside inside');

/** "[in] Croydon", "[at] the White House": how sure the word before a place makes it one where something happens. */
function leadWorth(story: Story, first: number): number {
  const lead = LEADS.get(leadOf(story, first));
  return lead === 'sure' ? 0.8 : lead === 'likely' ? 0.4 : 0.1;
}

/** The word that leads to a name. */
function leadOf({ language: { tokens } }: Story, first: number): number {
  let i = first - 1;
  while (i >= 0 && i > first - 4 && (tokens.pos[i] === POS.DET || tokens.pos[i] === POS.ADJ)) i--;
  return tokens.word[i] ?? 0;
}

function placeBonus({ entities, headline, document }: Story, entity: number): number {
  const { name, salience } = entities.list[entity]!;
  const inHeadline = wordsOf(name).some((word) => word.length > 2 && headline.placeOf(foldWord(word)) !== null);
  const inDateline = document.source.dateline?.place?.toLowerCase() === name.toLowerCase();
  return 0.5 * salience + (inHeadline ? 0.8 : 0) + (inDateline ? 0.3 : 0);
}
