import { describe, expect, it } from 'vitest';
import { light, mix } from '../../../src/timeline/light.ts';
import { readRules, styleSheets } from '../styles/sources.ts';

describe('light', () => {
	it('has the colours that tokens.css states outside every media query', () => {
		const stated = readRules(styleSheets)
			.filter(({ file, selector, within }) => file.endsWith('tokens.css') && selector === ':root' && !within.some((each) => each.startsWith('@media')))
			.flatMap(({ declarations }) => declarations);
		const wanted = Object.keys(light).map((name) => [name, stated.find(({ property }) => property === `--${name}`)?.value]);
		expect(light).toEqual(Object.fromEntries(wanted));
	});
});

describe('mix()', () => {
	it('gives the one colour or the other at the ends, whatever they are', () => {
		expect(mix('#143f8c', '#f4eddb', 1)).toBe('#143f8c');
		expect(mix('#143f8c', '#f4eddb', 0)).toBe('#f4eddb');
	});
	it('keeps two digits for each part, and rounds the middle', () => {
		expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
		expect(mix('#000000', '#0a0a0a', 0.5)).toBe('#050505');
	});
	it('mixes each part for itself, the share being of the first', () => {
		expect(mix('#ff0000', '#0000ff', 0.25)).toBe('#4000bf');
	});
});
