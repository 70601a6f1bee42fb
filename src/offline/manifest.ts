/** What the whole course is made of, as the build lists it (contents.ts) and the page that saves it reads it. */
import type { Locale } from '../i18n/locales.ts';
import type { Revised } from './addresses.ts';

/** A file of the course. */
export interface OfflineFile extends Revised {
	/** As it is kept, so without compression. */
	bytes: number;
	/** Only where it serves readers of one language. */
	language?: Locale;
}

/** `offline.json`. */
export interface OfflineManifest {
	/** Changes with every change to any file. */
	version: string;
	/** In the order of their addresses. */
	files: OfflineFile[];
}

/** Writes `offline.json`: a file a line, so that two versions can be compared. */
export const formatManifest = ({ version, files }: OfflineManifest): string =>
	`{"version":${JSON.stringify(version)},"files":[\n${files.map((file) => JSON.stringify(file)).join(',\n')}\n]}\n`;

/** Reads `offline.json`. @throws Error where it is none: a host may answer any address with a page */
export const readManifest = (value: unknown): OfflineManifest => {
	const { version, files } = (value ?? {}) as Partial<OfflineManifest>;
	if (typeof version !== 'string' || !Array.isArray(files)) throw new Error('The answer of the host is no list of files. Put the whole built folder on the host, "offline.json" included.');
	return { version, files };
};
