import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder } from '../fixtures/study';
import { chooseAction } from './choose-action';
import { findFaults } from './find-faults';
import { launchWorkbench } from './launch';
import { waitForProject } from './open-project';
import { readOutline } from './outline';
import { answerOpenDialog, answerSaveDialog } from './stub-dialogs';

test('a codebook comes in by keyboard after a look at it, goes out, and one undo takes it back', async () => {
  const workbench = await launchWorkbench();
  try {
    const { page } = workbench;
    await waitForProject(workbench);
    const before = await readOutline(page, 'code-row');
    const folder = newFolder();
    const file = join(folder, 'theirs.csv');
    writeFileSync(
      file,
      'path,briefDefinition\nSovereignty,Otherwise.\nSovereignty / New,\nSovereignty / New / Deep,\nOrder,\n',
    );
    await answerOpenDialog(workbench, [file]);
    await chooseAction(workbench, 'document.importCodebook');
    const dialog = page.getByRole('dialog', { name: 'Import codebook theirs.csv' });
    await dialog.waitFor();
    expect(await findFaults(page)).toEqual([]);
    const box = (name: string) => dialog.getByRole('checkbox', { name, exact: true });
    await box('Add Sovereignty / New').press('Space');
    expect(await box('Add Sovereignty / New / Deep').isChecked()).toBe(false);
    expect(await box('Take what the file says of Sovereignty').isChecked()).toBe(false);
    await dialog.getByRole('button', { name: 'Import', exact: true }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => readOutline(page, 'code-row')).toEqual([...before, '1 Order 0 codings']);

    const target = join(folder, 'book.qdc');
    await answerSaveDialog(workbench, target);
    await chooseAction(workbench, 'export.codebook.qdc');
    await page.getByText('40 rows written').waitFor();
    expect(readFileSync(target, 'utf8')).toContain('name="Order" isCodable="true"');

    await page.keyboard.press('Control+z');
    await expect.poll(() => readOutline(page, 'code-row')).toEqual(before);
  } finally {
    await workbench.close();
  }
});
