/** Tabs after the WAI-ARIA pattern: arrows move between them, the panel of the chosen one is shown. */
export interface Tabs {
  choose(name: string): void;
}

/**
 * Brings a list of tabs to life; each tab names its panel in `aria-controls`.
 *
 * @param chosen told the name (`data-name`) of the tab that is chosen
 */
export function startTabs(list: HTMLElement, chosen: (name: string) => void): Tabs {
  const tabs = [...list.querySelectorAll<HTMLElement>('[role=tab]')];
  const choose = (tab: HTMLElement): void => {
    for (const one of tabs) {
      const isChosen = one === tab;
      one.setAttribute('aria-selected', String(isChosen));
      one.tabIndex = isChosen ? 0 : -1;
      document.getElementById(one.getAttribute('aria-controls') ?? '')!.hidden = !isChosen;
    }
    chosen(tab.dataset['name'] ?? '');
  };
  const steps: Readonly<Record<string, (index: number) => number>> = {
    ArrowRight: (index) => (index + 1) % tabs.length,
    ArrowLeft: (index) => (index + tabs.length - 1) % tabs.length,
    Home: () => 0,
    End: () => tabs.length - 1,
  };
  for (const [index, tab] of tabs.entries()) {
    tab.addEventListener('click', () => choose(tab));
    tab.addEventListener('keydown', (event) => {
      const step = steps[event.key];
      if (!step) return;
      event.preventDefault();
      const next = tabs[step(index)]!;
      choose(next);
      next.focus();
    });
  }
  return { choose: (name) => choose(tabs.find((tab) => tab.dataset['name'] === name)!) };
}
