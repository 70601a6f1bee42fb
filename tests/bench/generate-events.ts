/**
 * Content for the timeline benchmark: as many events as asked for. The real ones are among them, since stories, claims and
 * concepts name them; the others are made up. Everything else is as in generate.ts, with ten chapters.
 *
 * Why the case is hard: the years are as uneven as in the real book, with half of all events in the last 25 of 143, so
 * that lanes fill, names give way and marks merge there. Three of five have a mark, of every kind, basis and form of
 * date, with bars that overlap and spans over two bands; the others crowd in the strip below. No two have the same
 * summary, since shared text would be compressed away. The generated content passes the content check, as all content must.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { EventData } from '../../src/content/schemas/event.ts';
import { readRecords, writeContent, Writer } from './generate.ts';

/** An event as its file holds it: what the schema fills in may be left out. */
export type WrittenEvent = Omit<EventData, 'dateMeans'> & Partial<Pick<EventData, 'dateMeans'>>;

/** What generated events name. */
export interface Named {
	/** Ids of works. */
	works: readonly string[];
	/** Ids of claims. */
	claims: readonly string[];
}

/** Every run takes its chances from here, so that all runs measure the same. */
const seed = 18801122;

/** Stretches of years, both included, and how many of a hundred events begin in each. */
export const eras: readonly [from: number, to: number, share: number][] = [
	[1880, 1929, 8],
	[1930, 1969, 19],
	[1970, 1997, 20],
	[1998, 2009, 29],
	[2010, 2022, 24],
];

/** Each value as often as it stands here; as in the real content. */
const kinds: readonly EventData['kind'][] = [
	'reform', 'reform', 'reform', 'programme', 'programme', 'text', 'research', 'institution', 'concept', 'survey', 'crisis',
];
const bases: readonly EventData['codings'][string]['basis'][] = ['fact', 'fact', 'fact', 'chapter', 'chapter', 'ours'];
const actors: readonly EventData['actors'][number][] = ['state', 'state', 'municipality', 'municipality', 'research', 'party', 'region', 'international', 'private'];

const subjects = [
	['barnhälsa', 'child health'], ['skolmåltider', 'school meals'], ['mödravård', 'maternity care'], ['bostadsbidrag', 'housing benefit'],
	['arbetslöshetskassor', 'unemployment funds'], ['äldreomsorg', 'elderly care'], ['ungdomsstöd', 'youth support'], ['folkpension', 'national pension'],
	['föräldrakurser', 'parenting courses'], ['förskolor', 'pre-schools'], ['yrkesutbildning', 'vocational training'], ['tandvård', 'dental care'],
	['fritidsgårdar', 'youth clubs'], ['rehabilitering', 'rehabilitation'], ['sommarkolonier', 'summer camps'], ['sociala fonder', 'social funds'],
] as const;
const places = [
	'Norrköping', 'Örebro', 'Malmö', 'Umeå', 'Luleå', 'Borås', 'Gävle', 'Kalmar', 'Växjö', 'Visby', 'Falun', 'Kiruna', 'Lund', 'Motala', 'Arvika', 'Ystad',
];
const forms = [
	['Försök med', 'Trial of'], ['Beslut om', 'Decision on'], ['Stöd till', 'Support for'], ['Utredning av', 'Inquiry into'], ['Program för', 'Programme for'],
	['Rapport om', 'Report on'], ['Kritik mot', 'Criticism of'], ['Lag om', 'Act on'],
] as const;
const aims = [
	['skulle nå alla familjer i staden, oavsett inkomst', 'was to reach every family in town, whatever its income'],
	['gällde bara dem som nämnden hade prövat', 'was only for those whom the board had assessed'],
	['skulle betala sig inom tio år, enligt en egen kalkyl', 'was to pay for itself within ten years, by its own estimate'],
	['fick kritik för att ingen kunde mäta nyttan', 'was criticised because nobody could measure its use'],
	['byggde på ett avtal mellan kommunen och en stiftelse', 'rested on an agreement between the municipality and a foundation'],
	['blev en rättighet först när riksdagen hade sagt sitt', 'became a right only once parliament had spoken'],
	['riktades till skolor där många slutade utan betyg', 'was directed at schools where many left without grades'],
	['skulle göra arbetskraften friskare och rörligare', 'was to make the workforce healthier and more mobile'],
] as const;
const ends = [
	['Efter några år tog staten över.', 'After some years the state took over.'],
	['Medlen räckte till de första tre kullarna.', 'The money lasted for the first three cohorts.'],
	['Grannkommunerna följde efter, en i taget.', 'Neighbouring municipalities followed, one by one.'],
	['Förslaget drogs tillbaka och kom igen under annat namn.', 'The proposal was withdrawn and came back under another name.'],
	['Uppföljningen blev aldrig av.', 'It was never followed up.'],
	['Beloppet höjdes två gånger innan det frystes.', 'The sum was raised twice before it was frozen.'],
] as const;
const reasons = [
	['Åtgärden gällde alla som bodde i kommunen, på lika villkor', 'The measure was for everyone who lived there, on equal terms'],
	['Behovet prövades från fall till fall, med avslag som följd', 'The need was tested case by case, and some were refused'],
	['Måttstocken var vad insatsen kostade och vad den sparade', 'The yardstick was what it cost and what it saved'],
	['Syftet var att fler skulle arbeta och färre bli sjuka', 'The purpose was that more should work and fewer fall ill'],
	['Avtalet nämner en utpekad grupp men en rätt i lag', 'The agreement names one group, yet a right in law'],
] as const;

