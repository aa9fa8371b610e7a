// Where the worker begins. What it is made of asks for the weights as it is set up, so they come first, as its first message.
import type { WeightsText } from './protocol.js';

addEventListener(
  'message',
  ({ data }: MessageEvent<WeightsText>) => {
    Object.assign(globalThis, { nutgrafWeights: JSON.parse(data) });
    // It listens to all messages behind this one.
    import('./worker.js').catch(reportError);
  },
  { once: true },
);
