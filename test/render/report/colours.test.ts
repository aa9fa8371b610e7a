import { describe, expect, it } from 'vitest';
import { colours } from '../../../src/render/report/colours.js';

type Rgb = readonly [number, number, number];

/** "--name:#rrggbb" and "--name:#rrggbbaa" of both themes: the first time a name comes is light, the second dark. */
function theme(index: number): (name: string) => { rgb: Rgb; alpha: number } {
  return (name) => {
    const found = [...colours.code.matchAll(new RegExp(`--${name}:#([0-9a-f]{6})([0-9a-f]{2})?[;}]`, 'g'))][index];
    if (!found) throw new Error(`no colour --${name}`);
    const [r, g, b] = [0, 2, 4].map((at) => Number.parseInt(found[1]!.slice(at, at + 2), 16));
    return { rgb: [r!, g!, b!], alpha: found[2] === undefined ? 1 : Number.parseInt(found[2], 16) / 255 };
  };
}

const luminance = (rgb: Rgb): number => {
  const [r, g, b] = rgb.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};

const contrast = (a: Rgb, b: Rgb): number => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
};

const types = ['person', 'organization', 'place', 'group', 'event', 'work', 'product', 'other'];
/** What is written on what: tints lie over each other, the first at the bottom. */
const pairs: readonly { on: readonly string[]; writing: readonly string[] }[] = [
  { on: ['paper'], writing: ['ink', 'soft', 'link', 'up', 'down', ...types] },
  { on: ['paper', 'tint'], writing: ['ink', 'soft'] },
  { on: ['paper', 'warm', 'quote'], writing: ['ink', 'soft'] },
  { on: ['paper', 'cold', 'quote'], writing: ['ink', 'soft'] },
  { on: ['paper', 'lit'], writing: ['ink', 'soft', 'link', 'up', 'down'] },
  { on: ['up'], writing: ['paper'] },
  { on: ['down'], writing: ['paper'] },
  { on: ['ink'], writing: ['paper'] },
];

describe.each([
  { name: 'light', colour: theme(0) },
  { name: 'dark', colour: theme(1) },
])('the colours of the report, $name', ({ colour }) => {
  const ground = (layers: readonly string[]): Rgb =>
    layers
      .map(colour)
      .reduce((below, { rgb, alpha }) => rgb.map((part, i) => alpha * part + (1 - alpha) * below[i]!) as unknown as Rgb, [
        0, 0, 0,
      ] as Rgb);

  it.each(pairs)('$writing on $on have a contrast of 4.5', ({ on, writing }) => {
    const weak = writing.filter((name) => contrast(colour(name).rgb, ground(on)) < 4.5);
    expect(weak).toEqual([]);
  });
});
