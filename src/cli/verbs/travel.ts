import { commands } from '../../contract/engine';
import { fillSentence } from '../../domain/problem';
import { readWords } from '../arguments';
import { printResult } from '../output';
import { withProject } from '../with-project';
import type { Verb } from './verb';

export const undo = travelVerb('undo', 'Undone', 'takes the last act back');
export const redo = travelVerb('redo', 'Done again', 'does again what was taken back last');

function travelVerb(name: 'undo' | 'redo', done: string, summary: string): Verb {
  return {
    name,
    usage: `${name} FILE`,
    summary,
    async run(words) {
      const { places, has } = readWords(words, { least: 1, most: 1, optionNames: [] });
      const [path = ''] = places;
      const { act } = await withProject(path, (engine) => engine.start(`history.${name}`, {}));
      const label = fillSentence(commands[act.command].label, { subject: act.subject });
      printResult(has('json'), { label, command: act.command }, `${done}: ${label}`);
      return 0;
    },
  };
}
