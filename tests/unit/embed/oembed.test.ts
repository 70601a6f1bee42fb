import { describe, expect, it } from 'vitest';
import { frameCode } from '../../../src/embed/code.ts';
import { oembed } from '../../../src/embed/oembed.ts';

describe('oembed()', () => {
	const site = { name: 'Investeringsperspektivet', address: 'https://www.example.org/' };
	const options = { address: 'https://www.example.org/inbaddat/rutnatet/', title: 'Följs de två skiftena åt?', heightPx: 800, site };

	it('describes the figure as the protocol asks of a rich one', () => {
		expect(oembed(options)).toMatchObject({ version: '1.0', type: 'rich', title: options.title, provider_name: site.name, provider_url: site.address, width: 760, height: 800 });
	});
	it('holds the frame alone, named after figure and site, without a script that programs take out', () => {
		const { html } = oembed(options);
		expect(html).toBe(frameCode({ ...options, title: 'Följs de två skiftena åt? – Investeringsperspektivet' }));
		expect(html).not.toContain('<script');
	});
});
