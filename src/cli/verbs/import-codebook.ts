import type { ReadCodebook } from '../../contract/codebook-exchange';
import { formatCodePath } from '../../domain/codebook/code-path';
import type { PlannedCode } from '../../domain/codebook/plan-import';
import { oneOf } from '../arguments';
import { printResult, printRows } from '../output';
import { withProject } from '../with-project';

type Wish = { readonly take: string; readonly isTrial: boolean; readonly json: boolean };

/** `import FILE F --as codebook`: brings in what is new, or shows with `--dry-run` what would be. */
export async function importCodebook(path: string, file: string, { take, isTrial, json }: Wish): Promise<void> {
  const takes = oneOf(take, ['ours', 'theirs'], '--take') === 'theirs';
  await withProject(path, async (engine) => {
    const read = await engine.start('codebook.read', { path: file });
    if (isTrial) {
      const rows = read.codes.map(sayPlanned);
      if (json) printResult(true, { file: read.file, codes: rows, sets: read.sets }, '');
      else printRows(false, rows, ['path', 'status', 'differences']);
      return;
    }
    const { added, changed } = engine.run('codebook.import', toArguments(read, takes));
    const kept = read.codes.filter(({ differences }) => differences.length > 0).length - changed;
    printResult(
      json,
      { file: read.file, added, changed, kept },
      `Imported ${read.file}: ${added} codes are new, ${changed} were changed, ${kept} that say otherwise were left as they are.`,
    );
  });
}

function toArguments({ file, codes, sets }: ReadCodebook, take: boolean) {
  return {
    name: file,
    codes: codes.map(({ code }) => ({
      ...code,
      levels: [...code.levels],
      sets: code.sets && [...code.sets],
      take,
    })),
    sets: [...sets],
  };
}

function sayPlanned({ code, codeId, matchedBy, differences }: PlannedCode) {
  return {
    path: formatCodePath(code.levels),
    status: codeId === null ? 'new' : differences.length > 0 ? 'different' : 'same',
    matchedBy,
    id: codeId,
    differences: differences.map(({ field }) => field).join(', '),
  };
}
