import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../src/quotes/attributions.js';
import type { Extent, Forced } from '../../src/quotes/extents.js';
import type { Owned } from '../../src/quotes/owners.js';
import type { Scene } from '../../src/quotes/scene.js';
import { findStatements, type Statement } from '../../src/quotes/statements.js';
import { attributionIn, runOf, sceneOf, wordsOf } from './scene.js';

/** Quotations are given by their place in the text; `null` is nobody. */
type Owners = readonly (Attribution | null)[];

const ownedIn = ({ quotations }: Scene, owners: Owners, probabilities: readonly number[] = []): Owned[] =>
  quotations.map((quotation, i) => ({
    quotation,
    owner: owners[i] ?? null,
    by: 'cue',
    probability: probabilities[i] ?? 1,
  }));

const neverReread = (): Extent => {
  throw new Error('read again');
};

/** Kind and words of each statement, parts divided by a bar. */
const told = ({ text }: Scene, statements: readonly Statement[]): string[] =>
  statements.map(({ kind, parts }) => `${kind}: ${parts.map(({ start, end }) => text.slice(start, end)).join(' | ')}`);

describe('what is said in marks', () => {
  it('is one direct quote where its attribution breaks it', () => {
    const scene = sceneOf('“We came,” said Roth, “and we saw.”');
    const said = attributionIn(scene, 'said', 'Roth', ['“We came,”', '“and we saw.”']);
    const [quote, ...rest] = findStatements([said], ownedIn(scene, [said, said], [0.9, 0.7]), [], neverReread, scene);
    expect(rest).toEqual([]);
    // It is as sure as the less sure of its pieces.
    expect(quote).toMatchObject({ kind: 'direct', start: 0, end: scene.text.length, rule: 'cue', score: 0.7, attribution: said });
    expect(quote?.context).toEqual([runOf(scene, '“We came,”'), runOf(scene, '“and we saw.”')]);
    expect(told(scene, [quote!])).toEqual(['direct: We came, | and we saw.']);
  });

  it('is a quote for each paragraph that has some', () => {
    const scene = sceneOf('“We came,” said Roth.\n\n“And we saw.”');
    const said = attributionIn(scene, 'said', 'Roth', ['“We came,”', '“And we saw.”']);
    const statements = findStatements([said], ownedIn(scene, [said, said]), [], neverReread, scene);
    expect(told(scene, statements)).toEqual(['direct: We came,', 'direct: And we saw.']);
    expect(statements.map(({ rule }) => rule)).toEqual(['cue', 'continued']);
  });

  it('is partial where what is said goes on around it, though it could stand alone', () => {
    const scene = sceneOf('Roth says if the bridge holds, “We will go.”');
    const held = attributionIn(scene, 'says', 'Roth', ['if the bridge holds, “We will go.”']);
    const alone = attributionIn(scene, 'says', 'Roth', ['“We will go.”']);
    const toldOf = (said: Attribution) => told(scene, findStatements([said], ownedIn(scene, [said]), [], neverReread, scene));
    expect(toldOf(held)).toEqual(['partial: We will go.', 'indirect: if the bridge holds, “We will go.”']);
    expect(toldOf(alone)).toEqual(['direct: We will go.']);
  });

  it('is by the cue of its own unit at either end, else it goes on with what was said', () => {
    const scene = sceneOf('Roth spoke. “We came.” “We saw. We went,” said Roth.');
    const said = attributionIn(scene, 'said', 'Roth', ['“We came.” “We saw. We went,”']);
    const rules = findStatements([said], ownedIn(scene, [said, said]), [], neverReread, scene).map(({ rule }) => rule);
    // One breath: the rule is that of its first piece.
    expect(rules).toEqual(['continued']);
    const again = attributionIn(scene, 'said', 'Roth', ['“We saw. We went,”']);
    expect(findStatements([again], ownedIn(scene, [null, again]), [], neverReread, scene).map(({ rule }) => rule)).toEqual([
      'cue',
    ]);
  });

  it('is partial inside the writer’s sentence, and about the clause around it', () => {
    const scene = sceneOf('Roth said the bridge was “old and cold” already.');
    const said = attributionIn(scene, 'said', 'Roth', ['the bridge was “old and cold” already']);
    const statements = findStatements([said], ownedIn(scene, [said], [0.8]), [], neverReread, scene);
    expect(told(scene, statements)).toEqual(['partial: old and cold', 'indirect: the bridge was “old and cold” already']);
    expect(statements.map(({ score, rule }) => [score, rule])).toEqual([
      [0.8, 'cue'],
      [1, 'cue'],
    ]);
    expect(statements[0]?.context.map((run) => wordsOf(scene, run))).toEqual([
      '“old and cold”',
      'the bridge was “old and cold” already',
    ]);
  });

  it('has no clause around it where only articles and prepositions are', () => {
    const scene = sceneOf('Roth spoke of the “old and cold” there.');
    const spoke = attributionIn(scene, 'spoke', 'Roth', ['of the “old and cold”']);
    expect(told(scene, findStatements([spoke], ownedIn(scene, [spoke]), [], neverReread, scene))).toEqual([
      'partial: old and cold',
    ]);
  });

  it('has a clause around it without the utterances of their own', () => {
    const scene = sceneOf('“We came here,” said Roth, whose house was “old and cold” then.');
    const said = attributionIn(scene, 'said', 'Roth', ['“We came here,”', 'house was “old and cold” then']);
    expect(told(scene, findStatements([said], ownedIn(scene, [said, said]), [], neverReread, scene))).toEqual([
      'direct: We came here,',
      'partial: old and cold',
      'indirect: house was “old and cold” then',
    ]);
  });

  it('is in the speaker’s words where nobody owns it, and no guess', () => {
    const scene = sceneOf('Roth said the bridge was “old and cold” already.');
    const said = attributionIn(scene, 'said', 'Roth', ['the bridge was “old and cold” already']);
    const statements = findStatements([said], ownedIn(scene, [null], [0.8]), [], neverReread, scene);
    expect(told(scene, statements)).toEqual(['partial: old and cold', 'indirect: the bridge was “old and cold” already']);
    expect(statements[0]?.score).toBeNull();
  });

  it('is nobody’s where no clause holds it', () => {
    const scene = sceneOf('Roth said the bridge was old, in the “Night Harbour” there.');
    const said = attributionIn(scene, 'said', 'Roth', ['the bridge was old']);
    expect(told(scene, findStatements([said], ownedIn(scene, [null]), [], neverReread, scene))).toEqual([
      'indirect: the bridge was old',
    ]);
  });

  it('is no part of what somebody else reports', () => {
    const scene = sceneOf('Roth said the bridge was “cold and dark”, Costa added, and old.');
    const said = attributionIn(scene, 'said', 'Roth', ['the bridge was “cold and dark”, Costa added, and old']);
    const added = attributionIn(scene, 'added', 'Costa', ['“cold and dark”']);
    expect(told(scene, findStatements([said, added], ownedIn(scene, [added]), [], neverReread, scene))).toEqual([
      'indirect: the bridge was | Costa added, and old',
      'partial: cold and dark',
    ]);
  });

  it('may report something itself', () => {
    const scene = sceneOf('“Costa said the bridge was cold,” Roth wrote.');
    const wrote = attributionIn(scene, 'wrote', 'Roth', ['“Costa said the bridge was cold,”']);
    const said = attributionIn(scene, 'said', 'Costa', ['the bridge was cold']);
    expect(told(scene, findStatements([said, wrote], ownedIn(scene, [wrote]), [], neverReread, scene))).toEqual([
      'indirect: the bridge was cold',
      'direct: Costa said the bridge was cold,',
    ]);
  });
});

