const LIMITS = [1, 2, 3, 4, 5, 7, 10, 15, 25, 40];

/** 0, 1, 2, 3, 4 as they are, then 5–6, 7–9, 10–14, 15–24, 25–39, 40 and more. */
export function step(count: number): number {
  let at = 0;
  while (at < LIMITS.length && count >= LIMITS[at]!) at++;
  return at;
}

/** A share of 0 … 1 in tenths. */
export const tenth = (share: number): number => Math.min(9, Math.floor(10 * share));
