// Learns who stands how towards whom, passage by passage, and where that turns: src/data/opinions.bin and src/data/turns.bin.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Opinion } from '../src/sentiment/opinions/opinion.js';
import { opinionModels } from '../src/sentiment/opinions/opinion-models.js';
import { OpinionReader } from '../src/sentiment/opinions/opinion-reader.js';
import { type Claim, claimsOf } from '../src/sentiment/opinions/opinion-turns.js';
import { TurnFeatures } from '../src/sentiment/opinions/turn-features.js';
import { directionOf, type Pair, pairsOf, type TurnGroup, turnGroups, type Vote } from '../src/sentiment/opinions/turn-groups.js';
import { TurnNetwork } from '../src/sentiment/opinions/turn-network.js';
import { type GoldOpinion, type GoldTurn, type OpinionArticle, readOpinionArticles } from './opinion-gold.js';
import { learnOpinions } from './opinion-lessons.js';
import { learnTurns, type TurnExample } from './turn-networks.js';

const FOLDS = 4;
const SEED = 1;

/** `npm run train -- opinions CORPORA` */
export function trainOpinions(corpora: string, data: string): void {
  const articles = readOpinionArticles(corpora);
  const read = readByFolds(articles);
  report(articles, read);
  writeFileSync(join(data, 'opinions.bin'), learnOpinions(articles, SEED));
  writeFileSync(join(data, 'turns.bin'), learnTurns(examplesOf(articles, read)));
}

/** The opinions of each article as read by models that saw none of it: what tells turns must know opinions with their faults. */
function readByFolds(articles: readonly OpinionArticle[]): Opinion[][] {
  const read: Opinion[][] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const models = opinionModels(
      learnOpinions(
        articles.filter((_, i) => i % FOLDS !== fold),
        SEED,
      ),
    );
    articles.forEach(({ scene }, i) => {
      if (i % FOLDS === fold) read[i] = new OpinionReader(scene, models).read();
    });
  }
  return read;
}

function examplesOf(articles: readonly OpinionArticle[], read: readonly (readonly Opinion[])[]): TurnExample[] {
  return articles.flatMap(({ scene, turns }, i) =>
    turnGroups(read[i]!).flatMap((group) => {
      const features = new TurnFeatures(scene, group);
      return pairsOf(group).map((pair) => ({
        numbers: features.of(pair),
        isTurn: turns.some((turn) => isTurn(scene, turn, group, pair)),
      }));
    }),
  );
}

type Scene = OpinionArticle['scene'];

/** The same parties, direction and kind, and each opinion in a sentence of that side's evidence. */
function isTurn(scene: Scene, turn: GoldTurn, group: TurnGroup, pair: Pair): boolean {
  if (turn.kind !== group.kind || turn.direction !== directionOf(pair) || !isBetween(turn, group)) return false;
  return isAmong(scene, pair[0], turn.before) && isAmong(scene, pair[1], turn.after);
}

function isBetween({ kind, parties }: GoldTurn, { holder, targets }: TurnGroup): boolean {
  if (kind === 'relation') return parties.every((party) => targets.includes(party));
  if (kind === 'directed') return parties[0] === holder && parties.slice(1).some((party) => targets.includes(party));
  return parties.some((party) => targets.includes(party));
}

function isAmong({ input }: Scene, { opinion }: Vote, side: readonly GoldOpinion[]): boolean {
  const { first, last } = input.language.sentences[opinion.sentence]!;
  return side.some(({ tokens }) => tokens[0] < last && tokens[1] > first);
}

/** How likely claims are right, of turns that neither the models of opinions nor the networks saw. */
function report(articles: readonly OpinionArticle[], read: readonly (readonly Opinion[])[]): void {
  const claims: Claim[][] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = articles.map((_, i) => i).filter((i) => i % FOLDS !== fold);
    const examples = examplesOf(
      others.map((i) => articles[i]!),
      others.map((i) => read[i]!),
    );
    const network = new TurnNetwork(learnTurns(examples));
    articles.forEach(({ scene }, i) => {
      if (i % FOLDS === fold) claims[i] = claimsOf(scene, read[i]!, network);
    });
  }
  for (const set of ['written', 'judged']) {
    const chosen = articles.map((_, i) => i).filter((i) => (articles[i]!.name.includes(' ') ? 'judged' : 'written') === set);
    if (chosen.length > 0)
      for (const limit of [0.1, 0.2, 0.3, 0.4, 0.5, 0.6])
        print(
          set,
          limit,
          chosen.map((i) => ({ article: articles[i]!, claims: claims[i]! })),
        );
  }
}

function print(
  set: string,
  limit: number,
  several: readonly { readonly article: OpinionArticle; readonly claims: readonly Claim[] }[],
): void {
  let [musts, mustsFound, turns, found, claimed, right] = [0, 0, 0, 0, 0, 0];
  for (const { article, claims } of several) {
    const likely = claims.filter(({ chance }) => chance >= limit);
    const used = new Set<Claim>();
    for (const turn of article.turns.toSorted((a, b) => GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade))) {
      const claim = likely.find((one) => !used.has(one) && answers(article.scene, turn, one));
      if (claim) used.add(claim);
      if (turn.grade === 'nice') continue;
      turns++;
      found += Number(claim !== undefined);
      musts += Number(turn.grade === 'must');
      mustsFound += Number(turn.grade === 'must' && claim !== undefined);
    }
    claimed += likely.length;
    right += used.size;
  }
  const perArticle = ((claimed - right) / several.length).toFixed(2);
  console.log(
    `turns, ${set}, from ${limit} on: must ${mustsFound}/${musts}, must or should ${found}/${turns}, right ${right}/${claimed} (${((100 * right) / claimed).toFixed(0)} %), false an article ${perArticle}`,
  );
}

const GRADES = ['must', 'should', 'nice'];

const answers = (scene: Scene, turn: GoldTurn, { group, before, after }: Claim): boolean =>
  before.some((one) => after.some((other) => isTurn(scene, turn, group, [one, other])));
