import { ExternalHyperlink, InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import { isSafeLink, type Run } from './blocks';
import { withoutControls } from './word-text';

/** Runs of text as Word has them; `size` in half points where it is not the paragraph's own. */
export function wordRuns(runs: readonly Run[], size?: number): ParagraphChild[] {
  return runs.flatMap((run): ParagraphChild[] => {
    if (run.to !== undefined)
      return [new InternalHyperlink({ anchor: run.to, children: wordLines(run, { size, style }) })];
    return run.link !== undefined && isSafeLink(run.link)
      ? [new ExternalHyperlink({ link: run.link, children: wordLines(run, { size, style }) })]
      : wordLines(run, { size });
  });
}

const style = 'Hyperlink';

function wordLines(
  { text, bold, italic, strike, code }: Run,
  { size, style: ofRun }: { readonly size?: number | undefined; readonly style?: string },
): TextRun[] {
  return text.split('\n').map(
    (line, i) =>
      new TextRun({
        text: withoutControls(line),
        ...(i > 0 && { break: 1 }),
        ...(bold && { bold }),
        ...(italic && { italics: italic }),
        ...(strike && { strike }),
        ...(code && { font: 'Consolas' }),
        ...(ofRun !== undefined && { style: ofRun }),
        ...(size !== undefined && { size }),
      }),
  );
}
