import { number } from './number';

/** Words of the printed pages beside the text. */
export const pages = {
  show: 'Show printed pages',
  hide: 'Close the pages',
  shown: 'The printed pages stand beside the text',
  hidden: 'Only the text is shown now',
  divider: 'Between text and pages',

  region: (title: string) => `Printed pages of “${title}”`,
  hint: 'The pages are pictures. All of their words are in the text beside, where they can be read, selected and coded.',
  page: (label: string, position: number, count: number) =>
    label === String(position)
      ? `Page ${number(position)} of ${number(count)} as printed`
      : `Page ${label}, ${number(position)} of ${number(count)}, as printed`,
  number: 'Page',
  of: (count: number) => `of ${number(count)}`,
  fit: 'Fit width',
  larger: 'Enlarge the page',
  smaller: 'Reduce the page',
  percent: (percent: number) => `${number(percent)} %`,
  inStep: 'Scroll text and pages in step',

  opening: 'Opening the file…',
  placing: 'Finding the words on the pages…',
  noWords:
    'No words were found on these pages. They can be seen but not selected; a text recognition (OCR) would add them.',
  noPlaces: 'The words could not be found on the pages, so nothing can be selected or marked on them.',
  notKept: 'The PDF is not kept in this project.',
  notKeptHint:
    'It was left out when the document came in, or removed with earlier texts. Import the file again with “Keep the original files in the project” to see its pages.',
  unreadable: 'The pages cannot be drawn.',
};
