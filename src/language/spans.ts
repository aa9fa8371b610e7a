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

  #grow(): void {
    const room = 2 * this.count + 64;
    const [start, end] = [this.start, this.end];
    this.start = new Int32Array(room);
    this.end = new Int32Array(room);
    this.start.set(start);
    this.end.set(end);
  }
}
