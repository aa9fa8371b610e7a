// English words that take a stance, by what they do with their arguments. General vocabulary, after the verb classes of Levin (1993)
// and VerbNet (judgement, conflict, correspondence, social interaction) and the event categories of CAMEO (Gerner & Schrodt 2002).
// Written for this project. One entry a comma; irregular forms after slashes (past/participle); "lash out at" = verb, particle, preposition.

/** Words with one score and one way of taking arguments. */
export interface WordClass {
  readonly frame: string;
  readonly score: number;
  readonly words: string;
}

/**
 * Verbs. Frames: `directed` subject → object; `ousting` whoever wants the subject to do it → subject ("called on him to resign"); `felt` object → subject ("the move angered him"); `mutual` between the parties;
 * `contest` good for the subject, bad for the object; `fortune` what befalls the subject; `judging` the score is in the complement.
 */
export const VERB_CLASSES: readonly WordClass[] = [
  {
    frame: 'directed',
    score: 0.9,
    words: `praise, laud, applaud, commend, hail, acclaim, extol, eulogize, celebrate, compliment, congratulate, salute, thank, admire, adore, cherish,
      love, idolize, revere, toast, exalt, glorify, champion, embrace, hug, kiss, cheer, serenade, lionize, fete, venerate, treasure, credit, esteem,
      pay tribute to, lend support to/lent, shower * with praise, give * a standing ovation/gave/given, give * an ovation/gave/given, sing the praises of, sing name of/sang/sung, chant name of, heap praise on, heap praise upon, shower praise on, lavish praise on, fall in love with, forgive/forgave/forgiven,
      rave about, take pride in, gush over, marvel at, honour, honor, knight, decorate, vindicate, exonerate, worship, cheer on, welcome back, warm to`,
  },
  {
    frame: 'directed',
    score: 0.7,
    words: `support, back, endorse, defend, favour, favor, respect, appreciate, reward, trust, welcome, approve, promote, encourage, befriend, rescue,
      help, assist, aid, protect, pardon, acquit, reinstate, recommend, crown, reassure, comfort, value, prefer, like,
      enjoy, uphold/upheld, advocate, side with, stand by/stood, stand beside/stood, stand up for/stood, stick by/stuck, rally behind, rally around, get behind/got, vote for, campaign for,
      apologize to, apologise to, agree with, sympathize with, sympathise with, believe in, vouch for, root for, throw weight behind/threw/thrown,
      come out in favour of/came, come out in favor of/came, speak highly of/spoke/spoken, speak well of/spoke/spoken, speak in support of/spoke/spoken, bow to, defer to,
      reach out to, extend a hand to, do business with, award, absolve, clear, commemorate, rehire, reappoint, re-elect, readmit, bail out, exempt,
      liberate, free, empower, shelter, nurture, mentor, bless, canonize, shield, subsidize, subsidise, sponsor, bankroll, finance, fund, volunteer for`,
  },
  {
    frame: 'directed',
    score: 0.4,
    words: `invite, host, greet, court, woo, enlist, recruit, hire, sign, consult, engage, recognize, recognise, acknowledge,
      join, accommodate, tout, choose/chose/chosen, pick, select, nominate, appoint, elect, adopt, unveil, introduce,
      open up to, warm to, work with, cooperate with, co-operate with, collaborate with, partner with, team up with, ally with, invest in, bet on, shake hands with/shook/shaken, commit to,
      sign up for, dedicate ~ to, devote ~ to, hand * a contract, offer * a contract, give * a contract/gave/given, give * the job/gave/given, welcome * back, win * over/won, name * in honour, go along with/went/gone, comply with, participate in, sing for/sang/sung, renew, extend, keep faith with/kept, put trust in, make room for/made`,
  },
  {
    frame: 'directed',
    score: -0.9,
    words: `condemn, denounce, attack, accuse, assail, speak out against/spoke/spoken, blast, slam, berate, castigate, excoriate, vilify, lambaste, lambast, deride, ridicule, mock, humiliate, insult,
      abuse, despise, detest, hate, loathe, abhor, demonize, demonise, vow revenge on, savage, pillory, revile, malign, smear, slander, defame, disparage,
      belittle, denigrate, betray, sue, prosecute, indict, threaten, sanction, bomb, invade, shell, assault, punish, torture, jail, imprison, kill, murder,
      assassinate, poison, stab, strike/struck/struck, fire on, open fire on, lash out at, hit out at/hit, lash, rail against, rage against, rant against, rant about,
      declare war on, wage war on, go to war with/went/gone, retaliate against, turn on, turn against, jeer, boo, heckle, whistle, taunt, harass, bully, intimidate, persecute, oppress,
      terrorize, terrorise, mistreat, victimize, victimise, sack, fire, oust, expel, banish, disown, repudiate, curse, rebuke, reprimand, scold, chastise, chide,
      upbraid, admonish, reproach, censure, flay, trash, bash, thrash, vituperate, tear into/tore/torn, take aim at/took/taken, take a swipe at/took/taken, swipe at, round on, lay into/laid, hit back at/hit,
      snarl at, sneer at, scoff at, scream at, shout at, yell at, swear at/swore/sworn, pour scorn on, heap scorn on, heap blame on, dump on,
      cheat, defraud, swindle, rob, exploit, deceive, double-cross, backstab, stab in the back, scapegoat, shame, bludgeon, crucify, eviscerate, demolish, skewer, roast,
      lie to, spy on, plot against, conspire against, crack down on, burn in effigy, spurn, jilt, snub, shun, ostracize, ostracise, boycott, blacklist, vandalize, vandalise`,
  },
  {
    frame: 'directed',
    score: -0.7,
    words: `criticize, criticise, knock, blame, fault, oppose, reject, dismiss, rebuff, refuse, defy, dispute, contradict, undermine, sabotage, obstruct, block, thwart,
      frustrate, warn, scorn, distrust, mistrust, doubt, suspect, fear, resent, envy, dislike, disapprove, disown, abandon, desert, forsake/forsook/forsaken, ditch, dump, drop,
      exclude, ban, bar, suspend, fine, penalize, penalise, arrest, detain, charge, convict, sentence, extradite, deport, investigate, probe, raid, seize,
      confront, challenge, rebel against, protest, protest against, protest at, march against, campaign against, vote against, rally against, strike against, lobby against, fight/fought/fought, fight against/fought/fought, clash with,
      break with/broke/broken, break up with/broke/broken, split with, split from, part ways with, fall out with/fell/fallen, feud with, quarrel with, argue with, disagree with, spar with, cut ties with/cut, sever ties with, sever relations with,
      break off relations with/broke/broken, turn away from, turn back on, walk out on, walk away from, distance itself from, distance himself from, distance herself from, distance themselves from, back away from, object to, take issue with/took/taken, find fault with/found,
      complain about, complain of, grumble about, moan about, decry, deplore, lament, bemoan, question, downgrade, lay off/laid, call on to resign, demote, evict, dethrone, overthrow/overthrew/overthrown, topple,
      impeach, unseat, alienate, antagonize, antagonise, provoke, offend, upset, enrage, disrespect, discredit, embarrass, blackmail, coerce, pressure, bombard, besiege, occupy, annex, withdraw from/withdrew/withdrawn, send off/sent, bench, ram, hound, take * to court/took/taken, throw * out/threw/thrown, kick * out, let * down/let, turn * away, hold * responsible/held, put * on trial/put, show * the door, tear * apart/tore/torn, drive * out/drove/driven, force * out, vote * out, have * arrested/had, strip of, spit at/spat, hiss, pelt, walk out of, storm out of, pull out of, withdraw support from/withdrew/withdrawn, disinvite, cancel on,
      veto, overrule, overturn, rescind, revoke, scrap, axe, quash, strike down/struck/struck, shoot down/shot, vow to fight, poach, pan, jeopardize, jeopardise, target, mislead/misled,
      misrepresent, neglect, ignore, disregard, shut out/shut, freeze out/froze/frozen, push back against, stand up to/stood, disavow, renounce, condescend to, bicker with, squabble with, tangle with, wrangle with, lock horns with, cross swords with, trade blows with, trade insults with`,
  },
  {
    frame: 'felt',
    score: -0.7,
    words: `anger, infuriate, enrage, outrage, incense, alienate, antagonize, antagonise, dismay, disappoint, disgust, appal, appall, offend, upset, alarm, frighten, scare, annoy, irritate, irk, exasperate, frustrate, shock, horrify,
      worry, embitter, disillusion, rile, displease, sadden, humiliate, embarrass, unnerve, rattle, madden, vex, gall`,
  },
  {
    frame: 'felt',
    score: 0.7,
    words: `please, delight, charm, impress, thrill, enchant, inspire, win over/won/won, reassure, mollify, placate, appease, captivate, dazzle, excite, amaze, enthuse, gladden, touch`,
  },
  {
    frame: 'mutual',
    score: -0.8,
    words: `clash, feud, quarrel, spar, argue, bicker, squabble, wrangle, fight/fought/fought, brawl, fall out/fell/fallen, row, duel, split, divorce, separate, break up/broke/broken, come to blows/came, trade insults, trade barbs, trade blows, trade threats,
      trade accusations, exchange insults, exchange threats, exchange fire, exchange blows, lock horns, cross swords, part ways, go to war/went/gone, part company, disagree, collide, skirmish, battle, threaten each other, sever ties, sever relations, cut ties/cut, break off relations/broke/broken, recall ambassador, stop talking`,
  },
  {
    frame: 'mutual',
    score: 0.8,
    words: `reconcile, make up/made, make peace/made, cooperate, co-operate, collaborate, embrace, hug, kiss, marry, reunite, unite, join forces, team up, partner, ally, shake hands/shook/shaken, bury the hatchet, patch up, settle, mend fences, mend ties, restore ties, restore relations, resume talks, resume ties,
      resume relations, reopen border, reopen embassies, normalize relations, normalise relations, normalize ties, normalise ties, sign a peace, sign a pact, sign a treaty, end a feud, end hostilities, make amends/made, befriend, bond, exchange ambassadors, strike a deal/struck/struck, reach a deal, reach an agreement, reach a settlement, settle differences, resolve differences, bury differences,
      work together, agree on, get along/got, get on well/got, build together/built, stand together/stood, become friends/became`,
  },
  {
    frame: 'mutual',
    score: 0.3,
    words: `meet/met, negotiate, agree, talk, hold talks/held, hold a meeting/held, dine, merge`,
  },
  {
    frame: 'contest',
    score: 0.5,
    words: `beat/beat/beaten, defeat, thrash, hammer, outplay, overpower, trounce, rout, crush, edge, outclass, overcome/overcame, knock out, eliminate, whip, maul, outscore, conquer`,
  },
  {
    frame: 'fortune',
    score: 0.8,
    words: `win/won/won, triumph, thrive, flourish, prosper, soar, surge, rally, rebound, recover, bounce back, boom, excel, shine/shone/shone, succeed, prevail, equalise, equalize, return to profit, return to growth, pay dividend/paid, raise dividend, raise its forecast, take off/took/taken, skyrocket, roar back, fight back/fought/fought, come from behind/came, climb back, turn a profit, break even/broke/broken, outperform, sparkle, dazzle, score, top the table, claim the title, lift the trophy, lift the cup, reach the final, be promoted, clinch, regain, revive, stage a comeback, stage a recovery, storm back, go top/went/gone, take the lead/took/taken, finish first, cross the line first, draw level/drew/drawn, beat expectations, beat forecasts, swing to a profit/swung/swung, swing to profit/swung/swung`,
  },
  {
    frame: 'fortune',
    score: -0.8,
    words: `collapse, plunge, crash, tumble, slump, plummet, nosedive, crumble, founder, flounder, fail, falter, struggle, languish, stumble, suffer, lose/lost/lost, sink/sank/sunk, slide/slid/slid, stagnate, implode, disintegrate, crater, tank, decline, wither, unravel, miss out, miss penalty, miss penalties, miss chance, miss chances, miss target, miss targets, miss expectations, miss forecasts, bleed/bled/bled, go into administration/went/gone, go into receivership/went/gone, go into liquidation/went/gone, go to the wall/went/gone, shut shops/shut, shut stores/shut, shut factories/shut, close shops, close stores, close factories, close plants, close its plant, close its factory, close its base, slash jobs, axe jobs, cut dividend/cut, burn through cash/burnt, breach, go bankrupt/went/gone, go bust/went/gone, file for bankruptcy, file for insolvency,
      crash out, bow out, go under/went/gone, lay off/laid, default, haemorrhage, hemorrhage, drop points, concede, be relegated, swing to a loss/swung/swung, come under fire/came, fall from grace/fell/fallen, fall apart/fell/fallen, lose its way/lost, beg for/begged, near bankruptcy, come close to bankruptcy/came, hit rock bottom/hit, shed jobs/shed, cut jobs/cut, shut plants/shut, issue a profit warning, cut its forecast/cut, resign in disgrace, choke, trail, finish last, slip up, squander, flop, disappoint, underperform, falter, regress, limp, wilt, fade, self-destruct, malfunction`,
  },
  { frame: 'ousting', score: -0.7, words: `resign, quit/quit, step down, stand down/stood, apologize, apologise, retract` },
  { frame: 'business', score: 0.8, words: `jump, leap, double, treble, triple, climb, swell, multiply, quadruple` },
  {
    frame: 'business',
    score: -0.8,
    words: `halve, shrink/shrank/shrunk, drop, fall/fell/fallen, dive, dwindle, evaporate, dry up, contract`,
  },
  {
    frame: 'judging',
    score: 0,
    words: `call, describe, label, brand, dub, term, regard, view, see/saw/seen, portray, characterize, characterise, depict, cast/cast, paint, liken, compare, deem, consider, think of/thought, name, vote`,
  },
];

