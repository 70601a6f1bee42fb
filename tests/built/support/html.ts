import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
	extends: ['html-validate:recommended', 'html-validate:a11y'],
	rules: {
		'no-inline-style': 'error',
		// Typographic matters that the build decides: void elements, quotes, spaces at line ends.
		'void-style': 'off',
		'attr-quotes': 'off',
		'no-trailing-whitespace': 'off',
		'attribute-boolean-style': 'off',
		'attribute-empty-style': 'off',
		// Boxes that are ticked in one group have one name.
		'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
		// A number is no telephone number here.
		'tel-non-breaking': 'off',
		'long-title': 'off',
	},
});

/** What is wrong with a page's HTML: line, column, rule and message. */
export const htmlMistakes = async (html: string): Promise<string[]> =>
	(await validator.validateString(html)).results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`));
