/** Counts records; a terminal sees the counts as they grow, everything else a line now and then. All of it on stderr. */
export interface Progress {
  count(ok: boolean): void;
  failed(): number;
  close(interrupted: boolean): void;
}

/** How much there is to do. */
export interface Extent {
  /** How many records there are; null where nobody has counted them. */
  readonly records: number | null;
  /** How much of the input has been read, 0 … 1; null where its length is not known. */
  read(): number | null;
}

/** Milliseconds between two drawings on a terminal, and between two lines elsewhere (the log of a long job). */
const LIVE_PAUSE = 100;
const LOG_PAUSE = 30_000;

const UNKNOWN: Extent = { records: null, read: () => null };

export function createProgress(extent: Extent = UNKNOWN): Progress {
  const live = process.stderr.isTTY;
  const began = Date.now();
  let first: { at: number; read: number } | null = null;
  let done = 0;
  let failed = 0;
  let told = began;
  const rate = (): string => {
    const perSecond = (done * 1000) / Math.max(Date.now() - began, 1);
    return `${perSecond.toFixed(perSecond < 10 ? 1 : 0)}/s`;
  };
  /** What was read before the first record counts for nothing: an earlier run may have done that part. */
  const left = (): string => {
    const read = extent.read();
    if (read === null) return '';
    first ??= { at: Date.now(), read };
    const seconds = ((Date.now() - first.at) / 1000) * ((1 - read) / (read - first.read));
    return Number.isFinite(seconds) ? `, ${clock(seconds)} left` : '';
  };
  const draw = (): void => {
    const of = extent.records === null ? '' : ` of ${extent.records}`;
    const text = `nutgraf: ${done}${of} records, ${failed} failed, ${rate()}${left()}`;
    process.stderr.write(live ? `\r\u001b[K${text}` : `${text}\n`);
  };
  return {
    count(ok) {
      done++;
      if (!ok) failed++;
      if (first === null) left();
      if (Date.now() - told < (live ? LIVE_PAUSE : LOG_PAUSE)) return;
      told = Date.now();
      draw();
    },
    failed: () => failed,
    close(interrupted) {
      const seconds = ((Date.now() - began) / 1000).toFixed(1);
      const counts = `${done} ${done === 1 ? 'record' : 'records'}, ${failed} failed, ${seconds} s`;
      process.stderr.write(`${live ? '\r\u001b[K' : ''}nutgraf: ${counts}${interrupted ? ', interrupted' : ''}\n`);
    },
  };
}

/** 3723 → "1:02:03", 75 → "1:15". */
function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [Math.floor(whole / 60) % 60, whole % 60].map((part) => String(part).padStart(2, '0'));
  const hours = Math.floor(whole / 3600);
  return hours > 0 ? `${hours}:${parts.join(':')}` : parts.join(':').replace(/^0/, '');
}
