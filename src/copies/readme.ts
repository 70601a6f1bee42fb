/** `README.txt`, beside the copy: what it is, how it is opened, on what terms it is used. */
import { formatDay } from '../i18n/format.ts';
import { door, siteFolder } from './address.ts';

/** What the file tells of the copy. */
export interface CopyFacts {
	/** Where the site is published. */
	address: string;
	/** When its content last changed: a day, `2026-11-23`. */
	updated: string;
}

/** The text, in Swedish and then in English, with the line ends that every editor reads. */
export const writeReadme = ({ address, updated }: CopyFacts): string =>
	`INVESTERINGSPERSPEKTIVET
En kopia att bära med sig

Öppna ${door} med ett dubbelklick. Då visas startsidan i din webbläsare.
Texter, tidslinjer, föreläsningar och sök fungerar utan nät och utan att
något installeras. Lägg kopian på ett USB-minne eller i en mapp på datorn,
men packa upp zip-filen först och låt ${door} ligga kvar bredvid mappen
${siteFolder}.

Innehållet är som det var den ${formatDay(updated, 'sv')}. Kopian ändras inte av sig själv.
Den senaste versionen finns på
${address}

Länkar till andra webbplatser kräver nät. Det du gör i kopian stannar i
din webbläsare.

Licens: texter och data CC BY 4.0
(https://creativecommons.org/licenses/by/4.0/deed.sv), kod MIT, typsnitt
SIL OFL 1.1 (${siteFolder}/fonts). Vad som är andras står på sidan
Källor och licens.


THE INVESTMENT PERSPECTIVE
A copy to carry with you

Double-click ${door}. The start page, in Swedish, opens in your browser;
"English" at the top leads to the English pages. Texts, timelines, lectures
and search work without a network, and there is nothing to install. Keep the
copy on a USB stick or in a folder on the computer, but unpack the zip file
first, and leave ${door} beside the folder ${siteFolder}.

The content is as of ${formatDay(updated, 'en')}. The copy does not update itself.
The latest version is at
${address}

Links to other sites need a network. What you do in the copy stays in your
browser.

Licence: texts and data CC BY 4.0
(https://creativecommons.org/licenses/by/4.0/), code MIT, fonts SIL OFL 1.1
(${siteFolder}/fonts). What belongs to others is listed on the page Sources
and licence.
`.replaceAll('\n', '\r\n');
