import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { facesOfOneWeight, weightOf, weights } from '../../../src/copies/faces.ts';

describe('facesOfOneWeight()', () => {
	const face = '@font-face{font-family:Jost;src:url(/_astro/j.woff2)format("woff2");font-weight:500 650;font-display:optional}';
	it('makes a face of several weights one for each weight that the styles use, whose address asks for it', () => {
		const made = facesOfOneWeight(`a{color:red}${face}b{}`);
		expect(made).toBe(
			`a{color:red}${[500, 600, 650].map((weight) => `@font-face{font-family:Jost;src:url(/_astro/j.woff2?wght=${weight})format("woff2");font-weight:${weight};font-display:block}`).join('')}b{}`,
		);
		expect([...made.matchAll(/url\(([^)]*)\)/g)].map(([, address]) => weightOf(address!))).toEqual([500, 600, 650]);
	});
	it('waits for faces of one weight too, and leaves those that are on the machine', () => {
		expect(facesOfOneWeight('@font-face{font-family:S;src:url(s.woff2);font-weight:400;font-display:optional}')).toBe('@font-face{font-family:S;src:url(s.woff2);font-weight:400;font-display:block}');
		const local = '@font-face{font-family:S;src:local(Arial Bold);font-weight:500 700}';
		expect(facesOfOneWeight(local)).toBe(local);
	});
	it('knows every weight that the styles ask for', () => {
		const asked = globSync('src/styles/*.css').flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/font(?:-weight)?:\s*(\d{3})\b/g)].map(([, weight]) => Number(weight)));
		expect(asked.length).toBeGreaterThan(50);
		expect(asked.filter((weight) => !weights.includes(weight))).toEqual([]);
	});
});

describe('weightOf()', () => {
	it('is undefined for a font as it is built', () => {
		expect(weightOf('https://example.org/_astro/j.woff2')).toBeUndefined();
	});
});
