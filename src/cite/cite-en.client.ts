/** What script adds to the panel of a page in English, with its words and no others. An edge file: page. */
import { cite } from '../i18n/ui/en.json';
import { begin } from './cite.client.ts';

begin(cite);
