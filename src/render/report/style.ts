import { colours } from './colours.js';
import { type Html, html } from './markup.js';

/** Every page: type, spacing, links, tables. */
const frame = html`
*{box-sizing:border-box}
html{font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Liberation Sans",Arial,sans-serif;background:var(--paper);color:var(--ink);
-webkit-text-size-adjust:100%;scroll-padding-top:1.5rem}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
body{margin:0 auto;padding:2rem 1.25rem 3rem;max-width:70rem;overflow-wrap:anywhere;container:page/inline-size}
h1,h2,h3,h4,p,ul,ol,dl,dd,figure,blockquote,fieldset{margin:0;padding:0}
h1,.text,.abstract,.points,.passages,.event{font-family:Charter,"Bitstream Charter","Charis SIL","Iowan Old Style",Georgia,serif}
h1{font-size:clamp(1.7rem,4.6vw,2.7rem);line-height:1.15;letter-spacing:-.01em;max-width:30ch;text-wrap:balance}
h2{font-size:.8rem;letter-spacing:.08em;text-transform:uppercase;font-weight:700;border-top:2px solid var(--ink);padding-top:.5rem;margin-bottom:1.1rem}
h3{font-size:1.05rem;line-height:1.35}
h4{font-size:.85rem}
ul,ol{list-style:none}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.18em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:2px}
.part{margin-top:3.5rem}
.kicker,.counts,.how,figcaption,footer,.back{color:var(--soft);font-size:.875rem}
.kicker{margin-bottom:.6rem}
.abstract{font-size:1.2rem;line-height:1.55;max-width:44em;margin:1.1rem 0}
.unknown{color:var(--soft);font-style:italic}
.figure{font-variant-numeric:tabular-nums;color:var(--soft)}
.passages li>a,.points a{color:inherit;text-decoration:none}
.passages li>a:hover,.points a:hover{text-decoration:underline}
nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;margin-top:1.2rem;font-size:.9rem}
.text :target{background:var(--lit)}
.card:target,tr:target{background:var(--quote)}
table{width:100%;border-collapse:collapse;font-size:.925rem}
th,td{text-align:left;vertical-align:top;padding:.55rem 1rem .55rem 0;border-bottom:1px solid var(--line);font-weight:400}
th,td{overflow-wrap:normal}
tbody th{overflow-wrap:anywhere}
tbody td:not(.in){white-space:nowrap}
thead th{color:var(--soft);font-size:.8rem;vertical-align:bottom}
tbody th{font-weight:600}
tbody .how,.card .how{display:block;font-weight:400}
footer{margin-top:4rem;border-top:1px solid var(--line);padding-top:.8rem}
`;

/** Drawings of tone, salience and places. */
const drawings = html`
svg{overflow:visible}
.up{--side:var(--up)}.down{--side:var(--down)}
.tone{white-space:nowrap}
.meter{width:44px;height:12px;margin-right:.5em;vertical-align:-1px}
.meter rect{fill:var(--side)}
.axis{stroke:var(--soft);stroke-width:1}
.track{stroke:var(--line)}
.share{width:64px;height:12px;margin-right:.5em;vertical-align:-1px}
.share rect{fill:var(--soft)}
.places{display:block;width:100%;height:12px;margin-top:.35rem}
.places .axis{stroke:var(--line)}
.places line{stroke:var(--ink);stroke-width:2}
.places .pronoun{opacity:.45}
.verdict{margin-bottom:.6rem}
.arc{display:block;width:100%}
.band{fill:var(--tint)}.band.other{fill:none}
.bar{fill:var(--side);opacity:.8;stroke:var(--paper);stroke-width:1}
.bar.attributed{opacity:.4}
a:hover .bar{opacity:1}
.course path{fill:none;stroke:var(--ink);stroke-width:2;stroke-linejoin:round}
.arc text{font-size:12px;text-anchor:middle;fill:var(--soft)}
.arc .scale{text-anchor:end}
.mark line{stroke:var(--side);stroke-dasharray:2 3}
.mark circle{fill:var(--side)}
.arc .mark text{fill:var(--paper);font-weight:700}
.mark:hover circle{stroke:var(--ink);stroke-width:2}
.spark{display:block;width:100%;height:36px}
.full{display:none}
@container page (min-width:57rem){.full{display:inline}.brief{display:none}}
figcaption{margin-top:.6rem;max-width:60em}
`;

