import { describe, expect, it } from 'vitest';
import { chooseEncoding, isText } from '../../../src/deploy/encoding.ts';

describe('chooseEncoding()', () => {
	it.each([
		[undefined, 'identity'],
		['', 'identity'],
		['identity', 'identity'],
		['deflate, zstd', 'identity'],
		['gzip', 'gzip'],
		['gzip, deflate, br, zstd', 'br'],
		['GZIP, BR', 'br'],
		['br;q=0', 'identity'],
		['br;q=0, gzip', 'gzip'],
		['br; q=0.5, gzip; q=0.8', 'gzip'],
		['br;q=0.8,gzip;q=0.8', 'br'],
		['*', 'br'],
		['*;q=0', 'identity'],
		['br;q=0, *', 'gzip'],
		['brotli', 'identity'],
		['br;q=nonsense', 'identity'],
	])('chooses for "%s" %s', (accepted, encoding) => expect(chooseEncoding(accepted)).toBe(encoding));
});

describe('isText()', () => {
	it.each(['text/html; charset=utf-8', 'text/css', 'text/javascript; charset=utf-8', 'text/csv', 'application/json; charset=utf-8', 'application/xml', 'image/svg+xml', 'application/manifest+json'])('counts %s as text', (type) =>
		expect(isText(type)).toBe(true));
	it.each(['image/png', 'font/woff2', 'application/octet-stream', 'application/pdf', ''])('does not count %s as text', (type) => expect(isText(type)).toBe(false));
});
