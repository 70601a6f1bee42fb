import { z } from 'astro/zod';
import { day, localized } from './localized.ts';

/**
 * The accessibility statement, `content/accessibility.yaml`: what Digg's regulations on law (2018:1937) ask for.
 * Publisher and contact come from `site.yaml`.
 */
export const accessibilitySchema = z.strictObject({
	/** The statement in a few plain sentences. */
	short: localized('the statement in short'),
	/** Whether the site meets the law: wholly, in part or not. */
	status: z.enum(['full', 'partial', 'none']),
	/** Everything that is not accessible, and why. Empty only where the status is "full". */
	issues: z.array(
		z.strictObject({
			/** What a reader meets. */
			what: localized('what falls short'),
			/** The reason, and what is done about it. */
			why: localized('why it falls short, and what is done about it'),
			/** The criterion of WCAG, as printed beside it. */
			criterion: z.string(),
		}),
	),
	/** When the site was last assessed. */
	assessed: day,
	/** When the statement was last changed. */
	updated: day,
	/** How it was assessed, by whom. */
	method: localized('how the site was assessed'),
	/** How to report an obstacle, and when an answer comes. */
	report: localized('how to report an obstacle'),
	/** Digg's form for complaints. */
	complaint: z.url(),
	/** What Digg does. */
	supervision: localized('what the supervising authority does'),
	/** Content left out as disproportionately burdensome (12 §), with reasons, or a sentence that there is none. */
	burden: localized('content left out as a disproportionate burden'),
	/** Content that the law does not cover (9 §), or a sentence that there is none. */
	outside: localized('content outside the law'),
}).refine((statement) => (statement.status === 'full') === (statement.issues.length === 0), {
	error: 'List under "issues" what falls short, or set "status: full" when nothing does.',
	path: ['issues'],
});

/** The accessibility statement as its page reads it. */
export type AccessibilityData = z.infer<typeof accessibilitySchema>;
