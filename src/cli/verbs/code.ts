import { problem } from '../../domain/problem';
import { indexCodePoints } from '../../domain/text/code-points';
import type { Engine } from '../../engine/engine';
import type { SourceRow } from '../../contract/rows';
import type { Span } from '../../domain/model';
import { oneOf, readWords, required, requiredNumber } from '../arguments';
import { findCode, findDocument } from '../find-records';
import { printResult } from '../output';
import { withProject } from '../with-project';
import type { Verb } from './verb';

export const code: Verb = {
  name: 'code',
  usage: 'code FILE --document T --start N --end N --code PATH [--coder N]',
  summary: 'applies a code to a passage',
  async run(words) {
    const parsed = readWords(words, { least: 1, most: 1, optionNames: ['document', 'start', 'end', 'code', 'coder'] });
    const [path = ''] = parsed.places;
    const wantedDocument = required(parsed, 'document');
    const points = { start: requiredNumber(parsed, 'start'), end: requiredNumber(parsed, 'end') };
    const wantedCode = required(parsed, 'code');
    const result = await withProject(path, (engine) => {
      const document = findDocument(engine, wantedDocument);
      const codeId = findCode(engine, wantedCode);
      const span = toUtf16Span(engine, document, points);
      return engine.run('coding.apply', {
        sourceId: document.id,
        ...span,
        codeId,
        ...coderOption(parsed.options.coder),
      });
    });
    printResult(
      parsed.has('json'),
      { id: result.codingId, quotationId: result.quotationId },
      `Coded ${points.start} to ${points.end} of “${wantedDocument}” with ${wantedCode}.`,
    );
    return 0;
  },
};

export const autocode: Verb = {
  name: 'autocode',
  usage:
    'autocode FILE --code PATH --pattern REGEX [--unit match|sentence|paragraph] [--document T] [--ignore-case] [--coder N]',
  summary: 'applies a code wherever a pattern is found, outside boilerplate',
  async run(words) {
    const parsed = readWords(words, {
      least: 1,
      most: 1,
      optionNames: ['code', 'pattern', 'unit', 'document', 'coder'],
      flagNames: ['ignore-case'],
    });
    const [path = ''] = parsed.places;
    const wantedCode = required(parsed, 'code');
    const pattern = required(parsed, 'pattern');
    const unit = oneOf(parsed.options.unit ?? 'match', ['match', 'sentence', 'paragraph'], '--unit');
    const { document } = parsed.options;
    const result = await withProject(path, (engine) =>
      engine.run('coding.autocode', {
        codeId: findCode(engine, wantedCode),
        pattern,
        unit,
        ignoreCase: parsed.has('ignore-case'),
        ...(document !== undefined && { sourceIds: [findDocument(engine, document).id] }),
        ...coderOption(parsed.options.coder),
      }),
    );
    const { codingIds, alreadyCoded, inBoilerplate } = result;
    printResult(
      parsed.has('json'),
      { added: codingIds.length, ids: codingIds, alreadyCoded, inBoilerplate },
      `${codingIds.length} passages coded with ${wantedCode}; ${alreadyCoded} were already, ${inBoilerplate} lie in boilerplate.`,
    );
    return 0;
  },
};

/** Positions from the command line are code points; the engine counts UTF-16 units. */
function toUtf16Span(engine: Engine, document: SourceRow, { start, end }: Span): Span {
  const { text } = engine.ask('source.read', { sourceId: document.id });
  const index = indexCodePoints(text);
  if (start < 0 || end > index.length) throw problem('spanOutside', { start, end, length: index.length });
  if (end <= start) throw problem('emptySpan');
  return { start: index.fromCodePoint(start), end: index.fromCodePoint(end) };
}

function coderOption(coder: string | undefined): { readonly coderName?: string } {
  return coder === undefined ? {} : { coderName: coder };
}
