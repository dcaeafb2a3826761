import { readdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Fonts as the drawer of pictures takes them: their files, and the names of those for words and for quoted words. */
export type SystemFonts = {
  readonly files: readonly Uint8Array[];
  readonly sans: string;
  readonly serif: string;
};

/** A family by its name, with its files as systems call them, in small letters. */
type Family = { readonly name: string; readonly files: readonly string[] };

/** By what is most like the window's own faces, or most likely to be there. */
const sansFamilies: readonly Family[] = [
  { name: 'Inter', files: ['inter-regular.ttf', 'inter-semibold.ttf', 'inter-regular.otf', 'inter-semibold.otf'] },
  { name: 'Noto Sans', files: ['notosans-regular.ttf', 'notosans-bold.ttf'] },
  { name: 'Liberation Sans', files: ['liberationsans-regular.ttf', 'liberationsans-bold.ttf'] },
  { name: 'Segoe UI', files: ['segoeui.ttf', 'seguisb.ttf'] },
  { name: 'Arial', files: ['arial.ttf', 'arial bold.ttf', 'arialbd.ttf'] },
  { name: 'Helvetica', files: ['helvetica.ttc'] },
  { name: 'DejaVu Sans', files: ['dejavusans.ttf', 'dejavusans-bold.ttf'] },
];
const serifFamilies: readonly Family[] = [
  { name: 'Source Serif 4', files: ['sourceserif4-regular.ttf', 'sourceserif4-bold.ttf', 'sourceserif4-regular.otf'] },
  { name: 'Noto Serif', files: ['notoserif-regular.ttf', 'notoserif-bold.ttf'] },
  { name: 'Liberation Serif', files: ['liberationserif-regular.ttf', 'liberationserif-bold.ttf'] },
  { name: 'Georgia', files: ['georgia.ttf', 'georgiab.ttf', 'georgia bold.ttf'] },
  { name: 'Times New Roman', files: ['times.ttf', 'timesbd.ttf', 'times new roman.ttf', 'times new roman bold.ttf'] },
  { name: 'DejaVu Serif', files: ['dejavuserif.ttf', 'dejavuserif-bold.ttf'] },
];
const chineseFamilies: readonly Family[] = [
  {
    name: 'Noto Sans CJK SC',
    files: ['notosanscjk-regular.ttc', 'notosanscjksc-regular.otf', 'notosanssc-regular.otf'],
  },
  { name: 'Source Han Sans SC', files: ['sourcehansanssc-regular.otf', 'sourcehansanscn-regular.otf'] },
  { name: 'Microsoft YaHei', files: ['msyh.ttc'] },
  { name: 'PingFang SC', files: ['pingfang.ttc'] },
  { name: 'Hiragino Sans GB', files: ['hiragino sans gb.ttc'] },
  { name: 'WenQuanYi Micro Hei', files: ['wqy-microhei.ttc'] },
  { name: 'Droid Sans Fallback', files: ['droidsansfallbackfull.ttf', 'droidsansfallback.ttf'] },
  { name: 'SimSun', files: ['simsun.ttc'] },
];
/** Scripts that these may lack. */
const otherFamilies: readonly Family[] = [
  { name: 'Noto Sans Arabic', files: ['notosansarabic-regular.ttf', 'notonaskharabic-regular.ttf'] },
  { name: 'DejaVu Sans', files: ['dejavusans.ttf'] },
  { name: 'Arial Unicode MS', files: ['arial unicode.ttf'] },
];

/** The fonts of this machine that words of figures are drawn with: one family each for words, quoted words and Chinese. */
export async function readSystemFonts(): Promise<SystemFonts> {
  const paths = await listFontFiles();
  const isThere = ({ files }: Family): boolean => files.some((file) => paths.has(file));
  const sans = sansFamilies.find(isThere);
  const serif = serifFamilies.find(isThere) ?? sans;
  const families = [sans, serif, chineseFamilies.find(isThere), ...otherFamilies.filter(isThere)];
  const wanted = new Set(families.flatMap((family) => family?.files.flatMap((file) => paths.get(file) ?? []) ?? []));
  return {
    files: await Promise.all([...wanted].map((path) => readFile(path))),
    sans: sans?.name ?? '',
    serif: serif?.name ?? '',
  };
}

/** Paths by the name of the file in small letters. */
async function listFontFiles(): Promise<ReadonlyMap<string, string>> {
  const paths = new Map<string, string>();
  for (const folder of fontFolders()) {
    // A folder that is not there holds no fonts.
    const names = await readdir(folder, { recursive: true }).catch(() => []);
    for (const name of names.toSorted((a, b) => (a < b ? -1 : 1))) {
      const file = (name.split(/[\\/]/).at(-1) ?? name).toLowerCase();
      if (!paths.has(file)) paths.set(file, join(folder, name));
    }
  }
  return paths;
}

function fontFolders(): readonly string[] {
  const home = homedir();
  switch (process.platform) {
    case 'darwin':
      return ['/System/Library/Fonts', '/Library/Fonts', join(home, 'Library/Fonts')];
    case 'win32':
      return [
        join(process.env['WINDIR'] ?? 'C:\\Windows', 'Fonts'),
        join(home, 'AppData/Local/Microsoft/Windows/Fonts'),
      ];
    default:
      return ['/usr/share/fonts', '/usr/local/share/fonts', join(home, '.local/share/fonts'), join(home, '.fonts')];
  }
}
