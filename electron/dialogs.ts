import { app, dialog, type BrowserWindow, type OpenDialogOptions } from 'electron';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import type { shellCalls } from '../src/contract/shell';
import { openStoredFile } from './stored-file';

type Target = z.infer<typeof shellCalls.chooseTarget>;
type Sources = z.infer<typeof shellCalls.chooseSources>;

/** The operating system's own file dialogs; each opens in the folder that was used last. */
export type Dialogs = {
  chooseProject(window: BrowserWindow): Promise<string | null>;
  chooseSources(window: BrowserWindow, what: Sources): Promise<readonly string[]>;
  chooseTarget(window: BrowserWindow, target: Target): Promise<string | null>;
};

/** What a document can be read from; the dialog also offers every file, since a text may have any name. */
const sourceExtensions = [
  ...[
    'docx',
    'odt',
    'rtf',
    'pdf',
    'epub',
    'html',
    'htm',
    'xhtml',
    'mhtml',
    'mht',
    'eml',
    'txt',
    'text',
    'md',
    'markdown',
  ],
  ...['srt', 'vtt', 'csv', 'tsv', 'tab', 'xlsx', 'xlsm'],
];
const tableExtensions = ['csv', 'tsv', 'tab', 'xlsx', 'xlsm'];
const codebookExtensions = ['qdc', 'qde', 'csv', 'tsv', 'xlsx', 'json', 'md', 'txt'];
const everyFile = { name: '*', extensions: ['*'] };

function sourceOptions(what: Sources): OpenDialogOptions {
  switch (what) {
    case 'files':
      return {
        properties: ['openFile', 'multiSelections'],
        filters: [
          {
            name: 'DOCX, ODT, RTF, PDF, EPUB, HTML, MHTML, EML, TXT, MD, SRT, VTT, CSV, XLSX',
            extensions: sourceExtensions,
          },
          everyFile,
        ],
      };
    case 'folder':
      return { properties: ['openDirectory', 'multiSelections'] };
    case 'table':
      return { properties: ['openFile'], filters: [{ name: 'CSV, XLSX', extensions: tableExtensions }, everyFile] };
    case 'codebook':
      return {
        properties: ['openFile'],
        filters: [{ name: 'QDC, CSV, XLSX, JSON, MD, TXT', extensions: codebookExtensions }, everyFile],
      };
  }
}

/** Remembers the last folder in the profile; without it every dialog would start in Downloads. */
export function createDialogs(profileFolder: string): Dialogs {
  const lastFolder = openStoredFile(profileFolder, 'last-folder.json', z.string().nullable(), null);

  function startFolder(): string {
    const folder = lastFolder.read();
    return folder !== null && existsSync(folder) ? folder : app.getPath('documents');
  }

  async function open(window: BrowserWindow, options: OpenDialogOptions): Promise<readonly string[]> {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, { defaultPath: startFolder(), ...options });
    const [first] = filePaths;
    if (canceled || first === undefined) return [];
    lastFolder.write(dirname(first));
    return filePaths;
  }

  return {
    async chooseProject(window) {
      const [path] = await open(window, { properties: ['openFile'], filters: [filterOf('postil')] });
      return path ?? null;
    },
    chooseSources: (window, what) => open(window, sourceOptions(what)),
    async chooseTarget(window, { suggestedName, extension }) {
      let suggested = join(startFolder(), withExtension(cleanName(suggestedName), extension));
      for (;;) {
        const options = { defaultPath: suggested, filters: [filterOf(extension)] };
        const { canceled, filePath } = await dialog.showSaveDialog(window, options);
        if (canceled || !filePath) return null;
        lastFolder.write(dirname(filePath));
        const path = withExtension(filePath, extension);
        if (path === filePath || !existsSync(path)) return path;
        // The dialog asked about the name as it was typed, not about the file that this would replace: it asks again.
        suggested = path;
      }
    },
  };
}

function filterOf(extension: Target['extension']): { name: string; extensions: string[] } {
  return { name: extension === 'postil' ? 'Postil' : extension.toUpperCase(), extensions: [extension] };
}

function withExtension(name: string, extension: string): string {
  return name.toLowerCase().endsWith(`.${extension}`) ? name : `${name}.${extension}`;
}

/** A study may be called anything; a file may not. What some system refuses becomes a space, as do separators. */
function cleanName(name: string): string {
  const clean = name
    .replaceAll(/[\u0000-\u001f\u007f<>:"/\\|?*]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
  return clean === '' ? 'Postil' : clean.slice(0, 120);
}
