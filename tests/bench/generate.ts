/**
 * Content for the build benchmark: a content folder with as many chapters as asked for. Everything else in it (events,
 * concepts, works, contrasts, stories, series, pages about the site) is the real content's.
 *
 * Why the case is hard: nothing about a chapter is cheaper than in the real book. Each has its own words (shared text
 * would be compressed and cached away), the length of a real chapter, and as many paragraphs, notes, boxes, links and
 * citations, so that every MDX module, every rule of the content check and every component does its whole work. Since the
 * records are few and the chapters many, each concept, event and work is used in ever more places: the indexes, which
 * lead to every one of them, grow with the book, and whatever is looked up once a place by going through all chapters
 * shows as a square. The generated content passes the content check, as all content must.
 *
 * Figures are left out: laying one out takes some tenths of a second, whatever the size of the book. So are lectures,
 * which belong to the sections of the real chapters.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { parse, stringify } from 'yaml';
import { countWords } from '../../src/content/sentences.ts';

/** A claim as `claims.yaml` holds it. */
export interface WrittenClaim {
	id: string;
	/** The id of the chapter that carries it. */
	chapter: string;
	says: { sv: string; en: string };
	restsOn?: { reference: string; page?: string; nearby?: boolean }[];
	tags?: string[];
}

/** Something to link to, with the words that the link stands on. */
export interface Linkable {
	id: string;
	words: string;
}

/** The records that generated chapters lead to. */
export interface Records {
	concepts: Linkable[];
	events: Linkable[];
	/** Ids of works. */
	works: string[];
	/** Ids of the real chapters, in order, which other records name. */
	chapters: string[];
	claims: WrittenClaim[];
}

/** How many claims there can be: their ids have three digits. */
const mostClaims = 999;

/**
 * Numbers from 0 to 1, without 1, that look like chance and are the same for the same seed on every machine.
 * Source: mulberry32 by Tommy Ettinger, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c
 */
const seeded = (seed: number): (() => number) => {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
};

const times = [
	'Under 1930-talet', 'Våren 1947', 'Hösten 1962', 'I slutet av 1970-talet', 'Mitt under krisåren', 'Ett par år senare',
	'Redan från början', 'Efter valet 1994', 'Vid millennieskiftet', 'Sommaren 2013',
];
const verbs = [
	'prövade', 'beskrev', 'bekostade', 'granskade', 'ifrågasatte', 'följde', 'försvarade', 'samordnade', 'planerade', 'beräknade',
];
const actors = [
	'kommunen', 'nämnden', 'regionen', 'utredningen', 'socialtjänsten', 'skolan', 'föreningen', 'regeringen', 'förvaltningen',
	'kommissionen', 'mödravården', 'arbetsförmedlingen',
];
const things = [
	'en insats för unga utan arbete', 'ett bidrag till varje familj', 'ett nytt sätt att fördela pengarna',
	'hjälpen till barn som hade det svårt', 'en förskola i varje stadsdel', 'ett samtal med föräldrarna',
	'kostnaden för långa sjukskrivningar', 'en kurs på vägen till ett yrke', 'bostäder med ljus och värme',
	'ett stöd som många hade väntat på', 'måltiden i skolan', 'en rättighet för alla medborgare',
];
const turns = [
	'eftersom budgeten bara såg ett år framåt', 'trots att ingen visste vad det skulle ge', 'medan andra hellre ville vänta',
	'för att barnen skulle få en bättre start', 'när pengarna till slut hade räknats', 'så att nyttan kunde märkas efter ett par år',
	'utan att fråga vad grannarna tyckte', 'därför att kostnaden annars växte med åren', 'fast motståndet var stort i början',
	'innan någon hade skrivit ordet investering',
];
const asides = [
	'Det gick inte fort.', 'Alla höll inte med.', 'Frågan fick vänta.', 'Så började det.', 'Svaret blev ja.',
	'Pengarna räckte länge.', 'Få protesterade.', 'Resultatet kom sent.',
];
const heads = [
	'Pengarna får en ny uppgift', 'Barnen räknas som framtid', 'Kommunen lär sig räkna', 'Rätten blir en fråga om råd',
	'Vinsten hamnar hos någon annan', 'Motståndet byter ord', 'Stödet når dem som väntar', 'Kalkylen ska bära ett löfte',
];

