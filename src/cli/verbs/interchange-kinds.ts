import { annotatedFormats, corpusUnits, networkFormats } from '../../contract/interchange-calls';
import { oneOf, type Words } from '../arguments';
import { figureReaders } from '../figure-arguments';
import { showProgress } from '../output';
import { readScope } from '../scope-arguments';
import type { ExportKind } from './export-kinds';

export const interchangeOptions = ['unit', 'near', 'distance', 'reach'] as const;

const onProgress = { onProgress: showProgress };

/** What `export` writes of a scope for other programs, and for readers without Postil. */
export const interchangeKinds = {
  annotated: {
    formats: annotatedFormats,
    isScoped: true,
    start: (engine, path, format, { language }, words) =>
      engine.start(
        'export.annotated',
        {
          path,
          format: oneOf(format, annotatedFormats, '--format'),
          scope: readScope(engine, words),
          language: language === undefined ? undefined : oneOf(language, ['en', 'zh-Hans'] as const, '--language'),
        },
        onProgress,
      ),
  },
  annotations: {
    formats: ['jsonld'],
    isScoped: true,
    start: (engine, path, _format, _options, words) =>
      engine.start('export.annotations', { path, scope: readScope(engine, words) }, onProgress),
  },
  corpus: {
    formats: ['txt'],
    isScoped: true,
    own: ['unit'],
    start: (engine, path, _format, _options, words) =>
      engine.start('export.corpus', { path, scope: readScope(engine, words), unit: unitOf(words) }, onProgress),
  },
  network: {
    formats: networkFormats,
    isScoped: true,
    own: ['near', 'distance', 'reach'],
    start(engine, path, format, _options, words) {
      const { nearness, distance, reach } = figureReaders.cooccurrence({ words, engine });
      return engine.start(
        'export.network',
        {
          path,
          format: oneOf(format, networkFormats, '--format'),
          scope: readScope(engine, words),
          nearness,
          distance,
          reach,
        },
        onProgress,
      );
    },
  },
} satisfies Record<string, ExportKind>;

function unitOf({ options }: Words<string>): (typeof corpusUnits)[number] {
  return options['unit'] === undefined ? 'documents' : oneOf(options['unit'], corpusUnits, '--unit');
}
