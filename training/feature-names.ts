// Names of the line models' features, which the library knows by their hashes alone: weights are stored by name.
import { FAMILY_FEATURES, type FeatureRow, featureHash } from '../src/document/features.js';
import { signName } from '../src/document/heading-features.js';
import type { LineView } from '../src/document/line-view.js';
import { OUTLINES } from '../src/document/outline-features.js';

/** Names by hash of features of words and signs, as lines with them come by. */
export class FeatureNames {
  readonly #names = new Map<number, string>();

  /** The names of the features of each line. */
  of({ length, read }: FeatureRow): string[][] {
    return Array.from({ length }, (_, i) => {
      const names: string[] = [];
      read(i, { add: (feature) => names.push(FAMILY_FEATURES[feature]!), addOpen: (hash) => names.push(this.#named(hash)) });
      return names;
    });
  }

  /** Names every feature that the line's words and signs can make. */
  learn({ line }: LineView): void {
    const words =
      line
        .slice(0, 300)
        .toLowerCase()
        .match(/[\p{L}\p{M}]+|\d+/gu) ?? [];
    const shown = words.map((word) => (/^\d/.test(word) ? '0' : word));
    for (const kind of ['f', 'f2', 'l', '=', 'w', 'b']) this.#add(`${kind}:`);
    this.#add('l:undefined');
    this.#add(`=:${shown.slice(0, 4).join(' ')}`);
    shown.forEach((word, i) => {
      for (const kind of ['f', 'f2', 'l', 'w']) this.#add(`${kind}:${word}`);
      for (const kind of ['f2', 'b']) this.#add(`${kind}:${shown.slice(i, i + 2).join(' ')}`);
    });
    const first = /^./su.exec(line)?.[0] ?? '';
    const last = /.$/su.exec(line)?.[0] ?? '';
    for (let outline = 0; outline < OUTLINES; outline++) {
      this.#add(signName('s', first, outline));
      this.#add(signName('e', last, outline));
    }
  }

  #named(hash: number): string {
    const name = this.#names.get(hash);
    if (name === undefined) throw new Error(`a feature without a name: ${hash}`);
    return name;
  }

  /** Two rare features that share a hash are one to the models, too: it goes by the name that came first. */
  #add(name: string): void {
    const hash = featureHash(name);
    if (!this.#names.has(hash)) this.#names.set(hash, name);
  }
}
