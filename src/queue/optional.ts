import { NutgrafError } from '../errors.js';

/**
 * Loads an optional package, or says how to get it.
 *
 * @throws {NutgrafError} `MISSING_PACKAGE`
 */
export async function optional<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw cause;
    throw new NutgrafError('MISSING_PACKAGE', 'a queue needs two more packages: npm install bullmq ioredis', { cause });
  }
}
