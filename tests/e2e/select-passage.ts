import type { Page } from 'playwright';

/** Selects these words in the open document with the mouse, as a person drags over them. */
export async function selectPassage(page: Page, words: string): Promise<void> {
  const ends = await page.getByTestId('reader-text').evaluate((reader, wanted) => {
    const texts = document.createTreeWalker(reader, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1;
      if (start === -1) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      const lines = [...range.getClientRects()];
      return { first: lines[0]?.toJSON() as DOMRect, last: lines.at(-1)?.toJSON() as DOMRect };
    }
    throw new Error(`“${wanted}” does not stand in the open document.`);
  }, words);
  await page.mouse.move(ends.first.left + 1, ends.first.top + ends.first.height / 2);
  await page.mouse.down();
  await page.mouse.move(ends.last.right - 1, ends.last.top + ends.last.height / 2, { steps: 5 });
  await page.mouse.up();
}