describe('a clause', () => {
  it('is not reported where it holds nothing but words that point', () => {
    const scene = sceneOf('What Roth said was that they left. Berg said it about him.');
    const toldOf = (cue: Attribution) => told(scene, findStatements([cue], [], [], neverReread, scene));
    expect(toldOf(attributionIn(scene, 'said', 'Roth', ['What']))).toEqual([]);
    expect(toldOf(attributionIn(scene, 'said', 'Berg', ['it about him']))).toEqual([]);
    expect(toldOf(attributionIn(scene, 'said', 'Roth', ['that they left']))).toEqual(['indirect: they left']);
  });

  it('is reported where it is likely that it is said', () => {
    const scene = sceneOf('Roth said the bridge was cold.');
    const words = ['the bridge was cold'];
    const kinds = (said: number) =>
      told(scene, findStatements([attributionIn(scene, 'said', 'Roth', words, { said })], [], [], neverReread, scene));
    expect(kinds(0.5)).toEqual(['indirect: the bridge was cold']);
    expect(kinds(0.49)).toEqual([]);
  });

  it('is nothing where nothing is said', () => {
    const scene = sceneOf('Roth said so.');
    expect(findStatements([attributionIn(scene, 'said', 'Roth', [])], [], [], neverReread, scene)).toEqual([]);
  });
});

