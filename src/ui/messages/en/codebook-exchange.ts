import { partLabelsInEnglish } from '../../../domain/codebook/part-labels';
import { number } from './number';

/** Bringing in codebooks and writing them out. */
export const codebookExchange = {
  action: 'Import codebook…',
  reading: 'Reading the codebook…',
  title: (file: string) => `Import codebook ${file}`,
  close: 'Close',
  cancel: 'Cancel',
  summary: (added: number, different: number, same: number) =>
    `${number(added)} new, ${number(different)} different, ${number(same)} here already.`,
  explanation:
    'Ticked new codes are added. Where the file says otherwise, your own stays unless you tick it to take theirs.',
  codes: 'Codes of the file',
  status: { new: 'new', different: 'differs', same: 'here already' },
  add: (path: string) => `Add ${path}`,
  take: (path: string) => `Take what the file says of ${path}`,
  takeAll: 'Take all of theirs',
  keepAll: 'Keep all of ours',
  nothing: '(nothing)',
  fields: {
    path: 'Place',
    colour: 'Colour',
    codable: 'Codable',
    shortcut: 'Key',
    ...partLabelsInEnglish,
    sets: 'Sets',
  },
  ours: 'Here:',
  theirs: 'File:',
  import: 'Import',
  done: (added: number, changed: number) => `Codebook imported: ${number(added)} added, ${number(changed)} changed.`,
};
