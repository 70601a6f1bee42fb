/** What a figure in a frame says to the page around it: how high it is, and nothing else. It never listens. */

/** Marks the messages of this site among all that a page may get. */
export const heightType = 'investeringsperspektivet:height';

/** For the script that is copied with the frame, and for any page that listens. */
export interface HeightMessage {
	type: typeof heightType;
	/** Of the whole figure, in CSS px. */
	height: number;
	/** Which figure it is; the same in both languages. */
	id: string;
}

/** For Canvas and other learning platforms that know it from tools of their own. */
export interface LtiMessage {
	subject: 'lti.frameResize';
	height: number;
}

/**
 * The messages that tell how high a figure is.
 * @param heightPx measured; rounded up, so that no scroll bar comes of a fraction
 * @returns nothing where the height is no positive number: a frame that is not shown is measured as 0
 */
export const heightMessages = (heightPx: number, id: string): [] | [HeightMessage, LtiMessage] => {
	const height = Math.ceil(heightPx);
	return height > 0 && Number.isFinite(height) ? [{ type: heightType, height, id }, { subject: 'lti.frameResize', height }] : [];
};