/**
 * Nouns. Frames: `directed` holder's … of/for/against target; `mutual` between parties; `fortune` what one has or meets;
 * `epithet` what one is called or is.
 */
export const NOUN_CLASSES: readonly WordClass[] = [
  {
    frame: 'directed',
    score: 0.8,
    words: `praise, admiration, support, backing, endorsement, approval, applause, acclaim, gratitude, thanks, tribute, respect, affection, love, trust, confidence, compliment, congratulation, sympathy, solidarity, honour, honor, ovation, cheer, apology, pardon, commendation, loyalty, welcome, blessing, plaudit, accolade, appreciation, faith, vote of confidence`,
  },
  {
    frame: 'directed',
    score: -0.8,
    words: `criticism, attack, condemnation, accusation, allegation, sanction, threat, insult, abuse, lawsuit, complaint, charge, rebuke, reprimand, hatred, contempt, scorn, anger, fury, outrage, hostility, distrust, mistrust, suspicion, resentment, boycott, embargo, retaliation, tirade, assault, crackdown, protest, ban, opposition, objection, tariff, ultimatum, denunciation, disdain, ridicule, mockery, jeer, boo, raid, invasion, airstrike, air strike, strike, vendetta, smear, broadside, jibe, taunt, revenge, campaign against, probe, indictment, blockade, persecution, slur, outburst, grudge, hate, backlash, rebellion, mutiny, legal action, case against, suit against, dissatisfaction, disapproval, blame`,
  },
  {
    frame: 'mutual',
    score: -0.8,
    words: `tension, clash, feud, quarrel, row, dispute, conflict, war, hostility, rift, rivalry, enmity, animosity, friction, confrontation, standoff, stand-off, spat, fight, fighting, argument, rupture, bad blood, acrimony, bitterness, distrust, mistrust, disagreement, war of words, split, falling-out, deadlock, impasse, antagonism, cold war, trade war, litigation, estrangement, breakdown, skirmish, discord, strife, showdown, schism, hostile comment, hostile exchange, hostile rhetoric, charged rhetoric, tense exchange, angry exchange, battle, legal battle, discontent, stalemate, crisis, diplomatic crisis`,
  },
  {
    frame: 'mutual',
    score: 0.8,
    words: `friendship, cooperation, co-operation, partnership, alliance, reconciliation, peace, truce, ceasefire, rapprochement, detente, détente, harmony, goodwill, accord, pact, treaty, settlement, embrace, handshake, warmth, unity, collaboration, love affair, romance, marriage, honeymoon, trust, peace deal, trade deal, agreement, deal, joint venture, thaw, camaraderie, solidarity`,
  },
  {
    frame: 'fortune',
    score: 0.8,
    words: `profit, victory, win, triumph, success, record profit, record earnings, title, trophy, championship, medal, gold, recovery, comeback, boom, rally, growth, promotion, breakthrough, award, prize, acclaim, winner, hat-trick, cup, milestone, turnaround, renaissance, resurgence, winning run, winning streak`,
  },
  {
    frame: 'fortune',
    score: -0.8,
    words: `loss, defeat, bankruptcy, insolvency, collapse, slump, crisis, failure, disaster, scandal, relegation, ruin, debacle, humiliation, rout, losing streak, losing run, downturn, setback, thrashing, drubbing, flop, blunder, default, layoff, redundancy, creditor, red card, profit warning, own goal, shame, disgrace, administration, bailout, rescue, debt`,
  },
  {
    frame: 'epithet',
    score: 0.8,
    words: `friend, ally, partner, hero, heroine, genius, champion, saviour, savior, star, legend, leader, idol, visionary, pioneer, patriot, backbone, pride, brother, sister, gentleman, honour, honor, privilege, pleasure, inspiration, saint, darling, favourite, favorite, gem, treasure, asset, role model, pillar, masterpiece, bargain, best, finest, greatest, miracle`,
  },
  {
    frame: 'epithet',
    score: -0.8,
    words: `liar, thief, thieves, traitor, enemy, foe, coward, criminal, villain, tyrant, dictator, crook, fraud, fool, idiot, clown, puppet, bully, racist, murderer, killer, terrorist, disgrace, failure, disaster, menace, threat, danger, monster, rival, adversary, opponent, hypocrite, charlatan, embarrassment, scandal, shame, outcast, pariah, thug, gangster, loser, scapegoat, eyesore, laughing stock, joke, nuisance, betrayal, violation, insult, crime, blunder, mistake, worst, outrage`,
  },
];

