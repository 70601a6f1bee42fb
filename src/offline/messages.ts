/** What the parts of reading without a network tell each other. Types alone: a file that two scripts share is one more that every page asks for. */

/** What pages tell the service worker. */
export type WorkerMessage =
	/** The reader wants the new version: the waiting worker answers from now on. */
	| { type: 'take-over' }
	/** The page was opened before there was a worker: it and what it has loaded are kept, by their full addresses. */
	| { type: 'keep'; addresses: string[] };

/** The event of a page whose browser takes no service worker, so that nothing can be kept. */
export type RefusedEvent = 'investeringsperspektivet:refused';
