import bytes from '../data/valence.bin';
import { WordNumbers } from './word-numbers.js';

/** The shipped numbers of words. */
export const wordNumbers = new WordNumbers(bytes);
