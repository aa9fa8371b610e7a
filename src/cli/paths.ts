import { readdirSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { CommandError, exitCodes, tell } from './exit.js';
import { isReadable, STDIN } from './input.js';

/**
 * The files that a command is to read, in order: those of a folder and of a pattern sorted, hidden ones left out.
 *
 * @param out what the command writes; being told to read that too is a mistake, finding it in a folder is not
 */
export function filesToRead(paths: readonly string[], out?: string): string[] {
  if (paths.filter((path) => path === STDIN).length > 1)
    throw new CommandError(exitCodes.usage, 'stdin (-) can be read once only');
  const place = out === undefined ? null : realPath(out);
  const isOut = (path: string): boolean => place !== null && realPath(path) === place;
  return paths.flatMap((path) => {
    const found = path === STDIN ? null : filesIn(path);
    if (found) return found.filter((file) => !isOut(file));
    if (path !== STDIN && isOut(path)) throw new CommandError(exitCodes.usage, `--out ${out} is one of the files to read`);
    return [path];
  });
}

/** The files in a folder, or those that a pattern means; null for anything else. */
function filesIn(path: string): string[] | null {
  const kind = statSync(path, { throwIfNoEntry: false });
  if (kind?.isDirectory()) {
    const files = readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => isReadable(name) && !/(^|[\\/])\./.test(name))
      .map((name) => join(path, name))
      .sort();
    if (files.length === 0) tell(`no articles in ${path}`);
    return files;
  }
  if (kind || !/[*?[{]/.test(path)) return null;
  const files = globSync(path, { expandDirectories: false, absolute: isAbsolute(path) }).sort();
  return files.length > 0 ? files : null;
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}
