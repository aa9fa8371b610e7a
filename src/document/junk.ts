import { JUNK_RULES } from './junk-rules.js';
import type { Shape } from './shape.js';

/**
 * For each line the name of the rule that calls it junk, or null.
 *
 * @param spreads whether a rule may reach over the lines after its own
 */
export function findJunk(lines: readonly string[], shapes: readonly Shape[], spreads = true): (string | null)[] {
  let spreading: string | null = null;
  let toEnd = false;
  return lines.map((line, i) => {
    const rule = JUNK_RULES.find(({ within, pattern }) => line.length <= within && pattern.test(line));
    if (spreading !== null && !toEnd && shapes[i]!.prose) spreading = null;
    if (spreads && rule?.reach && !toEnd) {
      spreading = rule.name;
      toEnd = rule.reach === 'end';
    }
    return rule?.name ?? spreading;
  });
}