/** The article with what stands beside it. */
const reading = html`
.legend{border:0;display:flex;flex-wrap:wrap;gap:.25rem 1.2rem;font-size:.9rem;margin-bottom:1.6rem}
.legend legend{float:left;color:var(--soft);padding:0 .2rem 0 0}
.legend label{display:inline-flex;align-items:center;gap:.4em}
.types{flex-basis:100%;color:var(--soft)}
.types .mention{margin-left:.9em;color:var(--ink)}
.legend input{accent-color:var(--link);margin:0}
.row{display:grid;grid-template-columns:minmax(0,38rem) minmax(0,1fr);column-gap:3rem;align-items:start;margin-bottom:1.1rem}
.text{position:relative;font-size:1.1875rem;line-height:1.65}
.list .text,.boilerplate .text{white-space:pre-line}
.title .text{font-size:1.6rem;line-height:1.25;font-weight:700}
.heading{margin-top:2.2rem}
.heading .text{font-size:1.3rem;line-height:1.3}
.standfirst .text{font-size:1.3rem;line-height:1.45}
.byline .text,.dateline .text,.caption .text{font-size:1rem;color:var(--soft)}
.blockquote .text{border-left:3px solid var(--line);padding-left:1.2rem}
.boilerplate .text{font-size:.95rem;line-height:1.5;color:var(--soft);border-left:2px dotted var(--soft);padding-left:1rem}
.notes{font-size:.875rem;line-height:1.4;border-left:2px solid var(--line);padding:.25rem 0 .25rem .9rem}
.notes li+li{margin-top:.45rem}
.notes .voice,.notes .section-note{font-weight:600}
.notes .how{font-weight:400;margin-left:.3em}
.notes .point,.notes .junk{color:var(--soft)}
.notes .tone{font-weight:400;margin-left:.6em}
.turn a{color:var(--side);font-weight:600;margin-right:.3em}
.mention{color:inherit;text-decoration:underline 2px var(--hue);text-underline-offset:.2em}
.quote.direct,.quote.partial{background:var(--quote)}
.quote.indirect{background:var(--report)}
.evidence{background:linear-gradient(transparent 55%,var(--side-tint) 55%)}
.evidence.up{--side-tint:var(--warm)}.evidence.down{--side-tint:var(--cold)}
.date{border-bottom:1px dashed var(--soft)}
[data-tip]::after{content:attr(data-tip);display:none;position:absolute;left:0;z-index:1;margin-top:1.9rem;width:max-content;max-width:100%;
padding:.35rem .7rem;background:var(--ink);color:var(--paper);font:400 .85rem/1.4 system-ui,"Liberation Sans",sans-serif;border-radius:4px;
unicode-bidi:isolate;pointer-events:none}
[data-tip]:hover:not(:has([data-tip]:hover))::after,a[data-tip]:focus-visible::after{display:block}
@supports (position-area:bottom span-right){
[data-tip]:hover:not(:has([data-tip]:hover)),a[data-tip]:focus-visible{anchor-name:--tip}
[data-tip]::after{position-anchor:--tip;left:auto;position-area:bottom span-right;position-try-fallbacks:flip-inline;margin-top:.3rem;max-width:22rem}}
body:has(#show-names:not(:checked)) .text .mention{text-decoration:none}
body:has(#show-quotes:not(:checked)) .text .quote{background:none}
body:has(#show-evidence:not(:checked)) .text .evidence{background:none}
body:has(#show-dates:not(:checked)) .text .date{border:0}
body:has(#show-notes:not(:checked)) .notes{display:none}
`;

