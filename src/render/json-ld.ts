import type { Analysis } from '../schema/analysis.js';
import type { Entity, EntityType } from '../schema/entities.js';
import type { Quote } from '../schema/quotes.js';
import { type Facts, readFacts } from './facts.js';
import { rolesOf } from './phrases.js';

/** A node of JSON-LD: what is unknown is not in it. */
export type JsonLd = { readonly [property: string]: unknown };

const types: Readonly<Record<EntityType, string>> = {
  person: 'Person',
  organization: 'Organization',
  place: 'Place',
  event: 'Event',
  work: 'CreativeWork',
  product: 'Product',
  group: 'Thing',
  other: 'Thing',
};

/**
 * An analysis as a schema.org NewsArticle: what it mentions, and what was said in it as Quotations.
 *
 * A direct or partial quotation has its words as `text`; an indirect one, in words that are not the speaker's, has them as `abstract`.
 * `spokenByCharacter` points to the speaker among `mentions`; a speaker that is none of these is told in words (`creditText`).
 *
 * @param analysis what `analyze` returned
 * @returns an object to be written as JSON; inside a page's `<script type="application/ld+json">`, write `<` as `\u003c`
 * @example JSON.stringify(jsonLd(analyze(article)))
 */
export function jsonLd(analysis: Analysis): JsonLd {
  const { id, source, language, sections, summary, entities, quotes } = analysis;
  const facts = readFacts(analysis);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    ...known({
      '@id': source.url,
      identifier: id,
      url: source.url,
      headline: summary.headline,
      alternativeHeadline: source.standfirst,
      author: source.bylines.map((name) => ({ '@type': 'Person', name })),
      publisher: source.publisher === null ? null : { '@type': 'Organization', name: source.publisher },
      datePublished: source.publishedAt,
      dateline: source.dateline?.text ?? null,
      inLanguage: language,
      wordCount: facts.words,
      abstract: summary.abstract,
      articleSection: sections.flatMap(({ heading }) => heading?.text ?? []),
      articleBody: bodyOf(analysis),
      about: summary.who.map(reference),
      contentLocation: summary.where === null ? null : reference(summary.where),
      mentions: entities.map(mention),
      hasPart: quotes.map((quote) => quotation(quote, facts)),
    }),
  };
}

/** The text without title, byline and boilerplate. */
const bodyOf = ({ text, blocks }: Analysis): string =>
  blocks
    .filter(({ sectionId }) => sectionId !== null)
    .map(({ start, end }) => text.slice(start, end))
    .join('\n\n');

function mention({ id, type, name, aliases, roles, gender }: Entity): JsonLd {
  const person = type === 'person' ? { jobTitle: rolesOf({ roles }), gender } : {};
  return { '@type': types[type], ...reference(id), name, ...known({ alternateName: aliases, ...person }) };
}

function quotation({ id, kind, parts, speaker, about }: Quote, { nameOf }: Facts): JsonLd {
  const words = parts.map(({ text }) => text).join(' ');
  const { entityId = null, mention = null } = speaker ?? {};
  return {
    '@type': 'Quotation',
    ...reference(id),
    [kind === 'indirect' ? 'abstract' : 'text']: words,
    ...known({
      spokenByCharacter: entityId === null ? null : reference(entityId),
      creditText: entityId === null ? (mention?.text ?? null) : nameOf(entityId),
      about: about.map(reference),
    }),
  };
}

const reference = (id: string): JsonLd => ({ '@id': `#${id}` });

/** The properties that say something. */
const known = (properties: JsonLd): JsonLd =>
  Object.fromEntries(
    Object.entries(properties).filter(
      ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
