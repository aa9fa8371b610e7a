import { describe, expect, it } from 'vitest';
import { createNames } from '../../src/cli/page-names.js';

const namesOf = (...ids: (string | null)[]): string[] => ids.map(createNames());

describe('names of pages', () => {
  it('are what an id has of letters and digits', () => {
    expect(namesOf('2025/Talks thaw.txt', '../../etc/passwd', 'Élan à Zürich', 'a\u0000b:c*d?')).toEqual([
      '2025-talks-thaw',
      'etc-passwd',
      'elan-a-zurich',
      'a-b-c-d',
    ]);
  });

  it('are given once each, and never that of the list', () => {
    expect(namesOf('a', 'A', 'a-2', 'a.txt', 'index', null, '日本', '')).toEqual([
      'a',
      'a-2',
      'a-2-2',
      'a-3',
      'index-2',
      'article',
      'article-2',
      'article-3',
    ]);
  });

  it('stay short', () => {
    expect(namesOf(`${'x'.repeat(300)}/end.md`)[0]).toMatch(/^x{76}-end$/);
  });
});
