import { listCell, table } from './table.js';

/**
 * A quotation a row. `speakerName` is the entity's name, or what the article calls the speaker ("officials") where that is nobody it
 * names (`speakerId` null); `words` is what was said, without marks and attribution; `score` is the tone of the sentences it stands in.
 */
export const quotes = table(
  {
    quoteId: 'string',
    kind: 'string',
    speakerId: 'string?',
    speakerName: 'string?',
    speakerMention: 'string?',
    anonymous: 'boolean',
    cue: 'string?',
    words: 'string',
    text: 'string',
    start: 'integer',
    end: 'integer',
    sentenceId: 'string?',
    sectionId: 'string?',
    about: 'string',
    score: 'double?',
    rule: 'string',
    confidence: 'double?',
  },
  ({ analysis, nameOf, sentencesIn, scoreOf }) =>
    analysis.quotes.map(({ id, kind, speaker, cue, parts, text, start, end, sectionId, about, rule, confidence }) => ({
      quoteId: id,
      kind,
      speakerId: speaker?.entityId ?? null,
      speakerName: speaker?.entityId ? nameOf(speaker.entityId) : (speaker?.mention?.text ?? null),
      speakerMention: speaker?.mention?.text ?? null,
      anonymous: speaker?.anonymous ?? false,
      cue: cue?.lemma ?? null,
      words: parts.map((part) => part.text).join(' '),
      text,
      start,
      end,
      sentenceId: sentencesIn({ start, end })[0]?.id ?? null,
      sectionId,
      about: listCell(about),
      score: scoreOf({ start, end }),
      rule,
      confidence,
    })),
);
