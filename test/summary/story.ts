import { readDocument } from '../../src/document/read.js';
import type { Entities, TokenMention } from '../../src/entities/result.js';
import { type Language, readLanguage } from '../../src/language/language.js';
import type { Section } from '../../src/schema/document.js';
import type { Entity, EntityType } from '../../src/schema/entities.js';
import { optionsSchema } from '../../src/schema/options.js';
import type { Quote } from '../../src/schema/quotes.js';
import type { Sentiment } from '../../src/schema/sentiment.js';
import type { Summary } from '../../src/schema/summary.js';
import type { TimelineItem } from '../../src/schema/timeline.js';
import type { Telling } from '../../src/summary/story.js';
import { summarize } from '../../src/summary/summary.js';
import { readTelling } from '../../src/summary/telling.js';
import { readTimeline } from '../../src/timeline/timeline.js';

/** What a test says of an article; entities are given by hand, so that no model stands between. */
export interface Given {
  readonly text: string;
  readonly title?: string;
  readonly publishedAt?: string;
  readonly names?: Readonly<Record<string, EntityType>>;
  readonly quotes?: readonly Quote[];
}

export interface Told {
  readonly summary: Summary;
  readonly sections: readonly Section[];
  readonly entities: Entities;
  readonly timeline: readonly TimelineItem[];
  readonly nameOf: (id: string | null) => string | null;
}

const NO_TONE: Sentiment = {
  score: 0,
  magnitude: 0,
  label: 'neutral',
  sentences: [],
  sections: [],
  entities: [],
  relations: [],
  shifts: [],
};

/** What the stages before make of an article. */
function read({ text, title, publishedAt = '2026-03-03', names = {}, quotes = [] }: Given) {
  const document = readDocument({ text, title, publishedAt }, optionsSchema.parse({}));
  const language = readLanguage(document);
  const entities = entitiesOf(language, text, names);
  return { document, language, entities, quotes, timeline: readTimeline(document, language, entities) };
}

/** An article as the parts of a summary read it. */
export function tellingOf(given: Given): Telling {
  const { document, language, entities, quotes, timeline } = read(given);
  return readTelling(document, language, entities, quotes, timeline);
}

/** The summary of an article. */
export function tell(given: Given): Told {
  const { document, language, entities, quotes, timeline } = read(given);
  const { summary, sections } = summarize(document, language, entities, quotes, NO_TONE, timeline);
  const nameOf = (id: string | null) => entities.list.find((entity) => entity.id === id)?.name ?? null;
  return { summary, sections, entities, timeline, nameOf };
}

function entitiesOf({ tokens }: Language, text: string, names: Readonly<Record<string, EntityType>>): Entities {
  const mentionOfToken = new Int32Array(tokens.count).fill(-1);
  const mentions: TokenMention[] = [];
  const list = Object.entries(names).map(([name, type], entity): Entity => {
    const found: Entity['mentions'] = [];
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
      const [first, last] = tokens.within(start, start + name.length);
      if (first >= last) continue;
      mentions.push({ entity, mention: found.length, first, last });
      found.push({
        start,
        end: start + name.length,
        text: name,
        form: 'name',
        sentenceId: 'n1',
        rule: 'given',
        confidence: null,
      });
    }
    return {
      id: `e${entity + 1}`,
      type,
      name,
      aliases: [],
      roles: [],
      gender: null,
      salience: found.length / (found.length + 4),
      confidence: null,
      mentions: found,
    };
  });
  mentions.sort((a, b) => a.first - b.first);
  mentions.forEach(({ first, last }, m) => {
    mentionOfToken.fill(m, first, last);
  });
  return { list, mentions, mentionOfToken };
}
