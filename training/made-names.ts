// Made-up names, places and numbers out of one source of chance.
import { randomFrom } from './random.js';

const ONSETS = [
  'b',
  'br',
  'c',
  'ch',
  'd',
  'dr',
  'f',
  'g',
  'gr',
  'h',
  'k',
  'kr',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
  'z',
];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ei', 'ou'];
const CODAS = ['', '', 'n', 'r', 's', 'l', 'k', 'm', 'nd', 'rt', 'sk'];

/** Names, numbers and choices out of one source of chance. */
export class Maker {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = randomFrom(seed);
  }

  /** A whole number from `low` to `high`. */
  number(low: number, high: number): number {
    return low + Math.floor(this.#random() * (high - low + 1));
  }

  pick<T>(items: readonly T[]): T {
    return items[this.number(0, items.length - 1)]!;
  }

  chance(share: number): boolean {
    return this.#random() < share;
  }

  many<T>(count: number, make: (at: number) => T): T[] {
    return Array.from({ length: count }, (_, at) => make(at));
  }

  word(): string {
    const word = this.many(this.number(1, 3), () => this.pick(ONSETS) + this.pick(VOWELS) + this.pick(CODAS)).join('');
    return word[0]!.toUpperCase() + word.slice(1);
  }

  person(): string {
    return this.pick([
      `${this.word()} ${this.word()}`,
      `${this.word()[0]}. ${this.word()}`,
      `${this.word()} ${this.word()}-${this.word()}`,
    ]);
  }

  place(): string {
    return this.pick([this.word(), this.word(), `${this.pick(['North', 'South', 'New', 'Port', 'San'])} ${this.word()}`]);
  }

  team(): string {
    return this.pick([
      this.place(),
      `${this.word()} ${this.pick(['United', 'City', 'Rovers', 'Town', 'Athletic'])}`,
      this.place().toUpperCase(),
    ]);
  }

  decimal(low: number, high: number, places: number): string {
    return (low + this.#random() * (high - low)).toFixed(places);
  }

  amount(): string {
    return this.number(100, 99_999).toLocaleString('en-US');
  }

  event(): string {
    const of = this.pick(['Open', 'Cup', 'Masters', 'Championship', 'Grand Prix', 'Trophy', 'Games']);
    return this.pick([
      `the ${this.place()} ${of}`,
      `the ${of} of ${this.place()}`,
      `the ${this.word()} ${of} in ${this.place()}`,
    ]);
  }

  day(): string {
    return this.pick(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']);
  }

  /** "Women's relay, heats". */
  round(): string {
    const sex = this.pick(["Men's", "Women's", 'Boys’', 'Mixed']);
    const what = this.pick(['singles', 'doubles', '1,500 metres', 'individual pursuit', 'final', 'relay', 'downhill']);
    return `${sex} ${what}, ${this.pick(['first round', 'second round', 'quarter-finals', 'semifinals', 'heats', 'final'])}`;
  }
}
