/** Words and when they are said, in seconds. */
export type Cue = { readonly from: number; readonly to: number; readonly lines: readonly string[] };

export type Cues = {
  readonly cues: readonly Cue[];
  /** Times that cannot be read; their words stand with those before them. */
  readonly damaged: number;
};

const time = String.raw`(?:(\d+):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?`;
const timing = new RegExp(`^\\s*${time}\\s*-->\\s*${time}(?=\\s|$)`);
const wordTime = /<(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}>/;

/** Finds the cues of a file by their times, whatever stands between: numbers, settings, notes and styles are left out. */
export function readCues(text: string, isWebVtt: boolean): Cues {
  const cues: { from: number; to: number; lines: string[] }[] = [];
  let damaged = 0;
  let inCue = false;
  let blanks = 0;
  for (const line of text.split('\n')) {
    const found = line.includes('-->') ? timing.exec(line) : null;
    if (found) {
      dropCounter(cues);
      const [, ...parts] = found;
      const from = secondsOf(parts.slice(0, 4));
      cues.push({ from, to: Math.max(from, secondsOf(parts.slice(4))), lines: [] });
      inCue = true;
      blanks = 0;
    } else if (line.includes('-->') && /\d/.test(line)) {
      // Its words follow those of the cue before.
      dropCounter(cues);
      damaged++;
      inCue = cues.length > 0;
      blanks = 0;
    } else if (line.trim() === '') {
      blanks++;
      // In WebVTT an empty line ends a cue; what follows may be a note. SubRip files have empty lines within cues.
      if (isWebVtt) inCue = false;
    } else if (inCue) {
      const lines = cues.at(-1)?.lines;
      if (blanks > 0 && lines) lines.push('');
      lines?.push(line);
      blanks = 0;
    }
  }
  const said = wordTime.test(text) ? withoutRepeats(cues) : cues;
  return { cues: said.map((cue) => (cue.lines.some(isBlank) ? withoutBlankLines(cue) : cue)), damaged };
}

/** The number of the next cue stands behind an empty line, or it is the only line or the number that comes next. */
function dropCounter(cues: readonly { readonly lines: string[] }[]): void {
  const lines = cues.at(-1)?.lines ?? [];
  const last = lines.at(-1)?.trim() ?? '';
  if (!/^\d+$/.test(last)) return;
  if (lines.length === 1 || lines.at(-2) === '' || Number(last) === cues.length + 1) lines.pop();
}

function secondsOf([hours, minutes, seconds, fraction]: readonly (string | undefined)[]): number {
  const whole = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  return Math.round((whole + Number(`0.${fraction ?? 0}`)) * 1000) / 1000;
}

/** Captions that roll up say each line again above the next one. */
function withoutRepeats(cues: readonly Cue[]): readonly Cue[] {
  let last = '';
  return cues.flatMap((cue) => {
    const lines = cue.lines.filter((line) => line.trim() !== '');
    let first = 0;
    while (first < lines.length && plain(lines[first]) === last) first++;
    last = plain(lines.at(-1)) || last;
    return first < lines.length ? [{ ...cue, lines: lines.slice(first) }] : [];
  });
}

function plain(line: string | undefined): string {
  return (line ?? '').replaceAll(/<[^>]*>/g, '').trim();
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}

function withoutBlankLines(cue: Cue): Cue {
  return { ...cue, lines: cue.lines.filter((line) => !isBlank(line)) };
}
