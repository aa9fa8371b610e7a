/** Counts records; a terminal sees the counts as they grow, everything else one closing line. All of it on stderr. */
export interface Progress {
  count(ok: boolean): void;
  failed(): number;
  close(interrupted: boolean): void;
}

/** Milliseconds between two drawings of the live line. */
const PAUSE = 100;

export function createProgress(): Progress {
  const live = process.stderr.isTTY;
  const began = Date.now();
  let done = 0;
  let failed = 0;
  let drawn = 0;
  const seconds = (): string => ((Date.now() - began) / 1000).toFixed(1);
  const counts = (): string => `${done} ${done === 1 ? 'record' : 'records'}, ${failed} failed, ${seconds()} s`;
  return {
    count(ok) {
      done++;
      if (!ok) failed++;
      if (!live || Date.now() - drawn < PAUSE) return;
      drawn = Date.now();
      process.stderr.write(`\r\u001b[Knutgraf: ${counts()}`);
    },
    failed: () => failed,
    close(interrupted) {
      process.stderr.write(`${live ? '\r\u001b[K' : ''}nutgraf: ${counts()}${interrupted ? ', interrupted' : ''}\n`);
    },
  };
}
