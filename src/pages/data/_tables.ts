import { loadSiteContent } from '../../components/page/meta-content.ts';
import type { AnyTable } from '../../data/tables.ts';

/** The tables of the site's content, besides the events. */
export const loadTables = async (): Promise<readonly AnyTable[]> => (await loadSiteContent()).tables;
