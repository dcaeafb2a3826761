import { analyse } from './en/analyse';
import { analyseNotes } from './en/analyse-notes';
import { analyseWords } from './en/analyse-words';
import { cases } from './en/cases';
import { chrome } from './en/chrome';
import { codebook } from './en/codebook';
import { codebookExchange } from './en/codebook-exchange';
import { coding } from './en/coding';
import { commands } from './en/commands';
import { exporting } from './en/exporting';
import { find } from './en/find';
import { findAnywhere } from './en/find-anywhere';
import { history } from './en/history';
import { importing } from './en/importing';
import { inspector } from './en/inspector';
import { keys } from './en/keys';
import { links } from './en/links';
import { marks } from './en/marks';
import { memos } from './en/memos';
import { pages } from './en/pages';
import { panels } from './en/panels';
import { panes } from './en/panes';
import { patternFaults } from './en/pattern-faults';
import { problems } from './en/problems';
import { queryHelp } from './en/query-help';
import { reader } from './en/reader';
import { records } from './en/records';
import { report } from './en/report';
import { retrieve } from './en/retrieve';
import { retrieved } from './en/retrieved';
import { scope } from './en/scope';
import { sets } from './en/sets';
import { showing } from './en/showing';
import { tables } from './en/tables';
import { texts } from './en/texts';
import { versions } from './en/versions';
import { variables } from './en/variables';
import { views } from './en/views';
import { warnings } from './en/warnings';

/** English, the language in which every message is written first. */
export const en = {
  analyse,
  analyseNotes,
  analyseWords,
  cases,
  chrome,
  codebook,
  codebookExchange,
  coding,
  commands,
  exporting,
  find,
  findAnywhere,
  history,
  importing,
  inspector,
  keys,
  links,
  marks,
  memos,
  pages,
  panels,
  panes,
  patternFaults,
  problems,
  queryHelp,
  reader,
  records,
  report,
  retrieve,
  retrieved,
  scope,
  sets,
  showing,
  tables,
  texts,
  versions,
  variables,
  views,
  warnings,
};
