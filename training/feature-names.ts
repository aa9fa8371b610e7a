// Names of the line models' features, which the library knows by their hashes alone: weights are stored by name.
import { FACE } from '../src/document/face-features.js';
import { type Family, featureHash } from '../src/document/features.js';
import { HEADING, signName } from '../src/document/heading-features.js';
import { JUNK } from '../src/document/junk-features.js';
import type { LineView } from '../src/document/line-view.js';
import { NEIGHBOURS, OUTLINES } from '../src/document/outline-features.js';
import { PLACE } from '../src/document/place-features.js';
import { TOPIC } from '../src/document/topic-features.js';

const FAMILIES: readonly Family[] = [FACE, HEADING, JUNK, NEIGHBOURS, PLACE, { TOPIC }].flatMap((families): Family[] =>
  Object.values(families),
);

/** Names by hash: those of all families, and those of words and signs as lines with them come by. */
export class FeatureNames {
  readonly #names = new Map<number, string>();

  constructor() {
    for (const name of FAMILIES.flatMap(({ names }) => names)) this.#add(name);
  }

  of(feature: number): string {
    const name = this.#names.get(feature);
    if (name === undefined) throw new Error(`a feature without a name: ${feature}`);
    return name;
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

  /** Two rare features that share a hash are one to the models, too: it goes by the name that came first. */
  #add(name: string): void {
    const hash = featureHash(name);
    if (!this.#names.has(hash)) this.#names.set(hash, name);
  }
}
