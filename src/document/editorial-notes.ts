import { firstFit, type JunkRule } from './junk-rule.js';

const PIECE = '(?:article|story|piece|post|explainer|interview|column|essay|obituary|feature|dispatch|live ?blog)';
const ASKING =
  '(?:please |just )?(?:e-?mail|send|call|contact|write|text|message|tell|let|get|share|join|become|subscribe|sign up|support|donate|follow|click|download|drop|submit|whatsapp)';
const CHANNEL =
  '(?:facebook|twitter|instagram|whats ?app|telegram|tik ?tok|linked ?in|threads|blue ?sky|mastodon|you ?tube|(?:google|apple) news|social media|x[.,]?$|@\\w)';
const AGENCY = '(?:agencies|reuters|associated press|ap|afp|pti|ani|ians|dpa|epa|efe|ansa|xinhua|bernama|aap|pa media|bloomberg)';
const WRITER = '(?:columnist|correspondent|reporter|editor|journalist|writer|contributor|critic|commentator)';
const NAME = String.raw`\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|al|bin|el|la|der)){1,4}`;
/** An appeal for witnesses, or where to find help with what the story tells, is part of the story; so is what somebody said. */
const NO_APPEAL = String.raw`^(?!.*(?:["“”]|\b(?:police|officers?|detectives?|witness\w*|hotline|charity|victims?|residents)\b))`;

const note = (name: string, within: number, flags: 'u' | 'i', ...patterns: readonly string[]): readonly JunkRule[] =>
  patterns.map((pattern) => ({ name, within, pattern: new RegExp(pattern, flags) }));

/**
 * Kinds of lines in which an outlet speaks to its readers: of the piece, of who wrote it, of itself. They are whole sentences, unlike what
 * pages show around articles, and stand in the middle of the story as well as below it.
 */
