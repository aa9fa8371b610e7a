import type { Document } from '../document/document.js';
import { round4, spanOf } from '../document/span.js';
import type { Language } from '../language/language.js';
import type { Entity, EntityType, Mention, MentionForm } from '../schema/entities.js';
import type { Range } from '../schema/span.js';
import type { Gender } from './gender.js';
import type { Entities, TokenMention, TokenRange } from './result.js';
import { salienceOf } from './salience.js';

/** A mention before it has a place in the result. */
export interface DraftMention extends TokenRange {
  /** Its characters, where they are not those of its tokens. */
  readonly range?: Range | undefined;
  readonly form: MentionForm;
  readonly rule: string;
  readonly confidence: number | null;
}

/** An entity before it has an id. */
export interface DraftEntity {
  readonly type: EntityType;
  readonly name: string;
  readonly gender: Gender | null;
  readonly roles: readonly TokenRange[];
  /** In text order. */
  readonly mentions: readonly DraftMention[];
}

/** The result: ids by first appearance, the list by salience, mentions in text order. */
export function assemble(document: Document, language: Language, drafts: readonly DraftEntity[]): Entities {
  const byAppearance = [...drafts].sort((a, b) => a.mentions[0]!.first - b.mentions[0]!.first);
  const salience = salienceOf(
    document,
    language,
    byAppearance.map(({ mentions }) => mentions),
  );
  const order = byAppearance.map((_, i) => i).sort((a, b) => salience[b]! - salience[a]! || a - b);
  const list = order.map((i) => entityOf(document.text, language, byAppearance[i]!, `e${i + 1}`, salience[i]!));
  const mentions = order
    .flatMap((i, entity) =>
      byAppearance[i]!.mentions.map(({ first, last }, mention): TokenMention => ({ entity, mention, first, last })),
    )
    .sort((a, b) => a.first - b.first || a.last - b.last);
  const mentionOfToken = new Int32Array(language.tokens.count).fill(-1);
  mentions.forEach(({ first, last }, m) => {
    mentionOfToken.fill(m, first, last);
  });
  return { list, mentions, mentionOfToken };
}

function entityOf(text: string, language: Language, draft: DraftEntity, id: string, salience: number): Entity {
  const { tokens, sentences } = language;
  const spanAt = ({ first, last }: TokenRange) => spanOf(text, tokens.start[first]!, tokens.end[last - 1]!);
  const mentions = draft.mentions.map(({ first, last, range, form, rule, confidence }): Mention => {
    const { start, end, text: mentioned } = range ? spanOf(text, range.start, range.end) : spanAt({ first, last });
    const sentenceId = sentences[tokens.sentence[first]!]!.id;
    return { start, end, text: mentioned, form, sentenceId, rule, confidence };
  });
  const named = mentions.filter(({ form }) => form === 'name' || form === 'alias');
  const measured = named.flatMap(({ confidence }) => confidence ?? []);
  return {
    id,
    type: draft.type,
    name: draft.name,
    aliases: [...new Set(named.map((mention) => mention.text))].filter((alias) => alias !== draft.name),
    roles: draft.roles.map(spanAt),
    gender: draft.gender,
    salience: round4(salience),
    confidence: measured.length > 0 ? measured.reduce((a, b) => Math.max(a, b)) : null,
    mentions,
  };
}