const bandsOf = {
	'universal-selective': ['universal', 'mostly-universal', 'mixed', 'mostly-selective', 'selective'],
	'productivity-efficiency': ['productivity', 'mostly-productivity', 'mixed', 'mostly-efficiency', 'efficiency'],
} as const;

/** The share of events that are placed, contrast by contrast. */
const placedShare = 0.6;

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** A year of an era, both chosen by chance. */
const pickYear = ({ next }: Writer): number => {
	let left = next() * 100;
	const [from, to] = eras.find(([, , share]) => (left -= share) < 0) ?? eras[eras.length - 1]!;
	return from + Math.floor(next() * (to - from + 1));
};

const pickDate = ({ next }: Writer, year: number): Pick<WrittenEvent, 'date' | 'dateMeans'> => {
	const within = (): string => `${twoDigits(1 + Math.floor(next() * 12))}-${twoDigits(1 + Math.floor(next() * 28))}`;
	const form = next();
	if (form < 0.34) return { date: String(year) };
	if (form < 0.42) return { date: `${year}-${within().slice(0, 2)}` };
	if (form < 0.68) return { date: `${year}-${within()}` };
	if (form < 0.73) return { date: `${year}~` };
	if (form < 0.76) return { date: `${Math.floor(year / 10)}X` };
	const end = Math.min(2030, year + 1 + Math.floor(next() ** 2 * 25));
	if (form < 0.81) return { date: `${year}-${within()}/${Math.min(end, year + 3)}-01-01`, dateMeans: 'decided-then-in-force' };
	return { date: form < 0.9 ? `${year}/${end}` : `${year}~/${end}~`, dateMeans: 'lasting' };
};

/** A band, the likelier near the second pole the later the year; now and then two. */
const pickBand = ({ next }: Writer, bands: readonly string[], year: number): string => {
	const at = Math.min(4, Math.max(0, Math.floor((next() + ((year - 1965) / 142) * 0.8) * 5)));
	return next() < 0.03 && at < 4 ? `${bands[at]}/${bands[at + 1]}` : bands[at]!;
};

/**
 * Made-up events.
 *
 * @param count how many
 * @returns the same ones for the same arguments, with ids of their own: `made-up-00001`
 */
export const generateEvents = (count: number, { works, claims }: Named): WrittenEvent[] => {
	const writer = new Writer(seed);
	return Array.from({ length: count }, (_, index): WrittenEvent => {
		const number = index + 1;
		const year = pickYear(writer);
		const [form, subject, aim, end] = [writer.pick(forms), writer.pick(subjects), writer.pick(aims), writer.pick(ends)];
		const place = writer.pick(places);
		const isLong = writer.next() < 0.3;
		const codings: WrittenEvent['codings'] = {};
		for (const [contrast, bands] of Object.entries(bandsOf)) {
			if (writer.next() >= placedShare) continue;
			const reason = writer.pick(reasons);
			codings[contrast] = {
				band: pickBand(writer, bands, year),
				rationale: { sv: `${reason[0]}, nummer ${number % 997} i ${place}.`, en: `${reason[1]}, number ${number % 997} in ${place}.` },
				claims: [writer.pick(claims)],
				basis: writer.pick(bases),
			};
		}
		return {
			id: `made-up-${String(number).padStart(5, '0')}`,
			slug: { sv: `pahittad-${number}`, en: `made-up-${number}` },
			origin: writer.next() < 0.4 ? 'chapter' : 'context',
			kind: writer.pick(kinds),
			actors: [...new Set([writer.pick(actors), writer.pick(actors)])],
			...pickDate(writer, year),
			title: { sv: `${form[0]} ${subject[0]} i ${place}`, en: `${form[1]} ${subject[1]} in ${place}` },
			// A short name where the title is long, as in the real content.
			...(isLong && { label: { sv: `${form[0]} ${subject[0]}`, en: `${form[1]} ${subject[1]}` } }),
			summary: {
				sv: `Insats nummer ${number % 997} i ${place} ${aim[0]}. ${end[0]} Ärendet hade beteckningen ${number % 89}:${number % 991}.`,
				en: `Measure number ${number % 997} in ${place} ${aim[1]}. ${end[1]} The matter was filed as ${number % 89}:${number % 991}.`,
			},
			claims: [writer.pick(claims)],
			references: writer.next() < 0.5 ? [writer.pick(works)] : [],
			sources: [`SFS ${year}:${1 + Math.floor(writer.next() * 900)}`],
			confidence: writer.next() < 0.9 ? 'certain' : 'likely',
			codings,
		};
	});
};

/**
 * Writes a content folder with ten chapters and so many events, the real ones among them. What was in the folder is gone.
 *
 * @param real the real content
 * @param eventCount how many events in all, no fewer than the real ones
 * @throws RangeError where they are fewer
 */
export const writeTimelineContent = (real: string, folder: string, eventCount: number): void => {
	const realCount = readdirSync(join(real, 'events')).length;
	if (eventCount < realCount) throw new RangeError(`The real content alone has ${realCount} events. Write "--events ${realCount}" or more.`);
	writeContent(real, folder, 10);
	const { works, claims } = readRecords(folder);
	mkdirSync(join(folder, 'events'), { recursive: true });
	for (const event of generateEvents(eventCount - realCount, { works, claims: claims.map(({ id }) => id) })) {
		// In quotation marks, since a bare 1952-09-23 is read as a date and not as text.
		writeFileSync(join(folder, 'events', `${event.id}.yaml`), stringify(event, { lineWidth: 0, aliasDuplicateObjects: false, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' }));
	}
};
