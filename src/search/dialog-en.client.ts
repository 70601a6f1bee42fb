/** The search dialog of a page in English, with its words and no others. An edge file: page. */
import { search } from '../i18n/ui/en.json';
import { begin } from './dialog.client.ts';

void begin(search);
