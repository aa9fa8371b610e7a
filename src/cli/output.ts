import { closeSync, openSync, writeSync } from 'node:fs';
import { CommandError, exitCodes } from './exit.js';
import { reason } from './input.js';

/** Where data goes: stdout or a file. */
export interface Output {
  /** Resolves to false where nobody reads on. */
  write(text: string): Promise<boolean>;
  close(): void;
}

/** Opens a file to write data to, or stdout for null. */
export function openOutput(path: string | null): Output {
  return path === null ? standardOutput() : fileOutput(path);
}

function standardOutput(): Output {
  let open = true;
  let failure: Error | null = null;
  let wake = (): void => {};
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    open = false;
    // A closed pipe is no fault: `nutgraf … | head` has what it wants.
    if (error.code !== 'EPIPE') failure = error;
    wake();
  });
  return {
    async write(text) {
      if (open && !process.stdout.write(text)) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          process.stdout.once('drain', resolve);
        });
      }
      if (failure) throw new CommandError(exitCodes.unusable, `cannot write to stdout: ${reason(failure)}`);
      return open;
    },
    close() {},
  };
}

/** Every write reaches the file before it returns, so a line is there whole or not at all. */
function fileOutput(path: string): Output {
  const attempt = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw new CommandError(exitCodes.unusable, `cannot write ${path}: ${reason(error)}`);
    }
  };
  const file = attempt(() => openSync(path, 'w'));
  return {
    async write(text) {
      const bytes = Buffer.from(text);
      for (let done = 0; done < bytes.length; ) done += attempt(() => writeSync(file, bytes, done));
      return true;
    },
    close: () => attempt(() => closeSync(file)),
  };
}
