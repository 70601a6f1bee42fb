import type { Origin } from '../../../src/data/events-json.ts';

/** What made-up data files say of themselves. */
export const origin: Origin = {
	site: { sv: 'Webbplatsen', en: 'The site' },
	source: { id: 'ekholm-jonsson', authors: 'Ekholm & Jonsson', title: 'Sociala investeringar' },
	folder: 'https://example.org/data/',
};
