import type { Locale } from '../i18n/locales.ts';

/** A text in both languages. */
export type Both = Record<Locale, string>;

/** What a field holds and how it is written. */
export interface Note {
	/** `text`; `localized`: text as `{ sv, en }`; `list`: several; `edtf`: a date; `number`; `object`: fields of its own. */
	type: 'text' | 'localized' | 'list' | 'edtf' | 'number' | 'object';
	description: Both;
}

/** What is said of a column that holds one language of a field. */
export const languageNotes: Record<Locale, Both> = { sv: { sv: 'På svenska.', en: 'In Swedish.' }, en: { sv: 'På engelska.', en: 'In English.' } };

/** A sentence after another, in both languages. */
export const and = (first: Both, second: Both): Both => ({ sv: `${first.sv} ${second.sv}`, en: `${first.en} ${second.en}` });

/** What the fields of an event mean, by the names that content gives them; `year` and `chapters` are made from the rest of the site. */
export const eventNotes = {
	id: { type: 'text', description: { sv: 'Händelsens namn i adresser. Samma i båda språken, ändras aldrig.', en: 'The event’s name in addresses. The same in both languages, never changes.' } },
	slug: { type: 'localized', description: { sv: 'Sista ledet i adressen till händelsens sida, på varje språk.', en: 'The last part of the address of the event’s page, in each language.' } },
	origin: { type: 'text', description: { sv: 'Om forskningskapitlet berättar om händelsen, eller om vi har lagt till den.', en: 'Whether the research chapter tells of the event, or we have added it.' } },
	kind: { type: 'text', description: { sv: 'Slag av händelse: märkets form.', en: 'The kind of event: the shape of its mark.' } },
	actors: { type: 'list', description: { sv: 'Vem som handlar, den viktigaste först.', en: 'Who acts, the main one first.' } },
	date: { type: 'edtf', description: { sv: 'Tid enligt EDTF, så noga som den är känd: 1932, 1938-12-20, 193X (någon gång på 1930-talet), 2014~ (omkring), 1965/1974 (från och till), 1962/.. (pågår).', en: 'Time in EDTF, as precise as it is known: 1932, 1938-12-20, 193X (some time in the 1930s), 2014~ (about), 1965/1974 (from and to), 1962/.. (not ended).' } },
	dateMeans: { type: 'text', description: { sv: 'Vad två tider betyder.', en: 'What two times mean.' } },
	dateNote: { type: 'localized', description: { sv: 'Vad som är osäkert med tiden. Saknas hos de flesta.', en: 'What is uncertain about the time. Most events have none.' } },
	year: { type: 'number', description: { sv: 'Året då händelsen börjar, eller decenniets första år.', en: 'The year in which the event begins, or the first year of its decade.' } },
	title: { type: 'localized', description: { sv: 'Händelsens namn.', en: 'The event’s name.' } },
	label: { type: 'localized', description: { sv: 'Kort namn, som i figurerna. Utan ett sådant gäller händelsens namn.', en: 'A short name, as in the figures. Without one the event’s name holds.' } },
	period: { type: 'localized', description: { sv: 'Namnet som period, ritad bakom banden. Saknas hos de flesta.', en: 'Its name as a period, drawn behind the bands. Most events have none.' } },
	aliases: { type: 'localized', description: { sv: 'Andra namn, som sökningen hittar. Saknas hos de flesta.', en: 'Other names, by which search finds it. Most events have none.' } },
	summary: { type: 'localized', description: { sv: 'Vad som hände.', en: 'What happened.' } },
	remark: { type: 'localized', description: { sv: 'En anmärkning till läsaren. Saknas hos de flesta.', en: 'A remark for the reader. Most events have none.' } },
	claims: { type: 'list', description: { sv: 'Påståenden i forskningskapitlet som händelsen hör till, med våra nummer.', en: 'Claims of the research chapter that the event belongs to, by our numbers.' } },
	references: { type: 'list', description: { sv: 'Verk som uppgifterna vilar på, med de namn som källistan använder i adresser.', en: 'Works that the details rest on, by the names that the list of sources uses in addresses.' } },
	sources: { type: 'list', description: { sv: 'Andra källor, så som de trycks: lagar, propositioner, dokument.', en: 'Other sources, as they are printed: acts, bills, documents. In Swedish.' } },
	confidence: { type: 'text', description: { sv: 'Hur säkra uppgifterna är.', en: 'How sure the details are.' } },
	chapters: { type: 'list', description: { sv: 'Kapitel i vår berättelse som talar om händelsen.', en: 'Chapters of our account that speak of the event.' } },
	codings: { type: 'object', description: { sv: 'Platser på kontraster. En kontrast som saknas betyder att inget stöder en plats.', en: 'Positions on contrasts. A contrast that is missing means that nothing supports a position.' } },
} as const satisfies Record<string, Note>;

/** What the fields of a position mean. */
export const codingNotes = {
	band: { type: 'text', description: { sv: 'Bandet på kontrasten. Banden är ordnade, inte uppmätta. Två band med / emellan: händelsen spänner över båda.', en: 'The band on the contrast. Bands are ordered, not measured. Two bands with / between them: the event spans both.' } },
	basis: { type: 'text', description: { sv: 'Vad platsen grundas på: märkets fyllning.', en: 'What the position is based on: the fill of the mark.' } },
	rationale: { type: 'localized', description: { sv: 'Varför händelsen står där.', en: 'Why the event stands there.' } },
	claims: { type: 'list', description: { sv: 'Påståenden i forskningskapitlet som stöder platsen, med våra nummer.', en: 'Claims of the research chapter that support the position, by our numbers.' } },
} as const satisfies Record<string, Note>;
