/** Reads the files of the index. An edge file: network. */

/**
 * @param folder where the files are, with a slash at its end
 * @returns reads a file by its name, without its ending; throws an Error that says which file could not be had
 */
export const reader =
	(folder: string) =>
	async (name: string): Promise<unknown> => {
		const response = await fetch(`${folder}${name}.json`);
		if (!response.ok) throw new Error(`The file ${folder}${name}.json of the search could not be read: the answer was ${response.status}.`);
		return response.json();
	};
