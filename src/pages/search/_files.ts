import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import { loadAbout, loadAccessibility, loadChapters, loadClaims, loadConcepts, loadContrasts, loadEvents, loadLectures, loadReferences, type AboutPage } from '../../content/load.ts';
import { buildIndex } from '../../search/build.ts';
import { searchRecords } from '../../search/documents.ts';

/** Bytes as static hosts send them. */
const compressed = (text: string): number => {
	const bytes = Buffer.from(text);
	return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
};

const withBody = (pages: readonly AboutPage[]) => pages.map(({ data, slug, entry }) => ({ data, slug, body: entry.body ?? '' }));

const make = async (): Promise<Map<string, string>> =>
	buildIndex(
		searchRecords({
			chapters: { sv: await loadChapters('sv'), en: await loadChapters('en') },
			lectures: { sv: await loadLectures('sv'), en: await loadLectures('en') },
			about: { sv: withBody(await loadAbout('sv')), en: withBody(await loadAbout('en')) },
			concepts: await loadConcepts(),
			events: await loadEvents(),
			references: await loadReferences(),
			contrasts: await loadContrasts(),
			claims: await loadClaims(),
			accessibility: await loadAccessibility(),
		}),
		compressed,
		(text) => createHash('sha256').update(text).digest('hex'),
	);

let made: Promise<Map<string, string>> | undefined;

/** All files of the search's index by name, made once a build. */
export const loadSearchFiles = (): Promise<Map<string, string>> => (made ??= make());
