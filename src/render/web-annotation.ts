import type { Analysis } from '../schema/analysis.js';
import type { Range, Span } from '../schema/span.js';
import { codePointsIn } from './code-points.js';
import { type Facts, readFacts, shiftParties } from './facts.js';

/**
 * A text that says something of the passage.
 *
 * @inline
 */
interface Body {
  readonly type: 'TextualBody';
  readonly purpose: 'identifying' | 'tagging' | 'classifying' | 'assessing';
  readonly value: string;
}

/**
 * A passage, by its words and by its place.
 *
 * @inline
 */
interface Target {
  readonly source: string;
  readonly selector: readonly [
    { readonly type: 'TextQuoteSelector'; readonly exact: string; readonly prefix: string; readonly suffix: string },
    { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number },
  ];
}

/** One W3C annotation: what is said, and of which passages. */
export interface WebAnnotation {
  /** An IRI within the collection. */
  readonly id: string;
  /** Always this. */
  readonly type: 'Annotation';
  /** Why it was made, in the standard's words. */
  readonly motivation: Body['purpose'] | 'highlighting';
  /** What is said. */
  readonly body: readonly Body[];
  /** The passages. */
  readonly target: readonly Target[];
}

/** A W3C AnnotationCollection whose one page holds everything. */
export interface WebAnnotations {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  readonly id: string;
  readonly type: 'AnnotationCollection';
  readonly total: number;
  readonly first: {
    readonly id: string;
    readonly type: 'AnnotationPage';
    readonly startIndex: 0;
    readonly items: readonly WebAnnotation[];
  };
}

/** What annotations point to. */
export interface WebAnnotationOptions {
  /** The IRI of the text that is annotated: the article's address where nothing is said. */
  readonly source?: string;
}

/** What an annotation is before its passages are told as selectors. */
interface Note {
  readonly id: string;
  readonly motivation: WebAnnotation['motivation'];
  readonly body: readonly Body[];
  readonly spans: readonly Range[];
}

/** What is annotated, in this order. */
const kinds: readonly ((facts: Facts) => Note[])[] = [mentions, quotes, dates, shifts, keyPoints];

/** Code points of text on either side of a passage, by which it is found again in a text that was changed. */
const CONTEXT = 32;

/**
 * An analysis as W3C Web Annotations of the analysed text: mentions, quotations, dates, shifts and key points.
 *
 * Each passage is selected by its words with what stands around them (`TextQuoteSelector`) and by its place (`TextPositionSelector`,
 * in code points, unlike the offsets of the analysis).
 *
 * @param analysis what `analyze` returned
 * @returns an object to be written as JSON
 * @example JSON.stringify(webAnnotations(analysis, { source: 'https://example.org/story' }))
 */
export function webAnnotations(analysis: Analysis, { source = sourceOf(analysis) }: WebAnnotationOptions = {}): WebAnnotations {
  const iri = (name: string): string => `${source.replace(/#.*/s, '')}#nutgraf-${name}`;
  const select = selectorIn(analysis.text);
  const facts = readFacts(analysis);
  const items = kinds
    .flatMap((kind) => kind(facts))
    .map(({ id, motivation, body, spans }): WebAnnotation => {
      const target = spans.map((span) => ({ source, selector: select(span) }));
      return { id: iri(id), type: 'Annotation', motivation, body, target };
    });
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: iri('annotations'),
    type: 'AnnotationCollection',
    total: items.length,
    first: { id: iri('page'), type: 'AnnotationPage', startIndex: 0, items },
  };
}

/** Where nobody knows the address, an IRI relative to wherever the annotations lie. */
const sourceOf = ({ source, id }: Analysis): string => source.url ?? encodeURIComponent(id ?? 'article');

function selectorIn(text: string): (span: Range) => Target['selector'] {
  const points = codePointsIn(text);
  // Twice as many UTF-16 units hold as many code points, and a pair that is cut is not among those that are kept.
  const before = (at: number): string => [...text.slice(Math.max(0, at - 2 * CONTEXT), at)].slice(-CONTEXT).join('');
  const after = (at: number): string => [...text.slice(at, at + 2 * CONTEXT)].slice(0, CONTEXT).join('');
  return ({ start, end }) => [
    { type: 'TextQuoteSelector', exact: text.slice(start, end), prefix: before(start), suffix: after(end) },
    { type: 'TextPositionSelector', start: points(start), end: points(end) },
  ];
}

function mentions({ analysis }: Facts): Note[] {
  return analysis.entities.flatMap(({ id, name, type, mentions }) =>
    mentions.map((mention, index) => ({
      id: `${id}-${index + 1}`,
      motivation: 'identifying' as const,
      body: [text('identifying', name), text('classifying', type)],
      spans: [mention],
    })),
  );
}

function quotes({ analysis, nameOf }: Facts): Note[] {
  return analysis.quotes.map((quote) => {
    const { entityId = null, mention = null } = quote.speaker ?? {};
    const speaker = entityId === null ? mention?.text : nameOf(entityId);
    return {
      id: quote.id,
      motivation: 'classifying',
      body: [text('classifying', `${quote.kind} quotation`), ...(speaker ? [text('identifying', speaker)] : [])],
      spans: [quote],
    };
  });
}

function dates({ analysis }: Facts): Note[] {
  return analysis.timeline.map(({ id, kind, value, expression }) => ({
    id,
    motivation: 'classifying',
    body: [text('classifying', kind), ...(value === null ? [] : [text('identifying', value)])],
    spans: [expression],
  }));
}

function shifts({ analysis, nameOf }: Facts): Note[] {
  return analysis.sentiment.shifts.map((shift) => {
    const { id, direction, before, after } = shift;
    const said = `${shiftParties(shift, nameOf)}: ${direction}, from ${before.score} to ${after.score}`;
    const spans: Span[] = [...before.evidence, ...after.evidence];
    return { id, motivation: 'assessing', body: [text('assessing', said)], spans };
  });
}

function keyPoints({ analysis }: Facts): Note[] {
  return analysis.summary.keyPoints.map((point) => {
    return { id: `key-${point.sentenceId}`, motivation: 'highlighting', body: [], spans: [point] };
  });
}

const text = (purpose: Body['purpose'], value: string): Body => ({ type: 'TextualBody', purpose, value });
