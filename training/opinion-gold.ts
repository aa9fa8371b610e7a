// Articles with what was marked or judged in them, as the models of opinions see them.
import { readDocument } from '../src/document/read.js';
import { readInput, readOptions } from '../src/door.js';
import { findEntities } from '../src/entities/entities.js';
import { readLanguage } from '../src/language/language.js';
import { findQuotes } from '../src/quotes/quotes.js';
import type { Range } from '../src/schema/span.js';
import { OpinionScene } from '../src/sentiment/opinions/scene.js';
import { StanceModels } from '../src/sentiment/stance-models.js';
import { findStances } from '../src/sentiment/stances.js';
import { ToneReader } from '../src/sentiment/tone.js';
import { valenceIn } from '../src/sentiment/valence.js';
import { type MarkedArticle, readArticles } from './articles.js';
import { readJudgedStances } from './judged-stances.js';

/** A gold party that the analysis has no entity for. */
export const MISSED = -1;

/** A stance as gold has it, with the analysis' entities. */
export interface GoldOpinion {
  readonly sign: 1 | -1;
  /** Indexes in `Entities.list`, or `MISSED`; null where nobody holds it. Of what holds both ways the one named first is the holder. */
  readonly holder: number | null;
  readonly target: number;
  readonly mutual: boolean;
  /** Tokens of the passage; of the words that carry it, where gold tells them. */
  readonly tokens: readonly [first: number, last: number];
  readonly isCue: boolean;
  readonly sure: boolean;
  readonly when: 'earlier' | 'now' | 'ahead';
}

export interface GoldTurn {
  readonly kind: 'directed' | 'relation' | 'entity';
  readonly parties: readonly number[];
  readonly direction: 'up' | 'down';
  readonly before: readonly GoldOpinion[];
  readonly after: readonly GoldOpinion[];
  readonly grade: 'must' | 'should' | 'nice';
}

export interface OpinionArticle {
  readonly name: string;
  readonly scene: OpinionScene;
  readonly opinions: readonly GoldOpinion[];
  /** Those that happened. */
  readonly turns: readonly GoldTurn[];
}

const options = readOptions(undefined);

/** The articles written for nutgraf, and those of the news that were judged. */
export function readOpinionArticles(corpora: string): OpinionArticle[] {
  return [...readArticles().map(writtenArticle), ...readJudgedStances(corpora).map(judgedArticle)];
}

/** An article as the library reads it. */
export function sceneOf(text: string): OpinionScene {
  const document = readDocument(readInput(text), options);
  const language = readLanguage(document);
  const entities = findEntities(document, language, null);
  const quotes = findQuotes(document, language, entities);
  const reader = new ToneReader(language, entities);
  const valence = valenceIn(language, reader.words, reader.input.names, reader.input.factors);
  const models = new StanceModels(language, entities, quotes, reader, valence);
  const stances = findStances(document, language, entities, quotes, valence, reader.words.facts, models);
  return new OpinionScene({ document, language, entities, quotes, reader, valence, stances });
}

function writtenArticle(article: MarkedArticle): OpinionArticle {
  const scene = sceneOf(article.text);
  const byName = new Map<string, number>();
  for (const { names } of [...article.cast, ...article.others]) {
    const entity = entityNamed(scene, names);
    for (const name of names) if (!byName.has(name)) byName.set(name, entity);
  }
  const who = (name: string): number => byName.get(name) ?? MISSED;
  const byId = new Map<number, GoldOpinion>();
  for (const { id, words, holder, targets, mutual, sign, when } of article.stances) {
    const start = article.text.indexOf(words);
    if (start < 0) continue;
    const [first, second] = targets.map(who) as [number, number?];
    byId.set(id, {
      sign: sign === '+' ? 1 : -1,
      holder: mutual ? first : holder === null ? null : who(holder),
      target: mutual ? (second ?? MISSED) : first,
      mutual,
      tokens: scene.input.language.tokens.within(start, start + words.length),
      isCue: false,
      sure: true,
      when,
    });
  }
  const known = (ids: readonly number[]): GoldOpinion[] => ids.flatMap((id) => byId.get(id) ?? []);
  const turns = article.shifts
    .filter(({ status }) => status === 'realised')
    .map(({ kind, holder, targets, direction, before, after, grade }): GoldTurn => {
      const parties = [...(holder === null ? [] : [holder]), ...targets].map(who);
      return { kind, parties, direction, before: known(before), after: known(after), grade };
    });
  return { name: article.name, scene, opinions: [...byId.values()], turns };
}

/** The entity that is named so most often, MISSED where none is. */
function entityNamed({ input, countries }: OpinionScene, names: readonly string[]): number {
  const { list } = input.entities;
  const counts = list.map(
    ({ mentions }) => mentions.filter(({ form, text }) => (form === 'name' || form === 'alias') && names.includes(text)).length,
  );
  const most = Math.max(0, ...counts);
  return most === 0 ? MISSED : countries[counts.indexOf(most)]!;
}

type Judged = ReturnType<typeof readJudgedStances>[number];

function judgedArticle({ news, id, text, stances, shifts }: Judged): OpinionArticle {
  const scene = sceneOf(text);
  const who = (name: Range): number => entityAt(scene, name);
  const opinions = stances.map(({ cue, holder, target, mutual, sign, sure, when }): GoldOpinion => {
    return {
      sign,
      holder: holder && who(holder),
      target: who(target),
      mutual,
      tokens: scene.input.language.tokens.within(cue.start, cue.end),
      isCue: true,
      sure,
      when,
    };
  });
  const turns = shifts
    .filter(({ realised }) => realised)
    .map(
      ({ holder, target, mutual, direction, before, after, grade }): GoldTurn => ({
        kind: mutual ? 'relation' : holder ? 'directed' : 'entity',
        parties: (holder ? [holder, target] : [target]).map(who),
        direction,
        before: before.map((i) => opinions[i]!),
        after: after.map((i) => opinions[i]!),
        grade,
      }),
    );
  return { name: `${news} ${id}`, scene, opinions, turns };
}

function entityAt({ input, entityOfMention }: OpinionScene, { start, end }: Range): number {
  const [first, last] = input.language.tokens.within(start, end);
  const mention = input.entities.mentionOfToken.subarray(first, last).findLast((found) => found >= 0);
  return mention === undefined ? MISSED : entityOfMention[mention]!;
}
