/** What the windows of a lecture say to each other. Each says where it is when it moves, and when another asks. */
import { holdPosition, type Position, type SlideSteps } from './position.ts';

/** Where a window stands. */
export interface Said {
	position: Position;
	isBlank: boolean;
	/** When the clock was started, in milliseconds since 1970; undefined while it stands. */
	startedAt: number | undefined;
}

/** A message between windows. */
export type Message = ({ kind: 'at' } & Said) | { kind: 'ask' };

/** The name of the channel of a deck; both languages of a deck share it. */
export const channelName = (deck: string): string => `investeringsperspektivet:deck:${deck}`;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isWhole = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value);

/**
 * Reads a message; undefined where it is none of ours. Another window may run another version of the site, so its position
 * is held within this one's deck.
 */
export const parseMessage = (data: unknown, slides: readonly SlideSteps[]): Message | undefined => {
	if (!isRecord(data)) return undefined;
	if (data['kind'] === 'ask') return { kind: 'ask' };
	const { kind, position, isBlank, startedAt } = data;
	if (kind !== 'at' || !isRecord(position) || !isWhole(position['slide']) || !isWhole(position['step'])) return undefined;
	return {
		kind: 'at',
		position: holdPosition({ slide: position['slide'], step: position['step'] }, slides),
		isBlank: isBlank === true,
		startedAt: typeof startedAt === 'number' && Number.isFinite(startedAt) ? startedAt : undefined,
	};
};
