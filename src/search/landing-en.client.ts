/** The marked words of a page in English, with the bar's words and no others. An edge file: page. */
import { search } from '../i18n/ui/en.json';
import { begin } from './landing.client.ts';

begin(search.marks);
