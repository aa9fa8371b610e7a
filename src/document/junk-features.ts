import { addCaption } from './caption-features.js';
import { addCase } from './case-features.js';
import { Core } from './core-features.js';
import { ECHO, echoesOf } from './echo-features.js';
import { addFace } from './face-features.js';
import { type FeatureRow, family } from './features.js';
import { PAGE_RULES } from './junk-rules.js';
import type { LineView } from './line-view.js';
import { OUTLINES, Outlines, outlineName } from './outline-features.js';
import { Places } from './place-features.js';
import { RowFeatures } from './row-features.js';
import { TOPIC, TOPICS, topicName, topicsOf } from './topic-features.js';
import { WordFeatures } from './word-features.js';
import type { Words } from './words.js';

const RULES: readonly string[] = ['-', ...new Set(PAGE_RULES.map(({ name }) => name))];

/** Features of the rules that fit a line and its neighbours, and of its outline with its topic. */
export const JUNK = {
  rule: family(RULES.length, (rule) => `r:${RULES[rule]}`),
  ruleBefore: family(RULES.length, (rule) => `pr:${RULES[rule]}`),
  ruleAfter: family(RULES.length, (rule) => `qr:${RULES[rule]}`),
  content: family(OUTLINES * TOPICS, (value) => `c:${outlineName(Math.floor(value / TOPICS))}${topicName(value % TOPICS)}`),
};

/** The lines of a document with the features that tell junk from article. */
export function junkFeatures(words: Words, views: readonly LineView[]): FeatureRow {
  const wordFeatures = new WordFeatures(words);
  const places = new Places(views);
  const outlines = new Outlines(views);
  const rows = new RowFeatures(views);
  const topics = topicsOf(words, views);
  const core = new Core(views);
  const echoes = echoesOf(words, views);
  const ruleAt = (i: number): number => RULES.indexOf(views[i]?.rule ?? '-');
  return {
    length: views.length,
    read: (i, sink) => {
      const view = views[i]!;
      addFace(sink, view);
      wordFeatures.add(sink, view);
      places.add(sink, i);
      outlines.addNeighbours(sink, i);
      outlines.addFarther(sink, i);
      outlines.addGaps(sink, i);
      rows.add(sink, i);
      core.add(sink, i, outlines);
      addCase(sink, views, i);
      addCaption(sink, words, view);
      sink.add(ECHO + echoes[i]!);
      sink.add(TOPIC + topics[i]!);
      sink.add(JUNK.rule + ruleAt(i));
      sink.add(JUNK.ruleBefore + ruleAt(i - 1));
      sink.add(JUNK.ruleAfter + ruleAt(i + 1));
      sink.add(JUNK.content + outlines.of(i) * TOPICS + topics[i]!);
    },
  };
}
