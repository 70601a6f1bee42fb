/**
 * Makes the files of the index from the records of the site; see `files.ts` for what they hold. The same records give
 * the same bytes. Nothing is read or written here: how long a file is when compressed is asked of the caller.
 */
import { collectWords } from './collect.ts';
import { fileNames, slugOf, termBreak, type PageRow, type PagesFile, type QuickFile, type QuickHeading, type QuickRecord, type QuickSide, type TextFile, type TextPage, type WordRow } from './files.ts';
import type { SearchPage, SearchRecord } from './documents.ts';
import { locales, type Locale } from '../i18n/locales.ts';
import { resultTypes, type ResultType } from './types.ts';
import { fold } from './words.ts';

/** Bytes that the quick file may take, compressed. */
export const mostQuick = 15_000;
/** Characters that a file of words holds, which compress to a third or so: to less than 8 kB. */
const fullShard = 22_000;
/** Characters that a file of texts holds before another is begun; a page is never cut. */
const fullText = 7_000;

/** A page with its place among all. */
interface NumberedPage {
	record: number;
	type: ResultType;
	locale: Locale;
	page: SearchPage;
}

const numberPages = (records: readonly SearchRecord[]): NumberedPage[] =>
	records.flatMap(({ type, pages }, record) => locales.flatMap((locale) => (pages[locale] ? [{ record, type, locale, page: pages[locale] }] : [])));

