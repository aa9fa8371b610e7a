import { type ArticleText, articleText } from './article-text.js';
import { element } from './elements.js';
import type { Reading } from './protocol.js';

/** Where the report stands; parts that did not change are left as they are. */
export interface ReportView {
  show(reading: Reading): ArticleText;
}

export function startReportView(): ReportView {
  const root = element('play-report', HTMLElement);
  const style = element('play-names', HTMLStyleElement);
  const shown = new Map<string, { readonly html: string; readonly node: HTMLElement }>();
  const hiddenLayers = new Set<string>();

  root.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.checked) hiddenLayers.delete(target.id);
    else hiddenLayers.add(target.id);
  });

  const write = (id: string, html: string): HTMLElement => {
    const before = shown.get(id);
    if (before?.html === html) return before.node;
    const node = before?.node ?? document.createElement('div');
    node.innerHTML = html;
    shown.set(id, { html, node });
    return node;
  };

  return {
    show({ parts, style: rules, blockStarts }) {
      const nodes = parts.map(({ id, html }) => write(id, html));
      for (const id of shown.keys()) if (!parts.some((part) => part.id === id)) shown.delete(id);
      if (nodes.length !== root.children.length || nodes.some((node, i) => node !== root.children[i]))
        root.replaceChildren(...nodes);
      if (style.textContent !== rules) style.textContent = rules;
      for (const id of hiddenLayers) root.querySelector(`#${id}`)?.removeAttribute('checked');
      return articleText(root, blockStarts);
    },
  };
}
