var __toBinaryNode = Uint8Array.fromBase64 || ((base64) => new Uint8Array(Buffer.from(base64, "base64")));

// src/errors.ts
var NutgrafError = class extends Error {
  name = "NutgrafError";
  code;
  constructor(code, message, options) {
    super(message, options);
    this.code = code;
  }
};

// src/document/dates.ts
var ISO = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?$/;
function isIsoDate(value) {
  const match = ISO.exec(value);
  if (!match) return false;
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => part === void 0 ? void 0 : Number(part));
  if (!isDay(year, month, day ?? 1)) return false;
  return (hour ?? 0) <= 24 && (minute ?? 0) <= 59 && (second ?? 0) <= 60;
}
var isDay = (year, month, day) => month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
var MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
var isLeap = (year) => year % 4 === 0 && year % 100 !== 0 || year % 400 === 0;
var daysIn = (year, month) => month === 2 && isLeap(year) ? 29 : MONTH_DAYS[month - 1] ?? 0;
var isoDay = (year, month, day) => `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
var MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december"
];
var WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
var shortened = (name) => {
  const written = (word, first) => `${first}${word.slice(1, 3)}(?:${word.slice(3)}|${word.slice(3, 4)})?`;
  return name.length <= 4 ? `${name}|${name.toUpperCase()}` : `${written(name, name[0])}|${written(name.toUpperCase(), name[0].toUpperCase())}`;
};
var titled = (name) => name[0].toUpperCase() + name.slice(1);
var anyOf = (names) => names.map((name) => shortened(titled(name))).join("|");
var MONTH = `(${anyOf(MONTHS)})\\.?`;
var DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
var WEEKDAY = `(?:(?:${anyOf(WEEKDAYS)})\\.?,? )?`;
var DAY_PATTERN = `${WEEKDAY}(?:${MONTH} ${DAY}(?:,? (\\d{4}))?|${DAY} ${MONTH}(?:,? (\\d{4}))?|(\\d{4})-(\\d{2})-(\\d{2}))`;
var DAY_GROUPS = 9;
function dayOf(groups, published) {
  const [monthA, dayA, yearA, dayB, monthB, yearB, isoYear, isoMonth, isoDayOfMonth] = groups;
  if (isoYear) return checkedDay(Number(isoYear), Number(isoMonth), Number(isoDayOfMonth));
  const month = monthNumber(monthA ?? monthB ?? "");
  const day = Number(dayA ?? dayB);
  const year = yearA ?? yearB;
  if (year) return checkedDay(Number(year), month, day);
  return published ? nearestBefore(published, month, day) : null;
}
var monthNumber = (name) => MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3).toLowerCase())) + 1;
var checkedDay = (year, month, day) => isDay(year, month, day) ? isoDay(year, month, day) : null;
function nearestBefore(published, month, day) {
  const year = Number(published.slice(0, 4));
  const publishedDay = published.slice(5, 10);
  const isLater = isoDay(year, month, day).slice(5) > publishedDay && !(month === Number(publishedDay.slice(0, 2)));
  return checkedDay(isLater ? year - 1 : year, month, day);
}
var LOOSE_DAY = new RegExp(DAY_PATTERN, "u");
var wholeOffset = (found, hours, minutes) => found.length === 5 ? `${hours}:${minutes}` : found;
function toIso(value) {
  const trimmed = value.trim().slice(0, 80);
  if (isIsoDate(trimmed)) return trimmed.replace(" ", "T").replace(/([+-]\d{2})(\d{2})$/, wholeOffset);
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(trimmed);
  if (compact) return checkedDay(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const match = LOOSE_DAY.exec(trimmed);
  return match && dayOf(match.slice(1), null);
}

// src/document/masthead.ts
var DATE_ANYWHERE = new RegExp(`(?:^|[\\s|\u2022\xB7\u2013\u2014-])${DAY_PATTERN}(?=$|[\\s,|\u2022\xB7\u2013\u2014-])`, "u");
var EVERY_DATE = new RegExp(DAY_PATTERN, "gu");
var CREDIT = new RegExp("^(?:(?:words|story|text|written|report|analysis|review|interview|opinion|column|posted|published|reported) )?by:? (?=\\p{Lu})", "iu");
var NO_PERSON = /[\d@]|\b(?:staff|desk|editors?|reporter|writer|correspondent|columnist|bureau|news|newsroom|team|press|agency|agencies|service|wire|times|post|daily|updated|published|contributors?|chief|special to|analyst|critic|producer)\b/i;
var isByline = (line) => line.length <= 100 && CREDIT.test(line) && !/[.!?]["”]?$/.test(line);
function personsOf(byline) {
  const names = byline.replace(CREDIT, "").split(new RegExp("\\s*(?:,|;|\\||\u2022|\xB7|\\/|&|\\band\\b|\\bwith\\b| [\u2013\u2014-] | in (?=\\p{Lu})| for (?=\\p{Lu}))\\s*", "u")).map((name) => name.replace(/^by /i, "").trim()).filter(isPersonName);
  return [...new Set(names)];
}
function isPersonName(name) {
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > 5 || CAPITAL_LETTERS_ONLY_OUTLET.test(name)) return false;
  return !NO_PERSON.test(name) && words.every((word, i) => new RegExp("^\\p{Lu}", "u").test(word) || i > 0 && PARTICLES.has(word));
}
var CAPITAL_LETTERS_ONLY_OUTLET = /^(?:AFP|AP|UPI|PTI|ANI|IANS|BBC|CNN|NBC|CBS|ABC|NPR|PA|dpa)\b/;
var PARTICLES = /* @__PURE__ */ new Set([
  "de",
  "da",
  "do",
  "dos",
  "del",
  "della",
  "der",
  "den",
  "di",
  "du",
  "la",
  "le",
  "van",
  "von",
  "bin",
  "bint",
  "al",
  "el",
  "ibn",
  "y",
  "e",
  "of",
  "ter",
  "ten",
  "zu"
]);
var isDateNote = (line) => line.length <= 90 && DATE_ANYWHERE.test(line);
var wordsBesideDate = (line) => (line.replace(EVERY_DATE, " ").replace(/\d{1,2}:\d{2}/g, " ").match(/[\p{L}\p{N}]{2,}/gu) ?? []).length;

export {
  __toBinaryNode,
  NutgrafError,
  isIsoDate,
  DAY_PATTERN,
  DAY_GROUPS,
  dayOf,
  toIso,
  isByline,
  personsOf,
  isPersonName,
  isDateNote,
  wordsBesideDate
};
