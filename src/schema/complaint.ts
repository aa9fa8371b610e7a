/** What a schema says of a value that does not fit it. */
export interface Complaint extends Error {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
}

/**
 * The first thing that is wrong, behind whatever is complained of.
 *
 * @example
 * `these options cannot be used${firstOf(error)}` // "… at limits.maxChars: Invalid input: …"
 */
export function firstOf({ issues }: Complaint): string {
  const { path, message } = issues[0]!;
  return `${path.length > 0 ? ` at ${path.join('.')}` : ''}: ${message}`;
}
