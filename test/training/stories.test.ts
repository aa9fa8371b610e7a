import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseStory, publishedAtOf } from '../../training/stories.js';

describe('a line of judged stories', () => {
  const story = parseStory('bbc sport/001 900 key:12-80,95-160 what:20-55 who:12-19,95-99 where:61-67');

  it('names the article', () => {
    expect(story).toMatchObject({ news: 'bbc', id: 'sport/001', length: 900 });
  });

  it('tells the sentences that tell the story, and each answer, the best first', () => {
    expect(story.key).toEqual([
      { start: 12, end: 80 },
      { start: 95, end: 160 },
    ]);
    expect(story.what).toEqual([{ start: 20, end: 55 }]);
    expect(story.who).toHaveLength(2);
    expect(story.where).toEqual([{ start: 61, end: 67 }]);
  });

  it('has nothing for what the article does not tell', () => {
    expect([story.when, story.why, story.how]).toEqual([[], [], []]);
  });

  it('knows the day of publication where the id has it', () => {
    expect(publishedAtOf({ id: 'politico_2016-03-23_a-title' })).toBe('2016-03-23');
    expect(publishedAtOf({ id: 'sport/001' })).toBeNull();
  });
});

describe('the file of judged stories', () => {
  const stories = readFileSync('training/stories.txt', 'utf8').trimEnd().split('\n').map(parseStory);

  it('has each article once', () => {
    expect(new Set(stories.map(({ news, id }) => `${news} ${id}`)).size).toBe(stories.length);
    expect(stories.length).toBeGreaterThan(2000);
  });

  it('has key sentences, an event and somebody for each, all within the text', () => {
    for (const { length, key, what, who, when, where, why, how } of stories) {
      expect(Math.min(key.length, what.length, who.length)).toBeGreaterThan(0);
      for (const { start, end } of [key, what, who, when, where, why, how].flat()) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(length);
      }
    }
  });
});
