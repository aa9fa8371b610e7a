/**
 * What a result's line begins with.
 *
 * @inline
 */
export interface LineHead {
  /** The article's id. */
  readonly id: string | null;
  /** Whether it was analysed. */
  readonly ok: boolean;
}

/**
 * The beginning of a result's line, without reading what may go on for megabytes.
 *
 * @example headOf('{"id":"a","ok":true,"analysis":{…}}') // { id: 'a', ok: true }
 */
export function headOf(line: string): LineHead {
  const [head] = /^\{"id":(?:null|"(?:[^"\\]|\\.)*"),"ok":(?:true|false)/.exec(line)!;
  return JSON.parse(`${head}}`) as LineHead;
}
