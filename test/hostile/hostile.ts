/** Kinds of hostile input by name; `size` is about their length in characters. */
export type Hostile = Readonly<Record<string, (size: number) => string>>;

/** The same piece over and over. */
export const again =
  (piece: string) =>
  (size: number): string =>
    piece.repeat(Math.ceil(size / piece.length));

/** A piece a number, as many as fit. */
export const counted =
  (piece: (n: number) => string) =>
  (size: number): string => {
    const pieces: string[] = [];
    for (let n = 0, length = 0; length < size; n++) {
      const next = piece(n);
      pieces.push(next);
      length += next.length;
    }
    return pieces.join('');
  };
