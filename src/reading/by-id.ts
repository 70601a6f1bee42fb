/**
 * Looks records up by id.
 * @param kind named in the error
 * @returns a function that throws where there is no such record: the content check finds these first, with file and line
 */
export function byId<Entry extends { id: string }>(records: readonly Entry[], kind: string): (id: string) => Entry {
	const map = new Map(records.map((record) => [record.id, record]));
	return (id) => {
		const record = map.get(id);
		if (!record) throw new Error(`There is no ${kind} with the id "${id}". Run "npm run check" to see where it is named.`);
		return record;
	};
}
