import { expect, it } from 'vitest';
import { trimRange } from '../../src/document/span.js';

it('trims every character that String.prototype.trim does, and no other', () => {
  for (let code = 0; code <= 0xffff; code++) {
    const char = String.fromCharCode(code);
    const { start, end } = trimRange(char, 0, 1);
    expect(end - start, `U+${code.toString(16)}`).toBe(char.trim().length);
  }
});
