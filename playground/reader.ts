import type { Answer, Ask, Draft, WeightsText } from './protocol.js';

/** The worker, asked for one draft at a time; of those that come meanwhile only the last is read. */
export interface Reader {
  read(draft: Draft): void;
  askForReport(): void;
}

/**
 * Starts the worker.
 *
 * @param source the worker's code, and the weights that it needs
 * @param answered told each answer
 * @param failed told in words what went wrong; the worker goes on
 */
export function startReader(
  source: { readonly code: string; readonly weights: WeightsText },
  answered: (answer: Answer) => void,
  failed: (message: string) => void,
): Reader {
  const worker = new Worker(URL.createObjectURL(new Blob([source.code], { type: 'text/javascript' })));
  worker.postMessage(source.weights);
  let busy = false;
  let waiting: Draft | null = null;
  const ask = (question: Ask): void => worker.postMessage(question);
  const read = (draft: Draft): void => {
    busy = true;
    ask({ kind: 'read', draft });
  };
  const goOn = (): void => {
    busy = false;
    const next = waiting;
    waiting = null;
    if (next) read(next);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    answered(data);
    if (data.kind === 'read') goOn();
  });
  worker.addEventListener('error', ({ message }) => {
    failed(message);
    goOn();
  });
  return {
    read(draft) {
      if (busy) waiting = draft;
      else read(draft);
    },
    askForReport: () => ask({ kind: 'report' }),
  };
}
