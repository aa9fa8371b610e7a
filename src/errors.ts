/** What went wrong in a call; each code is documented in the README. */
export type ErrorCode =
  | 'INVALID_INPUT'
  | 'INVALID_OPTIONS'
  | 'INVALID_ANALYSIS'
  | 'TOO_LARGE'
  | 'PLUGIN_FAILED'
  | 'WORKER_FAILED'
  | 'QUEUE_FAILED'
  | 'MISSING_PACKAGE';

/**
 * A bad call. No text, however odd, causes one: only arguments do.
 *
 * @example
 * try { analyze(42) } catch (error) { if (error instanceof NutgrafError) console.error(error.code) }
 */
export class NutgrafError extends Error {
  override readonly name = 'NutgrafError';
  /** What went wrong; the message says what to do. */
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