/** Makes sentences by chance: the same for the same seed. */
export class Writer {
	/** A number from 0 to 1, without 1. */
	readonly next: () => number;

	constructor(seed: number) {
		this.next = seeded(seed);
	}

	pick<Item>(items: readonly Item[]): Item {
		const item = items[Math.floor(this.next() * items.length)];
		if (item === undefined) throw new Error('There is nothing to pick from. Add records of every kind to the content first.');
		return item;
	}

	sentence(): string {
		return `${this.pick(times)} ${this.pick(verbs)} ${this.pick(actors)} ${this.pick(things)}, ${this.pick(turns)}.`;
	}

	/** The given sentences, with others before and after each, to at least so many words. */
	text(words: number, given: readonly string[] = []): string {
		const sentences = given.flatMap((sentence) => [this.sentence(), sentence]);
		const count = (): number => countWords(sentences.join(' ').replace(/<[^>]*>/g, ''));
		while (count() < words) sentences.push(this.next() < 0.2 ? this.pick(asides) : this.sentence());
		return sentences.join(' ');
	}
}

const numberOf = (index: number): string => String(index).padStart(2, '0');

/** The id of the generated chapter with this order: that of the real one in its place, where there is one. */
const chapterId = (order: number, real: readonly string[]): string => real[order - 1] ?? `chapter-${order}`;

/**
 * The claims, dealt to the chapters in turn. The real ones keep their ids, which events and concepts name; where there
 * are more chapters than claims, others follow until every chapter has one or the ids run out.
 */
export const dealClaims = ({ claims, works, chapters }: Omit<Records, 'concepts' | 'events'>, chapterCount: number): WrittenClaim[] => {
	const writer = new Writer(1);
	const missing = Math.max(0, Math.min(mostClaims, chapterCount) - claims.length);
	const added = Array.from({ length: missing }, (_, index): WrittenClaim => ({
		id: `C${String(claims.length + index + 1).padStart(3, '0')}`,
		chapter: '',
		says: { sv: writer.text(25), en: 'The claim in English, as long as such a claim is, so that the index of chapters has its usual length too.' },
		restsOn: [{ reference: writer.pick(works) }],
		tags: ['municipality'],
	}));
	return [...claims, ...added].map((claim, index) => ({ ...claim, chapter: chapterId((index % chapterCount) + 1, chapters) }));
};

const paragraphCount = 14;
const sectionCount = 4;

/** @returns the MDX of a generated chapter. The same order and claims give the same text. */
export const generateChapter = (order: number, records: Omit<Records, 'claims'>, claims: readonly WrittenClaim[]): string => {
	const writer = new Writer(order * 7919);
	const from = 1930 + ((order * 7) % 80);
	const period = `${from}/${from + 9}`;
	const frontmatter = {
		id: chapterId(order, records.chapters),
		order,
		title: `${writer.pick(heads)}, del ${order}`,
		period,
		display: String(from),
		summary: writer.text(22),
		keyPoints: Array.from({ length: 4 }, () => writer.sentence()),
		bridge: writer.text(22),
		inEnglish: {
			title: `Chapter ${order}`,
			slug: `chapter-${order}`,
			summary: 'What the chapter says, in English and in one sentence of the usual length for such a summary.',
		},
	};
	const paragraph = (index: number): string => {
		const carried = claims.filter((_, place) => place % paragraphCount === index);
		const cited = [...new Set(carried.flatMap(({ restsOn = [] }) => restsOn.map(({ reference }) => reference)))];
		const works = cited.length === 0 && index % 2 === 1 ? [writer.pick(records.works)] : cited;
		const concept = writer.pick(records.concepts);
		const event = writer.pick(records.events);
		const given = [
			...works.map((work) => `Så beskrivs saken i forskningen <Cite id="${work}" />.`),
			...(index % 2 === 0 ? [`Ordet <Term id="${concept.id}">${concept.words}</Term> fick en ny mening.`] : []),
			...(index % 3 === 0 ? [`Bakgrunden var <Event id="${event.id}">${event.words}</Event>.`] : []),
		];
		const named = carried.length === 0 ? '' : ` claims="${carried.map(({ id }) => id).join(' ')}"`;
		return `<P id="paragraph-${index + 1}"${named} years="${from + (index % 9)}">\n${writer.text(70, given)}\n</P>`;
	};
	const beside = (index: number): string[] => {
		const event = writer.pick(records.events);
		const link = `Mer står under <Event id="${event.id}">${event.words}</Event>.`;
		if (index % 4 === 2) return [`<Note title="${writer.pick(heads)}">\n${writer.text(28, [link])}\n</Note>`];
		if (index === 5 || index === 9) {
			const ground = `events="${event.id}" sources="SFS 1947:529"`;
			return [`<Context id="context-${index}" title="${writer.pick(heads)}" ${ground}>\n${writer.text(75, [link])}\n</Context>`];
		}
		return index === 7 ? [`<Pull value="${from}" events="${event.id}">\n${writer.text(8)}\n</Pull>`] : [];
	};
	const blocks = Array.from({ length: paragraphCount }, (_, index) => [paragraph(index), ...beside(index)]);
	const opening = blocks.slice(0, 2).flat();
	const perSection = (paragraphCount - 2) / sectionCount;
	const sections = Array.from({ length: sectionCount }, (_, index) => {
		const inside = blocks.slice(2 + index * perSection, 2 + (index + 1) * perSection).flat();
		return [`<Section id="section-${index + 1}" title="${writer.pick(heads)}" years="${period}">`, ...inside, '</Section>'];
	});
	return `---\n${stringify(frontmatter, { lineWidth: 0 })}---\n\n${[...opening, ...sections.flat()].join('\n\n')}\n`;
};

