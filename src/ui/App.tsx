import { I18nProvider } from 'react-aria-components';
import { allActions } from './actions';
import { AnalyseView } from './analyse/AnalyseView';
import { CodebookDialogs } from './codebook/CodebookDialogs';
import { CodebookExchangeDialogs } from './codebook-exchange/CodebookExchangeDialogs';
import { CaseDialogs } from './cases/CaseDialogs';
import { ChooseMemo } from './report/ChooseMemo';
import { DeskView } from './DeskView';
import { FrameDialogs } from './dialogs/FrameDialogs';
import { BackToFigure } from './frame/BackToFigure';
import { DropOverlay } from './frame/DropOverlay';
import { Layout } from './frame/Layout';
import { Notices } from './frame/Notices';
import { StartScreen } from './frame/StartScreen';
import { StatusBar } from './frame/StatusBar';
import { TopBar } from './frame/TopBar';
import { useReader } from './frame/use-reader';
import { ViewRail } from './frame/ViewRail';
import { useAppearance } from './frame/use-appearance';
import { WelcomeBanner } from './frame/WelcomeBanner';
import styles from './frame/frame.module.css';
import { HistoryDialogs } from './history/HistoryDialogs';
import { ImportDialogs } from './importing/ImportDialogs';
import { Inspector } from './inspector/Inspector';
import { LinkDialogs } from './links/LinkDialogs';
import { useMessages } from './messages/use-messages';
import { MemoDialogs } from './memos/MemoDialogs';
import { SetDialogs } from './sets/SetDialogs';
import { LeftPanes } from './panels/LeftPanes';
import { PanelDialogs } from './panels/PanelDialogs';
import { Palette } from './palette/Palette';
import { FindDialogs } from './reader/find/FindDialogs';
import { RetrieveView } from './retrieve/RetrieveView';
import { SaveQuery } from './retrieve/SaveQuery';
import { Reader } from './reader/Reader';
import { SpeakerDialogs } from './speakers/SpeakerDialogs';
import { TextDialogs } from './texts/TextDialogs';
import { VariableDialogs } from './variables/VariableDialogs';
import { useProject } from './state/project';
import { isReaderShown, sideViews, wholeViews } from './state/views';
import { useWorkspace } from './state/workspace';

/** The whole window: it puts the views beside each other, which know nothing of one another. */
export function App() {
  useAppearance();
  const { locale } = useMessages().chrome;
  const status = useProject((state) => state.status);
  const hasProject = useProject((state) => state.mirror !== null);
  const hasPalette = useWorkspace((state) => state.dialog?.kind === 'palette');

  return (
    <I18nProvider locale={locale}>
      <div className={styles['window']}>
        <TopBar />
        {hasProject ? <WelcomeBanner /> : null}
        {hasProject ? <BackToFigure /> : null}
        {hasProject ? (
          <Study />
        ) : status === 'none' ? (
          <StartScreen />
        ) : (
          // Opening takes less than a second: a blank page is calmer than a picture that comes and goes.
          <main className={styles['blank']} />
        )}
        <StatusBar />
      </div>
      {hasPalette ? <Palette actions={allActions()} /> : null}
      <FrameDialogs actions={allActions} />
      <PanelDialogs />
      <LinkDialogs />
      <FindDialogs />
      <SpeakerDialogs />
      <CaseDialogs />
      <ChooseMemo />
      <TextDialogs />
      <ImportDialogs />
      <CodebookDialogs />
      <CodebookExchangeDialogs />
      <MemoDialogs />
      <SetDialogs />
      <VariableDialogs />
      <HistoryDialogs />
      <SaveQuery />
      <Notices />
      <DropOverlay />
    </I18nProvider>
  );
}

/** The workspace that is chosen. */
function Study() {
  useReader();
  const workspace = useWorkspace((state) => state.workspace);
  return (
    <div className={styles['study']}>
      {workspace === 'code' ? (
        <CodeWorkspace />
      ) : workspace === 'retrieve' ? (
        <RetrieveView reader={<Reader />} />
      ) : (
        <AnalyseView />
      )}
    </div>
  );
}

/** The workspace Code: the reader with what the study holds beside it, or a view that has the window to itself. */
function CodeWorkspace() {
  const view = useWorkspace((state) => state.view);
  return (
    <>
      <ViewRail />
      {isReaderShown({ workspace: 'code', view }) ? (
        <Layout
          key="reader"
          left={sideViews.has(view) ? <DeskView view={view} /> : <LeftPanes />}
          middle={<Reader />}
          right={<Inspector />}
        />
      ) : (
        <Layout
          key={wholeViews.has(view) ? 'whole' : 'desk'}
          left={null}
          middle={<DeskView view={view} />}
          right={wholeViews.has(view) ? null : <Inspector />}
        />
      )}
    </>
  );
}
