import type { Entities, TokenMention } from '../../src/entities/result.js';
import type { Language } from '../../src/language/language.js';
import type { Entity, Mention } from '../../src/schema/entities.js';

/** Who is in a test article: his names, and the pronouns that a reader would take for him. */
export interface Role {
  readonly type: Entity['type'];
  readonly names: readonly string[];
  readonly pronouns?: 'he' | 'she';
}

const PRONOUNS = { he: new Set(['he', 'him', 'his', 'himself']), she: new Set(['she', 'her', 'hers', 'herself']) };

/** Entities by hand, so that these tests hold whatever the entities stage makes of invented names. */
export function castOf(language: Language, cast: readonly Role[]): Entities {
  const { tokens } = language;
  const mentionOfToken = new Int32Array(tokens.count).fill(-1);
  const mentions: TokenMention[] = [];
  const found: Mention[][] = cast.map(() => []);
  const last = { he: -1, she: -1 };
  const note = (entity: number, first: number, end: number, form: Mention['form']): void => {
    const [start, stop] = [tokens.start[first]!, tokens.end[end - 1]!];
    const text = Array.from({ length: end - first }, (_, k) => tokens.form(first + k)).join(' ');
    mentionOfToken.fill(mentions.length, first, end);
    mentions.push({ entity, mention: found[entity]!.length, first, last: end });
    const sentenceId = language.sentences[tokens.sentence[first]!]!.id;
    found[entity]!.push({ start, end: stop, text, form, sentenceId, rule: 'cast', confidence: null });
    const { pronouns } = cast[entity]!;
    if (pronouns) last[pronouns] = entity;
  };
  for (let i = 0; i < tokens.count; ) {
    const named = nameAt(language, cast, i);
    const pronoun = (['he', 'she'] as const).find((one) => PRONOUNS[one].has(tokens.lower(i)) && last[one] >= 0);
    if (named) note(named.entity, i, i + named.length, 'name');
    else if (pronoun) note(last[pronoun], i, i + 1, 'pronoun');
    i += named?.length ?? 1;
  }
  const list = cast.map(
    ({ type, names, pronouns }, i): Entity => ({
      id: `e${i + 1}`,
      type,
      name: names[0]!,
      aliases: names.slice(1),
      roles: [],
      gender: pronouns === 'he' ? 'male' : pronouns === 'she' ? 'female' : null,
      salience: 0,
      confidence: null,
      mentions: found[i]!,
    }),
  );
  return { list, mentions, mentionOfToken };
}

function nameAt({ tokens }: Language, cast: readonly Role[], at: number): { entity: number; length: number } | null {
  let best: { entity: number; length: number } | null = null;
  cast.forEach(({ names }, entity) => {
    for (const name of names) {
      const length = lengthOfName(tokens, name, at);
      if (length > (best?.length ?? 0)) best = { entity, length };
    }
  });
  return best;
}

/** Tokens that spell the name from here, 0 where they do not. */
function lengthOfName(tokens: Language['tokens'], name: string, at: number): number {
  let rest = name;
  for (let i = at; rest !== '' && i < tokens.count; i++) {
    const form = tokens.form(i);
    if (!rest.startsWith(form)) return 0;
    rest = rest.slice(form.length).trimStart();
    if (rest === '') return i - at + 1;
  }
  return 0;
}