/** Adjectives that take a stance through a preposition ("critical of"), or qualify a tone, a relation, a meeting ("cordial"). */
export const ADJECTIVE_CLASSES: readonly WordClass[] = [
  {
    frame: 'directed',
    score: 0.7,
    words: `supportive of, proud of, grateful to, thankful to, fond of, sympathetic to, loyal to, friendly to, friendly towards, friendly toward, friendly with, happy with, pleased with, delighted with, impressed by, impressed with, in favour of, in favor of, full of praise for, enthusiastic about, appreciative of, devoted to, generous to, complimentary about, in love with, content with, confident in, respectful of, indebted to, close to, open to`,
  },
  {
    frame: 'directed',
    score: -0.7,
    words: `critical of, hostile to, hostile towards, hostile toward, opposed to, angry with, angry at, furious with, furious at, furious over, dismissive of, contemptuous of, suspicious of, wary of, sceptical of, skeptical of, distrustful of, disappointed with, disappointed in, disappointed by, unhappy with, unhappy about, fed up with, at odds with, at loggerheads with, at war with, ashamed of, jealous of, envious of, sick of, tired of, resentful of, afraid of, intolerant of, disgusted with, disgusted by, appalled by, appalled at, estranged from, rude to, scathing about, scathing of, outraged by, dissatisfied with, frustrated with, bitter about, disillusioned with, impatient with, guilty of, in conflict with, in dispute with, locked in a dispute with`,
  },
  {
    frame: 'quality',
    score: 0.8,
    words: `cordial, respectful, friendly, warm, constructive, productive, fruitful, amicable, conciliatory, harmonious, close, closest, trusted, beloved, excellent, positive, generous, gracious, polite, peaceful, cooperative, good, great, strong, loyal, faithful, brilliant, best, amiable, jovial, courteous, upbeat, hopeful, kind, heartfelt, glowing, outstanding, magnificent, superb, wonderful, admirable, honest, decent, reliable, brave, courageous, heroic, talented, gifted, impressive, fantastic, remarkable, exemplary, indispensable, invaluable, finest`,
  },
  {
    frame: 'quality',
    score: -0.8,
    words: `hostile, tense, bitter, acrimonious, frosty, icy, strained, sour, angry, derogatory, insulting, harsh, sharp, fierce, heated, fraught, poisonous, toxic, cold, cool, chilly, adversarial, aggressive, belligerent, confrontational, combative, scathing, damning, furious, venomous, vicious, abusive, offensive, poor, troubled, stormy, rocky, turbulent, antagonistic, corrupt, incompetent, dishonest, cruel, disgraceful, shameful, reckless, dangerous, disastrous, useless, terrible, awful, appalling, troubling, weak, pathetic, irresponsible, unacceptable, arrogant, lazy, cowardly, crooked, greedy, ruthless, common thieves, worst, outrageous, disgusting, hypocritical, illegal, unfair, unjust`,
  },
];