/** The records of a folder, by file name, so that every system deals them alike. */
const readYamlFolder = <Data>(folder: string): Data[] =>
	readdirSync(folder)
		.sort()
		.map((name) => parse(readFileSync(join(folder, name), 'utf8')) as Data);

/** What the chapters of a content folder can lead to. */
export const readRecords = (folder: string): Records => ({
	concepts: readYamlFolder<{ id: string; term: { sv: string } }>(join(folder, 'concepts')).map(({ id, term }) => ({ id, words: term.sv })),
	events: readYamlFolder<{ id: string; title: { sv: string } }>(join(folder, 'events')).map(({ id, title }) => ({ id, words: title.sv })),
	works: (JSON.parse(readFileSync(join(folder, 'references.json'), 'utf8')) as { id: string }[]).map(({ id }) => id),
	chapters: readdirSync(join(folder, 'chapters', 'sv'))
		.sort()
		.map((name) => /^id: (\S+)$/m.exec(readFileSync(join(folder, 'chapters', 'sv', name), 'utf8'))?.[1] ?? name),
	claims: parse(readFileSync(join(folder, 'claims.yaml'), 'utf8')) as WrittenClaim[],
});

/**
 * Writes a content folder with so many generated chapters. What was in the folder before is gone.
 *
 * @param real the real content, for all records but chapters, lectures and claims.
 * @param chapterCount at least 10: with fewer, a chapter would carry more claims than it has room for.
 */
export const writeContent = (real: string, folder: string, chapterCount: number): void => {
	// The folder is emptied first: it must never be the one that is read, nor hold it or lie in it.
	const [from, to] = [`${resolve(real)}${sep}`, `${resolve(folder)}${sep}`];
	if (from.startsWith(to) || to.startsWith(from)) throw new Error(`Generated content cannot be written to ${folder}: that is where the real content lies.`);
	const records = readRecords(real);
	const chapters = join(folder, 'chapters', 'sv');
	const replaced = ['chapters', 'lectures', 'claims.yaml'].map((name) => join(real, name));
	rmSync(folder, { recursive: true, force: true });
	cpSync(real, folder, { recursive: true, filter: (path) => !replaced.includes(path) });
	mkdirSync(chapters, { recursive: true });
	const claims = dealClaims(records, chapterCount);
	writeFileSync(join(folder, 'claims.yaml'), stringify(claims));
	for (let order = 1; order <= chapterCount; order++) {
		const own = claims.filter(({ chapter }) => chapter === chapterId(order, records.chapters));
		writeFileSync(join(chapters, `${numberOf(order)}-chapter-${order}.mdx`), generateChapter(order, records, own));
	}
};
