/** Tokens as spans of the text, one after another, in arrays that grow. */
export class Spans {
  count = 0;
  start: Int32Array;
  end: Int32Array;

  constructor(room: number) {
    this.start = new Int32Array(room);
    this.end = new Int32Array(room);
  }

  /** Adds a span and gives its end. */
  push(start: number, end: number): number {
    if (this.count === this.start.length) this.#grow();
    this.start[this.count] = start;
    this.end[this.count++] = end;
    return end;
  }

  /** Moves the spans from index `from` on. */
  shift(from: number, by: number): void {
    for (let i = from; i < this.count; i++) {
      this.start[i] = this.start[i]! + by;
      this.end[i] = this.end[i]! + by;
    }
  }

  /** The arrays without the room that is left. */
  trimmed(): { readonly start: Int32Array; readonly end: Int32Array } {
    return { start: this.start.slice(0, this.count), end: this.end.slice(0, this.count) };
  }

  #grow(): void {
    const room = 2 * this.count + 64;
    const [start, end] = [this.start, this.end];
    this.start = new Int32Array(room);
    this.end = new Int32Array(room);
    this.start.set(start);
    this.end.set(end);
  }
}