/** Verbs that say which way a relation, a tone or a mood goes. Intransitive or transitive; the noun that changes is subject or object. */
export const CHANGE_VERBS: readonly WordClass[] = [
  {
    frame: 'change',
    score: 0.8,
    words: `improve, thaw, mend, reset/reset, warm, warm up, repair, heal, restore, normalize, normalise, rebuild/rebuilt, ease, soften, strengthen, revive, deepen, renew, defuse, de-escalate, deescalate, stabilize, stabilise, boost, blossom, flourish, brighten, rekindle, resume, salvage, calm, patch up, smooth, smooth over, cement, bolster, foster, forge, relaunch, recover`,
  },
  {
    frame: 'change',
    score: -0.8,
    words: `deteriorate, sour, worsen, cool, cool off, harden, break down/broke/broken, collapse, freeze/froze/frozen, fray, strain, chill, plunge, plummet, crumble, unravel, decline, rupture, sever, damage, wreck, ruin, poison, harm, hurt/hurt, suffer, destroy, fracture, disintegrate, curdle, turn sour, turn hostile, turn ugly, turn bitter, fall apart/fell/fallen, crack, erode, downgrade, nosedive, hit a low/hit, hit rock bottom/hit, end in acrimony, end in failure, end in tears, end in deadlock, end in disarray, end in recriminations, go sour/went/gone, dissolve, rot, undermine, jeopardize, jeopardise`,
  },
];

