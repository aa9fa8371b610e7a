import { type Html, html } from './markup.js';

/** Both themes; every colour of writing has a contrast of 4.5 or more on the paper and on the tints. */
export const colours: Html = html`
:root{color-scheme:light dark;
--paper:#fffefb;--ink:#1d1b18;--soft:#5b5750;--line:#ddd8cd;--tint:#f5f2ea;--link:#0a5296;--lit:#ffe27a;
--quote:#f0be3c4d;--report:#f0be3c1f;--warm:#1aa38d40;--cold:#e0604733;
--up:#0b6b5d;--down:#a83220;
--person:#7637a8;--organization:#1a5ca6;--place:#1d7038;--group:#8a5300;--event:#ad2a63;--work:#4d6400;--product:#00687a;--other:#5b5750}
@media screen and (prefers-color-scheme:dark){:root{
--paper:#171613;--ink:#ece8df;--soft:#c6c0b4;--line:#3c3932;--tint:#211f1b;--link:#8dbdf3;--lit:#43370c;
--quote:#e0b03c33;--report:#e0b03c1a;--warm:#3fc9b033;--cold:#f0705a3d;
--up:#6fd0bd;--down:#f79b8a;
--person:#cfa8f5;--organization:#8dbdf3;--place:#83d398;--group:#e6b968;--event:#f596bf;--work:#bfd277;--product:#74d2e0;--other:#c6c0b4}}
.person{--hue:var(--person)}.organization{--hue:var(--organization)}.place{--hue:var(--place)}.group{--hue:var(--group)}
.event{--hue:var(--event)}.work{--hue:var(--work)}.product{--hue:var(--product)}.other{--hue:var(--other)}
`;
