import { number } from './number';

/** Words about what the text is made of: footnotes, speaker turns, boilerplate. */
export const marks = {
  turnOf: (speaker: string) => `${speaker} speaks`,
  page: (label: string) => `p. ${label}`,
  footnotes: 'Footnotes',
  toFootnote: (label: string) => `Go to footnote ${label}`,
  backToReference: 'Back to where the text refers to this note',

  menu: 'What can be done here',
  nowBoilerplate: 'Marked as boilerplate',
  nowArticle: 'Part of the article again',
  nobodySpeaks: 'Nobody speaks here',
  turnsKept: (n: number) => (n === 1 ? '1 speaker turn is kept.' : `${number(n)} speaker turns are kept.`),
  atFootnote: (label: string, text: string) => `Footnote ${label}: ${text}`,
  atReference: (label: string) => `Back at the reference to footnote ${label}`,
  whoSpeaks: 'Who speaks here?',
  speakerName: 'Name of the speaker',
  knownSpeakers: 'Speakers of this document',
  nobody: 'Nobody',
  keep: 'Keep',
  speakers: 'Speakers of the document',
  noSpeakers:
    'Nobody is known to speak in this document yet. Put the caret in a paragraph and press Shift+T, or take the turns found below.',
  renameSpeaker: (name: string) => `Rename ${name}`,
  turns: (n: number) => (n === 1 ? '1 turn' : `${number(n)} turns`),
  recognise: 'Recognise turns',
  recogniseHint:
    'These names stand with a colon at the beginning of lines. Leave out what is no speaker; nothing changes before you keep it.',
  nothingRecognised: 'No line begins with a name and a colon, such as “Interviewer:” or “LU WEI:”.',
  recognisedNames: 'Names that were found',
  preview: 'Turns that would be kept',
  more: (n: number) => `and ${number(n)} more`,
  keepTurns: (n: number) => (n === 1 ? 'Keep 1 turn' : `Keep ${number(n)} turns`),

  action: {
    boilerplate: 'Boilerplate: not part of the article',
    speaker: 'Who speaks here…',
    speakers: 'Speakers of the document…',
    footnote: 'Go to the footnote, or back',
  },
};