/** Verbs that end what they take ("end a feud"), and verbs that make more of it ("heighten mistrust"). */
export const ENDING_VERBS = `end, settle, resolve, bury, overcome/overcame, defuse, ease, reduce, de-escalate, deescalate, lift, drop, withdraw/withdrew/withdrawn, calm, soothe, halt, stop, lower, cool, patch up, put aside, set aside, lay to rest/laid, put behind, forget/forgot/forgotten, abandon, cancel, suspend, retract, scrap, break/broke/broken, tear up/tore/torn, violate, sever, dissolve, dispel, allay, erase, quell, avert`;
export const HEIGHTENING_VERBS = `heighten, fuel, increase, raise, inflame, stoke, escalate, deepen, intensify, spark, provoke, exacerbate, aggravate, worsen, fan, ignite, trigger, sow, renew, express, voice`;

/** What two parties have between them, neither good nor bad in itself. */
export const RELATION_NOUNS = `relation, tie, relationship, link, bond, tone, rhetoric, mood, atmosphere, climate, diplomacy, dialogue, friendship, partnership, alliance, cooperation, co-operation, trust, talk, marriage, bridge, entente, rapport`;

/** Who acts for another: "Marsh's administration", "US officials", "the army of Kesh". */
export const AGENT_NOUNS = `government, administration, authority, official, ministry, minister, army, navy, force, troop, military, soldier, police, parliament, congress, senate, cabinet, regime, delegation, team, side, board, management, executive, spokesman, spokeswoman, spokesperson, lawyer, camp, campaign, party, leader, leadership, president, chairman, chairwoman, chair, director, boss, founder, owner, chief, manager, coach, king, queen, prince, chancellor, premier, diplomat, envoy, ambassador, embassy, court, judge, regulator, lawmaker, legislator, state, company, firm, group, club, squad, side, staff, office, agency, department, council, union, secretary, negotiator, prosecutor, court, bank, foreign ministry, statement, report, letter, warship, jet, plane, ally, tank, missile, editor, newspaper, committee, captain`;

