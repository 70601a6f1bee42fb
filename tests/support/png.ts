import { crc32, inflateSync } from 'node:zlib';

/** A decoded picture: four bytes a point. */
export interface DecodedPng {
	width: number;
	height: number;
	pixels: Uint8Array;
}

/**
 * Reads a PNG of eight bits a channel: with a palette, or with three or four channels. Checks each chunk's sum.
 * Source: https://www.w3.org/TR/png-3/
 * @throws Error where the file is no such PNG
 */
export function decodePng(file: Buffer): DecodedPng {
	if (!file.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))) throw new Error('The file does not begin as a PNG does.');
	const chunks: [type: string, data: Buffer][] = [];
	for (let at = 8; at < file.length; ) {
		const length = file.readUInt32BE(at);
		const body = file.subarray(at + 4, at + 8 + length);
		if (crc32(body) !== file.readUInt32BE(at + 8 + length)) throw new Error('A chunk of the PNG does not match its sum.');
		chunks.push([body.subarray(0, 4).toString('latin1'), body.subarray(4)]);
		at += 12 + length;
	}
	if (chunks.at(-1)?.[0] !== 'IEND') throw new Error('The PNG has no end.');
	const all = (type: string): Buffer => Buffer.concat(chunks.flatMap(([name, data]) => (name === type ? [data] : [])));
	const head = all('IHDR');
	const [width, height, depth, kind] = [head.readUInt32BE(0), head.readUInt32BE(4), head[8], head[9]];
	const channels = { 2: 3, 3: 1, 6: 4 }[kind ?? -1];
	if (depth !== 8 || channels === undefined || head[12] !== 0) throw new Error('The PNG is of a form that this reader does not know.');
	const rows = inflateSync(all('IDAT'));
	const stride = width * channels;
	if (rows.length !== (stride + 1) * height) throw new Error('The PNG has too few or too many points.');
	const points = new Uint8Array(stride * height);
	const paeth = (a: number, b: number, c: number): number => {
		const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
		return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
	};
	for (let y = 0; y < height; y++) {
		const filter = rows[y * (stride + 1)];
		for (let x = 0; x < stride; x++) {
			const left = x >= channels ? points[y * stride + x - channels]! : 0;
			const up = y > 0 ? points[(y - 1) * stride + x]! : 0;
			const corner = x >= channels && y > 0 ? points[(y - 1) * stride + x - channels]! : 0;
			const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? -1];
			if (guess === undefined) throw new Error('A row of the PNG has an unknown filter.');
			points[y * stride + x] = (rows[y * (stride + 1) + 1 + x]! + guess) & 0xff;
		}
	}
	const palette = all('PLTE');
	const pixels = new Uint8Array(width * height * 4);
	for (let index = 0; index < width * height; index++) {
		const from = kind === 3 ? palette.subarray(points[index]! * 3, points[index]! * 3 + 3) : points.subarray(index * channels, (index + 1) * channels);
		pixels.set(from, index * 4);
		if (channels !== 4) pixels[index * 4 + 3] = 255;
	}
	return { width, height, pixels };
}
