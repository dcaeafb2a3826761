import { findSelectedCoding } from '../actions/edit-codings';
import { useCases } from '../state/cases';
import { useProject } from '../state/project';
import { useWorkspace } from '../state/workspace';
import { CaseInspector } from './CaseInspector';
import { CodeInspector } from './CodeInspector';
import { CodingInspector } from './CodingInspector';
import styles from './inspector.module.css';
import { ProjectInspector } from './ProjectInspector';
import { SourceInspector } from './SourceInspector';
import { SourceList } from './SourceList';

/** What is selected, with everything that can be said of it: a coding, else codes, else a document, else the project. */
export function Inspector() {
  const mirror = useProject((state) => state.mirror);
  const selectedCodingId = useWorkspace((state) => state.selectedCodingId);
  const selectedCodeIds = useWorkspace((state) => state.selectedCodeIds);
  const selectedSourceIds = useWorkspace((state) => state.selectedSourceIds);
  const openSourceId = useWorkspace((state) => state.openSourceId);
  const caseIds = useCases((state) => state.selectedCaseIds);
  const isAboutCases = useWorkspace((state) => state.view === 'cases');
  if (!mirror) return null;

  const coding = findSelectedCoding(mirror.documents, selectedCodingId);
  const cases = isAboutCases ? [...caseIds].flatMap((id) => mirror.cases.get(id) ?? []) : [];
  const codes = [...selectedCodeIds].flatMap((id) => mirror.codes.get(id) ?? []);
  const sources = [...selectedSourceIds].flatMap((id) => mirror.sources.get(id) ?? []);
  const source = sources[0] ?? mirror.sources.get(openSourceId ?? '');

  return (
    <div className={styles['inspector']} data-testid="inspector" data-focus-panel="inspector">
      {cases.length > 0 ? (
        <CaseInspector cases={cases} mirror={mirror} />
      ) : coding ? (
        <CodingInspector key={coding.coding.id} selected={coding} mirror={mirror} />
      ) : codes.length > 0 ? (
        <CodeInspector key={codes[0]?.id} codes={codes} mirror={mirror} />
      ) : (
        <>
          {sources.length > 1 ? (
            <SourceList sources={sources} mirror={mirror} />
          ) : source ? (
            <SourceInspector key={source.id} source={source} mirror={mirror} />
          ) : null}
          <ProjectInspector mirror={mirror} hasDocument={source !== undefined} />
        </>
      )}
    </div>
  );
}
