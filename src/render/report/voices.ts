import type { Quote } from '../../schema/quotes.js';
import type { Facts } from '../facts.js';
import { counted, cueOf } from '../phrases.js';
import { entityLink } from './links.js';
import { type Html, html, joined, words } from './markup.js';
import { speakerName } from './notes.js';

/** What was said, by speaker. */
export function voicesPart(facts: Facts): Html | null {
  if (facts.voices.length === 0) return null;
  return html`<div class="voices">${facts.voices.map(
    (
      voice,
    ) => html`<section class="speaker"><h3>${speakerName(voice, facts)} <span class="how">${counted(voice.quotes.length, 'quote')}</span></h3>
<ul class="passages">${voice.quotes.map((quote) => quoteItem(quote, facts))}</ul></section>
`,
  )}</div>`;
}

function quoteItem(quote: Quote, facts: Facts): Html {
  const { id, kind, parts, text, about, speaker } = quote;
  const said = words(parts.length > 0 ? parts.map((part) => part.text).join(' … ') : text);
  const topic =
    about.length > 0
      ? html`about ${joined(
          about.map((one) => entityLink(one, facts)),
          ', ',
        )}`
      : null;
  const told = [cueOf(quote), kind, speaker?.anonymous ? 'unnamed source' : null, topic].filter((part) => part !== null);
  return html`<li><a href="#${id}">${kind === 'indirect' ? said : html`“${said}”`}</a>
<span class="how">${joined(told, ' · ')}</span></li>`;
}
