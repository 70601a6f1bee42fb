import { describe, expect, it } from 'vitest';
import { locales } from '../../../src/i18n/locales.ts';
import { timelineFigures } from '../../../src/timeline/figure.ts';
import { contrasts, events, stories } from './real.ts';

const named = <Data extends { id: string }>(list: readonly Data[]) => (id: string): Data => {
	const found = list.find((one) => one.id === id);
	if (!found) throw new Error(`There is no "${id}".`);
	return found;
};
const figure = timelineFigures(events, named(contrasts), named(stories));
const steps = stories.flatMap((story) => locales.flatMap((locale) => story.steps.map((step) => ({ story, step, locale, name: `${story.id}, ${step.id}, ${locale}` }))));

describe('timelineFigures()', () => {
	it.each(steps)('draws the step with its contrast, all its steps and every event, in the language ($name)', ({ story, step, locale }) => {
		const drawn = figure(story.id, step.id, locale);
		const contrast = named(contrasts)(story.contrast);
		expect([drawn.contrast.id, drawn.contrast.title, drawn.slug]).toEqual([contrast.id, contrast.title[locale], contrast.slug[locale]]);
		expect(drawn.step).toEqual({ id: step.id, title: step.title[locale], text: step.text[locale], view: step.view, events: step.events });
		expect(drawn.steps.map(({ id }) => id)).toEqual(story.steps.map(({ id }) => id));
		expect(drawn.steps).toContain(drawn.step);
		expect(drawn.records.map(({ id, title }) => [id, title])).toEqual(events.map(({ id, title }) => [id, title[locale]]));
	});
	it.each(steps)('has every event that the step lights among its records ($name)', ({ story, step, locale }) => {
		const ids = new Set(figure(story.id, step.id, locale).records.map(({ id }) => id));
		expect(step.events.filter((id) => !ids.has(id))).toEqual([]);
	});
	it('has positions on the contrast drawn and on no other', () => {
		const [story] = stories;
		const { records } = figure(story!.id, story!.steps[0]!.id, 'sv');
		expect([...new Set(records.flatMap(({ positions }) => Object.keys(positions)))]).toEqual([story!.contrast]);
	});
	it('throws where there is no such step, naming story and step', () => {
		expect(() => figure(stories[0]!.id, 'nowhere', 'sv')).toThrow(`The story "${stories[0]!.id}" has no step "nowhere".`);
	});
	it('throws where there is no such story', () => {
		expect(() => figure('nowhere', 'two-sides', 'sv')).toThrow('There is no "nowhere".');
	});
});
