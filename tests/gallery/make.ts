/**
 * The gallery: a small content folder in which every component stands in every state it has, hard cases among them (marks
 * of markup in a title, a word that no line holds, dates of every form). The
 * site is built from it as from any content, so that what is tested is what is shipped.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

/** A title that would break out of a script or a tag if it were not written as text. */
export const markup = '</script><b> & <i>';
/** A word longer than any line. */
export const longWord = 'folkhälsoarbetsmarknadsutbildningsinvesteringsfondsförvaltningsnämnden';

/** Running text of so many sentences, numbered so that no two are alike. */
const filler = (locale: 'sv' | 'en', from: number, sentences: number): string =>
	Array.from({ length: sentences }, (_, index) =>
		locale === 'sv'
			? `Så gick det till när en kommun vägde det ena mot det andra och fann att båda kostade, för gång nummer ${from + index}.`
			: `So it went when a municipality weighed the one against the other and found that both cost money, time number ${from + index}.`,
	).join(' ');

const texts = {
	sv: { title: `Titel med ${markup} och ${longWord}`, note: 'En randanmärkning', context: 'En ruta med sammanhang', pull: 'om året och barn', bridge: 'Sedan kommer nästa kapitel.', foreign: '<Foreign lang="en">social investment</Foreign>' },
	en: { title: `A title with ${markup} and ${longWord}`, note: 'A side note', context: 'A box of context', pull: 'a year and child', bridge: 'Then comes the next chapter.', foreign: '<Foreign lang="sv">social investering</Foreign>' },
};

const chapter = (locale: 'sv' | 'en'): string => {
	const t = texts[locale];
	const frontmatter = {
		id: 'crisis', order: 1, title: t.title, period: '1930/1939', display: 'Ååååååågj', summary: filler(locale, 0, 1), keyPoints: [filler(locale, 1, 1), filler(locale, 2, 1), longWord], bridge: t.bridge,
	};
	const paragraphs = (section: number) =>
		Array.from({ length: 6 }, (_, index) => `<P id="filler-${section}-${index}">\n${filler(locale, section * 100 + index * 10, 4)}\n</P>`).join('\n\n');
	return `---
${stringify(frontmatter)}---

<P id="opening" years="1932">
${filler(locale, 1, 2)}
</P>

<Section id="reform" title="${filler(locale, 3, 1)} ${longWord}" years="1930/1939">

<P id="reform-pays" claims="C001" years="193X">
${longWord} <Term id="productivity">${longWord}</Term> <Cite id="andersson-2003" page="13–15" />; <Event id="child-benefit-1948">${longWord}</Event> *${longWord}* ${t.foreign} <Chapter id="everyone">${locale === 'sv' ? 'kapitel 2' : 'chapter 2'}</Chapter>.
</P>

<Note title="${t.note}">
${filler(locale, 5, 4)} <Event id="commission-1935">${locale === 'sv' ? 'kommissionen' : 'the commission'}</Event>
</Note>

<Note title="${longWord}">
${filler(locale, 9, 2)}
</Note>

<P id="whom-it-served" claims="C002" years="1935/1938">
<Cite id="nilsson-2012" narrative />, <Cite id="andersson-2003 nilsson-2012 palm-1998" />, <Cite id="palm-1998" narrative page="7" />.
</P>

<Context id="the-commission" title="${t.context}" events="commission-1935 child-benefit-1948 open-1962" sources="SOU 1936:59 | en: The Uses of a Source | ${longWord}">

${filler(locale, 20, 2)}

${filler(locale, 22, 1)} <Term id="universalism">universalism</Term> <Cite id="palm-1998" />

</Context>

<Pull value="260 kronor" events="child-benefit-1948">
${t.pull}
</Pull>

<Pull value="${locale === 'sv' ? '”produktiv”' : '“productive”'}" cite="andersson-2003" page="13">
${filler(locale, 25, 1)}
</Pull>

<Figure series="spending" highlight="1900/1930" />

<Timeline story="target" step="whole" />

${paragraphs(1)}

</Section>

<Section id="without-years" title="${longWord}">

${paragraphs(2)}

</Section>
`;
};

