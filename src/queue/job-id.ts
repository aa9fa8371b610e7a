import { createHash } from 'node:crypto';
import { parseRecord } from '../batch/record.js';
import { identityOf } from '../batch/result.js';

/**
 * The id of the job that a record's line becomes: of the article's id where it has one, else of the line itself, so the same record is
 * the same job however often it is sent.
 *
 * Different articles have different ids. A colon divides the keys of Redis, a whole number is a job that BullMQ numbered, and half a
 * surrogate pair would be lost on the way: the first and the last are escaped, and a prefix keeps an id from being a number.
 *
 * @example jobIdOf('{"id":"de:42","text":"…"}') // "id-de%003a42"
 */
export function jobIdOf(line: string): string {
  const { id } = identityOf(parseRecord(line));
  if (id === null) return `sha-${createHash('sha256').update(line).digest('hex')}`;
  return `id-${id.replace(/[%:\p{Surrogate}]/gu, escaped)}`;
}

const escaped = (character: string): string => `%${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