describe('an extent', () => {
  const TEXT = 'Roth said the bridge was “cold and dark” and “old and grey”, Costa said again.';

  /** What is known of each token of the text when the first cue's extent is read again. */
  function forcedIn(content: readonly string[], owners: (roth: Attribution, costa: Attribution) => Owners): string | null {
    const scene = sceneOf(TEXT);
    const roth = attributionIn(scene, 'said', 'Roth', content);
    const costa = attributionIn(scene, 'Costa said', 'Costa', []);
    let seen: string | null = null;
    const reread = (_: unknown, forced: Forced): Extent => {
      const { count } = scene.language.tokens;
      seen = Array.from({ length: count }, (_, i) => ({ in: 'I', out: 'O', no: '.' })[forced(i) ?? 'no']).join('');
      return { source: null, content: [] };
    };
    findStatements([roth], ownedIn(scene, owners(roth, costa)), [], reread, scene);
    return seen;
  }

  it.each<[string, readonly string[], (roth: Attribution, costa: Attribution) => Owners, string | null]>([
    ['holds what it owns', ['the bridge was “cold and dark”'], (roth) => [roth, null], null],
    ['holds exactly what it owns', ['“cold and dark”'], (roth) => [roth, null], null],
    ['holds all that it owns, in two runs', ['“cold and dark”', '“old and grey”'], (roth) => [roth, roth], null],
    ['holds one of two that it owns', ['“cold and dark”'], (roth) => [roth, roth], '.....IIIII.IIIII.....'],
    ['begins too late', ['cold and dark”'], (roth) => [roth, null], '.....IIIII...........'],
    ['ends too early', ['“cold and dark'], (roth) => [roth, null], '.....IIIII...........'],
    ['holds nothing', [], (roth) => [roth, null], '.....IIIII...........'],
    [
      'holds what somebody else owns',
      ['“cold and dark” and “old and grey”'],
      (roth, costa) => [roth, costa],
      '.....IIIII.OOOOO.....',
    ],
    ['begins in what somebody else owns', ['“cold and dark”', '“old'], (roth, costa) => [roth, costa], '.....IIIII.OOOOO.....'],
    ['does not reach what somebody else owns', ['“cold and dark”'], (roth, costa) => [roth, costa], null],
  ])('that %s is read again: %s', (_, content, owners, forced) => {
    expect(forcedIn(content, owners)).toBe(forced);
  });

  it('keeps its source when it is read again, or is given the one that is found then', () => {
    const scene = sceneOf('Roth said it was “cold and dark”.');
    const sourceOf = (source: string | null) => {
      const said = attributionIn(scene, 'said', source, []);
      const reread = (): Extent => ({ source: runOf(scene, 'it'), content: [runOf(scene, 'it was “cold and dark”')] });
      const [statement] = findStatements([said], ownedIn(scene, [said]), [], reread, scene);
      return wordsOf(scene, statement!.attribution.source!);
    };
    expect(sourceOf('Roth')).toBe('Roth');
    expect(sourceOf(null)).toBe('it');
  });
});

describe('what a format tells', () => {
  it('is a turn, without the mark that ends it, and no other quote of its colon', () => {
    const scene = sceneOf('“BERG: Who goes?”\n\n“COSTA: I do.”\n\n“BERG: When?”\n\n“COSTA: By noon.');
    const again = scene.turns[0]!.attribution;
    const statements = findStatements([again], [], scene.turns, neverReread, scene);
    expect(told(scene, statements)).toEqual(['direct: Who goes?', 'direct: I do.', 'direct: When?', 'direct: By noon.']);
    expect(statements[0]).toMatchObject({ rule: 'turn', score: null, context: again.content });
  });

  it('is a signature, which is no guess', () => {
    const scene = sceneOf('“We came.” ― Roth');
    const owner = attributionIn(scene, '―', 'Roth', ['“We came.”']);
    const [quotation] = scene.quotations;
    const owned: Owned[] = [{ quotation: quotation!, owner, by: 'signature', probability: 1 }];
    const statements = findStatements([], owned, [], neverReread, scene);
    expect(statements).toMatchObject([{ kind: 'direct', rule: 'signature', score: null, attribution: owner, start: 0, end: 10 }]);
    expect(statements[0]?.context).toEqual([quotation!.run]);
  });
});