/** Whose tone towards somebody is not his: "Marsh's critics". */
export const OPPONENT_NOUNS = `critic, opponent, rival, enemy, foe, predecessor, successor, killer, murderer, attacker, accuser, victim, adversary, challenger, detractor, abuser, persecutor, competitor`;

/** People who speak for nobody in particular; what they feel for somebody is the mood around him. */
export const CROWD_NOUNS = `fan, supporter, crowd, spectator, critic, reviewer, public, voter, viewer, audience, reader, customer, investor, analyst, crowd, demonstrator, protester, resident, people, thousand, hundred, member, worker, employee, student, neighbour, neighbor, citizen, commentator, pundit, press, media, newspaper, passenger, user, shareholder, creditor, lender, everyone, everybody, nobody, market, trader, listener, stadium, worker, staff, doctor, nurse, teacher, pupil, parent, farmer, player, soldier, inquiry, paper, tabloid, jury, tribunal, panel, colleague, teammate, team-mate`;

/** Subjects whose rise and fall is their owner's: "shares in Halvard". */
export const ASSET_NOUNS = `share, stock, sale, profit, earning, revenue, bond, popularity, rating, reputation, fortune, form, career, business, poll, approval, result, share price, stock price, currency, economy, campaign`;

/** Assets whose size is how one fares, whatever the market says. */
export const BUSINESS_NOUNS = `sale, profit, earning, revenue, turnover, booking, order, takings, attendance, membership, audience`;