/** Writes the gallery's content into a folder, which is emptied first. */
export function makeGallery(folder: string): void {
	const sound = 'tests/content/fixtures/_sound/content';
	rmSync(folder, { recursive: true, force: true });
	cpSync(sound, folder, { recursive: true });
	const write = (name: string, text: string) => {
		mkdirSync(join(folder, name, '..'), { recursive: true });
		writeFileSync(join(folder, name), text);
	};
	const read = (name: string) => readFileSync(join(folder, name), 'utf8');

	write('chapters/sv/01-krisen.mdx', chapter('sv'));
	write('chapters/en/01-the-crisis.mdx', chapter('en'));
	const second = read('chapters/sv/02-alla.mdx');
	write('chapters/sv/02-alla.mdx', `${second}\n<Section id="more" title="Mer">\n\n${Array.from({ length: 14 }, (_, index) => `<P id="more-${index}">\n${filler('sv', index * 10, 4)}\n</P>`).join('\n\n')}\n\n</Section>\n`);

	// Every section of the chapter has a slide, and the tags that the sound lecture lacks stand in its notes.
	for (const name of ['lectures/sv/01-krisen.mdx', 'lectures/en/01-the-crisis.mdx']) {
		const foreign = texts[name.includes('/sv/') ? 'sv' : 'en'].foreign;
		write(name, read(name).replace('id="on-the-line" section="reform"', 'id="on-the-line" section="without-years"').replace('</Notes>', `${foreign} <Cite id="andersson-2003 palm-1998" page="13" narrative />\n</Notes>`));
	}

	const works = JSON.parse(read('references.json')) as unknown[];
	works.push({
		id: 'palm-1998', type: 'chapter', title: `A chapter with ${markup}`, author: [{ family: 'Palm', given: 'A.' }, { family: 'Ek', given: 'B.' }, { family: 'Al', given: 'C.' }], editor: [{ family: 'Ed', given: 'E.' }],
		issued: { 'date-parts': [[1998]] }, 'container-title': 'A Book', publisher: 'A Press', page: '11-29', DOI: '10.1000/182', language: 'en',
		custom: { verified: 'well-known', inText: 'Palm m.fl. 1998', citedFor: { sv: 'Visar en kedja av namn.', en: 'Shows a chain of names.' } },
	});
	write('references.json', JSON.stringify(works, null, '\t'));

	const statement = parse(read('accessibility.yaml')) as Record<string, unknown>;
	write('accessibility.yaml', stringify({ ...statement, status: 'partial', issues: [{ what: { sv: 'Något brister.', en: 'Something falls short.' }, why: { sv: longWord, en: longWord }, criterion: '1.1.1' }] }, { defaultStringType: 'QUOTE_DOUBLE' }));

	const target = parse(read('contrasts/target.yaml')) as { poles: Record<string, unknown>[]; bands: { id: string; name: Record<string, string> }[] };
	const [firstPole, secondPole] = target.poles as [Record<string, unknown>, Record<string, unknown>];
	write('contrasts/purpose.yaml', stringify({
		...target, id: 'purpose', order: 2, slug: { sv: 'produktivt-effektivt', en: 'productive-efficient' }, title: { sv: `Syfte ${markup}`, en: `Purpose ${markup}` }, firmness: 'contours',
		poles: [{ ...firstPole, id: 'yield', name: { sv: 'Produktivitet', en: 'Productivity' }, colour: 'productivity', shape: 'steps', concept: 'productivity' }, { ...secondPole, id: 'aim', name: { sv: 'Effektivitet', en: 'Efficiency' }, colour: 'efficiency', shape: 'target' }],
		bands: target.bands.map(({ name }, index) => ({ id: `purpose-${index}`, name: { sv: `${name['sv']} syfte`, en: `${name['en']} purpose` } })),
	}));
	const reason = () => ({ sv: 'Så står det.', en: 'So it says.' });
	const codings = {
		everyone: { target: { band: 'universal', rationale: reason(), basis: 'chapter' }, purpose: { band: 'purpose-0', rationale: reason(), basis: 'ours' } },
		spanning: { target: { band: target.bands.slice(2, 4).map(({ id }) => id).join('/'), rationale: { sv: 'Den spänner över två band.', en: 'It spans two bands.' }, basis: 'ours' }, purpose: { band: 'purpose-3', rationale: reason(), basis: 'fact' } },
	};

	const event = parse(read('events/child-benefit-1948.yaml')) as Record<string, unknown>;
	const made = (id: string, change: Record<string, unknown>) => write(`events/${id}.yaml`, stringify({ ...event, codings: {}, id, slug: { sv: id, en: id }, ...change }));
	made('child-benefit-1948', { codings: codings.everyone, date: '1947-06-26/1948-01-01', dateMeans: 'decided-then-in-force', title: { sv: `Bidrag ${markup}`, en: `Benefit ${markup}` }, remark: { sv: 'En anmärkning.', en: 'A remark.' } });
	made('open-1962', { date: '1862/..', origin: 'context', confidence: 'likely', dateNote: { sv: 'Året är vårt.', en: 'The year is ours.' }, sources: [longWord, 'SFS 1962:319'], title: { sv: longWord, en: longWord } });
	made('spanning-2014', { date: '2014~', codings: codings.spanning });

	for (const locale of ['sv', 'en'] as const) {
		const slug = { sv: 'tillganglighet', en: 'accessibility' }[locale];
		write(`about/${locale}/${slug}.mdx`, `---\nid: accessibility\norder: 2\ntitle: ${{ sv: 'Tillgänglighet', en: 'Accessibility' }[locale]}\nsummary: ${filler(locale, 1, 1)}\n---\n\n<Heading id="a-long-word">${longWord}</Heading>\n\n[${locale === 'sv' ? 'Begreppen' : 'The concepts'}](route:concepts), [${locale === 'sv' ? 'metoden' : 'the method'}](route:about/method), [example.org](https://www.example.org/).\n`);
	}
}

if (import.meta.main) makeGallery(process.argv[2] ?? '.bench/gallery-content');
