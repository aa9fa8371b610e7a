import { DAY_PATTERN } from './dates.js';

const DATE_ANYWHERE = new RegExp(`(?:^|[\\s|•·–—-])${DAY_PATTERN}(?=$|[\\s,|•·–—-])`, 'u');
const EVERY_DATE = new RegExp(DAY_PATTERN, 'gu');
const CREDIT =
  /^(?:(?:(?:an? |guest |exclusive |live )?(?:live(?: coverage| updates)?|words|story|text|written|report|analysis|review|interview|opinion|column|posted|published|reported|exclusive)(?: and \w+)? )?by:? |as told to |(?:authors?|words|text|writers?|reporters?): )(?=\p{Lu}|our \p{L}+ (?:correspondent|editor|reporter)\b)/iu;
/** What may stand beside a writer's name: a date, a post, an outlet's own word for itself. */
const NO_PERSON =
  /[\d@]|\b(?:staff|desk|editors?|reporter|writer|correspondent|columnist|bureau|news|newsroom|team|press|agency|agencies|service|wire|times|post|daily|updated|published|contributors?|chief|special to|analyst|critic|producer)\b/i;

/** Whether a line of at most a hundred characters says who wrote the piece: "By Ann Lee and Bo Chan, Political Editor". */
export const isByline = (line: string): boolean => line.length <= 100 && CREDIT.test(line) && !/[.!?]["”]?$/.test(line);

const POST = /\b(?:reporter|writer|correspondent|columnist|editor|critic|analyst|contributor|producer|chief|bureau)s?\b/i;

/** "Enlarge Image", "A Long Wait". */
const NO_NAME = /\b(?:image|photo|video|gallery|picture)s?$|^(?:an?|the|what|why|how|when|where|who|is|are|in|on|at|from)\b/i;

/**
 * Whether a line between headline and story names who wrote it without saying so: "Ann Lee and Bo Chan", "Ann Lee, arts correspondent",
 * "Ann Lee in Lisbon".
 */
export function isNameLine(line: string): boolean {
  if (line.length > 80 || /[.,!?:;”"’]$/.test(line)) return false;
  const [names = '', ...others] = line
    .replace(/\s*\([^)]*\)/g, '')
    .split(/,\s(?:and )?|\s[|•·/–—]\s|\s(?=(?:at|in) (?:the )?\p{Lu})/u);
  const rest = others.join(', ');
  if (!names.split(/ (?:and|&) /).every(isPersonName) || !/\p{Lu}\p{Ll}.* \S*\p{Lu}\S*\p{Ll}/u.test(names)) return false;
  if (NO_NAME.test(names)) return false;
  return (
    rest === '' || POST.test(rest) || OUTLET.test(rest) || rest.split(MORE_NAMES).every(isPersonName) || /\s(?:at|in) /.test(line)
  );
}

const MORE_NAMES = /, (?:and )?| (?:and|&) /;
const OUTLET =
  /^(?:The \p{Lu}|(?:AFP|AP|UPI|PTI|ANI|IANS|BBC|CNN|NBC|CBS|ABC|NPR|PA|Reuters|Bloomberg)\b)|\b(?:News|Times|Post|Agency|Press)$/u;

/** The persons that a byline names; "Staff", agencies and posts are no persons. */
export function personsOf(byline: string): string[] {
  // Single spaces, and an end to brackets: metadata can hold a byline of any length.
  const names = byline
    .replace(/\s+/g, ' ')
    .replace(CREDIT, '')
    .replace(POST_BEFORE, '')
    .replace(/ ?\([^)]{0,200}\)/g, '')
    .split(
      / ?(?:,|;|\||•|·|\/|&|\band\b|\bwith\b| [–—-] | (?:in|at) (?=(?:the )?\p{Lu})| for (?=\p{Lu})| of (?=The )| (?=@|(?:Published|Updated|Posted|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)) ?/u,
    )
    .map((name) => name.replace(/^by /i, '').trim())
    .filter(isPersonName);
  return [...new Set(names)];
}

/** "Our political editor Ann Lee", "Political Editor Ann Lee". */
const POST_BEFORE = /^(?:our )?(?:[\p{L}-]+ ){0,3}(?:correspondent|editor|reporter|writer|columnist|critic) (?=\p{Lu})/iu;

/** Two to five words, each with a capital (or a particle between two such). */
export function isPersonName(name: string): boolean {
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > 5 || CAPITAL_LETTERS_ONLY_OUTLET.test(name)) return false;
  return !NO_PERSON.test(name) && words.every((word, i) => /^\p{Lu}/u.test(word) || (i > 0 && PARTICLES.has(word)));
}

const CAPITAL_LETTERS_ONLY_OUTLET = /^(?:AFP|AP|UPI|PTI|ANI|IANS|BBC|CNN|NBC|CBS|ABC|NPR|PA|dpa)\b/;
const PARTICLES = new Set([
  'de',
  'da',
  'do',
  'dos',
  'del',
  'della',
  'der',
  'den',
  'di',
  'du',
  'la',
  'le',
  'van',
  'von',
  'bin',
  'bint',
  'al',
  'el',
  'ibn',
  'ní',
  'nic',
  'ó',
  'abu',
  'das',
  'y',
  'e',
  'of',
  'ter',
  'ten',
  'zu',
]);

/** Whether the line is short and holds a full date: what stands between a headline and its story. */
export const isDateNote = (line: string): boolean => line.length <= 90 && DATE_ANYWHERE.test(line);

/** Words of a line besides its date and time. */
export const wordsBesideDate = (line: string): number =>
  (
    line
      .replace(EVERY_DATE, ' ')
      .replace(/\d{1,2}:\d{2}/g, ' ')
      .match(/[\p{L}\p{N}]{2,}/gu) ?? []
  ).length;