/** The folder that the addresses of a type share in each language: what most of them have before their last segment. */
const foldersOf = (pages: readonly NumberedPage[]): [string, string][] =>
	resultTypes.map((type) =>
		locales.map((locale) => {
			const folders = new Map<string, number>();
			for (const { page } of pages.filter((one) => one.type === type && one.locale === locale)) {
				const folder = /^(.*\/)[^/#]+\/$/.exec(page.address)?.[1];
				if (folder) folders.set(folder, (folders.get(folder) ?? 0) + 1);
			}
			return [...folders].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '/';
		}) as [string, string],
	);

const shortAddress = ({ title, address }: SearchPage, folder: string): string => {
	const segment = address.startsWith(folder) ? /^([^/#]+)\/$/.exec(address.slice(folder.length))?.[1] : undefined;
	if (segment === undefined) return address;
	return slugOf(fold(title)) === segment ? '' : segment;
};

const quickRecord = ({ type, years, pages }: SearchRecord, folders: readonly [string, string][]): QuickRecord => {
	const place = resultTypes.indexOf(type);
	const side = (locale: Locale): QuickSide | 0 => {
		const page = pages[locale];
		return page ? [page.title, shortAddress(page, folders[place]![locales.indexOf(locale)]!), page.label, page.terms.join(termBreak)] : 0;
	};
	const sv = side('sv');
	const en = side('en');
	const english = sv && en ? (en.map((value, index) => (index !== 1 && value === sv[index] ? 0 : value)) as QuickSide) : en;
	return [place, years?.from ?? 0, years?.to ?? 0, sv, english];
};

/** The headings that answer at once. A lecture's slides say in other words what the headings of its chapter do. */
const quickHeadings = (pages: readonly NumberedPage[]): QuickHeading[] =>
	pages.flatMap(({ page, type }, index) =>
		type === 'about' || type === 'lecture'
			? []
			: page.sections.flatMap(({ title, anchor, asked }): QuickHeading[] => (title && anchor && anchor !== 'key-points' ? [asked.length ? [index, title, anchor, asked.join(termBreak)] : [index, title, anchor]] : [])),
	);

/** The greatest number, up to `most`, for which `fits` holds; it holds for every smaller one. */
const greatest = (most: number, fits: (count: number) => boolean): number => {
	let low = 0;
	let high = most;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (fits(middle)) low = middle;
		else high = middle - 1;
	}
	return low;
};

/** Cuts sorted rows into files. A word that is longer than a file alone has one of its own. */
const cutShards = (rows: readonly WordRow[]): WordRow[][] => {
	const shards: WordRow[][] = [[]];
	let length = 0;
	for (const row of rows) {
		const own = JSON.stringify(row).length + 1;
		if (length + own > fullShard && shards.at(-1)!.length) {
			shards.push([]);
			length = 0;
		}
		shards.at(-1)!.push(row);
		length += own;
	}
	return shards;
};

const packTexts = (pages: readonly NumberedPage[]): { files: TextFile[]; first: number[] } => {
	const files: TextFile[] = [];
	const first: number[] = [];
	let length = 0;
	pages.forEach(({ page: { title, address, label, terms, sections } }, index) => {
		const text: TextPage = [title, address, label, terms.join(termBreak), sections.map((section) => (section.asked.length ? [section.title ?? '', section.anchor ?? '', section.text, section.asked.join(termBreak)] : [section.title ?? '', section.anchor ?? '', section.text]))];
		const own = JSON.stringify(text).length;
		if (!files.length || length + own > fullText) {
			files.push([]);
			first.push(index);
			length = 0;
		}
		files.at(-1)!.push(text);
		length += own;
	});
	return { files, first };
};

/**
 * All files of the index, by name without ending, as JSON.
 * @param measure how many bytes a text takes when it is compressed
 * @param hash a digest of a text in hexadecimal digits, by which an old index is told from a new one
 * @throws Error where not even the list of files of words fits the quick file
 */
export const buildIndex = (records: readonly SearchRecord[], measure: (text: string) => number, hash: (text: string) => string): Map<string, string> => {
	const pages = numberPages(records);
	const shards = cutShards(collectWords(pages.map(({ page }) => page)));
	const texts = { sv: packTexts(pages.filter(({ locale }) => locale === 'sv')), en: packTexts(pages.filter(({ locale }) => locale === 'en')) };
	const rows = records.map(({ type, years, pages: { sv, en } }): PageRow => [resultTypes.indexOf(type), years?.from ?? 0, years?.to ?? 0, sv?.sections.length ?? 0, en?.sections.length ?? 0]);
	const pagesFile = JSON.stringify({ rows, texts: { sv: texts.sv.first, en: texts.en.first } } satisfies PagesFile);
	const shardFiles = shards.map((shard) => JSON.stringify(shard));
	const textFiles = locales.flatMap((locale) => texts[locale].files.map((file, index) => ({ locale, index, text: JSON.stringify(file) })));

	const folders = foldersOf(pages);
	const quickRecords = records.map((record) => quickRecord(record, folders));
	const headings = quickHeadings(pages);
	const version = hash([pagesFile, ...shardFiles, ...textFiles.map(({ text }) => text), JSON.stringify(quickRecords)].join('')).slice(0, 8);
	const quickFile = (recordCount: number, headingCount: number): string =>
		JSON.stringify({ version, shards: shards.map((shard) => fold(shard[0]?.[0] ?? '')), paths: folders, records: quickRecords.slice(0, recordCount), headings: headings.slice(0, headingCount) } satisfies QuickFile);
	// Hardly anything compresses to an eighth; measuring what is longer would take its time for nothing.
	const fits = (text: string): boolean => text.length <= 8 * mostQuick && measure(text) <= mostQuick;
	if (!fits(quickFile(0, 0))) throw new Error(`The list of files of words alone is larger than ${mostQuick} bytes. Raise fullShard in src/search/build.ts, so that there are fewer.`);
	const recordCount = greatest(quickRecords.length, (count) => fits(quickFile(count, 0)));
	const headingCount = recordCount < quickRecords.length ? 0 : greatest(headings.length, (count) => fits(quickFile(recordCount, count)));

	return new Map([
		[fileNames.quick, quickFile(recordCount, headingCount)],
		[fileNames.pages(version), pagesFile],
		...shardFiles.map((text, index): [string, string] => [fileNames.words(version, index), text]),
		...textFiles.map(({ locale, index, text }): [string, string] => [fileNames.text(version, locale, index), text]),
	]);
};
