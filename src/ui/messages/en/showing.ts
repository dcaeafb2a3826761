import { number } from './number';

/** Words of what the reader shows of the codings: colours, filters, the lists behind counts, the minimap. */
export const showing = {
  button: 'View',
  title: 'What the reader shows',

  colourBy: 'Colour by',
  colours: { code: 'Code', coder: 'Coder', weight: 'Weight', agreement: 'Agreement' },
  legend: 'What the colours mean',
  weightStep: (from: number, to: number) => `${number(from)}–${number(to)}`,
  noWeight: 'no weight',
  agreement: { alone: 'nobody else', partly: 'in part', agreed: 'agreed' },
  agreementHint: 'How much of a passage another coder gave the same code.',
  oneCoder: 'Only one person has coded this document.',

  coders: 'Coders',
  codes: 'Codes',
  onlyActivated: (n: number) =>
    n === 0 ? 'Only activated codes' : n === 1 ? 'Only the activated code' : `Only the ${number(n)} activated codes`,
  onlyActivatedHint: 'Activate codes with the dot beside their name in the codebook.',
  hideAll: 'Hide all codings',
  reset: 'Show everything',
  activate: 'Activate',
  deactivate: 'Deactivate',
  hide: 'Hide codings',
  show: 'Show codings',
  hiddenNow: (names: string) => `Coded, but “${names}” is hidden at the moment.`,
  hideCode: 'Hide this code',
  showOnlyCode: 'Show only this code',

  chips: 'Codings left out',
  hiddenCodes: (n: number) => (n === 1 ? '1 code hidden' : `${number(n)} codes hidden`),
  hiddenCoders: (n: number) => (n === 1 ? '1 coder hidden' : `${number(n)} coders hidden`),
  activated: (n: number) => (n === 1 ? '1 code activated' : `${number(n)} codes activated`),
  only: 'Only these',
  showCodes: 'Show the hidden codes',
  showCoders: 'Show the hidden coders',
  deactivateAll: 'Deactivate all codes',
  hiddenSpoken: 'hidden',
  activatedSpoken: 'activated',

  said: {
    code: 'Coloured by code',
    coder: 'Coloured by coder',
    weight: 'Coloured by weight',
    agreement: 'Coloured by agreement',
    codingsHidden: 'Codings hidden',
    codingsShown: 'Codings shown',
    codesHidden: (name: string, n: number) => (n === 1 ? `${name} hidden` : `${number(n)} codes hidden`),
    codesShown: (name: string, n: number) => (n === 1 ? `${name} shown` : `${number(n)} codes shown`),
    activated: (n: number) =>
      n === 0 ? 'No code is activated' : n === 1 ? '1 code activated' : `${number(n)} codes activated`,
    onlyActivated: 'Only activated codes are shown',
    allCodes: 'All codes are shown',
    reset: 'Everything is shown',
  },

  action: {
    open: 'What the reader shows…',
    colourByCode: 'Colour by code',
    colourByCoder: 'Colour by coder',
    colourByWeight: 'Colour by weight',
    colourByAgreement: 'Colour by agreement',
    hideCodings: 'Hide codings',
    hideCodes: 'Hide or show the selected codes',
    activateCodes: 'Activate or deactivate the selected codes',
    onlyActivated: 'Show only activated codes',
    reset: 'Show all codings again',
  },

  minimapParagraph: (n: number) => `Paragraph ${number(n)}`,
  listHere: (n: number) => `${number(n)} codings here`,
};
