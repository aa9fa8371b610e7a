import { element } from './elements.js';
import { type Format, formatOfName, formats, guessFormat } from './format.js';
import type { Place } from './link.js';
import type { Draft } from './protocol.js';

/** Milliseconds without a keystroke after which a draft is read. */
const PAUSE = 150;

/** Where an article is pasted, dropped or typed. */
export interface Editor {
  readonly draft: () => Draft;
  /** Puts a draft in the place of what is there, and has it read. */
  put(draft: Draft): void;
}

/**
 * Brings the editor to life.
 *
 * @param changed told each draft that is to be read
 * @param chosen told what is selected, while the draft is plain text and its offsets are those of the analysis
 */
export function startEditor(changed: (draft: Draft) => void, chosen: (place: Place) => void): Editor {
  const text = element('play-text', HTMLTextAreaElement);
  const format = element('play-format', HTMLSelectElement);
  const day = element('play-day', HTMLInputElement);
  const file = element('play-file', HTMLInputElement);

  const formatNow = (): Format => formats.find((name) => name === format.value) ?? guessFormat(text.value);
  const draft = (): Draft => ({ text: text.value, format: formatNow(), publishedAt: day.value || null });
  const tellNow = (): void => {
    format.options[0]!.text = `detected: ${guessFormat(text.value)}`;
    changed(draft());
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tellSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(tellNow, PAUSE);
  };
  const put = (given: { text: string; format: Format | null; publishedAt: string | null }): void => {
    text.value = given.text;
    format.value = given.format === null || given.format === guessFormat(given.text) ? '' : given.format;
    day.value = given.publishedAt ?? '';
    tellNow();
  };
  const open = async (opened: File | undefined): Promise<void> => {
    if (opened) put({ text: await opened.text(), format: formatOfName(opened.name), publishedAt: null });
  };

  text.addEventListener('input', tellSoon);
  format.addEventListener('change', tellNow);
  day.addEventListener('change', tellNow);
  text.addEventListener('select', () => {
    const place = { start: text.selectionStart, end: text.selectionEnd };
    if (formatNow() === 'text' && place.start < place.end) chosen(place);
  });
  file.addEventListener('change', () => open(file.files?.[0]).finally(() => (file.value = '')));
  element('play-open', HTMLButtonElement).addEventListener('click', () => file.click());
  takeDrops(open);
  return { draft, put };
}

/** A file dropped anywhere on the page is opened. */
function takeDrops(open: (file: File | undefined) => void): void {
  const holdsFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  addEventListener('dragover', (event) => {
    if (holdsFile(event)) event.preventDefault();
  });
  addEventListener('drop', (event) => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    open(event.dataTransfer?.files[0]);
  });
}
