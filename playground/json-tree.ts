import { make } from './elements.js';
import type { Place } from './link.js';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Items of a list that are shown before the rest is asked for. */
const PAGE = 200;
/** Characters that are shown of what stands closed. */
const GLIMPSE = 60;
/** Characters that are shown of a text; all of it is in the JSON that is copied. */
const LONGEST = 2_000;

/**
 * A value as a tree that opens by and by; nothing is made before it is opened.
 *
 * @param show told the place of a span whose button is pressed
 */
export function jsonTree(value: unknown, show: (place: Place) => void): DocumentFragment {
  const fragment = document.createDocumentFragment();
  addMembers(fragment, value as Json, show, 0);
  return fragment;
}

function addMembers(parent: ParentNode, value: Json, show: (place: Place) => void, from: number): void {
  const members = Object.entries(value as object) as [string, Json][];
  parent.append(...members.slice(from, from + PAGE).map(([key, member]) => memberNode(key, member, show)));
  const left = members.length - from - PAGE;
  if (left <= 0) return;
  const more = make('button', { text: `${left} more` });
  more.addEventListener('click', () => {
    addMembers(parent, value, show, from + PAGE);
    more.remove();
  });
  parent.append(more);
}

function memberNode(key: string, value: Json, show: (place: Place) => void): HTMLElement {
  const name = make('span', { class: 'play-key', text: key });
  if (value === null || typeof value !== 'object' || Object.keys(value).length === 0) {
    const shown = make('span', {
      class: `play-${value === null ? 'null' : typeof value}`,
      text: inShort(JSON.stringify(value), LONGEST),
    });
    return make('div', { class: 'play-member' }, name, shown);
  }
  const summary = make('summary', {}, name, make('span', { class: 'play-glimpse', text: glimpseOf(value) }));
  const details = make('details', { class: 'play-member' }, summary);
  const fill = (): void => {
    details.removeEventListener('toggle', fill);
    const place = placeIn(value);
    if (place) details.append(placeButton(place, show));
    addMembers(details, value, show, 0);
  };
  details.addEventListener('toggle', fill);
  return details;
}

/** `[12]`, `{ e1 · Ana Costa }`, `{ score, label }`. */
function glimpseOf(value: Json): string {
  if (Array.isArray(value)) return `[${value.length}]`;
  const { id, name, text, kind } = value as { readonly [key: string]: Json };
  const telling = [id, name, text ?? kind].filter((part) => typeof part === 'string').join(' · ');
  return `{ ${inShort(telling || Object.keys(value as object).join(', '), GLIMPSE)} }`;
}

const inShort = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length)}…` : text);

/** The stretch of text that an object is about; dates have a start and an end that are none. */
function placeIn(value: Json): Place | null {
  const { start, end } = value as { readonly [key: string]: Json };
  return typeof start === 'number' && typeof end === 'number' && start < end ? { start, end } : null;
}

function placeButton(place: Place, show: (place: Place) => void): HTMLElement {
  const button = make('button', { text: `show ${place.start}–${place.end} in the article` });
  button.addEventListener('click', () => show(place));
  return button;
}
