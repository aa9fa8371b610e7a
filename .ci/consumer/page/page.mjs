import { readAll } from '../every-entry.mjs';

globalThis.readAll = readAll;
