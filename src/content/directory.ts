/** Where the content lies, from the project's root. Benchmarks and tests build other content through CONTENT_DIR. An edge file. */
export const contentDirectory = process.env['CONTENT_DIR'] || 'content';
