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
export function firstOf({ issues: [issue] }: Complaint): string {
  const path = issue?.path.length ? ` at ${issue.path.join('.')}` : '';
  return `${path}: ${issue?.message ?? 'unknown problem'}`;
}
