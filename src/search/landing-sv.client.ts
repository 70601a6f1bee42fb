/** The marked words of a page in Swedish, with the bar's words and no others. An edge file: page. */
import { search } from '../i18n/ui/sv.json';
import { begin } from './landing.client.ts';

begin(search.marks);
