import type { ErrorCode } from '../errors.js';

/** What the process says when it ends. */
export const exitCodes = { ok: 0, failed: 1, usage: 2, unusable: 3, interrupted: 130 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Ends a command with a message for people and a code for scripts. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** How a command ends over a bad call. */
export function exitCodeOf(code: ErrorCode): ExitCode {
  return code === 'QUEUE_FAILED' ? exitCodes.unusable : exitCodes.usage;
}

/** Tells people something; stdout is for data only. */
export function tell(message: string): void {
  process.stderr.write(`nutgraf: ${message}\n`);
}
