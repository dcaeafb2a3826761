import type { Page } from 'playwright';

/** The text under edit as the page shows it: its lines, joined as the text joins them. */
export async function readEditedText(page: Page): Promise<string> {
  return page.getByTestId('edit-text').evaluate((root) => {
    let text = '';
    for (const [i, block] of [...root.querySelectorAll('.reader-block')].entries()) {
      text += (i === 0 || block.classList.contains('reader-continued') ? '' : '\n') + (block.textContent ?? '');
    }
    return text;
  });
}

/** Selects a stretch of the text under edit, or sets the caret, as the mouse would. */
export async function selectEdited(page: Page, anchor: number, focus = anchor): Promise<void> {
  await page.getByTestId('edit-text').evaluate(
    (root, ends) => {
      const points = ends.map((wanted): { readonly node: Node; readonly offset: number } => {
        let start = 0;
        for (const [i, block] of [...root.querySelectorAll('.reader-block')].entries()) {
          if (i > 0 && !block.classList.contains('reader-continued')) start++;
          const length = block.textContent?.length ?? 0;
          if (wanted > start + length) {
            start += length;
            continue;
          }
          const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
          let rest = wanted - start;
          for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
            if (rest <= node.length) return { node, offset: rest };
            rest -= node.length;
          }
          return { node: block, offset: 0 };
        }
        throw new Error(`The text ends before ${wanted}.`);
      });
      const [from, to] = points;
      if (from && to) getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
    },
    [anchor, focus],
  );
}

/** Where the caret is in the text under edit, read from the page alone. */
export async function readEditedCaret(page: Page): Promise<number> {
  return page.getByTestId('edit-text').evaluate((root) => {
    const { focusNode, focusOffset = 0 } = getSelection() ?? {};
    if (!focusNode) return -1;
    let text = 0;
    for (const [i, block] of [...root.querySelectorAll('.reader-block')].entries()) {
      if (i > 0 && !block.classList.contains('reader-continued')) text++;
      if (block.contains(focusNode)) {
        const range = document.createRange();
        range.setStart(block, 0);
        range.setEnd(focusNode, focusOffset);
        return text + range.toString().length;
      }
      text += block.textContent?.length ?? 0;
    }
    return -1;
  });
}