/** Pairs named without names: "the two leaders". */
export const PAIR_NOUNS = {
  person: `leader, president, man, woman, minister, politician, star, singer, player, brother, sister, friend, actor, candidate, driver, boxer, coach, founder, colleague, rival, chairman, premier, executive, director, writer, couple, statesman, ruler, official, captain, scientist, artist`,
  body: `country, nation, side, neighbour, neighbor, state, government, power, capital, ally, company, firm, club, party, team, group, bank, carmaker, maker, airline, union, city, town, rival, partner, giant, business, church, army, league, people, federation, university, school, retailer, publisher, studio, label, economy`,
} as const;

/** Verbs that make the subject the target of the noun: "drew praise from". */
export const RECEIVING_VERBS = `draw/drew/drawn, win/won/won, receive, face, earn, suffer, get/got/got, attract, meet with/met, gain, garner, provoke, spark, prompt, trigger, endure, invite, incur, weather, command, enjoy, elicit, deserve, come under/came`;

/** Verbs and phrases after which a thing has not happened: wished for … */
export const HOPE_WORDS = `hope, want, wish, aim, seek/sought, try, attempt, expect, urge, strive, aspire, desire, hopeful, optimistic, propose, ask`;
/** … or dreaded. */
export const FEAR_WORDS = `fear, worry, dread, warn, risk, afraid, danger, concern, threaten, alarm, anxious, worried`;
/** Verbs and nouns of hoping that leave the act itself standing ("attempt to de-escalate" is already a softer stance). */
export const MODALS = { open: `could, would, might, may, should, can, must, ought, shall`, future: `will, 'll, wo` } as const;
/** Words that turn what follows them. */
export const NEGATIONS = `not, n't, never, no, without, neither, nor, hardly, barely, scarcely, cannot, refuse, refused, refuses, refusing, decline, declined, declines, declining, deny, denied, denies, denying, stop, stopped, fail, failed, fails, failing, nobody, nothing, none`;

/** Words that set one sentence against the one before. */
export const CONTRASTS = `however, but, yet, nevertheless, nonetheless, instead, conversely, still, though, now, today, meanwhile, since then, in contrast, by contrast, on the contrary, even so, all that changed`;
