import { readAll } from '../every-entry.mjs';

addEventListener('message', ({ data }) => postMessage(readAll(data)));
