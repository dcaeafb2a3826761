import { existsSync } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startVirtualDisplay } from './virtual-display.mjs';
import { windowArguments } from './window-arguments.mjs';

const root = resolve(import.meta.dirname, '..');
const folder = join(root, 'out/first-tour');
const spreadsheet = join(folder, 'coded-segments.xlsx');
const project = join(folder, 'documents/Postil/Cyberspace governance.postil');

/**
 * The main job of the workbench, done in its real window with real keys on a display that nobody sees: open an article,
 * code a passage, export the coded segments. Answers the exit code, and leaves a picture of every stage.
 */
export async function takeFirstTour(executable, say) {
  const { _electron } = await import('playwright');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const display = await startVirtualDisplay();
  const app = await _electron.launch({
    executablePath: executable,
    args: [...windowArguments(executable), root],
    env: environment(display.name),
  });
  try {
    const page = await app.firstWindow();
    await openArticle(page);
    say('opened   an article of the seed study');
    await codePassage(page);
    say('coded    a paragraph, by typing three letters of a code and Enter');
    await exportSegments(app, page);
    say('exported the coded segments\n');
  } catch (failure) {
    for (const page of app.windows()) await page.screenshot({ path: shot('failed') });
    const sentence = `The window did not get through: ${failure.message}\nSee ${relative(root, shot('failed'))}`;
    throw new Error(sentence, { cause: failure });
  } finally {
    await app.close();
    display.stop();
  }
  for (const [name, file] of Object.entries({ screenshot: shot('coded'), project, spreadsheet })) {
    say(`${name.padEnd(12)}${relative(root, file)}`);
  }
  return 0;
}

async function openArticle(page) {
  await page.getByTestId('document-row').nth(1).click();
  await page.getByTestId('reader-text').getByText(/\w/).first().waitFor();
  await page.screenshot({ path: shot('opened') });
}

/** Marks a paragraph with the mouse, then writes into the bar that opens at it, as a person does. */
async function codePassage(page) {
  const paragraph = page
    .getByTestId('reader-text')
    .locator('p')
    .filter({ hasText: /\w{4}.*\w{4}.*\w{4}/ })
    .nth(2);
  await paragraph.click({ clickCount: 3 });
  await page.getByTestId('quick-bar-input').waitFor();
  await page.keyboard.type('coo', { delay: 40 });
  await page.screenshot({ path: shot('coding') });
  await page.keyboard.press('Enter');
  await page.getByTestId('quick-bar-input').waitFor({ state: 'detached' });
  await page.getByTestId('status-saved').waitFor();
  await page.screenshot({ path: shot('coded') });
}

/** The dialog of the operating system is the one thing that cannot be driven: it is answered in advance. */
async function exportSegments(app, page) {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, spreadsheet);
  await page.keyboard.press('Control+e');
  await waitForFile(spreadsheet);
}

async function waitForFile(file) {
  const end = Date.now() + 30_000;
  while (!existsSync(file) || (await stat(file)).size === 0) {
    if (Date.now() > end) throw new Error(`${file} was not written within half a minute.`);
    await wait(100);
  }
}

function shot(stage) {
  return join(folder, `${stage}.png`);
}

/** A profile and a documents folder of its own, so that nobody's settings or projects are touched. */
function environment(display) {
  const { ELECTRON_RUN_AS_NODE: _, WAYLAND_DISPLAY: __, ...env } = process.env;
  const own = { POSTIL_USER_DATA: join(folder, 'profile'), POSTIL_DOCUMENTS: join(folder, 'documents') };
  return { ...env, ...own, DISPLAY: display, LANG: 'en_US.UTF-8', LANGUAGE: 'en' };
}
