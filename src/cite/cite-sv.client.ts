/** What script adds to the panel of a page in Swedish, with its words and no others. An edge file: page. */
import { cite } from '../i18n/ui/sv.json';
import { begin } from './cite.client.ts';

begin(cite);
