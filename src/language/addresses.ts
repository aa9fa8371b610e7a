// Addresses of pages, hosts and people, which are one token each.
import { CHARACTER, classAt, isWordAt, wordEnd } from './characters.js';

const AT_SIGN = 0x40;
const SLASH = 0x2f;
const COLON = 0x3a;

/** Last parts of host names that are no English words, so that a full stop without a space is not taken for one. */
const TOP_DOMAINS = new Set('com org net gov edu mil int io tv uk eu de fr ru cn jp au nz ca info biz app dev news'.split(' '));

/** The end of a page's address whose scheme, or "www", is the word `at … end`; −1 where it is none. */
export function pageEnd(text: string, at: number, end: number): number {
  if (text.charCodeAt(end) === COLON) return text.startsWith('://', end) && isWordAt(text, end + 3) ? pathEnd(text, end + 3) : -1;
  return end - at === 3 && /^www\.\w/i.test(text.slice(at, at + 5)) ? pathEnd(text, end + 1) : -1;
}

/** The end of a host's name with what follows it ("example.org/news"), whose last label is `text.slice(label, end)`; −1 where it is none. */
export function hostEnd(text: string, label: number, end: number): number {
  if (end - label > 4 || !TOP_DOMAINS.has(text.slice(label, end).toLowerCase())) return -1;
  return text.charCodeAt(end) === SLASH && isWordAt(text, end + 1) ? pathEnd(text, end + 1) : end;
}

/** The end of a mail address whose "@" stands at `at`; −1 where it is none. */
export function mailEnd(text: string, at: number): number {
  if (text.charCodeAt(at) !== AT_SIGN) return -1;
  let end = wordEnd(text, at + 1);
  let labels = end > at + 1 ? 1 : 0;
  while (labels > 0 && joinsLabels(text, end) && isWordAt(text, end + 1)) {
    if (classAt(text, end) === CHARACTER.dot) labels++;
    end = wordEnd(text, end + 1);
  }
  return labels > 1 ? end : -1;
}

const joinsLabels = (text: string, at: number): boolean =>
  classAt(text, at) === CHARACTER.dot || classAt(text, at) === CHARACTER.hyphen;

/** To the next white space, but for punctuation that the sentence puts after an address. */
function pathEnd(text: string, from: number): number {
  let end = from;
  let last = from;
  for (; classAt(text, end) !== CHARACTER.space; end++) {
    if (text.charCodeAt(end) === SLASH || !endsAddress(classAt(text, end))) last = end + 1;
  }
  return last;
}

const endsAddress = (kind: number): boolean => kind === CHARACTER.mark || kind === CHARACTER.dot || kind === CHARACTER.apostrophe;
