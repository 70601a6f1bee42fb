import { chapterPages, kinds } from './support/pages.ts';
import { expect, test, visit } from './support/test.ts';

/** What a screen reader meets, in its order: landmarks, headings, names and states. */

test('every page begins with the way past the header, the rooms and the other language', async ({ page, site }) => {
	await visit(page, site + kinds['chapter with notes']);
	await expect(page.locator('body')).toMatchAriaSnapshot(`
    - /children: equal
    - link "Hoppa till innehållet":
      - /url: "#main"
    - banner:
      - /children: equal
      - link "Investeringsperspektivet":
        - /url: /
      - navigation "Webbplatsen":
        - list:
          - /children: equal
          - listitem:
            - link "Kapitel":
              - /url: /kapitel/
          - listitem:
            - link "Tidslinje":
              - /url: /tidslinje/
          - listitem:
            - link "Skiftet":
              - /url: /skiftet/
          - listitem:
            - link "Begrepp":
              - /url: /begrepp/
          - listitem:
            - link "Händelser":
              - /url: /handelser/
          - listitem:
            - link "Källor":
              - /url: /kallor/
          - listitem:
            - link "Undervisa":
              - /url: /undervisa/
          - listitem:
            - link "Om":
              - /url: /om/
      - link "Sök":
        - /url: /sok/
      - link /^English/
    - main
    - contentinfo
  `);
});

test('the head of a chapter says its number, title, summary, facts and contents, in that order', async ({ page, site }) => {
	await visit(page, site + kinds['chapter with notes']);
	await expect(page.locator('.chapter-head')).toMatchAriaSnapshot(`
    - paragraph: /^Kapitel 3 av \\d+$/
    - heading "Krisen och den produktiva socialpolitiken" [level=1]
    - paragraph
    - term: Tid
    - definition: 1930–1939
    - term: Läsning
    - definition: /^\\d+ minuters läsning$/
    - term: Källor
    - definition:
      - link /^\\d+ källor$/:
        - /url: "#sources"
    - paragraph:
      - link "English (overview)"
    - navigation "Innehåll":
      - heading "Innehåll" [level=2]
      - list:
        - listitem:
          - link "Krisen gör reformer till en fråga om ekonomi":
            - /url: "#crisis"
        - listitem:
          - link "Det viktigaste":
            - /url: "#key-points"
  `);
});

test('an opened note is a named group that is read right after its paragraph', async ({ page, site }) => {
	await visit(page, site + kinds['chapter with notes']);
	const link = page.locator('.para [data-cite]').first();
	const name = (await link.textContent())!;
	await expect(page.locator('[data-prose]')).toMatchAriaSnapshot(`
    - link "Stycke 3.1, vår egen text, länk hit":
      - /url: "#an-odd-question"
    - button "Kopiera länk till stycke 3.1"
    - paragraph:
      - button "${name}" [expanded=false]
    - link "Stycke 3.2, vår egen text, länk hit"
  `);
	await link.click();
	await expect(page.locator('[data-prose]')).toMatchAriaSnapshot(`
    - link "Stycke 3.1, vår egen text, länk hit":
      - /url: "#an-odd-question"
    - button "Kopiera länk till stycke 3.1"
    - paragraph:
      - button "${name}" [expanded]
    - 'group "Källa: ${name}"':
      - /children: equal
      - paragraph: "Källa: ${name}"
      - button "Stäng"
      - paragraph: /^Myrdal/
      - paragraph:
        - link "Källans sida":
          - /url: /^\\/kallor\\/[a-z0-9-]+\\/$/
    - link "Stycke 3.2, vår egen text, länk hit"
  `);
});

test('the start page asks its question first, then offers three ways in and the chapters', async ({ page, site }) => {
	await visit(page, site);
	await expect(page.locator('body')).toMatchAriaSnapshot(`
    - banner:
      - navigation "Webbplatsen"
      - link "Sök":
        - /url: /sok/
      - link "English":
        - /url: /en/
    - main:
      - heading "Hur kom socialpolitik att ses som en investering i människor, och i vilka?" [level=1]
      - heading "Läs" [level=2]
      - list:
        - listitem:
          - link "Börja från början"
      - heading "Slå upp" [level=2]
      - list:
        - /children: equal
        - listitem:
          - link "Begrepp"
        - listitem:
          - link "Händelser"
        - listitem:
          - link "Källor"
      - heading "Pröva" [level=2]
      - list:
        - listitem:
          - link "Så har vi gjort"
      - region "Kapitlen på samma linje":
        - heading "Kapitlen på samma linje" [level=2]
        - list:
          - listitem:
            - link /^1 Vad är en social investering\\?/
          - listitem:
            - link /^11 /
    - contentinfo:
      - list:
        - listitem:
          - link "Tillgänglighetsredogörelse"
  `);
	await expect(page.getByRole('heading')).toHaveCount(5);
});

test('the accessibility statement has a heading for each thing that the law asks for', async ({ page, site }) => {
	await visit(page, site + kinds.accessibility);
	await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading "Tillgänglighetsredogörelse" [level=1]
    - navigation "Sidor om webbplatsen"
    - heading "Kort sagt" [level=2]
    - term: Hur tillgänglig är webbplatsen?
    - definition:
      - strong: /^(helt|delvis|inte) förenlig$/
    - heading "Det som brister" [level=2]
    - list
    - heading "Om du stöter på ett hinder" [level=2]
    - paragraph:
      - link /@/:
        - /url: /^mailto:/
    - heading "Så har vi prövat den" [level=2]
    - heading "Tillsyn" [level=2]
    - paragraph:
      - link "Anmäl till Digg":
        - /url: https://www.digg.se/tdosanmalan
    - heading "Oskäligt betungande anpassning" [level=2]
    - heading "Innehåll som inte omfattas av lagen" [level=2]
  `);
	await expect(page.getByRole('heading')).toHaveCount(8);
});

test('the outline of every chapter is its table of contents, and the lists after the text', async ({ page, site }) => {
	const addresses = await chapterPages();
	expect(addresses.length).toBeGreaterThan(0);
	for (const address of addresses) {
		await page.goto(site + address);
		const { contents, outline, after } = await page.evaluate(() => {
			/** A heading's words without the years that stand below them. */
			const words = (heading: Element) => [...heading.childNodes].filter((node) => !(node instanceof Element && node.matches('.section-years'))).map(({ textContent }) => textContent).join('').trim();
			const headings = [...document.querySelectorAll('h2')];
			return {
				contents: [...document.querySelectorAll<HTMLAnchorElement>('.chapter-contents li a')].map((link) => [link.hash, link.textContent!.trim()]),
				outline: headings.filter((heading) => heading.closest('[data-prose]')).map((heading) => [`#${heading.id}`, words(heading)]),
				after: headings.filter((heading) => !heading.closest('[data-prose]')).map(words),
			};
		});
		expect(outline, address).toEqual(contents);
		expect(after, address).toEqual(['Innehåll', 'Källor i kapitlet', 'Begrepp i kapitlet', 'Händelser i kapitlet', 'Citera kapitlet']);
	}
});