/** The lists around the article. */
const lists = html`
.summary{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:2rem 3rem}
.summary h3{margin-bottom:.6rem}
.points{counter-reset:point}
.points li{counter-increment:point;position:relative;padding-left:2rem;margin-bottom:.7rem}
.points li::before{content:counter(point);position:absolute;left:0;color:var(--link);font:700 1rem/1.5 system-ui,sans-serif}
.facts{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.6rem 1.2rem;align-content:start;border-left:1px solid var(--line);padding-left:1.5rem}
.facts dt{font-weight:700}
.card{padding:1.1rem 0 1.3rem 2.4rem;border-bottom:1px solid var(--line);position:relative}
.card:first-child{padding-top:0}
.card h3{margin-bottom:.3rem}
.number{display:inline-grid;place-items:center;width:1.6em;height:1.6em;border-radius:50%;background:var(--side);color:var(--paper);font-size:.85rem;position:absolute;left:0}
.sides{display:grid;grid-template-columns:1fr 1fr;gap:2.5rem;margin:.7rem 0}
.passages li{margin-top:.5rem}
.sides .passages li{border-left:3px solid var(--side);padding-left:.8rem}
.relations li{display:grid;grid-template-columns:22rem 12rem minmax(0,1fr);gap:.2rem 1rem;border-bottom:1px solid var(--line);padding:.55rem 0}
details summary{cursor:pointer;color:var(--soft);font-size:.875rem}
.type{color:var(--soft)}
.names .where{width:30%}
.salience{white-space:nowrap}
.voices{columns:22rem 3;column-gap:3rem}
.speaker{margin-bottom:1.8rem}
.speaker h3{break-after:avoid}
.passages .how,.points .how{font-family:system-ui,"Liberation Sans",sans-serif;display:block}
.passages li{break-inside:avoid}
.dates li{display:grid;grid-template-columns:9rem minmax(0,1fr);gap:1rem;padding:.55rem 0;border-bottom:1px solid var(--line)}
.day{font-variant-numeric:tabular-nums;font-weight:600}
.day .how{display:block;font-weight:400}
.undated .day{font-weight:400;color:var(--soft)}
.event{display:block}
.articles .where{width:22%;min-width:6rem}
.articles th[scope=row]{width:36%}
.articles .up,.articles .down{color:var(--side);text-decoration:none}
.turns li{border-bottom:1px solid var(--line);padding:.55rem 0}
.turns .how{display:block}
.unseen{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
`;

/** Narrow pages, and paper. What is asked is the width of what holds the parts, which need not be the window. */
const small = html`
@media (max-width:52rem){body{padding:1.25rem 1rem 2rem}}
@media screen{@container page (max-width:49rem){
.part{margin-top:2.6rem}
.row,.summary{grid-template-columns:minmax(0,1fr)}
.facts{border:0;padding:0}
.notes{margin-top:.5rem;margin-bottom:.4rem}
.sides{grid-template-columns:1fr}
.dates li{grid-template-columns:1fr;gap:0}
.relations li{grid-template-columns:minmax(0,1fr)}
thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.scale{display:none}
table,tbody{display:block}
tr{display:grid;grid-template-columns:1fr 1fr;gap:.2rem 1rem;border-bottom:1px solid var(--line);padding:.7rem 0}
th,td{border:0;padding:0}
tbody th{grid-column:1/-1}
.articles th[scope=row],.names .where,.articles .where{width:auto}
.salience::before{content:"salience ";color:var(--soft)}
.in::before{content:"in "}
}}
@media print{
html{font-size:9.5pt}
body{padding:0;max-width:none}
nav,.legend,.back{display:none}
a{color:inherit}
.part{margin-top:2rem}
.row{grid-template-columns:minmax(0,5fr) minmax(0,3fr);column-gap:1.5rem}
.relations li{grid-template-columns:minmax(0,1fr) 12rem 8rem}
.card,.notes,tr,.dates li,figure{break-inside:avoid}
h2,h3{break-after:avoid}
.quote,.evidence,.bar,.band,.meter rect,.share rect,.number,.mark circle{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`;

/** All rules of a page. */
export const style: Html = html`${colours}${frame}${drawings}${reading}${lists}${small}`;

/** Lights up every mention of an entity while one of them is pointed at, or its row was gone to. */
export const highlights = (entities: readonly { readonly id: string }[]): Html =>
  html`${entities.map(
    ({
      id,
    }) => html`body:has([data-of="${id}"]:hover) [data-of="${id}"],body:has(#${id}:target) [data-of="${id}"]{background:var(--lit)}
`,
  )}`;