export const EDITORIAL_NOTES: readonly JunkRule[] = [
  ...note(
    'wire-credit',
    120,
    'u',
    String.raw`^[([]?W(?:ith|ITH) (?:additional |agency |further )?(?:inputs?|reporting|reports?|files|wires|contributions)(?: (?:from|by) (?=\p{Lu}|agenc|staff|our\b)(?!.*, \p{Ll})|[)\]]?\.?$)`,
  ),
  ...note(
    'wire-credit',
    400,
    'i',
    String.raw`^[([]?[^!?"“”]{3,160}\bcontributed (?:additional |further )?(?:to this (?:${PIECE}|report)|reporting\b)`,
    String.raw`^(?:[([—–/-] ?|sources?: )${AGENCY}(?:(?:\/| and |, )(?:${AGENCY}|staff))*[)\]]?$`,
  ),
  ...note(
    'piece-note',
    400,
    'i',
    String.raw`^[([*]?(?:this (?:${PIECE}|report)|(?:an?|the) (?:earlier|previous|original|prior|early) version of (?:this|the) (?:${PIECE}|report))(?: was| has been| is)?(?: since| regularly| last)? (?:amended|updated|corrected|clarified|revised|misstated|misspelled|misidentified|(?:incorrectly|wrongly|mistakenly|originally|previously) \w+)\b`,
    String.raw`^[([*]?this ${PIECE} (?:(?:was |is )?(?:first|originally|also) (?:published|appeared|ran|posted)|(?:was|is) (?:republished|reproduced|syndicated|translated|(?:produced|published|reported|supported)\b.{0,40}\b(?:partnership|collaboration|support|permission|grant|licen[cs]e)))\b`,
    String.raw`^[([*]?(?:corrections?(?: and clarifications?)?|clarifications?|editor['’]?s['’]? note|corrects|note to (?:readers|editors))\b(?:,? [^:]{0,30})?\s?[:–—]`,
    String.raw`^(?:re)?(?:published|printed|posted) (?:here )?(?:with|under|by) (?:the )?(?:kind )?(?:permission|a creative|an agreement|licen[cs]e)\b`,
    String.raw`^(?:this is a (?:developing|breaking)|please (?:refresh|check back)|check back\b|more (?:to follow|follows|details soon)\b|this ${PIECE} (?:will be|is being|is now) (?:updated|closed))`,
  ),
  ...note(
    'piece-note',
    100,
    'i',
    String.raw`^(?:first|originally|last) (?:published|posted|updated|modified)(?: ?:| on | at | by | \d)`,
  ),
  ...note(
    'disclosure',
    500,
    'i',
    String.raw`^[([*]?(?:full )?(?:disclosures?|disclaimer|declaration of interests?)\s?[:–—]`,
    String.raw`^(?:the |all |any )?(?:views?|opinions?)\b[^.]{0,60}\b(?:expressed|in this ${PIECE})\b.{0,160}\b(?:own|those of|not (?:necessarily )?(?:reflect|represent))\b`,
    String.raw`^(?=.*\b(?:we|us|our|this ${PIECE})\b)[^"“”]*(?:\bmay (?:earn|receive|get|make)\b.{0,30}\bcommissions?\b|\baffiliate (?:links?|commissions?)\b)`,
    String.raw`^the (?:author|writer)s? (?:do(?:es)? not |has |have )?(?:owns?|holds?|declares?|(?:an? |no )(?:stake|shares|financial|competing|conflict))\b`,
  ),
  ...note(
    'author-note',
    300,
    'u',
    String.raw`^${NAME} is (?:our\b|the [^.]{1,40}['’]s? )[^.]{0,60}\b${WRITER}s?\b[^.]{0,60}\.?$`,
    String.raw`^${NAME} (?:is|writes|reports|covers) [^."“”]{0,80}\bfor (?:us|this (?:newspaper|paper|site|website|magazine))\b`,
    String.raw`${NO_APPEAL}(?:.*[.!?] )?Follow (?:her|him|them|me)\b`,
    String.raw`${NO_APPEAL}(?:.*[.!?] )?(?:${NAME}|The (?:author|reporter|writer)s?|He|She|They) (?:can|may) be (?:reached|contacted|e-?mailed|followed)\b.*@`,
    String.raw`^(?:Reach|Contact|E-?mail|Write to|Follow) (?:the )?(?:reporter|author|writer)s?\b`,
    '^(?:About the (?:author|writer)s?|More (?:articles|stories|posts) (?:from|by)) ?(?::|\\p{Lu}|$)',
  ),
  ...note(
    'related-links',
    200,
    'i',
    "^(?:read more|see (?:also|more)|also read|read (?:also|next)|related (?:story|stories|article|coverage)|don[’']t miss|must read)(?: ?[:>»]| [–—-] )",
  ),
  ...note(
    'subscription',
    160,
    'i',
    String.raw`^(?:support (?:our|independent|local) (?:work|reporting|newsroom)|to (?:continue|keep) reading\b|unlock (?:this|unlimited|full)\b|this (?:${PIECE}|content) is (?:only |exclusive |available )*(?:for|to)\b.{0,30}\b(?:subscriber|member)s)`,
  ),
  ...note(
    'reader-call',
    200,
    'i',
    String.raw`${NO_APPEAL}[^.?!]{4,90}\? (?:then )?${ASKING}\b(?=.*(?:@|\b(?:us|our|member|subscri\w+|newsletters?|app|tips?|inbox|here)\b))`,
    String.raw`${NO_APPEAL}(?:follow|(?:like|find|join|add|catch|connect with) (?:us|our)|subscribe to|watch)\b.{0,60}\b(?:on|to|via|in|at)\b.{0,20}(?:\b|(?=@))${CHANNEL}`,
    String.raw`${NO_APPEAL}(?:join|follow|subscribe to|listen to) (?:our|us)\b`,
    String.raw`^(?:download|get|install|try) (?:our\b.{0,40}\bapps?\b|the\b(?=.*\b(?:news|alerts?|updates?|headlines)\b).{0,40}\bapps?\b)`,
    String.raw`${NO_APPEAL}(?:e-?mails?|tips?|updates|comments?|feedback|letters|questions?|contact|write to|send|share|get in touch|reach)\b[^.?!]{0,80}[\w.]@[\w-]+\.`,
    String.raw`${NO_APPEAL}(?:tell us (?:what you think(?:[.!:]| (?:in|below|by|at)\b)|below|in the comments)|let us know\b|have your say\b|we(?:['’]d| would)? (?:want|love|like) to hear (?:from you|your)|share your (?:story|stories|views?|thoughts|opinions?|experiences?|photos?|comments?|memories)\b|get in touch\b|send us\b)`,
    String.raw`^(?:click|tap) (?:here|below|to (?:read|subscribe|join|sign|follow|see|watch|listen|donate))\b`,
  ),
  ...note(
    'notice',
    300,
    'i',
    String.raw`^(?:18|19|21)\s?\+(?:[.,:;|]|\s?(?:only\b|please\b|begin|[–—|·-])|$)`,
    String.raw`^(?:please |always |remember to |remember,? )?(?:gamble|bet|play|drink) (?:responsibly|aware)\b|^(?:terms|t&cs?)\b.{0,30}\bappl(?:y|ies)\b|\bt&cs apply\b`,
    String.raw`^if you(?:['’]ve| have| are| or)\b.{0,80}\b(?:affected by|gambling|struggling|in crisis|suicid\w+)\b.{0,200}\b(?:call|contact|visit|text|help|helpline|lifeline|support)\b`,
    String.raw`^this (?:content|${PIECE}) (?:is|was|has been) (?:paid for|sponsored|brought to you|created|provided|funded|made possible)\b.{0,40}\bby\b`,
    String.raw`^(?:paid for by|sponsored by|presented by|brought to you by|(?:produced )?in (?:partnership|association) with)\b[^.]{1,60}$`,
    String.raw`^(?:all )?(?:prices|details|times|information) (?:are |were |is |was )?(?:correct|accurate|subject to change)\b`,
    String.raw`^our (?:standards|ethics|code of conduct|policies)\s?:`,
  ),
];

/** Name of the first of these that a line is, or null. */
export const noteOf = firstFit(EDITORIAL_NOTES);
