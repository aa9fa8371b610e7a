import { EDITORIAL_NOTES } from './editorial-notes.js';
import { firstFit, type JunkRule } from './junk-rule.js';

/**
 * What pages show around an article. In order: the first that fits names the reason. Anchored, so that a sentence which only mentions
 * such words stays.
 */
export const PAGE_RULES: readonly JunkRule[] = [
  {
    name: 'comment-form',
    within: 80,
    pattern:
      /^(?:leave|post|add|write|submit) (?:a|your|us a) (?:reply|comment|response)\b(?! (?:on|about|that|from))|^cancel reply$|^join the (?:conversation|discussion)$|^view the discussion thread/i,
  },
  {
    name: 'comment-form',
    within: 160,
    pattern: /^your e-?mail address will not be published|^required fields are marked|^save my name, e-?mail/i,
  },
  {
    name: 'comments',
    within: 60,
    pattern:
      /^(?:\(?\d[\d,]* )?(?:comments?|responses?|replies)\)?(?: \(\d+\))?:?$|^(?:show|view|read|see|load|hide)(?: all| more)?(?: \d+)? comments?\b|^comments (?:are|have been) (?:closed|disabled|off|moderated)/i,
  },
  {
    name: 'related-links',
    within: 60,
    pattern:
      /^(?:related(?: (?:articles?|stories|posts?|topics?|links?|content|news|coverage|reading))?|read (?:more|next|also)|more (?:from|on|in|stories|news|like this)\b.{0,40}|most (?:popular|read|viewed|shared)|trending(?: now)?|you may also like|recommended(?: for you)?|see also|editors?['’]? picks?|latest (?:news|stories|headlines)|popular(?: posts?| now)?|don['’]t miss|up next|also read|further reading|around the web|more from the web|top stories|in this (?:article|story))(?: ?[:»>])?$/i,
  },
  {
    name: 'related-links',
    within: 200,
    pattern:
      /^(?:read more|see also|related|also read|read also|read next|watch|listen|more|don['’]t miss|must read|click here)\s?(?:[:>»]|\s[–—-]\s)|^(?:READ MORE|READ ALSO|ALSO READ|SEE ALSO|RELATED|READ NEXT|WATCH)\b/,
  },
  {
    name: 'share-bar',
    within: 80,
    pattern:
      /^(?:share|tweet|pin|print|e-?mail|copy link|save|bookmark|like|follow|subscribe|facebook|twitter|whatsapp|linkedin|pinterest|reddit|tumblr|telegram|flipboard|pocket|instagram|youtube|google\+?|messenger|sms)(?:(?:[\s,|/·•]+|\s+(?:on|via|to|this|by)\s+)(?:share|tweet|pin|print|e-?mail|link|facebook|twitter|whatsapp|linkedin|pinterest|reddit|tumblr|telegram|flipboard|instagram|youtube|google\+?|messenger|article|story|page|post|x))*(?: \d+)?$/i,
  },
  {
    name: 'newsletter',
    within: 200,
    pattern:
      /^(?:sign up|subscribe|register|get (?:our|the|your)|join our)\b.{0,120}\b(?:newsletters?|inbox|e-?mails?|alerts?|updates|mailing list|digest|briefing)\b|^(?:enter )?your e-?mail(?: address)?\*?$|^e-?mail address\*?$/i,
  },
  {
    name: 'subscription',
    within: 160,
    pattern:
      /^(?:already (?:a |have )|not a subscriber|subscribe (?:now|today|to)\b|start your (?:free )?trial|log ?in\b|sign in\b|register (?:now|to)\b|support (?:our|independent) journalism|become a (?:member|subscriber))/i,
  },
  {
    name: 'cookie-note',
    within: 400,
    pattern:
      /^(?:we|this (?:site|website)|our (?:site|website|partners))\b.{0,60}\buses? cookies\b|^by (?:continuing|using|clicking|signing|subscribing)\b.{0,120}\b(?:agree|accept|consent|cookies|terms|privacy)\b|^(?:accept|manage|reject)(?: all)? cookies$/i,
  },
  {
    name: 'advertisement',
    within: 60,
    pattern:
      /^(?:adverts?|advertisements?|sponsored(?: content)?|ad|ads by .{1,30}|article continues below(?: advertisement)?|story continues below(?: advertisement)?|continue reading(?: the main story)?|promoted(?: content)?|skip (?:ad|advertisement|to .{1,30}))[.:]?$/i,
  },
  {
    name: 'copyright',
    within: 400,
    pattern:
      /^(?:©|\(c\) |copyright\s*(?:©|\(c\)|\d{4}|by\b|:|notice|information)|(?:this material|the content) may not be (?:published|reproduced))/i,
  },
  {
    name: 'copyright',
    within: 400,
    pattern: /\ball rights reserved\b/i,
  },
  {
    name: 'wire-credit',
    within: 400,
    pattern:
      /^[([]?(?:additional |with additional )?(?:reporting|editing|writing|compiled|translated|edited|graphics?|produced) by\b/i,
  },
  {
    name: 'photo-credit',
    within: 160,
    pattern:
      /^[([]?(?:photo(?:graph)?s?|image|picture|file photo|video|illustration|credit|source image|featured image|image credit|photo credit)s?(?: (?:by|courtesy|credit|source|via|from)\b| ?[:©|/])|^(?:getty(?: images)?|ap photo|reuters photo|shutterstock|istock)\b.{0,60}$|[/|] ?(?:getty images|shutterstock|afp|reuters|istock)\)?$/i,
  },
  {
    name: 'tags',
    within: 240,
    pattern: /^(?:tags?|topics?|filed under|categories|category|keywords|posted in|tagged(?: with)?)(?:\s?:|$)/i,
  },
  {
    name: 'site-furniture',
    within: 80,
    pattern:
      /^(?:about us|contact us|terms (?:of (?:use|service)|and conditions|& conditions)|privacy policy|cookie policy|site ?map|advertise(?: with us)?|careers|help|faqs?|rss|home|menu|search|close|back to top|next(?: article| post| story)?|previous(?: article| post| story)?|loading\.*|font size|listen(?: to this article)?|play|view gallery|\d+ (?:min(?:ute)?s?|hours?|days?|weeks?) (?:read|ago)|updated \d+ (?:min(?:ute)?s?|hours?|days?) ago)$/i,
  },
  {
    // A pager: "1 2 3 Next", "« Previous 1 2 … 9 »".
    name: 'site-furniture',
    within: 80,
    pattern:
      /^(?:(?:[«‹<] ?)?prev(?:ious)?(?: page)? |[«‹<] )?(?:\d{1,3} ){2,20}(?:(?:…|\.\.\.) (?:\d{1,4} )?)?(?:next(?: page)?(?: ?[»›>])?|last|[»›>])$/i,
  },
];

/** Name of the first rule for what pages show around an article that fits the line, or null. */
export const pageRuleOf = firstFit(PAGE_RULES);

/** Name of the first rule of all that fits the line, or null. */
export const junkRuleOf = firstFit([...PAGE_RULES, ...EDITORIAL_NOTES]);

const COMMENT_FORM = /^(?:leave|post|add|write|submit) (?:a|your) (?:reply|comment)(?: cancel reply)?$|^cancel reply$/i;

/** Whether the line heads the form for comments, after which pages hold nothing of the article. */
export const opensCommentForm = (line: string): boolean => line.length <= 60 && COMMENT_FORM.test(line);
