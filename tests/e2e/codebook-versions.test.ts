import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFaults } from './find-faults';
import { launchWorkbench, type Workbench } from './launch';
import { waitForProject } from './open-project';
import { findRow } from './outline';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await launchWorkbench();
  await waitForProject(workbench);
});
afterAll(async () => workbench.close());

test('a version is recorded by keyboard; what changes after it is seen, and older codings are confirmed', async () => {
  const { page } = workbench;
  await findRow(page, 'code-row', 'Cyber sovereignty').waitFor();
  await page.keyboard.press('Alt+8');
  await page.getByRole('button', { name: 'Record a version' }).press('Enter');
  await page.keyboard.type('v1');
  await page.keyboard.press('Tab');
  await page.keyboard.type('after the pilot');
  await page.keyboard.press('Enter');
  const version = page.getByTestId('codebook-version').first();
  await expect.poll(() => version.innerText()).toContain('after the pilot');
  await expect.poll(() => page.getByRole('tabpanel').innerText()).toContain('The two codebooks are the same.');

  await page.keyboard.press('Alt+1');
  await findRow(page, 'code-row', 'Cyber sovereignty').click();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Digital sovereignty');
  await page.keyboard.press('Enter');
  await findRow(page, 'code-row', 'Digital sovereignty').waitFor();

  await page.keyboard.press('Alt+8');
  const differences = page.getByTestId('codebook-differences').getByRole('listitem');
  await expect.poll(() => differences.allInnerTexts()).toHaveLength(1);
  expect(await differences.innerText()).toMatch(/Sovereignty › Digital sovereignty\s+renamed/);
  const review = page.getByRole('tab', { name: /Codings to look at again/ });
  await review.click();
  await expect.poll(() => page.getByRole('tabpanel').innerText()).toContain('record a version');
  await page.getByRole('button', { name: 'Record a version' }).press('Enter');
  await page.keyboard.type('v2');
  await page.keyboard.press('Enter');
  await expect.poll(() => review.innerText()).toBe('Codings to look at again (4)');
  expect(await findFaults(page)).toEqual([]);
  const rows = page.getByRole('grid', { name: 'Codings to look at again' }).getByRole('row');
  await rows.first().click();
  await page.getByRole('button', { name: 'Still fits' }).press('Enter');
  await expect.poll(() => review.innerText()).toBe('Codings to look at again (3)');
  await page.keyboard.press('Control+z');
  await expect.poll(() => review.innerText()).toBe('Codings to look at again (4)');

  // Enter on a row goes to the passage.
  await rows.first().focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('reader-text').waitFor();
  await expect.poll(() => page.getByTestId('inspector').innerText()).toContain('Digital sovereignty');
});
