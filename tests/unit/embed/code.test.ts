import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { embedCode, frameCode, resizeCode, type Frame } from '../../../src/embed/code.ts';
import { heightMessages } from '../../../src/embed/message.ts';

const frame: Frame = { address: 'https://www.example.org/kurs/inbaddat/rutnatet/', title: 'Följs de två skiftena åt?', heightPx: 800 };
const parsed = (html: string) => parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;

describe('frameCode()', () => {
	it('is one frame as wide as its column, with its title, its height, and nothing that takes rights away', () => {
		const elements = [...parsed(frameCode(frame)).body.children];
		expect(elements).toHaveLength(1);
		expect(elements[0]!.tagName).toBe('IFRAME');
		expect(Object.fromEntries([...elements[0]!.attributes].map(({ name, value }) => [name, value]))).toEqual({ src: frame.address, title: frame.title, width: '100%', height: '800', loading: 'lazy', style: 'border:0' });
	});
	it('keeps whatever stands in title and address within its attribute', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (title, query) => {
				const address = `${frame.address}?x=${query}`;
				const found = parsed(frameCode({ ...frame, title, address }));
				expect(found.body.children).toHaveLength(1);
				expect(frameCode({ ...frame, title, address })).not.toMatch(/<[^>]*[<>][^>]*></);
				const { src, title: read } = /src="(?<src>[^"]*)" title="(?<title>[^"]*)"/s.exec(frameCode({ ...frame, title, address }))!.groups!;
				const text = (written = '') => written.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
				expect([text(src), text(read)]).toEqual([address, title]);
			}),
		);
	});
});

/** A page around frames, as far as the script needs one, and what the script made of it. */
const host = (origin: string, frames = 2) => {
	const windows = Array.from({ length: frames }, (_, index) => ({ index }));
	const elements = windows.map((contentWindow) => ({ contentWindow, style: { height: '' } }));
	let listen: ((event: object) => void) | undefined;
	const [, script = ''] = /<script>([\s\S]*)<\/script>/.exec(resizeCode(origin))!;
	new Function('self', 'document', script)({ addEventListener: (name: string, listener: typeof listen) => (name === 'message' ? (listen = listener) : undefined) }, { getElementsByTagName: (name: string) => (name === 'iframe' ? elements : []) });
	return { windows, heights: () => elements.map(({ style }) => style.height), hear: (event: object) => listen!(event) };
};

describe('resizeCode()', () => {
	const origin = 'https://www.example.org';
	const [message] = heightMessages(1234.5, 'grid');

	it('gives the frame that spoke the height that it told, and no other', () => {
		const page = host(origin);
		page.hear({ origin, data: message, source: page.windows[1] });
		expect(page.heights()).toEqual(['', '1235px']);
		page.hear({ origin, data: heightMessages(10, 'both')[0], source: page.windows[0] });
		expect(page.heights()).toEqual(['10px', '1235px']);
	});
	it('does not hear another origin, another message, or a window that is no frame of the page', () => {
		const page = host(origin);
		for (const event of [
			{ origin: 'https://www.example.com', data: message, source: page.windows[0] },
			{ origin: 'http://www.example.org', data: message, source: page.windows[0] },
			{ origin: 'null', data: message, source: page.windows[0] },
			{ origin, data: { type: 'resize', height: 9 }, source: page.windows[0] },
			{ origin, data: heightMessages(9, 'grid')[1], source: page.windows[0] },
			{ origin, data: null, source: page.windows[0] },
			{ origin, data: 'text', source: page.windows[0] },
			{ origin, data: undefined, source: page.windows[0] },
			{ origin, data: message, source: {} },
		]) page.hear(event);
		expect(page.heights()).toEqual(['', '']);
	});
	it('ends no script early, and holds nothing that an editor of pages would change', () => {
		expect(resizeCode('https://www.example.org/</script><b>').match(/<\/script>/g)).toHaveLength(1);
		for (const code of [resizeCode(origin), embedCode(frame)]) expect(code).not.toMatch(/&|\n\s*\n|<!--/);
	});
});

describe('embedCode()', () => {
	it('is the frame, and the script that listens to the frame’s origin', () => {
		expect(embedCode(frame)).toBe(`${frameCode(frame)}\n${resizeCode('https://www.example.org')}\n`);
		expect([...parsed(embedCode(frame)).body.children].map(({ tagName }) => tagName)).toEqual(['IFRAME', 'SCRIPT']);
	});
	it('keeps the port of an origin', () => {
		expect(embedCode({ ...frame, address: 'http://localhost:4321/inbaddat/x/' })).toContain('"http://localhost:4321"');
	});
	it('refuses an address that is not one in full', () => {
		expect(() => embedCode({ ...frame, address: '/inbaddat/rutnatet/' })).toThrow(TypeError);
	});
});
