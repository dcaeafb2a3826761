import { useEffect, useRef } from 'react';
import { previewReport, stopPreview } from '../actions/preview-report';
import { useMessages } from '../messages/use-messages';
import { useProject } from '../state/project';

/** Milliseconds of rest after an act before the report is made again: captions are written one after the other. */
const rest = 600;

/** Keeps the preview a report of the study as it is, for as long as it is shown. */
export function usePreviewedReport(): void {
  const { locale } = useMessages().chrome;
  const projectId = useProject((state) => state.mirror?.project.id);
  // Every act, also one that takes back another, tells anew what could be taken back next.
  const lastAct = useProject((state) => state.undo);
  const nextAct = useProject((state) => state.redo);
  const isFirst = useRef(true);
  useEffect(() => {
    const timer = window.setTimeout(() => void previewReport(), isFirst.current ? 0 : rest);
    isFirst.current = false;
    return () => window.clearTimeout(timer);
  }, [locale, projectId, lastAct, nextAct]);
  useEffect(() => stopPreview, []);
}
