import { POS } from '../language/codes.js';
import type { Story } from './story.js';
import type { MainEvent } from './what.js';
import { foldWord } from './words.js';

/** Words that lead to the place of an event. */
const LEADS = new Set([
  'in',
  'at',
  'near',
  'outside',
  'off',
  'around',
  'on',
  'across',
  'inside',
  'through',
  'into',
  'to',
  'from',
]);
const NEAR = 6;

/** The place of the main event: led to by "in" or "at", near the main event, named by headline or dateline; null where none is told. */
export function whereOf(story: Story, event: MainEvent | null): string | null {
  if (!event) return null;
  const scores = new Map<number, number>();
  for (const [m, mention] of story.entities.mentions.entries()) {
    const entity = story.entities.list[mention.entity]!;
    if (entity.type !== 'place') continue;
    const sentence = story.language.tokens.sentence[mention.first]!;
    const distance = Math.abs(sentence - event.candidate.index);
    if (distance > NEAR) continue;
    const worth = (1 - distance / (NEAR + 1)) * (0.5 + leadWorth(story, mention.first)) + (distance === 0 ? 0.3 : 0);
    scores.set(mention.entity, Math.max(scores.get(mention.entity) ?? 0, worth));
    void m;
  }
  let best: number | null = null;
  let bestScore = 0;
  for (const [entity, worth] of scores) {
    const score = worth + placeBonus(story, entity);
    if (score > bestScore) {
      best = entity;
      bestScore = score;
    }
  }
  return best === null ? null : story.entities.list[best]!.id;
}

/** "[in] Croydon", "[at] the White House": how sure the word before a place makes it one where something happens. */
function leadWorth({ language: { tokens } }: Story, first: number): number {
  let i = first - 1;
  while (i >= 0 && i > first - 4 && (tokens.pos[i] === POS.DET || tokens.pos[i] === POS.ADJ)) i--;
  const lower = tokens.lower(i);
  if (lower === 'in' || lower === 'at' || lower === 'near' || lower === 'outside') return 0.8;
  return LEADS.has(lower) ? 0.4 : 0;
}

function placeBonus({ entities, headline, document }: Story, entity: number): number {
  const { name, salience } = entities.list[entity]!;
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const inHeadline = words.some((word) => word.length > 2 && headline.places.has(foldWord(word)));
  const inDateline = document.source.dateline?.place?.toLowerCase() === name.toLowerCase();
  return 0.5 * salience + (inHeadline ? 0.5 : 0) + (inDateline ? 0.3 : 0);
}
