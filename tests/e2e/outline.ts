import type { Locator, Page } from 'playwright';

type RowKind = 'code-row' | 'document-row';

/** The row of the codebook or of the documents whose name begins so. */
export function findRow(page: Page, kind: RowKind, name: string): Locator {
  return page.getByTestId(kind).filter({ hasText: new RegExp(`^${name}`) });
}

/** A pane as a person reads it: each row with its level, name, key and count. */
export async function readOutline(page: Page, kind: RowKind): Promise<readonly string[]> {
  return page
    .getByTestId(kind)
    .evaluateAll((rows) =>
      rows.map((row) => `${row.ariaLevel ?? ''} ${(row as HTMLElement).innerText.replaceAll(/\s+/g, ' ')}`),
    );
}

/** Chooses from the menu that a right click on a row opens. */
export async function chooseFromMenu(row: Locator, ...labels: readonly string[]): Promise<void> {
  await row.click({ button: 'right' });
  for (const label of labels) await row.page().getByRole('menuitem', { name: label, exact: true }).click();
}
