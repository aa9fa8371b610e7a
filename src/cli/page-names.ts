/** Characters of an id that a file's name is made of; its end says most where it is a path. */
const LONGEST = 80;

/**
 * Names for the pages of articles, each once: what an id has of letters and digits, in lower case, without its ending; "article" where
 * it has none. A name that is taken gets a number.
 *
 * @example
 * const nameOf = createNames();
 * nameOf('2025/Talks thaw.txt') // '2025-talks-thaw'
 * nameOf(null) // 'article'
 * nameOf(null) // 'article-2'
 */
export function createNames(): (id: string | null) => string {
  const taken = new Set(['index']);
  const counts = new Map<string, number>();
  return (id) => {
    const base = plainName(id ?? '') || 'article';
    let count = counts.get(base) ?? 1;
    while (taken.has(numbered(base, count))) count++;
    counts.set(base, count);
    taken.add(numbered(base, count));
    return numbered(base, count);
  };
}

const numbered = (base: string, count: number): string => (count === 1 ? base : `${base}-${count}`);

function plainName(id: string): string {
  const name = id
    .normalize('NFKD')
    .replace(/\.[a-z]{1,8}$/i, '')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return name.slice(-LONGEST).replace(/^-|-$/g, '');
}
