import { reportLanguages } from '../../domain/model';
import { oneOf, readWords } from '../arguments';
import { printResult } from '../output';
import { withProject } from '../with-project';
import type { Verb } from './verb';

export const entitle: Verb = {
  name: 'entitle',
  usage: `entitle FILE [--title T] [--authors A] [--language ${reportLanguages.join('|')}]`,
  summary: 'writes the title page of the report, and says what stands there',
  async run(words) {
    const { places, options, has } = readWords(words, {
      least: 1,
      most: 1,
      optionNames: ['title', 'authors', 'language'],
    });
    const { title, authors, language: wanted } = options;
    // An empty word takes back what was there.
    const language = wanted === undefined || wanted === '' ? wanted : oneOf(wanted, reportLanguages, '--language');
    const page = await withProject(places[0] ?? '', (engine) => {
      if (title !== undefined || authors !== undefined || language !== undefined)
        engine.run('report.entitle', { title, authors, language });
      const { titlePages, project } = engine.ask('project.overview', {});
      const [kept] = titlePages;
      return {
        title: kept?.title || project.name,
        authors: kept?.authors ?? '',
        language: kept?.language || reportLanguages[0],
      };
    });
    const lines = [page.title, page.authors, page.language].filter((line) => line !== '');
    printResult(has('json'), page, lines.join('\n'));
    return 0;
  },
};
