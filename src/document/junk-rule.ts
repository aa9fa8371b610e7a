/** A kind of line that is no part of any article. */
export interface JunkRule {
  /** Becomes the block's `reason`. */
  readonly name: string;
  readonly pattern: RegExp;
  /** Longest line, in characters, that the rule reads. */
  readonly within: number;
}

/** A function that gives the name of the first rule that fits a line, or null. */
export const firstFit =
  (rules: readonly JunkRule[]) =>
  (line: string): string | null =>
    rules.find(({ within, pattern }) => line.length <= within && pattern.test(line))?.name ?? null;
