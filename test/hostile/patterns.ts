import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { vi } from 'vitest';
import { sourceFiles } from '../architecture/source.js';

/** A regular expression of the library's own, and the file that it stands in. */
export interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** The literals in src, and the files that make others of strings. */
export function writtenPatterns(): { literals: Pattern[]; makers: string[] } {
  const literals: Pattern[] = [];
  const makers = new Set<string>();
  for (const file of sourceFiles('src')) {
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        literals.push({ file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
      }
      const isMade = ts.isNewExpression(node) || ts.isCallExpression(node);
      if (isMade && ts.isIdentifier(node.expression) && node.expression.text === 'RegExp') makers.add(file);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  }
  return { literals, makers: [...makers] };
}

/** The patterns that files make of strings when they are loaded. */
export async function madePatterns(files: readonly string[]): Promise<Pattern[]> {
  const made: Pattern[] = [];
  vi.resetModules();
  const { RegExp: original } = globalThis;
  globalThis.RegExp = new Proxy(original, {
    construct(target, args) {
      const pattern = Reflect.construct(target, args) as RegExp;
      const from = /src\/[\w/-]+\.ts/.exec(new Error().stack ?? '')?.[0];
      if (from) made.push({ file: from, source: pattern.source, flags: pattern.flags });
      return pattern;
    },
  });
  try {
    for (const file of files) await import(resolve(file));
  } finally {
    globalThis.RegExp = original;
  }
  return made;
}
