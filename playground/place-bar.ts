import type { ArticleText } from './article-text.js';
import { element } from './elements.js';
import type { Place } from './link.js';

/** Tells which place of the article is chosen: what is selected, pressed, or has the focus. */
export interface PlaceBar {
  current(): Place | null;
  set(place: Place | null): void;
}

/**
 * Watches the report.
 *
 * @param article the article as it is shown now
 */
export function startPlaceBar(report: HTMLElement, article: () => ArticleText | null): PlaceBar {
  const shown = element('play-place', HTMLElement);
  let place: Place | null = null;
  const set = (next: Place | null): void => {
    place = next;
    shown.textContent = next ? `UTF-16 ${next.start}–${next.end}` : 'no place chosen';
  };
  const take = (range: Range | undefined): void => {
    const found = range && article()?.placeOf(range);
    if (found) set(found);
  };
  const takeMark = ({ target }: Event): void => {
    const mark = target instanceof Element ? target.closest('.text [class], .text') : null;
    // What is selected with the pointer ends with a click, too.
    if (!mark || getSelection()?.isCollapsed === false) return;
    const range = document.createRange();
    range.selectNodeContents(mark);
    take(range);
  };
  document.addEventListener('selectionchange', () => {
    const selection = getSelection();
    if (selection && !selection.isCollapsed) take(selection.getRangeAt(0));
  });
  report.addEventListener('click', takeMark);
  report.addEventListener('focusin', takeMark);
  set(null);
  return { current: () => place, set };
}
