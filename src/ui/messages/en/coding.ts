import { number } from './number';

/** Words of the acts on passages and codings. */
export const coding = {
  taken: (quote: string) => `Selected “${quote}”`,
  takenMore: (quote: string) => `And “${quote}”`,
  takenLess: (quote: string) => `Without “${quote}”`,
  uncoded: (quote: string) => `Not coded: “${quote}”`,
  nothingUncoded: {
    sentence: 'Every sentence of this document carries a coding.',
    paragraph: 'Every paragraph of this document carries a coding.',
  },
  nothingToSplit: 'Put the caret into one of your codings, or choose one, to split it.',
  split: (code: string, parts: number) => `${code} is now ${number(parts)} codings`,
  nothingToJoin:
    'There is nothing to join: choose a coding that has another one of the same code and coder over it, beside it or in the next paragraph.',
  joined: (code: string, quote: string) => `Joined ${code}: “${quote}”`,
  copied: (n: number) =>
    n === 1
      ? 'Coding copied. Select another passage and press Ctrl+V.'
      : `${number(n)} codings copied. Select another passage and press Ctrl+V.`,
  pasted: (n: number) =>
    n === 0 ? 'This passage was coded like that already.' : n === 1 ? '1 coding added' : `${number(n)} codings added`,
  applied: (codes: string, quote: string) => `Coded “${quote}” as ${codes}`,
  tooLongInVivo: 'The passage is too long for a name. Select a few words to code in vivo.',
  nothingBefore: 'No passage was coded before this one.',
  uncodedPassage: (quote: string, n: number) =>
    `“${quote}” taken out of ${n === 1 ? '1 coding' : `${number(n)} codings`}`,
  removedHere: (n: number) => (n === 1 ? 'Coding removed' : `${number(n)} codings removed`),
  nothingCodedHere: 'Nothing is coded here.',
  codedHere: (codings: string) => `Coded here: ${codings}`,
  codedBy: (code: string, coder: string) => `${code} (${coder})`,
  noneShown: 'No coding like that is shown in this document.',
  noCodeMeant: 'Choose a coding or a code first.',
  enters: (codes: string) => codes,
  leaves: (codes: string) => `end of ${codes}`,
  announcementsOn: 'Codings are announced at the caret',
  announcementsOff: 'Codings are no longer announced at the caret',

  /** Beside keys in the status bar. */
  hints: {
    'passage.word': 'word',
    'passage.sentence': 'sentence',
    'passage.paragraph': 'paragraph',
    'uncoded.nextSentence': 'next uncoded',
    'coding.openBar': 'code',
    'coding.uncode': 'uncode',
    'coding.next': 'next',
    'extent.endLaterByWord': 'longer',
    'coding.replace': 'replace',
    'coding.memo': 'memo',
    'coding.actor': 'actor',
    'help.shortcuts': 'all keys',
  },

  /** Below the bar, while the key that took the passage takes more. */
  again: { word: 'Next word', sentence: 'Next sentence', paragraph: 'Next paragraph', uncoded: 'Next uncoded' },
  less: 'Less',
  likePrevious: 'Like before',
  paste: 'Paste',

  /** Several codes at once. */
  ticked: 'Codes to apply',
  untick: (code: string) => `Do not apply ${code}`,
  applyAll: (n: number) => `Apply ${number(n)}`,

  action: {
    openBar: 'Code the selected passage…',
    applyPinned: (key: string, code: string) => `Apply ${code} (pinned to ${key})`,
    applyNothingPinned: (key: string) => `Apply the code pinned to ${key}`,
    repeat: 'Repeat the last codes',
    inVivo: 'Code in vivo: the selected words as a code',
    likePrevious: 'Code like the passage before',
    memo: 'Write a memo on the passage…',
    actor: 'Set actor and stance…',
    disarm: 'Stop applying the armed code',
    replace: 'Replace code…',
    split: 'Split coding here',
    join: 'Join with the neighbouring coding of its code',
    copy: 'Copy coding',
    copyAll: 'Copy all codings of the passage',
    paste: 'Paste codings on the selected passage',
    remove: 'Remove coding',
    uncode: 'Uncode the selected passage',
    removeAll: 'Remove all my codings of the passage',
    next: 'Next coding',
    previous: 'Previous coding',
    nextOfCode: 'Next coding of this code',
    previousOfCode: 'Previous coding of this code',
    sayHere: 'Say what is coded here',
    announce: 'Announce codings at the caret',
    nextUncoded: { sentence: 'Next uncoded sentence', paragraph: 'Next uncoded paragraph' },
    previousUncoded: { sentence: 'Previous uncoded sentence', paragraph: 'Previous uncoded paragraph' },
    take: {
      word: 'Select the word, again for the next',
      sentence: 'Select the sentence, again for the next',
      paragraph: 'Select the paragraph, again for the next',
    },
    giveBack: {
      word: 'Select one word less',
      sentence: 'Select one sentence less',
      paragraph: 'Select one paragraph less',
    },
    extent: {
      startEarlier: {
        word: 'Begin one word earlier',
        character: 'Begin one character earlier',
        sentence: 'Begin one sentence earlier',
        paragraph: 'Begin one paragraph earlier',
      },
      startLater: {
        word: 'Begin one word later',
        character: 'Begin one character later',
        sentence: 'Begin one sentence later',
        paragraph: 'Begin one paragraph later',
      },
      endLater: {
        word: 'End one word later',
        character: 'End one character later',
        sentence: 'End one sentence later',
        paragraph: 'End one paragraph later',
      },
      endEarlier: {
        word: 'End one word earlier',
        character: 'End one character earlier',
        sentence: 'End one sentence earlier',
        paragraph: 'End one paragraph earlier',
      },
    },
  },
};
