/** What a room may import: other rooms, packages, and Node itself or some modules of it. ARCHITECTURE.md shows the same table. */
export type Room = {
  readonly name: string;
  readonly path: string;
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
  readonly node: boolean | readonly string[];
};

const react = ['react', 'react-dom', 'react-aria-components', 'react-resizable-panels'];
const look = ['lucide-react', '@fontsource-variable/inter', '@fontsource-variable/source-serif-4'];

export const rooms: readonly Room[] = [
  { name: 'domain', path: 'src/domain', rooms: [], packages: [], node: false },
  { name: 'contract', path: 'src/contract', rooms: ['domain'], packages: ['zod'], node: false },
  {
    name: 'formats',
    path: 'src/formats',
    rooms: ['domain'],
    packages: [
      ...['chardet', 'iconv-lite', 'papaparse', 'exceljs', 'markdown-it', 'markdown-it-footnote'],
      ...['parse5', 'pdfjs-dist', 'rtf-stream-parser', 'saxes', 'yauzl', 'docx', 'fflate', 'postal-mime'],
    ],
    node: ['stream', 'buffer'], // what exceljs writes to, and what the readers of archives take
  },
  {
    name: 'engine',
    path: 'src/engine',
    rooms: ['contract', 'domain', 'formats'],
    packages: ['sql.js', 'zod', '@resvg/resvg-wasm'],
    node: true,
  },
  {
    name: 'ui',
    path: 'src/ui',
    rooms: ['contract', 'domain'],
    packages: [...react, 'lexical', ...look, 'zustand', 'markdown-it', 'pdfjs-dist', '@tanstack/react-virtual'],
    node: false,
  },
  { name: 'cli', path: 'src/cli', rooms: ['engine', 'contract', 'domain'], packages: [], node: true },
  {
    name: 'electron',
    path: 'electron',
    rooms: ['engine', 'contract', 'domain'],
    packages: ['electron', 'sql.js', 'zod'],
    node: true,
  },
];

/** Folders of the window that every view shares; they know no view. */
export const sharedFolders = ['actions', 'messages', 'parts', 'state'];

/** Folders of the window that put views together. Every other folder is a view, or belongs to the one named here. */
export const framingFolders = ['frame'];
export const partOfView: Readonly<Record<string, string>> = {
  'quick-coding': 'reader',
  'find-anywhere': 'reader',
  summaries: 'analyse',
  report: 'analyse',
};
