/** What a text is sent as; `identity` as it is. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** The encodings that the server has, best first. */
const known = ['br', 'gzip'] as const;

/** What the browser says of one encoding: from 0, refused, to 1; undefined where it says nothing. */
const weightOf = (name: string, accepted: string): number | undefined => {
	for (const part of accepted.split(',')) {
		const [coding = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase());
		if (coding !== name) continue;
		const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
		return weight === undefined ? 1 : Number(weight) || 0;
	}
	return undefined;
};

/**
 * How a text is sent to a browser: by the encoding it likes best of those that we have, of equals brotli.
 * Source: RFC 9110, 12.5.3.
 *
 * @param accepted its header `Accept-Encoding`; undefined where it sent none
 * @example chooseEncoding('gzip, deflate, br, zstd') // 'br'
 */
export function chooseEncoding(accepted: string | undefined): Encoding {
	if (accepted === undefined) return 'identity';
	const others = weightOf('*', accepted) ?? 0;
	const weighted = known.map((encoding) => ({ encoding, weight: weightOf(encoding, accepted) ?? others }));
	const best = weighted.reduce((first, second) => (second.weight > first.weight ? second : first));
	return best.weight > 0 ? best.encoding : 'identity';
}

/** Whether a file of this type is text: pictures and fonts are compressed already. */
export const isText = (type: string): boolean => /^text\/|^application\/(json|xml|javascript)\b|\+(json|xml)\b/.test(type);
