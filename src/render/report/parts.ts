import type { Facts } from '../facts.js';
import { articlePart } from './article.js';
import { datesPart } from './dates.js';
import { entitiesPart } from './entities.js';
import type { Html } from './markup.js';
import { summaryPart, warningsPart } from './overview.js';
import { relationsPart, shiftsPart, tonePart } from './shifts.js';
import { voicesPart } from './voices.js';

/** A titled part of a page. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly body: Html;
}

const parts: readonly { id: string; title: string; write: (facts: Facts) => Html | null }[] = [
  { id: 'summary', title: 'In short', write: summaryPart },
  { id: 'tone', title: 'Tone', write: tonePart },
  { id: 'article', title: 'The article', write: articlePart },
  { id: 'shifts', title: 'What turned', write: shiftsPart },
  { id: 'relations', title: 'Who stands how to whom', write: relationsPart },
  { id: 'names', title: 'Who and what', write: entitiesPart },
  { id: 'voices', title: 'Who said what', write: voicesPart },
  { id: 'dates', title: 'When', write: datesPart },
  { id: 'warnings', title: 'Warnings', write: warningsPart },
];

/** What a report tells of an article, in the order of the page; parts with nothing to tell are left out. */
export const reportParts = (facts: Facts): Part[] =>
  parts.flatMap(({ id, title, write }) => {
    const body = write(facts);
    return body === null ? [] : [{ id, title, body }];
  });
