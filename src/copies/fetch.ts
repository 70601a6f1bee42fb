/** What stands in the place of `fetch` in the site's scripts, once they are bundled for the copy. */
import { globalName } from './packs.ts';

/** Reads a file of the copy, by way of the copy's own script (stick.client.ts). */
export const fetch = (address: string): Promise<Response> => (globalThis as unknown as Record<string, { read: (address: string) => Promise<Response> }>)[globalName]!.read(address);
