// How much of what the judged articles come to is found by weights that they did not teach.
import type { Range } from '../src/schema/span.js';
import { findMainEvent, whatOf } from '../src/summary/event.js';
import { keyPointsOf } from '../src/summary/key-points.js';
import type { SummaryModels } from '../src/summary/models.js';
import { storyOf } from '../src/summary/rank.js';
import { whenOf } from '../src/summary/when.js';
import { whereOf } from '../src/summary/where.js';
import { whoOf } from '../src/summary/who.js';
import { isMostOf, isNamed, isSameTime, type ReadStory, touch } from './summary-lessons.js';

/** Of one question: how often it was asked, answered, answered rightly, and answered where the judge gave none. */
interface Tally {
  asked: number;
  answered: number;
  right: number;
  idle: number;
}

/** Counts what is found, article by article. */
export class Report {
  readonly #tallies = new Map<string, Tally>();

  count({ gold, telling }: ReadStory, models: SummaryModels): void {
    const { entities, timeline } = telling;
    const story = storyOf(telling, models);
    const event = findMainEvent(telling, models);
    const placeOf = (id: string | null | undefined) => entities.list.findIndex((entity) => entity.id === id);
    const isKey = (point: Range) => gold.key.some((span) => touch(span, point));
    const points = keyPointsOf(story);
    for (const [i, point] of points.entries())
      this.#add(i < 3 ? 'key points, the first three' : 'key points, a fourth or fifth', true, true, isKey(point));
    this.#add(
      'the first key point is the judge’s first',
      true,
      points.length > 0,
      points[0] !== undefined && touch(points[0], gold.key[0]!),
    );
    this.#add('key points of the judge', true, true, false, gold.key.length - 1);
    for (const key of gold.key)
      if (points.some((point) => touch(key, point))) this.#tallies.get('key points of the judge')!.right++;
    const what = event && whatOf(telling, event);
    this.#add(
      'what: the sentence',
      true,
      event !== null,
      event !== null && gold.what.some((span) => touch(span, event.candidate.sentence)),
    );
    this.#add('what: half of the words', true, what !== null, what !== null && gold.what.some((span) => isMostOf(what, span)));
    const [who = -1, ...others] = whoOf(telling, event, models).map(placeOf);
    for (const other of others) this.#add('who: others', true, true, isNamed(telling, other, gold.who));
    this.#add('who', true, who >= 0, who >= 0 && isNamed(telling, who, gold.who));
    const when = timeline.find(({ id }) => id === whenOf(telling, event, models));
    this.#add('when', gold.when.length > 0, when !== undefined, when !== undefined && isSameTime(when.expression, gold));
    const where = placeOf(whereOf(telling, event, models));
    this.#add(
      'where: the nearest',
      gold.where.length > 0,
      where >= 0,
      where >= 0 && isNamed(telling, where, gold.where.slice(0, 1)),
    );
    this.#add('where', gold.where.length > 0, where >= 0, where >= 0 && isNamed(telling, where, gold.where));
  }

  #add(name: string, isAsked: boolean, isAnswered: boolean, isRight: boolean, more = 0): void {
    const tally = this.#tallies.get(name) ?? { asked: 0, answered: 0, right: 0, idle: 0 };
    this.#tallies.set(name, tally);
    if (isAsked) tally.asked += 1 + more;
    if (isAsked && isAnswered) tally.answered += 1 + more;
    if (isAsked && isAnswered && isRight) tally.right++;
    if (!isAsked && isAnswered) tally.idle++;
  }

  print(): void {
    const percent = (part: number, whole: number) => ((100 * part) / whole).toFixed(1);
    for (const [name, { asked, answered, right, idle }] of this.#tallies) {
      const found = `${percent(right, asked)} % of ${asked} found`;
      console.error(
        `${name}: ${found}, ${percent(right, answered)} % of the answers right, ${percent(right, answered + idle)} % with those that nobody asked for`,
      );
    }
  }
}
